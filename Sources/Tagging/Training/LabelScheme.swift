/// Reads the labels of a corpus as sets of the tagger's labels: what the corpus does not mark stays open.
struct LabelScheme {
  private let marksEvents: Bool
  private let marksWorks: Bool
  /// Words that a corpus may mark as places and that are adjectives ("German").
  private let adjectives: Set<String>

  /// - Parameters:
  ///   - documents: all of one corpus.
  ///   - adjectives: capitalised adjectives of nationality.
  init(documents: [LabelledDocument], adjectives: Set<String>) {
    let types = Set(documents.lazy.flatMap(\.sentences).flatMap(\.labels).map { $0.dropFirst(2) })
    marksEvents = types.contains("EVENT") || types.contains("MISC")
    marksWorks = types.contains("WORK") || types.contains("MISC")
    self.adjectives = adjectives
  }

  private static let kinds: [Substring: Int] = [
    "PER": 1, "PERSON": 1, "ORG": 5, "LOC": 9, "GPE": 9, "FAC": 9, "EVENT": 13, "WORK": 14, "WORK_OF_ART": 14,
  ]

  /// One set of labels a token, one bit a label.
  func allowed(_ sentence: LabelledSentence) -> [UInt16] {
    var sets = [UInt16](repeating: outside, count: sentence.labels.count)
    var index = 0
    while index < sets.count {
      let type = sentence.labels[index].dropFirst(2)
      var end = index + 1
      while end < sets.count, sentence.labels[end].hasPrefix("I-"), sentence.labels[end].dropFirst(2) == type {
        end += 1
      }
      if type == "MISC" {
        for token in index..<end { sets[token] = 1 | 1 << 13 | 1 << 14 }
      } else if let first = Self.kinds[type] {
        set(&sets, index..<end, first, word: sentence.words[index])
      } else if !type.isEmpty {
        for token in index..<end { sets[token] = 1 }
      }
      index = end
    }
    return sets
  }

  private var outside: UInt16 { 1 | (marksEvents ? 0 : 1 << 13) | (marksWorks ? 0 : 1 << 14) }

  private func set(_ sets: inout [UInt16], _ span: Range<Int>, _ first: Int, word: String) {
    if first == 9, span.count == 1, adjectives.contains(word) {
      sets[span.lowerBound] = 1
    } else if first > 12 {
      for token in span { sets[token] = 1 << UInt16(first) }
    } else {
      for token in span {
        let place = span.count == 1 ? 3 : token == span.lowerBound ? 0 : token == span.upperBound - 1 ? 2 : 1
        sets[token] = 1 << UInt16(first + place)
      }
    }
  }
}
