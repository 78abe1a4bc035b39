import ClassLink
import Classroom
import FoundationEssentials
import Glibc
import Ledgers

/// Serves a class on a Unix socket: one thread, one wait for all sockets, one state.
///
/// What has come on all sockets is taken in, then all lines of the ledger that follow from it go to the disk in one
/// transaction, then the answers go out. So an answer is on the disk before its student reads "received", and two
/// hundred answers that come together cost one write.
public final class ClassServer {
  var state: ClassState
  let store: any LedgerStore
  /// Where the class has servers on other hosts as well.
  var hosts: Hosts?
  /// The file of the class's text.
  let textFile: [UInt8]
  private let program: String
  private let listener: Int32
  private let path: String
  var connections: [Int32: Visitor] = [:]
  private var rates: [UInt32: RateLimit] = [:]
  var isDashboardStale = false
  private var nextDashboard: Int64 = 0
  private var isDone = false

  /// - Parameter program: the program's version, for those who speak another.
  public init(
    meeting: Meeting, store: any LedgerStore, textFile: [UInt8], program: String
  ) throws {
    guard let facts = try store.facts() else { throw LedgerError.damaged(path: "", detail: "the class has no facts") }
    if let shared = store as? any SharedLedgerStore {
      let news = try shared.news(after: LedgerPlace())
      state = ClassState(facts, ledger: news.entries)
      state.skip(to: news.place.sequence)
      hosts = Hosts(shared, place: news.place)
    } else {
      state = ClassState(facts, ledger: try store.entries(after: 0))
    }
    self.store = store
    self.textFile = textFile
    self.program = program
    raiseDescriptorLimit()
    (listener, path) = try meeting.listen(as: facts.name)
  }

  deinit {
    for descriptor in connections.keys { Glibc.close(descriptor) }
    Glibc.close(listener)
    unlink(path)
  }

  /// Serves until the class has ended and everybody has left, or until asked to stop.
  ///
  /// - Parameter isAsked: looked at after every wait; a signal ends a wait.
  /// - Throws: ``LedgerError`` if the ledger takes no more. Nothing that it did not take was acknowledged.
  public func run(until isAsked: () -> Bool) throws {
    while !isDone, !isAsked() { try turn() }
  }

  // MARK: A turn

  private func turn() throws {
    let ready = wait(at: clock)
    let time = clock
    var turn = Turn()
    if ready.contains(listener) { welcomeMore(at: time) }
    if hosts == nil { settle(state.pass(to: time), asker: nil, &turn) }
    for visitor in connections.values where ready.contains(visitor.descriptor) || visitor.hasMore {
      read(visitor, at: time, &turn)
    }
    dropTheSlow(at: time)
    for visitor in connections.values where visitor.isOver { leave(visitor, at: time, &turn) }
    try keep(turn)
    for message in turn.messages { post(message) }
    try exchange(at: time)
    postDashboard(at: time)
    for visitor in connections.values where visitor.hasToSend { visitor.flush() }
    for visitor in connections.values where visitor.isFinished { visitor.isOver = true }
    isDone = state.isEnded && connections.isEmpty && (hosts?.pending.isEmpty ?? true)
  }

  /// Milliseconds since 1970, by the clock that all servers of the class have in common.
  private var clock: Int64 { now() + (hosts?.store.clockOffset ?? 0) }

  /// What a turn led to, in the order of its causes.
  struct Turn {
    var entries: [Entry] = []
    var forgotten: [PersonID] = []
    var messages: [(delivery: Delivery, asker: Visitor?)] = []
    /// Who has said their first words.
    var arrived: [Visitor] = []
  }

  func settle(_ outcome: Outcome, asker: Visitor?, _ turn: inout Turn) {
    turn.entries += outcome.entries
    turn.forgotten += outcome.forgotten
    turn.messages += outcome.deliveries.map { ($0, asker) }
    if !outcome.entries.isEmpty || !outcome.forgotten.isEmpty { isDashboardStale = true }
  }

  private func keep(_ turn: Turn) throws {
    if !turn.entries.isEmpty { try store.append(turn.entries) }
    for person in turn.forgotten { try store.forget(person) }
  }

  // MARK: Waiting

