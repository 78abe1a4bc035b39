/// What is asked in one go: no two items of it give each other away (M14).
///
/// Items on one sentence do, and so do two of which one has the other's key in its stem while both speak of the same
/// thing.
public struct Sitting: Sendable {
  private struct Asked: Sendable {
    let source: Range<Int>
    let fact: String
    let stem: String
    let words: Set<String>
    let key: String
  }

  private var asked: [Asked] = []

  public init() {}

  /// The first `count` items, in the order given, that give no other away; fewer where there are no more.
  public static func chosen(from questions: some Sequence<Question>, count: Int) -> [Question] {
    var sitting = Sitting()
    var chosen: [Question] = []
    for question in questions where chosen.count < count {
      if sitting.takes(question) { chosen.append(question) }
    }
    return chosen
  }

  /// Takes an item in; false where it gives another away or is given away by one.
  public mutating func takes(_ question: Question) -> Bool {
    let new = Asked(
      source: question.source, fact: question.fact, stem: " " + Folding.fold(question.stem) + " ",
      words: Folding.contentWords(of: question.stem), key: " " + Folding.fold(question.key) + " ")
    guard !asked.contains(where: { Self.telling(new, $0) }) else { return false }
    asked.append(new)
    return true
  }

  private static func telling(_ left: Asked, _ right: Asked) -> Bool {
    if left.fact == right.fact || left.source.overlaps(right.source) { return true }
    guard left.stem.contains(right.key) || right.stem.contains(left.key) else { return false }
    let shared = left.words.intersection(right.words).count
    return shared >= 3 && shared * 3 >= min(left.words.count, right.words.count)
  }
}
