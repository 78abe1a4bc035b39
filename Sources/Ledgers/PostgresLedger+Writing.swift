import Classroom
import Foundation

extension PostgresLedger {
  // MARK: Reading

  public func entries(after sequence: Int) throws(LedgerError) -> [Entry] {
    _ = try open()
    guard let id = known?.id else { return [] }
    return try lines(kept(Self.lines(of: id, after: sequence))[0])
  }

  private static func lines(of id: String, after sequence: Int) -> Statement {
    Statement(
      "SELECT sequence, time, person, body FROM lectern.entry WHERE class = $1 AND sequence > $2 ORDER BY sequence", id,
      "\(sequence)")
  }

  private func lines(_ rows: [Row]) throws(LedgerError) -> [Entry] {
    do {
      return try rows.map { row in
        guard let sequence = row[0].flatMap({ Int($0) }), let time = row[1].flatMap({ Int64($0) }), let body = row[3]
        else { throw LedgerError.damaged(path: shownInfo, detail: "a line of the ledger cannot be read") }
        let person = row[2].map(PersonID.init(rawValue:))
        return Entry(sequence: sequence, time: time, person: person, fact: try decoded(Fact.self, body))
      }
    } catch {
      throw .damaged(path: shownInfo, detail: "\(error)")
    }
  }

  public func news(after place: LedgerPlace) throws(LedgerError) -> LedgerNews {
    let id = try theClass().id
    let rows = try kept(
      Statement("SELECT head, rewritten FROM lectern.class WHERE id = $1", id),
      Self.lines(of: id, after: place.sequence))
    let news = try news(rows[0], rows[1], since: place)
    guard news.isRewritten else { return news }
    return LedgerNews(entries: try entries(after: 0), place: news.place, isRewritten: true)
  }

  private func news(_ heads: [Row], _ rows: [Row], since place: LedgerPlace) throws(LedgerError) -> LedgerNews {
    guard let head = heads.first, let sequence = head[0].flatMap({ Int($0) }),
      let rewritten = head[1].flatMap({ Int($0) })
    else { throw .noSuchClass(path: shownInfo, name: name) }
    let entries = try lines(rows)
    let end = LedgerPlace(sequence: max(sequence, entries.last?.sequence ?? 0), rewritten: rewritten)
    return LedgerNews(entries: entries, place: end, isRewritten: rewritten != place.rewritten)
  }

  // MARK: Writing

  public func append(_ entries: [Entry]) throws(LedgerError) {
    guard let first = entries.first else { return }
    do {
      try advance(after: LedgerPlace(sequence: first.sequence - 1)) { _ in entries }
    } catch .unsettled {
      guard try isKept() else { throw .unreachable(path: shownInfo, detail: "the connection was lost") }
    }
  }

  public func advance(after place: LedgerPlace, _ body: (LedgerNews) -> [Entry]) throws(LedgerError) {
    let id = try theClass().id
    try attempt { opened in
      let entries = body(try lock(id, since: place, opened))
      guard !entries.isEmpty else {
        try opened.run([Statement("ROLLBACK")])
        return
      }
      turn += 1
      do {
        try write(entries, id, opened)
      } catch let fault as PostgresFault where fault.isLoss {
        throw LedgerError.unsettled
      }
    }
  }

  /// Begins a transaction and waits until no other server writes.
  private func lock(_ id: String, since place: LedgerPlace, _ opened: PostgresConnection) throws -> LedgerNews {
    let rows = try opened.run([
      Statement("BEGIN"), Self.asKeeper,
      Statement("SELECT head, rewritten FROM lectern.class WHERE id = $1 FOR UPDATE", id),
      Self.lines(of: id, after: place.sequence),
    ])
    let news = try news(rows[2], rows[3], since: place)
    guard news.isRewritten else { return news }
    return LedgerNews(
      entries: try lines(opened.run([Self.lines(of: id, after: 0)])[0]), place: news.place, isRewritten: true)
  }

  /// Each line as the one whose it is: the database refuses what that one may not do.
  private func write(_ entries: [Entry], _ id: String, _ opened: PostgresConnection) throws {
    var statements: [Statement] = []
    var acting: String?
    for entry in entries {
      let role = role(of: entry.person)
      if role != acting { statements.append(Statement("SET LOCAL ROLE \(role)")) }
      acting = role
      if let person = entry.person { statements.append(Self.acting(as: person)) }
      statements.append(try Self.insertion(of: entry, id))
    }
    let last = entries.map(\.sequence).max() ?? 0
    try opened.run(
      statements + [
        Self.asKeeper,
        Statement("UPDATE lectern.class SET head = greatest(head, $2) WHERE id = $1", id, "\(last)"),
        Statement(
          """
          INSERT INTO lectern.host (class, name, turn) VALUES ($1, $2, $3)
          ON CONFLICT (class, name) DO UPDATE SET turn = EXCLUDED.turn, at = now()
          """, id, host, "\(turn)"),
        Self.wakeUp(id, "\(last)"), Statement("COMMIT"),
      ])
  }

