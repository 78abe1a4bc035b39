extension StructureParser {
  /// What plain text files set apart: `_words_` between underscores for italics, and the signs of notes that the text
  /// has, "[1]" for one that begins "[1]" or "[Footnote 1: …".
  func inlineMarks(of blocks: [Block]) -> [InlineMark] {
    let notes = notes(blocks)
    return blocks.flatMap { block -> [InlineMark] in
      guard block.kind != .preformatted else { return [] }
      return marks(in: block.range, notes)
    }
  }

  private func marks(in block: ByteRange, _ notes: [String: [Int]]) -> [InlineMark] {
    var marks: [InlineMark] = []
    var open: Int?
    for offset in block {
      if text[offset] == 0x5F {
        if let start = open, closes(at: offset, block) {
          if start < offset { marks.append(InlineMark(.emphasis, start..<offset)) }
          open = nil
        } else if opens(at: offset, block) {
          open = offset + 1
        }
      } else if text[offset] == 0x5B, !notes.isEmpty, offset > block.lowerBound, let sign = sign(at: offset, block) {
        if let places = notes[sign], case let next = places.partitioningIndex(where: { $0 > offset }),
          next < places.count
        {
          marks.append(InlineMark(.note(at: places[next]), offset..<offset + sign.utf8.count + 2))
        }
      }
    }
    return marks.nested
  }

  // MARK: Notes

  /// Where notes begin, by their signs, in order.
  private func notes(_ blocks: [Block]) -> [String: [Int]] {
    var notes: [String: [Int]] = [:]
    for block in blocks where text[block.range.lowerBound] == 0x5B && block.kind != .preformatted {
      let start = block.range.lowerBound
      let sign = sign(at: start, block.range) ?? footnote(at: start, block.range)
      if let sign { notes[sign, default: []].append(start) }
    }
    return notes
  }

  /// The number or letter between brackets at `offset`.
  private func sign(at offset: Int, _ block: ByteRange) -> String? {
    let inside = text[(offset + 1)..<min(offset + 6, block.upperBound)].prefix { $0 != 0x5D }
    guard offset + 1 + inside.count < block.upperBound, text[offset + 1 + inside.count] == 0x5D else { return nil }
    return isSign(inside) ? String(decoding: inside, as: UTF8.self) : nil
  }

  /// The sign in "[Footnote 12: ".
  private func footnote(at offset: Int, _ block: ByteRange) -> String? {
    guard text.has("[Footnote ", at: offset) else { return nil }
    let start = offset + 10
    let inside = text[start..<min(start + 5, block.upperBound)].prefix { $0 != 0x3A }
    return isSign(inside) ? String(decoding: inside, as: UTF8.self) : nil
  }

  private func isSign(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && (bytes.allSatisfy { $0.isASCIIDigit } || bytes.count == 1 && bytes.allSatisfy { $0.isASCIILetter })
  }

  // MARK: Underscores

  /// Before a word and not in one, as in `snake_case`.
  private func opens(at offset: Int, _ block: ByteRange) -> Bool {
    guard offset + 1 < block.upperBound, text[offset + 1] > 32, text[offset + 1] != 0x5F else { return false }
    return offset == block.lowerBound || !isWord(text[offset - 1])
  }

  private func closes(at offset: Int, _ block: ByteRange) -> Bool {
    guard text[offset - 1] > 32, text[offset - 1] != 0x5F else { return false }
    return offset + 1 == block.upperBound || !isWord(text[offset + 1])
  }

  private func isWord(_ byte: UInt8) -> Bool { byte == 0x5F || byte.isASCIILetter || byte.isASCIIDigit || byte >= 0xC3 }
}

extension [InlineMark] {
  /// Sorted as a document keeps them; they came in the order of where they end.
  fileprivate var nested: [InlineMark] {
    sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
  }
}
