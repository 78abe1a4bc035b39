import Documents

/// Something that happened, in a few words, and when.
struct DatedEvent: Hashable, Sendable {
  let text: String
  let date: DateValue
  let dateText: String
  let sentence: Int
  let worth: Double
}

/// Writes items on which event came first and which date belongs to which event.
struct TimelineWriter {
  let context: WritingContext

  private static let groupSize = 4

  func candidates(from events: [DatedEvent]) -> [Candidate] {
    let fit = events.filter { $0.text.split(separator: " ").count <= 14 && !$0.date.isRange && !$0.date.isOpen }
    let mixed = groups(of: fit)
    let pure = [DateValue.Precision.year, .month, .day].flatMap { precision in
      groups(of: fit.filter { $0.date.precision == precision })
    }.filter { $0.count == Self.groupSize }
    let yearly = groups(of: fit.filter { $0.date.precision >= .year }, inDifferentYears: true)
    let alike = pure.isEmpty ? yearly.filter { $0.count == Self.groupSize }.compactMap(Self.alike) : pure
    return mixed.map(ordering) + alike.map(matching)
  }

  /// Events that stand near each other in the text, at dates apart from each other, in years of their own if need be.
  private func groups(
    of events: [DatedEvent], inDifferentYears: Bool = false
  ) -> [[DatedEvent]] {
    var (groups, group) = ([[DatedEvent]](), [DatedEvent]())
    for event in events.sorted(by: { $0.sentence < $1.sentence }) {
      if group.contains(where: { $0.date.overlaps(event.date) || $0.sentence == event.sentence }) { continue }
      if inDifferentYears, group.contains(where: { $0.date.start?.year == event.date.start?.year }) { continue }
      group.append(event)
      if group.count == Self.groupSize {
        groups.append(group)
        group = []
      }
    }
    if group.count == 3 { groups.append(group) }
    return groups
  }

  /// Events whose dates are equally precise: the only month among years would be known by its look. Where they are not,
  /// the years do, if no two share one.
  private static func alike(_ events: [DatedEvent]) -> [DatedEvent]? {
    guard Set(events.map(\.date.precision)).count > 1 else { return events }
    let years = events.compactMap { $0.date.start.map { DateValue.Point(year: $0.year) } }
    guard Set(years).count == events.count, events.allSatisfy({ $0.date.precision >= .year }) else { return nil }
    return zip(events, years).map { event, year in
      DatedEvent(
        text: event.text, date: DateValue(year), dateText: year.written, sentence: event.sentence, worth: event.worth)
    }
  }

  private func years(_ events: [DatedEvent]) -> String {
    let years = events.compactMap { $0.date.start?.year }
    guard let first = years.min(), let last = years.max(), first != last else {
      return "in " + Self.written(years.first ?? 0)
    }
    // "from 264 to 218 BC"
    if last <= 0 { return "from \(1 - first) to " + Self.written(last) }
    return "from \(Self.written(first)) to \(first <= 0 ? "AD " : "")\(last)"
  }

  /// A year of the reckoning in which there is a year 0.
  private static func written(_ year: Int) -> String { year <= 0 ? "\(1 - year) BC" : String(year) }

  private func ordering(_ events: [DatedEvent]) -> Candidate {
    let right = events.indices.sorted { events[$0].date.firstDay < events[$1].date.firstDay }
    let text = right.map { "\(events[$0].text) (\(events[$0].dateText))" }.joined(separator: "; ")
    let fact = fact("order", events)
    var chance = context.chance(for: fact)
    let shown = shuffled(events.indices, unlike: right, using: &chance)
    let order = right.map { shown.firstIndex(of: $0) ?? 0 }
    let key = AnswerKey(text: text, accepted: [], kind: .arrangement, entity: nil, date: nil)
    return context.candidate(
      form: .ordering(items: shown.map { events[$0].text }, order: order), fact: fact,
      stem: "Put these events in the order in which they happened, \(years(events)).", key: key,
      sentence: events[0].sentence, worth: 5, ease: 0, explanation: text,
      basis: .computed(rule: "the order of their dates"))
  }

  private func matching(_ events: [DatedEvent]) -> Candidate {
    let fact = fact("match", events)
    var chance = context.chance(for: fact)
    let byDate = events.indices.sorted { events[$0].date.firstDay < events[$1].date.firstDay }
    let shown = shuffled(events.indices, unlike: byDate, using: &chance)
    let text = shown.map { "\(events[$0].text) – \(events[$0].dateText)" }.joined(separator: "; ")
    let pairs = shown.map { byDate.firstIndex(of: $0) ?? 0 }
    let key = AnswerKey(text: text, accepted: [], kind: .arrangement, entity: nil, date: nil)
    return context.candidate(
      form: .matching(
        prompts: shown.map { events[$0].text }, options: byDate.map { events[$0].dateText }, pairs: pairs),
      fact: fact, stem: "Match each event with its date, \(years(events)).", key: key, sentence: events[0].sentence,
      worth: 5, ease: 0, explanation: text)
  }

  private func fact(_ relation: String, _ events: [DatedEvent]) -> String {
    StableHash.name(relation, events.map { Folding.fold($0.text) }.sorted().joined(separator: "; "))
  }

  private func shuffled(_ indices: Range<Int>, unlike order: [Int], using chance: inout SeededChance) -> [Int] {
    for _ in 0..<8 {
      let shown = indices.shuffled(using: &chance)
      if shown != order { return shown }
    }
    return order.reversed()
  }
}
