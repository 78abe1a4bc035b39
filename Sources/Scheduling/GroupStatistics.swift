/// How one part of what is learned is doing: a text, a section, a type of question.
public struct GroupStatistics: Hashable, Sendable, Codable {
  public internal(set) var cards = 0
  public internal(set) var seen = 0
  public internal(set) var mature = 0
  /// The sum of the chances of recall.
  public internal(set) var known = 0.0
  public internal(set) var lapses = 0
  public internal(set) var reviews = 0
  public internal(set) var milliseconds = 0
  /// Reviews of cards with an interval of a day or more, and those of them that were recalled.
  public internal(set) var tested = 0
  public internal(set) var passed = 0

  /// 0 to 1; `nil` if nothing was tested.
  public var retention: Double? { tested == 0 ? nil : Double(passed) / Double(tested) }

  /// The statistics of each group.
  ///
  /// - Parameter group: names the group of a card; cards without one are left out.
  public static func groups<Key: Hashable>(
    _ items: [StudyItem], log: ReviewLog, model: MemoryModel, at now: Moment, by group: (CardID) -> Key?
  ) -> [Key: GroupStatistics] {
    var numbers: [Key: Int] = [:]
    var groups: [GroupStatistics] = []
    func number(_ card: CardID) -> Int? {
      guard let key = group(card) else { return nil }
      if let number = numbers[key] { return number }
      numbers[key] = groups.count
      groups.append(GroupStatistics())
      return groups.count - 1
    }
    for item in items {
      if let number = number(item.id) { groups[number].add(item.card, model: model, now: now) }
    }
    let numberOfCard = log.cards.map(number)
    for record in log.records {
      if let number = numberOfCard[Int(record.card)] { groups[number].add(record) }
    }
    return numbers.mapValues { groups[$0] }
  }

  private mutating func add(_ card: Card, model: MemoryModel, now: Moment) {
    cards += 1
    guard let seen = card.seen else { return }
    self.seen += 1
    lapses += seen.lapses
    if seen.interval >= Retention.matureDays { mature += 1 }
    known += model.retrievability(seen.memory, elapsed: Elapsed(from: seen.last, to: now))
  }

  private mutating func add(_ record: ReviewLog.Record) {
    reviews += 1
    milliseconds += Int(record.duration)
    guard record.kind == .review, record.previousInterval >= 1 else { return }
    tested += 1
    if record.rating != .again { passed += 1 }
  }
}
