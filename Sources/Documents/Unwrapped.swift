extension Document {
  /// The same text with a space for each line end inside its prose; every offset stays.
  ///
  /// Where a line broke says nothing of what a sentence says. Verse and what is preformatted keep their lines, and so
  /// does a word that is cut at the end of one: half a word is no word.
  public var unwrapped: Document {
    var bytes = Array(text.utf8)
    var isWrapped = false
    for block in blocks where block.kind != .verse && block.kind != .preformatted {
      for offset in block.range where bytes[offset] == 10 || bytes[offset] == 13 {
        guard !isAfterCut(bytes, offset, in: block.range) else { continue }
        bytes[offset] = 32
        isWrapped = true
      }
    }
    guard isWrapped else { return self }
    return Document(
      title: title, author: author, language: language, text: String(decoding: bytes, as: UTF8.self),
      sections: sections, blocks: blocks, inlineMarks: inlineMarks)
  }

  /// Whether a letter and a hyphen stand before the line end at `offset`.
  private func isAfterCut(_ bytes: [UInt8], _ offset: Int, in block: ByteRange) -> Bool {
    var last = offset - 1
    if last >= block.lowerBound, bytes[offset] == 10, bytes[last] == 13 { last -= 1 }
    guard last > block.lowerBound, bytes[last] == 0x2D else { return false }
    return (bytes[last - 1] | 0x20) &- 97 < 26 || bytes[last - 1] >= 0x80
  }
}
