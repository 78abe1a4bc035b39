/// The line, from 1, of the first `[` or `[[` at the start of a line that no key follows; `nil` if there is none.
///
/// The library that reads TOML (toml++ 3.4) ends the program over such a line instead of telling it, so it must not
/// see one. An array that goes over several lines may not begin one with "[" and a sign, a brace or two more brackets,
/// either; nothing that is read here has such arrays.
public func lineOfNamelessTable(in text: String) -> Int? {
  var line = 1
  var isAtStart = true
  /// How many brackets are open at the start of this line; 0 once something follows them.
  var brackets = 0
  for scalar in text.unicodeScalars {
    if brackets == 2 || brackets == 1 && scalar != "[", !isKeyOrBlank(scalar) { return line }
    switch scalar {
    case "\n":
      line += 1
      (isAtStart, brackets) = (true, 0)
    case "[" where isAtStart: (isAtStart, brackets) = (false, 1)
    case "[" where brackets == 1: brackets = 2
    case " ", "\t": break
    default:
      brackets = 0
      if !scalar.properties.isWhitespace, scalar != "\u{FEFF}" { isAtStart = false }
    }
  }
  return nil
}

private func isKeyOrBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "A"..."Z", "a"..."z", "0"..."9", "-", "_", "\"", "'", "]", " ", "\t": true
  default: false
  }
}
