import GRDB
import Scheduling

extension ProgressStore {
  /// Enters a text, or finds it again: by what it says, else by where it lies.
  ///
  /// A file that was moved keeps its cards and place; so does one whose words were changed.
  public func open(
    title: String, path file: String?, hash: String, bytes: Int, at now: Timestamp
  ) throws(ProgressError) -> StudyText {
    // Nothing is answered yet that could be lost, and the first screen waits for this.
    try writeCheaply { db in
      let found = try Self.identify(db, hash: hash, path: file)
      if let found {
        try db.execute(
          sql: """
            UPDATE text SET hash = ?, title = ?, path = coalesce(?, path), bytes = ?, opened = ?, isRemoved = 0
            WHERE id = ?
            """, arguments: [hash, title, file, bytes, now.rawValue, found])
      } else {
        try db.execute(
          sql: "INSERT INTO text (hash, title, path, bytes, added, opened) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [hash, title, file, bytes, now.rawValue, now.rawValue])
      }
      let id = found ?? db.lastInsertedRowID
      return try Self.texts(db, where: "id = ?", [id])[0]
    }
  }

  private static func identify(_ db: Database, hash: String, path: String?) throws -> Int64? {
    if let same = try Int64.fetchOne(db, sql: "SELECT id FROM text WHERE hash = ?", arguments: [hash]) { return same }
    guard let path else { return nil }
    return try Int64.fetchOne(
      db, sql: "SELECT id FROM text WHERE path = ? ORDER BY opened DESC LIMIT 1", arguments: [path])
  }

  /// The learner's texts, the one opened last first.
  public func texts() throws(ProgressError) -> [StudyText] {
    try read { db in try Self.texts(db, where: "NOT isRemoved", []) }
  }

  public func text(_ id: TextID) throws(ProgressError) -> StudyText? {
    try read { db in try Self.texts(db, where: "id = ?", [id.rawValue]).first }
  }

  private static func texts(_ db: Database, where condition: String, _ arguments: StatementArguments) throws
    -> [StudyText]
  {
    let sql = """
      SELECT id, hash, title, path, bytes, added, opened FROM text WHERE \(condition)
      ORDER BY coalesce(opened, added) DESC, id DESC
      """
    return try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
      StudyText(
        id: TextID(rawValue: row[0]), hash: row[1], title: row[2], path: row[3], bytes: row[4],
        added: Timestamp(rawValue: row[5]), opened: (row[6] as Int64?).map(Timestamp.init(rawValue:)))
    }
  }

  /// Takes a text off the list. Its cards, notes and place stay, and are there when it is opened again.
  public func remove(_ text: TextID) throws(ProgressError) {
    try write { db in
      try db.execute(sql: "UPDATE text SET isRemoved = 1 WHERE id = ?", arguments: [text.rawValue])
      guard db.changesCount == 1 else { throw ProgressError.noSuchText(text.rawValue) }
    }
  }

  // MARK: Places

  public func place(in text: TextID) throws(ProgressError) -> Place? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT offset, section, context FROM place WHERE text = ?", arguments: [text.rawValue])
        .map { Place(offset: $0[0], section: $0[1], context: $0[2]) }
    }
  }

  public func setPlace(_ place: Place, in text: TextID, at now: Timestamp) throws(ProgressError) {
    try writeCheaply { db in
      try db.execute(
        sql: """
          INSERT INTO place (text, offset, section, context, time) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (text) DO UPDATE SET offset = excluded.offset, section = excluded.section,
            context = excluded.context, time = excluded.time
          """, arguments: [text.rawValue, place.offset, place.section, place.context, now.rawValue])
    }
  }

  // MARK: Settings

  public func settings(of text: TextID) throws(ProgressError) -> TextSettings {
    try read { db in
      let row = try Row.fetchOne(db, sql: "SELECT * FROM textSetting WHERE text = ?", arguments: [text.rawValue])
      guard let row else { return TextSettings() }
      let day = row["limitDay"] as Int?
      return TextSettings(
        desiredRetention: row["desiredRetention"], newLimit: row["newLimit"], reviewLimit: row["reviewLimit"],
        today: day.map {
          DayLimits(
            day: StudyDay(rawValue: $0), new: row["newLimitThatDay"], reviews: row["reviewLimitThatDay"])
        })
    }
  }

  public func set(_ settings: TextSettings, of text: TextID) throws(ProgressError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO textSetting VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          text.rawValue, settings.desiredRetention, settings.newLimit, settings.reviewLimit,
          settings.today?.day.rawValue, settings.today?.new, settings.today?.reviews,
        ])
    }
  }

  /// A general setting as text; `nil` if it was never set.
  public func setting(_ name: String) throws(ProgressError) -> String? {
    try read { db in try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name]) }
  }

  public func set(_ name: String, to value: String) throws(ProgressError) {
    try write { db in
      try db.execute(sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
    }
  }
}
