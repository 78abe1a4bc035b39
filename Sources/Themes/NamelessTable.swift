/// The line, from 1, of the first `[` at the start of a line that no key follows; `nil` if there is none.
///
/// The library that reads TOML (toml++ 3.4) ends the program over such a line instead of telling it, so it must not
/// see one. An array that goes over several lines may not begin one with "[" and a sign or a brace, either; nothing
/// that is read here has such arrays.
public func lineOfNamelessTable(in text: String) -> Int? {
  var line = 1
  var isAtStart = true
  var isInBrackets = false
  for scalar in text.unicodeScalars {
    if isInBrackets, !isKeyOrBlank(scalar) { return line }
    switch scalar {
    case "\n":
      line += 1
      (isAtStart, isInBrackets) = (true, false)
    case "[" where isAtStart: (isAtStart, isInBrackets) = (false, true)
    case "[" where isInBrackets: break
    case " ", "\t": break
    default:
      isInBrackets = false
      if !scalar.properties.isWhitespace, scalar != "\u{FEFF}" { isAtStart = false }
    }
  }
  return nil
}

private func isKeyOrBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "A"..."Z", "a"..."z", "0"..."9", "-", "_", "\"", "'", "[", "]", " ", "\t": true
  default: false
  }
}
