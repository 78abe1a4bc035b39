/// Keeps a deck from telling by shape (M11): the key in each place equally often, and no more often the longest.
struct ChoiceBalance {
  let seed: UInt64

  func balanced(_ questions: [Question]) -> [Question] {
    var chance = SeededChance(seed: StableHash.of("places", String(seed)))
    var places: [Int: [Int]] = [:]
    return questions.map { question in
      guard case .choice(let options) = question.form else { return question }
      if places[options.count, default: []].isEmpty {
        places[options.count] = Array(0..<options.count).shuffled(using: &chance)
      }
      guard let place = places[options.count]?.removeLast() else { return question }
      var others = options.filter { $0 != question.key }
      others.insert(question.key, at: min(place, others.count))
      return question.with(form: .choice(options: others))
    }
  }

  /// Leaves out items whose key is the longest option while there are too many of them.
  func withoutLengthTell(_ questions: [Question]) -> [Question] {
    var kept = questions
    while DeckChecks.tells(in: kept).longest > 0.05, let index = kept.lastIndex(where: Self.keyIsLongest) {
      kept.remove(at: index)
    }
    return kept
  }

  /// The same of items whose key is the option most like the others.
  func withoutShapeTell(_ questions: [Question]) -> [Question] {
    let kept = withoutLengthTell(questions)
    let plain = kept.map { question -> (plainness: Double, chance: Double)? in
      guard case .choice(let options) = question.form else { return nil }
      return (OptionForm.plainness(of: question.key, among: options), 1 / Double(options.count))
    }
    var excess = plain.reduce(0) { $0 + ($1.map { $0.plainness - $0.chance } ?? 0) }
    var count = plain.count { $0 != nil }
    let asked = kept.reduce(into: [String: Int]()) { $0[Folding.fold($1.key), default: 0] += 1 }
    let others = kept.map { asked[Folding.fold($0.key)] ?? 0 }
    // Those that tell most; of these those whose key other items ask for as well, the last first.
    let order = plain.indices.sorted {
      (plain[$0]?.plainness ?? 0, min(others[$0], 2), $0) > (plain[$1]?.plainness ?? 0, min(others[$1], 2), $1)
    }
    var left: Set<Int> = []
    // Of a few items, three quarters of one more than chance tells nothing.
    for index in order where excess > max(0.75, 0.025 * Double(count)) {
      guard let item = plain[index], item.plainness > item.chance else { break }
      left.insert(index)
      (excess, count) = (excess - item.plainness + item.chance, count - 1)
    }
    return kept.enumerated().filter { !left.contains($0.offset) }.map(\.element)
  }

  private static func keyIsLongest(_ question: Question) -> Bool {
    guard case .choice(let options) = question.form else { return false }
    return options.allSatisfy { $0 == question.key || $0.count < question.key.count }
  }
}

extension Question {
  func with(explanation: String) -> Question {
    Question(
      id: id, fact: fact, form: form, stem: stem, key: key, accepted: accepted, answerKind: answerKind, entity: entity,
      section: section, source: source, explanation: explanation, difficulty: difficulty, basis: basis)
  }

  func with(form: Form) -> Question {
    Question(
      id: id, fact: fact, form: form, stem: stem, key: key, accepted: accepted, answerKind: answerKind, entity: entity,
      section: section, source: source, explanation: explanation, difficulty: difficulty, basis: basis)
  }
}
