import Documents

/// What a reader knows to be wrong or bad in a text, so that nothing is asked about it.
public struct Suppression: Hashable, Sendable {
  /// Ids of items that were marked as bad.
  public var items: Set<String>
  /// Ids of facts that are wrong.
  public var facts: Set<String>
  /// Words of the text that are wrong; no item has any of them in its source.
  public var passages: [String]

  public init(items: Set<String> = [], facts: Set<String> = [], passages: [String] = []) {
    self.items = items
    self.facts = facts
    self.passages = passages
  }

  /// Where the passages stand in a text, however it is broken into lines.
  public func ranges(in document: Document) -> [ByteRange] {
    let wanted = passages.map { Folding.words(of: $0) }.filter { !$0.isEmpty }
    guard !wanted.isEmpty else { return [] }
    let words = PlacedWords(document.text)
    return wanted.flatMap(words.ranges)
  }

  func covers(_ question: Question, at ranges: [ByteRange]) -> Bool {
    items.contains(question.id) || facts.contains(question.fact) || ranges.contains { $0.overlaps(question.source) }
  }
}

/// The folded words of a text with their places, to find a passage by its words.
private struct PlacedWords {
  private var words: [String] = []
  private var ranges: [ByteRange] = []
  private var places: [String: [Int]] = [:]

  init(_ text: String) {
    var offset = 0
    var start = 0
    var piece = ""
    func finish(_ end: Int, _ result: inout PlacedWords) {
      for word in Folding.words(of: piece) {
        result.places[word, default: []].append(result.words.count)
        result.words.append(word)
        result.ranges.append(start..<end)
      }
      piece = ""
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        finish(offset, &self)
      } else {
        if piece.isEmpty { start = offset }
        piece.unicodeScalars.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    finish(offset, &self)
  }

  func ranges(of passage: [String]) -> [ByteRange] {
    (places[passage[0]] ?? []).filter { words[$0...].starts(with: passage) }
      .map { ranges[$0].lowerBound..<ranges[$0 + passage.count - 1].upperBound }
  }
}

/// Finds what a text dates in two ways: the same thing founded, born or ended at dates that cannot both be right.
struct Contradictions {
  /// Sentences whose date another sentence contradicts.
  let sentences: Set<Int>

  /// Verbs for what happens once, by what they have in common.
  private static let once: [String: String] = [
    "found": "found", "form": "found", "establish": "found", "create": "found", "launch": "found", "die": "die",
    "bear": "bear", "born": "bear", "assassinate": "die", "murder": "die", "execute": "die", "dissolve": "dissolve",
    "abolish": "dissolve", "disband": "dissolve", "adopt": "adopt", "sign": "sign", "marry": "marry", "crown": "crown",
  ]

  struct Claim: Hashable {
    /// What happened to whom.
    let event: String
    let date: DateValue
    let sentence: Int
  }

  init(_ claims: [Claim]) {
    var sentences: Set<Int> = []
    for group in Dictionary(grouping: claims, by: \.event).values where group.count > 1 {
      for claim in group where group.contains(where: { !$0.date.overlaps(claim.date) }) {
        sentences.insert(claim.sentence)
      }
    }
    self.sentences = sentences
  }

  /// The claim that `verb` happened to `subject`, where it can happen only once.
  static func claim(verb: String, subject: String, object: String?, date: DateValue, sentence: Int) -> Claim? {
    guard let kind = once[verb] else { return nil }
    return Claim(event: kind + " " + subject + " " + (object ?? ""), date: date, sentence: sentence)
  }
}
