import Classroom
import Glibc
import Ledgers

/// What a server knows of the other servers of its class, and what waits until the ledger they share takes it.
struct Hosts {
  let store: any SharedLedgerStore
  var place: LedgerPlace
  /// In the order in which it came.
  var pending: [Pending] = []
  /// A turn of which it is not known whether the ledger has kept it.
  var unsettled: Unsettled?
  /// One thing at a time, after the ledger has refused a turn for something in it.
  var isCareful = false
  var nextTry: Int64 = 0
  private var delay: Int64 = 0
  var nextLook: Int64 = 0
  var toldStage = Stage(offset: 0, pointed: nil)
  var toldPresence: [PersonID: Presence] = [:]
  var nextPresence: Int64 = 0
  var lastPresence: Int64 = 0
  private var present: [String: (people: [PersonID: Presence], heard: Int64)] = [:]

  /// Milliseconds: between looks that nobody asked for, between tellings of who is here and unchanged, and after which
  /// a server that tells nothing is lost.
  static let (lookTime, presenceTime, lostTime) = (Int64(2000), Int64(5000), Int64(15_000))

  enum Pending {
    case request(Request, Visitor, at: Int64)
    case departure(PersonID, at: Int64)
  }

  struct Unsettled {
    let before: ClassState
    let place: LedgerPlace
    let turn: ClassServer.Turn
    let count: Int
  }

  init(_ store: any SharedLedgerStore, place: LedgerPlace) {
    self.store = store
    self.place = place
  }

  /// When something is to be done that no socket tells of.
  func nextTime(deadline: Int64?) -> Int64 {
    if delay > 0 { return nextTry }
    return min(
      nextLook, deadline.map { $0 + 1 } ?? .max, toldPresence.isEmpty ? .max : lastPresence + Self.presenceTime)
  }

  /// Waits longer after every vain try, and never as long as another host.
  mutating func putOff(at now: Int64) {
    delay = min(3000, max(100, delay * 2))
    nextTry = now + Int64.random(in: delay / 2...delay)
  }

  mutating func noteSuccess() { delay = 0 }

  /// Everybody who is in by servers that were heard of lately.
  mutating func hear(_ more: [String: [PersonID: Presence]], at now: Int64) -> [PersonID: Presence] {
    for (host, people) in more { present[host] = (people, now) }
    present = present.filter { now - $0.value.heard < Self.lostTime }
    return present.values.reduce(into: [:]) { $0.merge($1.people) { first, _ in first } }
  }
}

extension Request {
  /// Whether it leads to lines of the ledger.
  var isKept: Bool {
    switch self {
    case .move, .reading, .point, .fetch: false
    case .hello, .mark, .unmark, .ask, .reply, .open, .answer, .close, .reveal, .end, .forget: true
    }
  }
}

extension ClassServer {
  /// Brings what has come to the ledger that all hosts share, and takes from it what came elsewhere.
  ///
  /// While the database cannot be reached, the class here goes on as far as it needs no ledger; answers wait, and none
  /// is acknowledged.
  func exchange(at time: Int64) throws {
    guard time >= hosts?.nextTry ?? .max else { return }
    do throws(LedgerError) {
      try settleTurn()
      guard let hosts else { return }
      let isDue = state.deadline.map { time > $0 } ?? false
      if !hosts.pending.isEmpty || isDue { try advance(hosts.store, at: time) }
      if hosts.store.isNotified() || time >= hosts.nextLook { try look(hosts.store, at: time) }
      try talk(hosts.store, at: time)
      self.hosts?.noteSuccess()
    } catch {
      switch error {
      case _ where error.mayPass: self.hosts?.putOff(at: time)
      case .conflict, .forbidden: refuseTheFirst()
      default: throw error
      }
    }
  }

  // MARK: Writing

  private func advance(_ store: any SharedLedgerStore, at time: Int64) throws(LedgerError) {
    guard let hosts else { return }
    let (before, place) = (state, hosts.place)
    let work = Array(hosts.pending.prefix(hosts.isCareful ? 1 : hosts.pending.count))
    var turn = Turn()
    do {
      try store.advance(after: place) { news in
        take(news, at: time, &turn)
        for item in work { carryOut(item, &turn) }
        settle(state.pass(to: time), asker: nil, &turn)
        return turn.entries
      }
      for person in turn.forgotten { try store.forget(person) }
    } catch .unsettled {
      self.hosts?.unsettled = Hosts.Unsettled(before: before, place: place, turn: turn, count: work.count)
      throw .unsettled
    } catch {
      undo(turn, before, place)
      throw error
    }
    finish(turn, work.count)
  }