  private func role(of person: PersonID?) -> String {
    guard let person else { return "lectern_keeper" }
    return known?.teachers.contains(person) ?? false ? "lectern_teacher" : "lectern_student"
  }

  private static func acting(as person: PersonID) -> Statement {
    Statement("SELECT set_config('lectern.person', $1, true)", person.rawValue)
  }

  private static func insertion(of entry: Entry, _ id: String) throws -> Statement {
    var answer: AnswerFact?
    if case .answered(let given) = entry.fact { answer = given }
    return Statement(
      """
      INSERT INTO lectern.entry (class, sequence, time, person, kind, round, item, key, body)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """, id, "\(entry.sequence)", "\(entry.time)", entry.person?.rawValue, entry.fact.kind,
      entry.fact.round.map { "\($0)" }, answer.map { "\($0.item)" }, answer?.key, try encoded(entry.fact))
  }

  /// Says a number and nothing else: whoever is woken reads what they may.
  private static func wakeUp(_ id: String, _ number: String) -> Statement {
    Statement("SELECT pg_notify('lectern_class_' || $1, $2)", id, number)
  }

  public func isKept() throws(LedgerError) -> Bool {
    let id = try theClass().id
    let rows = try kept(Statement("SELECT turn FROM lectern.host WHERE class = $1 AND name = $2", id, host))[0]
    return rows.first?[0] == "\(turn)"
  }

  public func forget(_ person: PersonID) throws(LedgerError) {
    let known = try theClass()
    try attempt { opened in
      _ = try opened.run([
        Statement("BEGIN"), Self.asKeeper,
        Statement("UPDATE lectern.class SET rewritten = rewritten + 1 WHERE id = $1", known.id),
        Statement("SET LOCAL ROLE lectern_teacher"),
        Statement("DELETE FROM lectern.entry WHERE class = $1 AND person = $2", known.id, person.rawValue),
        Self.asKeeper, Self.wakeUp(known.id, "0"), Statement("COMMIT"),
      ])
    }
  }

  // MARK: What the ledger does not hold

  /// The stage, and who has set it.
  private struct Spoken: Codable {
    let host: String
    let stage: Stage
  }

  public func tell(_ stage: Stage) throws(LedgerError) { try tell("stage", Spoken(host: host, stage: stage)) }

  public func tell(_ presence: [PersonID: Presence]) throws(LedgerError) {
    try tell("host " + host, presence.map { Present(person: $0.key, presence: $0.value) })
  }

  private struct Present: Codable {
    let person: PersonID
    let presence: Presence
  }

  private func tell(_ topic: String, _ body: some Encodable) throws(LedgerError) {
    let id = try theClass().id
    try attempt { opened in
      _ = try opened.run([
        Statement("BEGIN"), Self.asKeeper,
        // Of no worth once it is old, so the disk is not waited for.
        Statement("SET LOCAL synchronous_commit = off"),
        Statement(
          """
          WITH next AS (UPDATE lectern.class SET signals = signals + 1 WHERE id = $1 RETURNING signals)
          INSERT INTO lectern.signal (class, topic, number, body) SELECT $1, $2, signals, $3 FROM next
          ON CONFLICT (class, topic) DO UPDATE SET number = EXCLUDED.number, body = EXCLUDED.body
          """, id, topic, try encoded(body)),
        Self.wakeUp(id, "0"), Statement("COMMIT"),
      ])
    }
  }

  public func heard() throws(LedgerError) -> Told {
    let id = try theClass().id
    let rows = try kept(
      Statement(
        "SELECT topic, number, body FROM lectern.signal WHERE class = $1 AND number > $2 ORDER BY number", id,
        "\(signal)"))[0]
    var told = Told()
    do {
      for row in rows {
        guard let topic = row[0], let number = row[1].flatMap({ Int($0) }), let body = row[2] else { continue }
        signal = max(signal, number)
        if topic == "stage" {
          let spoken = try decoded(Spoken.self, body)
          if spoken.host != host { told.stage = spoken.stage }
        } else if topic != "host " + host {
          let present = try decoded([Present].self, body).map { ($0.person, $0.presence) }
          told.presence[topic] = Dictionary(present) { first, _ in first }
        }
      }
    } catch {
      throw .damaged(path: shownInfo, detail: "\(error)")
    }
    return told
  }
}

extension Fact {
  /// As the schema calls it.
  fileprivate var kind: String {
    switch self {
    case .came: "came"
    case .left: "left"
    case .marked: "marked"
    case .unmarked: "unmarked"
    case .asked: "asked"
    case .replied: "replied"
    case .opened: "opened"
    case .answered: "answered"
    case .closed: "closed"
    case .revealed: "revealed"
    case .ended: "ended"
    }
  }

  fileprivate var round: Int? {
    switch self {
    case .opened(let round): round.number
    case .answered(let answer): answer.round
    case .closed(let round), .revealed(let round): round
    case .came, .left, .marked, .unmarked, .asked, .replied, .ended: nil
    }
  }
}
