extension Document {
  /// The blocks that end within the first `bytes` of the text, with their sections.
  ///
  /// Offsets, and the ids of sections, are those of the whole.
  public func beginning(bytes: Int) -> Document {
    guard text.utf8.count > bytes, !blocks.isEmpty else { return self }
    let count = blocks.partitioningIndex { $0.range.upperBound > bytes }
    let end = count < blocks.count ? blocks[count].range.lowerBound : text.utf8.count
    let kept = sections.prefix { $0.range.lowerBound < max(end, 1) }.map { section in
      Section(
        id: section.id, title: section.title, level: section.level,
        range: section.range.lowerBound..<min(section.range.upperBound, end), heading: section.heading,
        blocks: section.blocks.clamped(to: 0..<count))
    }
    return Document(
      title: title, author: author, language: language, text: String(self[0..<end]), sections: kept,
      blocks: Array(blocks[..<count]), inlineMarks: inlineMarks.filter { $0.range.upperBound <= end })
  }
}
