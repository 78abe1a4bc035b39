/// One answer to an item, for the analysis of items.
public struct ItemResponse: Hashable, Sendable {
  /// The id of the item.
  public let item: String
  /// What was typed or chosen.
  public let given: String
  public let isRight: Bool
  /// Seconds since any fixed moment: answers less than half an hour apart belong to one sitting.
  public let time: Int

  public init(item: String, given: String, isRight: Bool, time: Int) {
    self.item = item
    self.given = given
    self.isRight = isRight
    self.time = time
  }
}

/// How well an item works, from the answers to it: classical test theory (Crocker and Algina 1986).
public struct ItemFigures: Hashable, Sendable {
  /// Answers that count; an overruled one counts as it was overruled.
  public let answers: Int
  /// The share of right answers, 0 to 1; nil below ``ItemAnalysis/enoughForFacility`` answers.
  public let facility: Double?
  /// How right answers go with the rest of their sittings, -1 to 1 (the corrected point-biserial correlation); nil
  /// where there are too few answers, or nothing varies.
  public let discrimination: Double?
  /// How often each wrong option was taken.
  public let taken: [String: Int]
}

/// What is wrong with an item by its answers.
public enum ItemFault: Hashable, Sendable {
  /// Nearly everybody is right: nothing is learned from asking.
  case tooEasy(facility: Double)
  /// Nearly nobody is right: the item may be keyed wrongly, or unclear.
  case tooHard(facility: Double)
  /// Those who know less get it right more often than those who know more.
  case misleading(discrimination: Double)
  /// Options that nobody takes.
  case unusedOptions([String])
}

/// Figures on items from answers, where there are enough of them.
public struct ItemAnalysis: Hashable, Sendable {
  public static let enoughForFacility = 8
  public static let enoughForDiscrimination = 15
  /// Seconds without an answer that end a sitting.
  static let pause = 1800

  /// By the id of the item.
  public let figures: [String: ItemFigures]

  public init(_ responses: [ItemResponse]) {
    let sittings = Self.sittings(responses)
    var byItem: [String: [(isRight: Bool, rest: Double?, given: String)]] = [:]
    for sitting in sittings {
      let right = sitting.count(where: \.isRight)
      for response in sitting {
        let others = sitting.count - 1
        let rest = others == 0 ? nil : Double(right - (response.isRight ? 1 : 0)) / Double(others)
        byItem[response.item, default: []].append((response.isRight, rest, response.given))
      }
    }
    figures = byItem.mapValues { answers in
      let share = Double(answers.count(where: \.isRight)) / Double(answers.count)
      let pairs = answers.compactMap { answer in answer.rest.map { (answer.isRight ? 1.0 : 0.0, $0) } }
      return ItemFigures(
        answers: answers.count, facility: answers.count >= Self.enoughForFacility ? share : nil,
        discrimination: pairs.count >= Self.enoughForDiscrimination ? correlation(pairs) : nil,
        taken: answers.filter { !$0.isRight }.reduce(into: [:]) { $0[$1.given, default: 0] += 1 })
    }
  }

  /// Whether any item has answers enough for a figure.
  public var hasEnough: Bool { figures.values.contains { $0.facility != nil } }

  /// Answers in order of time, parted by pauses; an answer overruled at once stands as it was overruled.
  private static func sittings(_ responses: [ItemResponse]) -> [[ItemResponse]] {
    var result: [[ItemResponse]] = []
    for response in responses.sorted(by: { $0.time < $1.time }) {
      guard let last = result.last?.last, response.time - last.time < pause else {
        result.append([response])
        continue
      }
      let at = result.count - 1
      if last.item == response.item, last.given == response.given, last.isRight != response.isRight {
        result[at][result[at].count - 1] = response
      } else {
        result[at].append(response)
      }
    }
    return result
  }

  /// What is wrong with an item; empty where nothing is, or nothing can be said yet.
  public func faults(of question: Question) -> [ItemFault] {
    guard let figures = figures[question.id], let facility = figures.facility else { return [] }
    var faults: [ItemFault] = []
    if facility >= 0.98, figures.answers >= Self.enoughForDiscrimination { faults.append(.tooEasy(facility: facility)) }
    if facility <= 0.2 { faults.append(.tooHard(facility: facility)) }
    if let value = figures.discrimination, value < -0.1 { faults.append(.misleading(discrimination: value)) }
    let unused = unusedOptions(of: question)
    if !unused.isEmpty { faults.append(.unusedOptions(unused)) }
    return faults
  }

  /// The wrong options that nobody took where at least six wrong answers, or thirty in all, might have done so.
  public func unusedOptions(of question: Question) -> [String] {
    guard case .choice(let options) = question.form, let figures = figures[question.id],
      figures.taken.values.reduce(0, +) >= 6 || figures.answers >= 30
    else { return [] }
    return options.filter { $0 != question.key && figures.taken[$0] == nil }
  }

  /// The estimate that was made before any answer, corrected by the answers: as if it rested on ten of them.
  public func difficulty(of question: Question) -> Double {
    guard let figures = figures[question.id], figures.answers > 0 else { return question.difficulty }
    let wrong = Double(figures.taken.values.reduce(0, +))
    let corrected = (question.difficulty * 10 + wrong) / Double(10 + figures.answers)
    return (corrected * 100).rounded() / 100
  }
}

/// Pearson's; nil where one side does not vary.
private func correlation(_ pairs: [(Double, Double)]) -> Double? {
  let count = Double(pairs.count)
  let (meanX, meanY) = (pairs.map(\.0).reduce(0, +) / count, pairs.map(\.1).reduce(0, +) / count)
  let (x, y) = (pairs.map { $0.0 - meanX }, pairs.map { $0.1 - meanY })
  let (xx, yy) = (x.map { $0 * $0 }.reduce(0, +), y.map { $0 * $0 }.reduce(0, +))
  guard xx > 0, yy > 0 else { return nil }
  return zip(x, y).map { $0 * $1 }.reduce(0, +) / (xx * yy).squareRoot()
}

extension Question {
  /// The same item with another difficulty.
  public func with(difficulty: Double) -> Question {
    Question(
      id: id, fact: fact, form: form, stem: stem, key: key, accepted: accepted, answerKind: answerKind, entity: entity,
      section: section, source: source, explanation: explanation, difficulty: difficulty, basis: basis)
  }
}
