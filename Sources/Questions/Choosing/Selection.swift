/// Chooses the items of a deck: worth first, spread over sections and targets, nothing twice.
struct Selection {
  let limit: Int?
  let seed: UInt64
  /// Whether an item may be shown.
  let isSound: (Question) -> Bool

  /// How many items one sentence may give, and how many of them may ask for the same thing.
  private static let perSentence = 6
  /// The same where an item asks for what no other item asks.
  private static let newPerSentence = 8
  private static let perTarget = 2
  /// How many items a section is to have at least, where its sentences give them.
  private static let perSection = 3

  func chosen(from candidates: [Candidate]) -> [Question] {
    let ranked = candidates.enumerated().sorted {
      ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset)
    }.map(\.element)
    return ChoiceBalance(seed: seed).balanced(shown(of: TruthBalance.balanced(covering(TruthBalance.balanced(ranked)))))
  }

  /// As many of a deck as are wanted, in reading order. What would tell by its shape is left out, and others stand in
  /// its place.
  private func shown(of deck: [Candidate]) -> [Question] {
    var deck = deck
    while true {
      let chosen = spread(deck).sorted {
        ($0.sentence, $0.question.type.rawValue, $0.question.id) < (
          $1.sentence, $1.question.type.rawValue, $1.question.id
        )
      }.map(\.question)
      let kept = ChoiceBalance(seed: seed).withoutShapeTell(chosen)
      guard kept.count < chosen.count, chosen.count < deck.count else { return kept }
      // Half of them: with others in their place, the rest may stay.
      let keptIDs = Set(kept.map(\.id))
      let dropped = chosen.map(\.id).filter { !keptIDs.contains($0) }
      let out = Set(dropped.suffix((dropped.count + 1) / 2))
      deck.removeAll { out.contains($0.question.id) }
    }
  }

  /// Every name and date once before any twice, and each where it stands before more of the same place; then what a
  /// section with few items still has. Of two that ask alike, the first (a greedy cover).
  private func covering(_ ranked: [Candidate]) -> [Candidate] {
    var taken = Taken(isSound: isSound)
    var isIn = [Bool](repeating: false, count: ranked.count)
    let asked = ranked.reduce(into: [String: Int]()) { $0[$1.target, default: 0] += 1 }
    // What few items ask for comes first: the others have more to choose from.
    let rarest = ranked.indices.sorted {
      (asked[ranked[$0].target] ?? 0, $0) < (asked[ranked[$1].target] ?? 0, $1)
    }
    for turn in Turn.allCases {
      for index in turn == .newTarget ? rarest : Array(ranked.indices) where !isIn[index] {
        isIn[index] = taken.takes(ranked[index], in: turn)
      }
    }
    return ranked.indices.filter { isIn[$0] }.map { ranked[$0] }
  }

  private enum Turn: CaseIterable { case newTarget, newPlace, again, thinSection }

  /// What is in the deck so far.
  private struct Taken {
    let isSound: (Question) -> Bool
    private var verdicts: [String: Bool] = [:]
    private var ids: Set<String> = []
    private var targets: Set<String> = []
    private var bySentence: [Int: Int] = [:]
    private var byPlace: [String: Int] = [:]
    private var bySection: [String: Int] = [:]
    private var known = DeckChecks.Known()

    init(isSound: @escaping (Question) -> Bool) { self.isSound = isSound }

    private mutating func mayBeShown(_ question: Question) -> Bool {
      let name = question.id + question.stem
      let verdict = verdicts[name] ?? isSound(question)
      verdicts[name] = verdict
      return verdict
    }

    mutating func takes(_ candidate: Candidate, in turn: Turn) -> Bool {
      let place = "\(candidate.sentence) \(candidate.target)"
      switch turn {
      case .newTarget where targets.contains(candidate.target): return false
      case .newPlace where byPlace[place] != nil: return false
      case .thinSection where bySection[candidate.question.section, default: 0] >= Selection.perSection: return false
      case .newTarget, .newPlace, .again, .thinSection: break
      }
      let most = turn == .newTarget ? Selection.newPerSentence : Selection.perSentence
      guard bySentence[candidate.sentence, default: 0] < most,
        byPlace[place, default: 0] < (turn == .thinSection ? Selection.perSection : Selection.perTarget),
        !ids.contains(candidate.question.id), mayBeShown(candidate.question), known.insert(candidate.question)
      else { return false }
      ids.insert(candidate.question.id)
      targets.insert(candidate.target)
      bySentence[candidate.sentence, default: 0] += 1
      byPlace[place, default: 0] += 1
      bySection[candidate.question.section, default: 0] += 1
      return true
    }
  }

  /// The best of each section in turn until the limit is reached.
  private func spread(_ ranked: [Candidate]) -> [Candidate] {
    guard let limit, limit < ranked.count else { return ranked }
    var rank: [String: Int] = [:]
    var targets: [String: Int] = [:]
    let turns = ranked.enumerated().map { offset, candidate in
      rank[candidate.question.section, default: 0] += 1
      targets[candidate.target, default: 0] += 1
      return (turn: (rank[candidate.question.section] ?? 0) + 2 * (targets[candidate.target] ?? 0), offset: offset)
    }
    let order = turns.sorted { ($0.turn, $0.offset) < ($1.turn, $1.offset) }.map { ranked[$0.offset] }
    return together(order, limit: max(0, limit))
  }

  /// The first of them that give no other away; the rest where these are too few.
  private func together(_ order: [Candidate], limit: Int) -> [Candidate] {
    var sitting = Sitting()
    let (fit, rest) = order.reduce(into: ([Candidate](), [Candidate]())) { result, candidate in
      guard result.0.count < limit else { return }
      if sitting.takes(candidate.question) { result.0.append(candidate) } else { result.1.append(candidate) }
    }
    return Array((fit + rest).prefix(limit))
  }
}
