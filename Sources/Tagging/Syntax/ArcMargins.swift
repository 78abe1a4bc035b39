/// How clear the choice of each word's head was, in the scores of the search.
///
/// Lists count words from 1; element 0 is free.
struct ArcMargins: Hashable {
  /// The least distance between the step taken and the next best, over the steps while the word was on top of the stack.
  var local: [Int32]
  /// How far the best tree of the last beam scored above the best one with another head for the word.
  var rival: [Int32]

  /// No margin is wider.
  static let widest: Int32 = 4000

  init(count: Int) {
    local = [Int32](repeating: Self.widest, count: count + 1)
    rival = local
  }

  /// Takes account of another tree that scored `gap` less.
  mutating func meet(rival other: [Int32], gap: Int32, heads: [Int32]) {
    for word in heads.indices where other[word] != heads[word] { rival[word] = min(rival[word], gap) }
  }

  mutating func append(_ piece: ArcMargins) {
    local += piece.local.dropFirst()
    rival += piece.rival.dropFirst()
  }
}
