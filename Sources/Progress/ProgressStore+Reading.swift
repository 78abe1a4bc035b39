import GRDB
import Scheduling

extension ProgressStore {
  /// How far each section of a text has been read: byte offsets by the id of the section.
  public func reading(in text: TextID) throws(ProgressError) -> [String: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT section, upTo FROM reading WHERE text = ?", arguments: [text.rawValue])
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }

  /// Keeps how far sections have been read; what was read once stays read.
  public func setReading(_ sections: [String: Int], in text: TextID) throws(ProgressError) {
    try writeCheaply { db in
      for (section, upTo) in sections {
        try db.execute(
          sql: """
            INSERT INTO reading (text, section, upTo) VALUES (?, ?, ?)
            ON CONFLICT (text, section) DO UPDATE SET upTo = max(upTo, excluded.upTo)
            """, arguments: [text.rawValue, section, upTo])
      }
    }
  }
}
