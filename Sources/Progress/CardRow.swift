import GRDB
import Scheduling

/// A card as the table `card` holds it.
enum CardRow {
  static let columns = """
    card.question, card.phase, card.step, card.stability, card.fast, card.difficulty, card.lastTime, card.lastDay,
    card.dueTime, card.dueDay, card.interval, card.reviews, card.lapses
    """

  static func card(_ row: some ColumnReader) -> Card {
    let id = CardID(rawValue: row.text(0) ?? "")
    guard let phase = phase(row.integer(1), step: row.whole(2)), let memory = memory(row) else { return Card(id: id) }
    let last = Moment(time: Timestamp(rawValue: Int64(row.whole(6))), day: StudyDay(rawValue: row.whole(7)))
    return Card(
      id: id,
      seen: Seen(
        phase: phase, memory: memory, last: last,
        due: due(time: row.integer(8).map(Int64.init), day: row.integer(9)) ?? .on(last.day),
        interval: row.whole(10), reviews: row.whole(11), lapses: row.whole(12)))
  }

  /// `nil` for a new card, and for figures that no review could have made: a rebuild mends those.
  private static func memory(_ row: some ColumnReader) -> Memory? {
    guard let stability = row.real(3), let difficulty = row.real(5) else { return nil }
    if let fast = row.real(4) {
      return (try? DualMemoryState(slow: stability, fast: fast, difficulty: difficulty)).map(Memory.fsrs7)
    }
    return (try? MemoryState(stability: stability, difficulty: difficulty)).map(Memory.fsrs6)
  }

  static func phase(_ number: Int?, step: Int) -> Phase? {
    switch number {
    case 0: .learning(step: step)
    case 1: .review
    case 2: .relearning(step: step)
    default: nil
    }
  }

  static func due(time: Int64?, day: Int?) -> Due? {
    if let time { return .at(Timestamp(rawValue: time)) }
    return day.map { .on(StudyDay(rawValue: $0)) }
  }

  static func store(_ card: Card, as row: Int64, in db: Database) throws {
    let seen = card.seen
    let memory = seen?.memory
    let statement = try db.cachedStatement(
      sql: """
        UPDATE card SET phase = ?, step = ?, stability = ?, fast = ?, difficulty = ?, lastTime = ?, lastDay = ?,
          dueTime = ?, dueDay = ?, interval = ?, reviews = ?, lapses = ? WHERE id = ?
        """)
    try statement.execute(arguments: [
      seen?.phase.number, seen?.phase.step ?? 0, memory?.stability, memory?.fast, memory?.difficulty,
      seen?.last.time.rawValue, seen?.last.day.rawValue, seen?.due.time, seen?.due.day, seen?.interval ?? 0,
      seen?.reviews ?? 0, seen?.lapses ?? 0, row,
    ])
  }
}

extension Phase {
  var number: Int {
    switch self {
    case .learning: 0
    case .review: 1
    case .relearning: 2
    }
  }

  /// 0 in review.
  var step: Int {
    switch self {
    case .learning(let step), .relearning(let step): step
    case .review: 0
    }
  }
}

extension Due {
  var time: Int64? { if case .at(let time) = self { time.rawValue } else { nil } }
  var day: Int? { if case .on(let day) = self { day.rawValue } else { nil } }
}

extension Memory {
  fileprivate var fast: Double? { if case .fsrs7(let state) = self { state.fast } else { nil } }
}
