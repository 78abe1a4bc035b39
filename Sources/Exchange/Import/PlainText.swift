/// What a field in HTML says, without its markup: blocks and line breaks become line feeds.
///
/// - Returns: also how many pictures and sounds were left out.
func plainText(ofHTML html: String) -> (text: String, media: Int) {
  var text = ""
  var media = 0
  var rest = html[...]
  // Once a tag does not end, none after it does: to look again each time would take the square of the length.
  var tagsEnd = true
  while let character = rest.first {
    let end = character == "<" && tagsEnd ? rest.firstIndex(of: ">") : nil
    if character == "<", end == nil { tagsEnd = false }
    if let end {
      let name = rest[rest.index(after: rest.startIndex)..<end].lowercased()
        .prefix { $0.isLetter || $0.isNumber || $0 == "/" }
      if ["img", "audio", "video", "object"].contains(name) { media += 1 }
      if ["br", "br/", "div", "/div", "p", "/p", "li", "/li", "tr", "/tr", "hr", "hr/"].contains(name) { text += "\n" }
      rest = rest[rest.index(after: end)...]
    } else if character == "&", let (decoded, after) = reference(rest) {
      text += decoded
      rest = after
    } else if character == "[", rest.hasPrefix("[sound:"), let end = rest.prefix(longestName).firstIndex(of: "]") {
      media += 1
      rest = rest[rest.index(after: end)...]
    } else {
      text.append(character)
      rest = rest.dropFirst()
    }
  }
  return (text, media)
}

/// Characters that the name of a sound may have, with its brackets.
private let longestName = 1000

private let named: [Substring: String] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
  "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
]

private func reference(_ text: Substring) -> (String, Substring)? {
  let head = text.dropFirst().prefix(10)
  guard let end = head.firstIndex(of: ";") else { return nil }
  let name = head[..<end]
  let rest = text[text.index(after: end)...]
  if let character = named[name] { return (character, rest) }
  guard name.first == "#" else { return nil }
  let digits = name.dropFirst()
  let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  guard let value, let scalar = Unicode.Scalar(value) else { return nil }
  return (String(Character(scalar)), rest)
}
