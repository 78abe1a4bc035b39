/// The one gate through which text from outside reaches a screen, a message or an export.
///
/// - Controls become their pictures (␛ for Escape, ␦ for C1), bidirectional overrides ⇄.
/// - A tab, and a line's end together with the blanks after it, becomes one space.
/// - Marks beyond four on a character go; one without a character gets ◌.
/// - Joiners, selectors, zero-width spaces and tags go.
/// - Private-use and unassigned scalars become U+FFFD.
///
/// What comes out is unchanged by a second pass.
public func sanitized(_ text: some StringProtocol) -> String {
  withUTF8(text) { bytes in
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(text) }
    var reader = GlyphReader(bytes, in: 0..<bytes.count)
    var result = ""
    result.reserveCapacity(bytes.count)
    while let glyph = reader.next() { result.append(glyph.character) }
    return result
  }
}
