import Documents

/// The places where some words stand in a text.
struct TextSearch: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case words, pattern }

  let query: String
  let kind: Kind
  /// Why a regular expression finds nothing; `nil` if it is a good one.
  let failure: PatternSearch.Failure?
  /// In reading order, without overlap.
  let hits: [ByteRange]
  /// The hit that was gone to last.
  var current: Int?

  /// No more hits than these are marked and counted.
  static let mostHits = 100_000

  /// Finds `query` in `text`, in time linear in its length.
  ///
  /// Capitals matter only if the query has some; a space stands for any white space. Letters outside ASCII are
  /// compared as they are.
  init(_ query: String, in text: String) {
    self.query = query
    kind = .words
    failure = nil
    let pattern = Pattern(query)
    var text = text
    hits = text.withUTF8 { pattern.matches(in: $0) }
  }

  /// Finds what fits a regular expression.
  init(pattern: String, in text: String) {
    query = pattern
    kind = .pattern
    do {
      hits = try PatternSearch(pattern).matches(in: text, most: Self.mostHits)
      failure = nil
    } catch {
      hits = []
      failure = error
    }
  }

  /// The first hit at or after `offset`; the first of all where none is.
  func first(from offset: Int) -> Int? {
    guard !hits.isEmpty else { return nil }
    let index = hits.partitioningIndex { $0.lowerBound >= offset }
    return index < hits.count ? index : 0
  }

  /// The hits that touch `range`.
  func indices(in range: ByteRange) -> Range<Int> {
    let first = hits.partitioningIndex { $0.upperBound > range.lowerBound }
    return first..<max(first, hits.partitioningIndex { $0.lowerBound >= range.upperBound })
  }

  private struct Pattern {
    let bytes: [UInt8]
    let folds: Bool

    init(_ query: String) {
      folds = !query.contains { $0.isUppercase }
      bytes = Array(query.utf8)
    }

    func matches(in text: UnsafeBufferPointer<UInt8>) -> [ByteRange] {
      guard let first = bytes.first else { return [] }
      var found: [ByteRange] = []
      var offset = 0
      while offset < text.count, found.count < TextSearch.mostHits {
        if matches(text[offset], first), let end = end(of: offset, in: text) {
          found.append(offset..<end)
          offset = end
        } else {
          offset += 1
        }
      }
      return found
    }

    @inline(__always)
    private func matches(_ byte: UInt8, _ wanted: UInt8) -> Bool {
      if byte == wanted { return true }
      if wanted == 0x20 { return isBlank(byte) }
      return folds && byte &- 65 < 26 && byte | 0x20 == wanted
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func end(of start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
      var offset = start
      for wanted in bytes {
        guard offset < text.count, matches(text[offset], wanted) else { return nil }
        offset += 1
        if wanted == 0x20 { while offset < text.count, isBlank(text[offset]) { offset += 1 } }
      }
      return offset
    }
  }
}
