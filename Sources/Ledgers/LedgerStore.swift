import Classroom

/// Where a class's facts and ledger are kept.
///
/// One server uses a store at a time, from one thread.
public protocol LedgerStore {
  /// - Throws: ``LedgerError``.
  func facts() throws(LedgerError) -> ClassFacts?

  /// Keeps what the class is made of; it is set once.
  func begin(_ facts: ClassFacts) throws(LedgerError)

  /// The lines after a place in the ledger, in order.
  func entries(after sequence: Int) throws(LedgerError) -> [Entry]

  /// Keeps lines, all or none. When this returns they are on the disk.
  ///
  /// - Throws: ``LedgerError/conflict`` if a line's place is taken, or a person's answer to an item is there already.
  func append(_ entries: [Entry]) throws(LedgerError)

  /// Takes everything of a person out of the ledger, so that it cannot be found in the files any more.
  func forget(_ person: PersonID) throws(LedgerError)
}

/// A store that several servers of one class share, each on a host of its own.
///
/// What is told of the ledger's end, of where the teacher is and of who is where comes from the store itself, asked by
/// sequence numbers; a notification only says that it is worth asking.
public protocol SharedLedgerStore: LedgerStore {
  /// Becomes readable when another server may have changed something; `nil` while there is no connection.
  var descriptor: Int32? { get }

  /// Whether another server has notified since the last call.
  func isNotified() -> Bool

  /// Milliseconds that the store's clock is ahead of this machine's, so that all hosts have one deadline.
  var clockOffset: Int64 { get }

  /// Keeps what follows from what is there, all or none; no other server writes meanwhile.
  ///
  /// - Parameters:
  ///   - place: where in the ledger the caller's state stands.
  ///   - body: takes what others have written since, and returns the lines that follow from it.
  /// - Throws: ``LedgerError/unreachable(path:detail:)``: nothing was kept. ``LedgerError/unsettled``: it was kept or
  ///   it was not, which ``isKept()`` tells once the store is reached again.
  func advance(after place: LedgerPlace, _ body: (LedgerNews) -> [Entry]) throws(LedgerError)

  /// Whether what ``LedgerError/unsettled`` was thrown for was kept.
  func isKept() throws(LedgerError) -> Bool

  /// What others have written since.
  func news(after place: LedgerPlace) throws(LedgerError) -> LedgerNews

  /// Tells the other servers what the ledger does not hold.
  func tell(_ stage: Stage) throws(LedgerError)
  func tell(_ presence: [PersonID: Presence]) throws(LedgerError)

  /// What the other servers have told since this was asked last; of each the latest.
  func heard() throws(LedgerError) -> Told
}

/// How far a server has read a ledger.
public struct LedgerPlace: Hashable, Sendable {
  public var sequence: Int
  /// Grows when somebody's lines are taken out.
  public var rewritten: Int

  public init(sequence: Int = 0, rewritten: Int = 0) {
    self.sequence = sequence
    self.rewritten = rewritten
  }
}

/// What has happened in a ledger since a place in it.
public struct LedgerNews: Hashable, Sendable {
  /// In order. All there are where ``isRewritten``.
  public var entries: [Entry]
  /// The ledger's end now.
  public var place: LedgerPlace
  /// Lines were taken out since: what followed from them must go as well.
  public var isRewritten: Bool
}

/// What servers of one class have told each other.
public struct Told: Hashable, Sendable {
  public var stage: Stage?
  public var presence: [String: [PersonID: Presence]] = [:]
}

public enum LedgerError: Error, Hashable {
  /// There is no connection now; a later try may succeed.
  case unreachable(path: String, detail: String)
  /// The connection was lost before the store said whether it kept what it was given.
  case unsettled
  /// The database does not allow what its schema does not allow whoever did this.
  case forbidden(detail: String)
  /// The library for this kind of database is not on this machine.
  case noLibrary(detail: String)
  /// The database was not prepared for classes, or by an older program.
  case notPrepared(path: String)
  case noSuchClass(path: String, name: String)
  case cannotOpen(path: String, detail: String)
  /// A newer program has changed the schema.
  case newerSchema(path: String)
  /// A line is there already that this one would repeat.
  case conflict
  case damaged(path: String, detail: String)
  case notKept(path: String, detail: String)
}

extension LedgerError {
  /// Whether a later try may succeed.
  public var mayPass: Bool {
    switch self {
    case .unreachable, .unsettled: true
    default: false
    }
  }
}
