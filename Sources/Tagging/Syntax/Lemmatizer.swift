/// Lemmas by changes of the ending: the longest known ending of a word with its tag decides, the whole word first.
struct Lemmatizer: Hashable, Sendable {
  /// What is done to a word: cut so many characters off its end, put others there, keep its capitals or not.
  struct Edit: Hashable, Sendable {
    var cut: UInt8
    var added: String
    var keepsCase: Bool

    func apply(_ word: String) -> String {
      let cased = keepsCase ? word : word.lowercased()
      guard cut > 0 || !added.isEmpty else { return cased }
      return cased.dropLast(Int(cut)) + added
    }

    /// The edit that makes `lemma` of `word`; `nil` where they hardly share a beginning.
    init?(word: String, lemma: String) {
      let lower = word.lowercased()
      let base = lemma == lemma.lowercased() ? Array(lower) : Array(word)
      let target = Array(lemma)
      let shared = zip(base, target).prefix { $0 == $1 }.count
      guard base.count - shared < 8, target.count - shared < 8 else { return nil }
      cut = UInt8(base.count - shared)
      added = String(target[shared...])
      keepsCase = lemma != lemma.lowercased()
    }

    init(cut: UInt8, added: String, keepsCase: Bool) {
      (self.cut, self.added, self.keepsCase) = (cut, added, keepsCase)
    }
  }

  let edits: [Edit]
  /// Hashes of a tag and an ending with an index into ``edits`` plus 1.
  let rules: HashedNumbers

  static let longestEnding = 7

  func lemma(of word: UnsafeBufferPointer<UInt8>, tag: UInt8) -> String {
    let edit = Self.withKeys(word, tag: tag) { keys in keys.lazy.map { rules[$0] }.first { $0 > 0 } }
    guard let edit else { return String(decoding: word, as: UTF8.self).lowercased() }
    return edits[edit - 1].apply(word)
  }

  /// Hashes of the whole word with its tag, then of its endings from long to short, the last one empty.
  static func withKeys<Result>(
    _ word: UnsafeBufferPointer<UInt8>, tag: UInt8, _ body: (UnsafeMutableBufferPointer<UInt32>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: min(longestEnding, word.count) + 2) { keys in
      var hash = UInt32(tag) &* 0x9E37_79B1 &+ 7
      var whole = hash ^ 0x55AA_55AA
      var next = keys.count - 1
      keys[next] = FeatureHash.finished(hash)
      for byte in word.reversed() {
        let lower = byte &- 65 < 26 ? byte | 32 : byte
        hash = (hash ^ UInt32(lower)) &* 16_777_619
        whole = (whole ^ UInt32(lower)) &* 16_777_619
        if next > 1 {
          next -= 1
          keys[next] = FeatureHash.finished(hash)
        }
      }
      keys[0] = FeatureHash.finished(whole)
      return body(keys)
    }
  }
}

extension Lemmatizer.Edit {
  func apply(_ word: UnsafeBufferPointer<UInt8>) -> String {
    guard word.allSatisfy({ $0 < 0x80 && $0 != 13 }) else { return apply(String(decoding: word, as: UTF8.self)) }
    let kept = max(word.count - Int(cut), 0)
    return String(unsafeUninitializedCapacity: kept + added.utf8.count) { bytes in
      for index in 0..<kept {
        let isUpper = word[index] &- 65 < 26
        bytes[index] = isUpper && !keepsCase ? word[index] | 32 : word[index]
      }
      for (index, byte) in added.utf8.enumerated() { bytes[kept + index] = byte }
      return kept + added.utf8.count
    }
  }
}
