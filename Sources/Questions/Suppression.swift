import Documents

/// What a reader knows to be wrong or bad in a text, so that nothing is asked about it.
public struct Suppression: Hashable, Sendable {
  /// Ids of items that were marked as bad.
  public var items: Set<String>
  /// Ids of facts that are wrong.
  public var facts: Set<String>
  /// Words of the text that are wrong; no item has them in its source.
  public var passages: [String]

  public init(items: Set<String> = [], facts: Set<String> = [], passages: [String] = []) {
    self.items = items
    self.facts = facts
    self.passages = passages
  }

  func covers(_ question: Question, in document: Document) -> Bool {
    if items.contains(question.id) || facts.contains(question.fact) { return true }
    guard !passages.isEmpty else { return false }
    let source = " " + Folding.fold(document[question.source]) + " "
    return passages.contains { passage in
      let folded = Folding.fold(passage)
      return !folded.isEmpty && source.contains(" " + folded + " ")
    }
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
