import Documents

/// The words of a passage and those around it, by which it is found again in a text that has changed.
struct NoteContext: Hashable {
  let before: String
  /// The passage, or the beginning of a long one.
  let passage: String
  let after: String

  private static let separator: Character = "\u{1F}"
  private static let longest = 200
  private static let around = 32

  init(of range: ByteRange, in document: Document) {
    let utf8 = document.text.utf8
    let text = document.text
    let start = utf8.index(utf8.startIndex, offsetBy: min(range.lowerBound, utf8.count))
    let end = utf8.index(start, offsetBy: min(range.count, utf8.count - min(range.lowerBound, utf8.count)))
    before = String(text[..<start].suffix(Self.around))
    passage = String(text[start..<end].prefix(Self.longest))
    after = String(text[end...].prefix(Self.around))
  }

  /// As the store keeps it. Older notes have the passage alone.
  init(stored: String) {
    let parts = stored.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
    (before, passage, after) = parts.count == 3 ? (parts[0], parts[1], parts[2]) : ("", stored, "")
  }

  var stored: String { [before, passage, after].joined(separator: String(Self.separator)) }

  /// Where the passage stands now: of the places with its words the one whose surroundings fit best, then the nearest.
  ///
  /// - Returns: `nil` where the words are nowhere.
  func place(of range: ByteRange, in document: Document) -> ByteRange? {
    let words = Array(passage.utf8)
    guard !words.isEmpty else { return range.upperBound <= document.text.utf8.count ? range : nil }
    var text = document.text
    return text.withUTF8 { text in
      if stands(words, at: range.lowerBound, in: text),
        fit(at: range.lowerBound, words.count, in: text) > 0 || before.isEmpty
      {
        return whole(range, from: range.lowerBound, in: text)
      }
      let places = text.indices.lazy.filter { stands(words, at: $0, in: text) }
      let best = places.min { one, other in
        let (here, there) = (fit(at: one, words.count, in: text), fit(at: other, words.count, in: text))
        return here != there ? here > there : abs(one - range.lowerBound) < abs(other - range.lowerBound)
      }
      return best.map { whole(range, from: $0, in: text) }
    }
  }

  /// A long passage is known by its beginning; its end may have moved with it or been cut off.
  private func whole(_ range: ByteRange, from start: Int, in text: UnsafeBufferPointer<UInt8>) -> ByteRange {
    var end = min(start + range.count, text.count)
    while end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<max(start, end)
  }

  private func stands(_ words: [UInt8], at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset >= 0, offset + words.count <= text.count, text[offset] == words[0] else { return false }
    return text[offset..<offset + words.count].elementsEqual(words)
  }

  /// Bytes before and after that are as they were.
  private func fit(at start: Int, _ count: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var same = 0
    for (distance, byte) in before.utf8.reversed().enumerated() {
      guard start - distance - 1 >= 0, text[start - distance - 1] == byte else { break }
      same += 1
    }
    for (distance, byte) in after.utf8.enumerated() {
      guard start + count + distance < text.count, text[start + count + distance] == byte else { break }
      same += 1
    }
    return same
  }
}
