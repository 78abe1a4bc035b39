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

public enum LedgerError: Error, Hashable {
  case cannotOpen(path: String, detail: String)
  /// A newer program has changed the schema.
  case newerSchema(path: String)
  /// A line is there already that this one would repeat.
  case conflict
  case damaged(path: String, detail: String)
  case notKept(path: String, detail: String)
}
