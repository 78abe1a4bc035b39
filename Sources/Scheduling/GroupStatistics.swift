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

  /// The statistics of each card by itself, in the order of the items.
  ///
  /// - Parameter places: where the cards of the log stand; `nil` has them looked up by their names.
  public static func each(
    _ items: [StudyItem], log: ReviewLog, places: ItemPlaces? = nil, model: MemoryModel, at now: Moment
  ) -> [GroupStatistics] {
    var found = items.map { GroupStatistics($0.card, model: model, now: now) }
    let places = places ?? ItemPlaces(of: log.cards, in: items)
    for record in log.records {
      if let place = places[Int(record.card)] { found[place].add(record) }
    }
    return found
  }

  /// The statistics of each group, out of those of its items.
  ///
  /// - Parameters:
  ///   - each: as ``each(_:log:places:model:at:)`` gives them.
  ///   - group: names the group of the item at an index; items without one are left out.
  public static func groups(_ each: [GroupStatistics], by group: (Int) -> String?) -> [String: GroupStatistics] {
    var groups: [String: GroupStatistics] = [:]
    // Neighbours mostly belong together, so that a group is looked up once for all of them.
    var (current, sum): (String?, GroupStatistics) = (nil, GroupStatistics())
    for index in each.indices {
      let key = group(index)
      if key != current {
        if let current { groups[current] = sum }
        sum = key.flatMap { groups[$0] } ?? GroupStatistics()
        current = key
      }
      if key != nil { sum.add(each[index]) }
    }
    if let current { groups[current] = sum }
    return groups
  }

  private init() {}

  private init(_ card: Card, model: MemoryModel, now: Moment) {
    cards = 1
    guard let seen = card.seen else { return }
    self.seen = 1
    lapses = seen.lapses
    if seen.interval >= Retention.matureDays { mature = 1 }
    known = model.retrievability(seen.memory, elapsed: Elapsed(from: seen.last, to: now))
  }

  private mutating func add(_ record: ReviewLog.Record) {
    reviews += 1
    milliseconds += Int(record.duration)
    guard record.kind == .review, record.previousInterval >= 1 else { return }
    tested += 1
    if record.rating != .again { passed += 1 }
  }

  private mutating func add(_ other: GroupStatistics) {
    cards += other.cards
    seen += other.seen
    mature += other.mature
    known += other.known
    lapses += other.lapses
    reviews += other.reviews
    milliseconds += other.milliseconds
    tested += other.tested
    passed += other.passed
  }
}