  private func wait(at now: Int64) -> Set<Int32> {
    var descriptors = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
    var timeout = Int64(60_000)
    for visitor in connections.values {
      let mayTalk = mayTalk(visitor, at: now)
      if !mayTalk { timeout = min(timeout, 50) }
      if visitor.hasMore, mayTalk { timeout = 0 }
      if visitor.isOver { timeout = 0 }
      if visitor.isWaitedFor { timeout = min(timeout, 1000) }
      let events = (mayTalk && !visitor.isParting ? Int16(POLLIN) : 0) | (visitor.hasToSend ? Int16(POLLOUT) : 0)
      descriptors.append(pollfd(fd: visitor.descriptor, events: events, revents: 0))
    }
    if let hosts {
      descriptors.append(pollfd(fd: hosts.store.descriptor ?? -1, events: Int16(POLLIN), revents: 0))
      timeout = min(timeout, max(0, hosts.nextTime(deadline: state.deadline) - now))
    } else if let deadline = state.deadline {
      timeout = min(timeout, max(0, deadline + 1 - now))
    }
    if isDashboardStale { timeout = min(timeout, max(0, nextDashboard - now)) }
    guard poll(&descriptors, nfds_t(descriptors.count), Int32(timeout)) > 0 else { return [] }
    let broken = Int16(POLLERR) | Int16(POLLNVAL) | Int16(POLLHUP)
    for descriptor in descriptors where descriptor.revents & broken != 0 && descriptor.revents & Int16(POLLIN) == 0 {
      connections[descriptor.fd]?.isOver = true
    }
    return Set(descriptors.filter { $0.revents & Int16(POLLIN) != 0 }.map(\.fd))
  }

  /// A flood is slowed down where it comes from: whoever sends too much is not read for a while.
  private func mayTalk(_ visitor: Visitor, at now: Int64) -> Bool {
    guard !visitor.isFull, visitor.waiting < 8 else { return false }
    var rate = rate(of: visitor, at: now)
    return rate.takes(at: now)
  }

  /// Of the account; where all share one, of the connection.
  private func rate(of visitor: Visitor, at now: Int64) -> RateLimit {
    if state.facts.roll.isShared { return visitor.rate }
    return visitor.account.flatMap { rates[$0] } ?? RateLimit(at: now)
  }

  // MARK: Reading

  private func welcomeMore(at now: Int64) {
    while true {
      let descriptor = accept(listener, nil, nil)
      guard descriptor >= 0 else { return }
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      let visitor = Visitor(descriptor, account: Peer.account(of: descriptor), at: now)
      connections[descriptor] = visitor
      let ofAccount = connections.values.count { $0.account == visitor.account }
      if connections.count > Limits.connections {
        part(visitor, .full)
      } else if visitor.account == nil || ofAccount > Limits.connectionsOfAccount && !state.facts.roll.isShared {
        part(visitor, .tooManyConnections)
      }
    }
  }

  func part(_ visitor: Visitor, _ reason: Refusal) {
    if let frame = try? Wire.frame(Notice.refused(reason)) { visitor.queue(frame) }
    visitor.isParting = true
  }

  private func read(_ visitor: Visitor, at now: Int64, _ turn: inout Turn) {
    guard !visitor.isParting, !visitor.isFull else { return }
    do {
      if !visitor.hasMore { try visitor.fill(at: now) }
      // A few frames a turn from each, so that nobody waits for somebody who sends many.
      for _ in 0..<16 {
        guard takeToken(visitor, at: now), let body = try visitor.reader.next() else { break }
        take(try Wire.message(Request.self, in: body), from: visitor, at: now, &turn)
      }
      visitor.noteRest(at: now)
    } catch is WireError {
      part(visitor, .malformed)
    } catch {
      visitor.isOver = true
    }
  }

  private func takeToken(_ visitor: Visitor, at now: Int64) -> Bool {
    guard visitor.reader.hasNext else { return true }
    var rate = rate(of: visitor, at: now)
    let isTaken = rate.takes(at: now)
    if state.facts.roll.isShared { visitor.rate = rate } else if let account = visitor.account { rates[account] = rate }
    return isTaken
  }

  private func take(_ request: Request, from visitor: Visitor, at now: Int64, _ turn: inout Turn) {
    if hosts != nil, visitor.person == nil || visitor.waiting > 0 || request.isKept {
      visitor.waiting += 1
      hosts?.pending.append(.request(request, visitor, at: now))
    } else {
      carryOut(request, from: visitor, at: now, &turn)
    }
  }

