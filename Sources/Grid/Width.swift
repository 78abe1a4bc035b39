/// The columns that a character takes on a terminal once it is sanitised: 0, 1 or 2, or the sum of its parts
/// where a terminal draws a sequence apart (flags, families).
public func displayWidth(_ character: Character) -> Int {
  let scalars = character.unicodeScalars
  guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else {
    return displayWidth(String(character))
  }
  let kind = ScalarClass(first)
  return kind == .mark ? 1 : kind.width
}

/// The columns that a text takes once it is sanitised.
public func displayWidth(_ text: some StringProtocol) -> Int {
  withUTF8(text) { displayWidth($0, in: 0..<$0.count) }
}

/// The columns that the bytes at `range` of a text take once they are sanitised.
///
/// - Precondition: the range lies in the text, on character boundaries.
public func displayWidth(_ text: String, in range: Range<Int>) -> Int {
  withUTF8(text) { displayWidth($0, in: range) }
}

private func displayWidth(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int {
  var reader = GlyphReader(bytes, in: range)
  var width = 0
  while let glyph = reader.next() { width += glyph.width }
  return width
}

/// The beginning of a sanitised text that fits in `columns`; an ellipsis takes the place of what does not.
public func shortened(_ text: some StringProtocol, columns: Int, ellipsis: String = "…") -> String {
  let text = sanitized(text)
  guard displayWidth(text) > columns else { return text }
  let room = columns - displayWidth(ellipsis)
  guard room >= 0 else { return "" }
  return withUTF8(text) { bytes in
    var reader = GlyphReader(bytes, in: 0..<bytes.count)
    var result = ""
    var used = 0
    while let glyph = reader.next(), used + glyph.width <= room {
      result.append(glyph.character)
      used += glyph.width
    }
    return result + ellipsis
  }
}
