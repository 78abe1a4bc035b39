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

  func lemma(of bytes: UnsafeBufferPointer<UInt8>, tag: UInt8) -> String {
    lemma(of: String(decoding: bytes, as: UTF8.self), tag: tag)
  }

  func lemma(of word: String, tag: UInt8) -> String {
    Self.withKeys(word, tag: tag) { keys in
      for key in keys {
        let edit = rules[key]
        if edit > 0 { return edits[edit - 1].apply(word) }
      }
      return word.lowercased()
    }
  }

  /// Hashes of the whole word with its tag, then of its endings from long to short, the last one empty.
  static func withKeys<Result>(_ word: String, tag: UInt8, _ body: (ArraySlice<UInt32>) -> Result) -> Result {
    var hash = UInt32(tag) &* 0x9E37_79B1 &+ 7
    var keys = [FeatureHash.finished(hash)]
    var whole = hash ^ 0x55AA_55AA
    for byte in word.utf8.reversed() {
      let lower = byte &- 65 < 26 ? byte | 32 : byte
      hash = (hash ^ UInt32(lower)) &* 16_777_619
      whole = (whole ^ UInt32(lower)) &* 16_777_619
      if keys.count <= longestEnding { keys.append(FeatureHash.finished(hash)) }
    }
    keys.append(FeatureHash.finished(whole))
    return body(ArraySlice(keys.reversed()))
  }
}