  func carryOut(_ request: Request, from visitor: Visitor, at now: Int64, _ turn: inout Turn) {
    switch request {
    case .hello(let hello):
      guard visitor.person == nil, let account = visitor.account else { return part(visitor, .malformed) }
      let (person, outcome) = state.arrive(
        hello, account: account, accountName: Accounts.name(of: account), program: program, at: now)
      visitor.person = person
      visitor.isTeacher = person.map { state.isTeacher($0) } ?? false
      turn.arrived.append(visitor)
      isDashboardStale = true
      settle(outcome, asker: visitor, &turn)
    case .fetch(let document, let from):
      guard let person = visitor.person else { return part(visitor, .malformed) }
      send(document, from: from, to: visitor, person)
    default:
      guard let person = visitor.person else { return part(visitor, .malformed) }
      if case .reading = request { isDashboardStale = true }
      settle(state.take(request, from: person, at: now), asker: visitor, &turn)
    }
  }

  private func leave(_ visitor: Visitor, at now: Int64, _ turn: inout Turn) {
    connections[visitor.descriptor] = nil
    Glibc.close(visitor.descriptor)
    isDashboardStale = true
    guard let person = visitor.person else { return }
    if hosts == nil {
      settle(state.depart(person, at: now), asker: nil, &turn)
    } else {
      hosts?.pending.append(.departure(person, at: now))
    }
  }

  /// A frame that was begun and not finished, a program that never says who it is, and one that reads no more.
  private func dropTheSlow(at now: Int64) {
    for visitor in connections.values where visitor.isTooSlow(at: now) { visitor.isOver = true }
  }

  // MARK: Sending

  func post(_ message: (delivery: Delivery, asker: Visitor?)) {
    guard let frame = try? Wire.frame(message.delivery.notice) else { return }
    func each(_ isMeant: (Visitor) -> Bool) {
      for visitor in connections.values where visitor.person != nil && isMeant(visitor) { visitor.queue(frame) }
    }
    switch message.delivery.recipient {
    case .asker: message.asker?.queue(frame)
    case .askerAtLast:
      message.asker?.queue(frame)
      message.asker?.isParting = true
    case .person(let person): each { $0.person == person }
    case .students: each { !$0.isTeacher }
    case .teachers: each(\.isTeacher)
    case .everyone: each { _ in true }
    }
  }

  /// Four times a second at most, and only when something has changed.
  private func postDashboard(at now: Int64) {
    guard isDashboardStale, now >= nextDashboard else { return }
    isDashboardStale = false
    nextDashboard = now + 250
    let teachers = connections.values.filter { $0.isTeacher && $0.person != nil }
    guard !teachers.isEmpty, let frame = try? Wire.frame(Notice.dashboard(state.dashboard(crowded: crowded())))
    else { return }
    for teacher in teachers { teacher.queue(frame) }
  }

  /// Accounts with three programs or more in the class: perhaps students share one.
  private func crowded() -> [String] {
    guard !state.facts.roll.isShared else { return [] }
    let accounts = Dictionary(grouping: connections.values.filter { !$0.isTeacher }.compactMap(\.account)) { $0 }
    return accounts.filter { $0.value.count >= 3 }.keys.sorted().map { Accounts.name(of: $0) }
  }

  /// A piece of a document; its program asks for the next one when it has this.
  private func send(_ document: Request.Document, from: Int, to visitor: Visitor, _ person: PersonID) {
    let bytes: [UInt8]
    switch document {
    case .text: bytes = textFile
    case .gradebook:
      if from == 0 || visitor.gradebook == nil { visitor.gradebook = gradebook(for: person) }
      guard let gradebook = visitor.gradebook else { return visitor.isOver = true }
      bytes = gradebook
    }
    guard (0...bytes.count).contains(from) else { return part(visitor, .malformed) }
    let piece = bytes[from..<min(bytes.count, from + Limits.pieceBytes)]
    let notice = Notice.piece(document, from: from, total: bytes.count, base64: Data(piece).base64EncodedString())
    if let frame = try? Wire.frame(notice) { visitor.queue(frame) }
  }

  /// `nil` while the ledger cannot be read.
  private func gradebook(for person: PersonID) -> [UInt8]? {
    guard let ledger = try? store.entries(after: 0) else { return nil }
    let whole = Gradebook(state.facts, ledger: ledger)
    let shown = state.isTeacher(person) ? whole : whole.own(person)
    return (try? JSONEncoder().encode(shown)).map { Array($0) }
  }
}

/// Milliseconds since 1970.
func now() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}

/// A connection takes one file descriptor; what the system allows at most is enough for the largest class.
private func raiseDescriptorLimit() {
  var limit = rlimit()
  let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  guard getrlimit(files, &limit) == 0 else { return }
  limit.rlim_cur = min(limit.rlim_max, 65_536)
  setrlimit(files, &limit)
}
