import GRDB

/// The tables, as named migrations. A migration that was released is never changed.
enum Schema {
  /// "Lctn" in ASCII: tells our databases from those of other programs.
  static let applicationID = 0x4C63_746E

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 texts, cards, log") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: texts + cards + log + notes + reading)
    }
    migrator.registerMigration("2 packed log") { db in try db.execute(sql: packedLog) }
    return migrator
  }

  /// See ``PackedLog``.
  private static let packedLog = """
    CREATE TABLE packedLog (
      first INTEGER PRIMARY KEY CHECK (first > 0),
      records BLOB NOT NULL CHECK (length(records) % 28 = 0)
    ) STRICT;
    """

  private static let texts = """
    CREATE TABLE setting (
      name TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE text (
      id INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE CHECK (hash <> ''),
      title TEXT NOT NULL,
      path TEXT,
      bytes INTEGER NOT NULL CHECK (bytes >= 0),
      added INTEGER NOT NULL,
      opened INTEGER,
      isRemoved INTEGER NOT NULL DEFAULT 0 CHECK (isRemoved IN (0, 1)),
      deckHash TEXT
    ) STRICT;
    CREATE INDEX textByPath ON text (path);
    CREATE TABLE textSetting (
      text INTEGER PRIMARY KEY REFERENCES text (id) ON DELETE CASCADE,
      desiredRetention REAL CHECK (desiredRetention BETWEEN 0.7 AND 0.99),
      newLimit INTEGER CHECK (newLimit >= 0),
      reviewLimit INTEGER CHECK (reviewLimit >= 0),
      limitDay INTEGER,
      newLimitThatDay INTEGER CHECK (newLimitThatDay >= 0),
      reviewLimitThatDay INTEGER CHECK (reviewLimitThatDay >= 0)
    ) STRICT;
    CREATE TABLE place (
      text INTEGER PRIMARY KEY REFERENCES text (id) ON DELETE CASCADE,
      offset INTEGER NOT NULL CHECK (offset >= 0),
      section TEXT NOT NULL,
      context TEXT NOT NULL,
      time INTEGER NOT NULL
    ) STRICT;

    """

  private static let cards = """
    CREATE TABLE card (
      id INTEGER PRIMARY KEY,
      question TEXT NOT NULL UNIQUE CHECK (question <> ''),
      phase INTEGER CHECK (phase BETWEEN 0 AND 2),
      step INTEGER NOT NULL DEFAULT 0 CHECK (step >= 0),
      stability REAL CHECK (stability > 0),
      fast REAL CHECK (fast > 0),
      difficulty REAL CHECK (difficulty BETWEEN 1 AND 10),
      lastTime INTEGER,
      lastDay INTEGER,
      dueTime INTEGER,
      dueDay INTEGER,
      interval INTEGER NOT NULL DEFAULT 0 CHECK (interval >= 0),
      reviews INTEGER NOT NULL DEFAULT 0 CHECK (reviews >= 0),
      lapses INTEGER NOT NULL DEFAULT 0 CHECK (lapses >= 0),
      isSuspended INTEGER NOT NULL DEFAULT 0 CHECK (isSuspended IN (0, 1)),
      buriedUntil INTEGER,
      isFlagged INTEGER NOT NULL DEFAULT 0 CHECK (isFlagged IN (0, 1)),
      badReason TEXT,
      CHECK ((phase IS NULL) = (stability IS NULL)),
      CHECK ((phase IS NULL) = (difficulty IS NULL)),
      CHECK ((phase IS NULL) = (lastTime IS NULL)),
      CHECK ((phase IS NULL) = (lastDay IS NULL)),
      CHECK ((phase IS NULL) = (dueTime IS NULL AND dueDay IS NULL)),
      CHECK (dueTime IS NULL OR dueDay IS NULL)
    ) STRICT;
    CREATE TABLE cardInText (
      text INTEGER NOT NULL REFERENCES text (id) ON DELETE CASCADE,
      card INTEGER NOT NULL REFERENCES card (id) ON DELETE CASCADE,
      fact TEXT NOT NULL,
      section TEXT NOT NULL,
      type TEXT NOT NULL,
      position INTEGER NOT NULL,
      isShown INTEGER NOT NULL DEFAULT 1 CHECK (isShown IN (0, 1)),
      PRIMARY KEY (text, card)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX cardInTextByCard ON cardInText (card);
    CREATE TABLE mark (
      id INTEGER PRIMARY KEY,
      card INTEGER NOT NULL REFERENCES card (id),
      kind TEXT NOT NULL CHECK (kind IN ('standing', 'flag', 'bad')),
      value TEXT NOT NULL,
      time INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX markByCard ON mark (card, kind);
    CREATE TABLE edit (
      id INTEGER PRIMARY KEY,
      card INTEGER NOT NULL REFERENCES card (id),
      stem TEXT NOT NULL,
      answer TEXT NOT NULL,
      explanation TEXT NOT NULL,
      time INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX editByCard ON edit (card);

    """

  private static let log = """
    CREATE TABLE log (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      card INTEGER NOT NULL REFERENCES card (id),
      kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 5),
      rating INTEGER CHECK (rating BETWEEN 1 AND 4),
      time INTEGER NOT NULL,
      day INTEGER NOT NULL,
      duration INTEGER NOT NULL CHECK (duration >= 0),
      previousInterval INTEGER NOT NULL CHECK (previousInterval >= 0),
      intervalSeconds INTEGER CHECK (intervalSeconds > 0),
      intervalDays INTEGER CHECK (intervalDays > 0),
      dueTime INTEGER,
      dueDay INTEGER,
      phase INTEGER CHECK (phase BETWEEN 0 AND 2),
      step INTEGER NOT NULL CHECK (step >= 0),
      CHECK ((rating IS NULL) = (kind > 3)),
      CHECK (kind > 2 OR (phase IS NOT NULL
        AND (intervalSeconds IS NULL) <> (intervalDays IS NULL) AND (dueTime IS NULL) <> (dueDay IS NULL)))
    ) STRICT;
    CREATE INDEX logByCard ON log (card);
    CREATE INDEX logByDay ON log (day);
    CREATE TABLE undone (
      log INTEGER PRIMARY KEY REFERENCES log (id),
      time INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER logIsNeverRewritten BEFORE UPDATE ON log
      BEGIN SELECT RAISE(ABORT, 'the log is appended to and never rewritten'); END;
    CREATE TRIGGER logIsNeverShortened BEFORE DELETE ON log
      BEGIN SELECT RAISE(ABORT, 'the log is appended to and never shortened'); END;

    """

  private static let notes = """
    CREATE TABLE note (
      id INTEGER PRIMARY KEY,
      text INTEGER NOT NULL REFERENCES text (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('bookmark', 'highlight', 'note')),
      start INTEGER NOT NULL CHECK (start >= 0),
      "end" INTEGER NOT NULL CHECK ("end" >= start),
      context TEXT NOT NULL,
      body TEXT NOT NULL,
      created INTEGER NOT NULL,
      changed INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX noteByText ON note (text, start);
    CREATE TABLE knownError (
      id INTEGER PRIMARY KEY,
      text INTEGER NOT NULL REFERENCES text (id) ON DELETE CASCADE,
      start INTEGER NOT NULL CHECK (start >= 0),
      "end" INTEGER NOT NULL CHECK ("end" >= start),
      passage TEXT NOT NULL,
      reason TEXT NOT NULL,
      time INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX knownErrorByText ON knownError (text, start);
    """

  private static let reading = """
    CREATE TABLE reading (
      text INTEGER NOT NULL REFERENCES text (id) ON DELETE CASCADE,
      section TEXT NOT NULL,
      upTo INTEGER NOT NULL CHECK (upTo >= 0),
      PRIMARY KEY (text, section)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE answer (
      id INTEGER PRIMARY KEY,
      question TEXT NOT NULL CHECK (question <> ''),
      given TEXT NOT NULL,
      isRight INTEGER NOT NULL CHECK (isRight IN (0, 1)),
      time INTEGER NOT NULL,
      duration INTEGER NOT NULL CHECK (duration >= 0)
    ) STRICT;
    CREATE INDEX answerByQuestion ON answer (question);
    CREATE TABLE ownCard (
      question TEXT PRIMARY KEY NOT NULL CHECK (question <> ''),
      text INTEGER NOT NULL REFERENCES text (id) ON DELETE CASCADE,
      stem TEXT NOT NULL,
      answer TEXT NOT NULL,
      start INTEGER NOT NULL CHECK (start >= 0),
      "end" INTEGER NOT NULL CHECK ("end" >= start),
      time INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ownCardByText ON ownCard (text);
    """
}
