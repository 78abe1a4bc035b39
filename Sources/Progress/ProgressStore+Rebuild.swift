import GRDB
import Scheduling

extension ProgressStore {
  // MARK: Model

  /// What turns the log into memories: FSRS-6 with its standard parameters until another was set.
  public func model() throws(ProgressError) -> MemoryModel { try read { db in try Self.model(db) } }

  /// Sets the model and works every memory out anew from the log. When cards are due does not change.
  public func set(_ model: MemoryModel) throws(ProgressError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO setting (name, value) VALUES ('model', ?)", arguments: [model.written])
      _ = try Self.rebuildAll(model: model, db)
    }
  }

  static func model(_ db: Database) throws -> MemoryModel {
    let statement = try db.cachedStatement(sql: "SELECT value FROM setting WHERE name = 'model'")
    return try String.fetchOne(statement).flatMap(MemoryModel.init(written:)) ?? .standard
  }

  // MARK: Rebuild

  /// Works every card's state out anew from the log.
  ///
  /// - Returns: the cards whose state was another before.
  public func rebuild() throws(ProgressError) -> [CardID] {
    try write { db in
      if try !PackedLog.isRight(db) { try PackedLog.forget(db) }
      return try Self.rebuildAll(model: Self.model(db), db)
    }
  }

  static func rebuild(_ card: Int64, model: MemoryModel, _ db: Database) throws {
    let sql = """
      SELECT \(LogRow.columns), card.question FROM log JOIN card ON card.id = log.card
      WHERE log.card = ? AND log.id NOT IN (SELECT log FROM undone) ORDER BY log.id
      """
    let name = try String.fetchOne(db, sql: "SELECT question FROM card WHERE id = ?", arguments: [card]) ?? ""
    let id = CardID(rawValue: name)
    let log = try Row.fetchAll(db, sql: sql, arguments: [card]).compactMap { LogRow.entry($0, card: id) }
    try CardRow.store(Card.replay(log, of: id, model: model), as: card, in: db)
  }

  private static func rebuildAll(model: MemoryModel, _ db: Database) throws -> [CardID] {
    let replayed = try replayAll(model: model, db)
    var changed: [CardID] = []
    for (row, card) in try storedCards(db) {
      let right = replayed[row] ?? Card(id: card.id)
      if right == card { continue }
      changed.append(card.id)
      try CardRow.store(right, as: row, in: db)
    }
    return changed
  }

  private static func replayAll(model: MemoryModel, _ db: Database) throws -> [Int64: Card] {
    let names = try names(db)
    var cards: [Int64: Card] = [:]
    let sql = """
      SELECT \(LogRow.columns), log.card FROM log WHERE log.id NOT IN (SELECT log FROM undone) ORDER BY log.id
      """
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      let id: Int64 = row[12]
      guard let name = names[id], let entry = LogRow.entry(row, card: name) else { continue }
      cards[id] = (cards[id] ?? Card(id: name)).logged(entry, model: model)
    }
    return cards
  }

  private static func storedCards(_ db: Database) throws -> [(Int64, Card)] {
    try Row.fetchAll(db, sql: "SELECT \(CardRow.columns), card.id FROM card ORDER BY card.id").map {
      ($0[13], CardRow.card($0))
    }
  }

  // MARK: Check

  /// Looks whether the file is whole and every state is the one that the log gives. Changes nothing.
  public func check() throws(ProgressError) -> CheckReport {
    try read { db in
      let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
      let foreign = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
      let replayed = try Self.replayAll(model: Self.model(db), db)
      let stored = try Self.storedCards(db)
      let wrong = stored.filter { ($1 != replayed[$0] ?? Card(id: $1.id)) }.map(\.1.id)
      return CheckReport(
        integrity: integrity, danglingReferences: foreign, wrongStates: wrong, cards: stored.count,
        logLines: try Int.fetchOne(db, sql: "SELECT count(*) FROM log") ?? 0,
        undone: try Int.fetchOne(db, sql: "SELECT count(*) FROM undone") ?? 0,
        isPackedLogRight: try PackedLog.isRight(db))
    }
  }
}

/// What a check of the database found.
public struct CheckReport: Hashable, Sendable {
  /// What SQLite says against the file; nothing if it is whole.
  public let integrity: [String]
  public let danglingReferences: Int
  /// Cards whose state is not what the log gives; a rebuild mends them.
  public let wrongStates: [CardID]
  public let cards: Int
  public let logLines: Int
  public let undone: Int
  /// Whether what was packed of the log, for statistics, says what the log says; a rebuild mends it.
  public let isPackedLogRight: Bool

  public var isWhole: Bool {
    integrity.isEmpty && danglingReferences == 0 && wrongStates.isEmpty && isPackedLogRight
  }
}

extension MemoryModel {
  /// The model's name and its parameters, with spaces between them.
  var written: String {
    switch self {
    case .fsrs6(let model): (["fsrs-6"] + model.parameters.values.map { "\($0)" }).joined(separator: " ")
    case .fsrs7(let model): (["fsrs-7"] + model.parameters.map { "\($0)" }).joined(separator: " ")
    }
  }

  init?(written: String) {
    let parts = written.split(separator: " ")
    let values = parts.dropFirst().map { Double($0) ?? .nan }
    switch parts.first {
    case "fsrs-6":
      guard let parameters = try? Parameters(values) else { return nil }
      self = .fsrs6(FSRS6(parameters))
    case "fsrs-7":
      guard let model = try? FSRS7(values) else { return nil }
      self = .fsrs7(model)
    default: return nil
    }
  }
}