  private func carryOut(_ item: Hosts.Pending, _ turn: inout Turn) {
    switch item {
    case .request(let request, let visitor, let time):
      // Whoever has gone before they were let in never came.
      guard visitor.person != nil || !visitor.isOver else { return }
      carryOut(request, from: visitor, at: time, &turn)
    case .departure(let person, let time): settle(state.depart(person, at: time), asker: nil, &turn)
    }
  }

  private func finish(_ turn: Turn, _ count: Int) {
    for case .request(_, let visitor, _) in hosts?.pending.prefix(count) ?? [] { visitor.waiting -= 1 }
    hosts?.pending.removeFirst(count)
    hosts?.place.sequence = state.sequence
    if hosts?.pending.isEmpty ?? true { hosts?.isCareful = false }
    for message in turn.messages { post(message) }
  }

  private func undo(_ turn: Turn, _ before: ClassState, _ place: LedgerPlace) {
    // Where the teacher has gone meanwhile stays as it is.
    let stage = state.stage
    state = before
    _ = state.hear(stage)
    hosts?.place = place
    for visitor in turn.arrived { (visitor.person, visitor.isTeacher) = (nil, false) }
  }

  /// Finds out what became of a turn whose end was not heard.
  private func settleTurn() throws(LedgerError) {
    guard let hosts, let unsettled = hosts.unsettled else { return }
    let isKept = try hosts.store.isKept()
    self.hosts?.unsettled = nil
    if isKept {
      finish(unsettled.turn, unsettled.count)
    } else {
      undo(unsettled.turn, unsettled.before, unsettled.place)
    }
  }

  /// The ledger refuses something: it is found by trying one at a time, and its sender is told no.
  private func refuseTheFirst() {
    guard hosts?.isCareful ?? false, let first = hosts?.pending.first else {
      hosts?.isCareful = true
      return
    }
    hosts?.pending.removeFirst()
    if case .request(_, let visitor, _) = first {
      visitor.waiting -= 1
      part(visitor, .notAllowed)
    }
  }

  // MARK: Reading

  /// Takes in what other servers have written.
  private func take(_ news: LedgerNews, at time: Int64, _ turn: inout Turn) {
    var entries = news.entries
    if news.isRewritten {
      let known = state.sequence
      state = state.rebuilt(from: entries)
      entries = entries.filter { $0.sequence > known }
    }
    turn.messages += state.hear(entries, at: time).map { ($0, nil) }
    state.skip(to: news.place.sequence)
    hosts?.place = news.place
    if !entries.isEmpty || news.isRewritten { isDashboardStale = true }
  }

  private func look(_ store: any SharedLedgerStore, at time: Int64) throws(LedgerError) {
    guard let place = hosts?.place else { return }
    hosts?.nextLook = time + Hosts.lookTime
    var turn = Turn()
    take(try store.news(after: place), at: time, &turn)
    let told = try store.heard()
    if let stage = told.stage {
      turn.messages += state.hear(stage).map { ($0, nil) }
      hosts?.toldStage = state.stage
    }
    let elsewhere = hosts?.hear(told.presence, at: time) ?? [:]
    if elsewhere != state.elsewhere {
      state.hear(elsewhere)
      isDashboardStale = true
    }
    for message in turn.messages { post(message) }
  }

  // MARK: Telling

  private func talk(_ store: any SharedLedgerStore, at time: Int64) throws(LedgerError) {
    if let told = hosts?.toldStage, told != state.stage {
      try store.tell(state.stage)
      hosts?.toldStage = state.stage
    }
    guard let hosts, time >= hosts.nextPresence else { return }
    let presence = state.presence
    guard presence != hosts.toldPresence || !presence.isEmpty && time >= hosts.lastPresence + Hosts.presenceTime else {
      return
    }
    try store.tell(presence)
    self.hosts?.toldPresence = presence
    self.hosts?.nextPresence = time + 250
    self.hosts?.lastPresence = time
  }
}
