import Classroom
import Foundation
import Ledgers
import Testing

/// What every store of a class must hold.
@Suite struct LedgerTests {
  private let folder = NSTemporaryDirectory() + "lectern-ledger-\(UUID().uuidString)"

  private func store() throws -> any LedgerStore {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return try SQLiteLedger(path: folder + "/class.sqlite")
  }

  private func answer(_ key: String, item: Int = 0) -> Fact {
    .answered(
      AnswerFact(round: 1, item: item, key: key, answer: .choice(0), given: "a", isRight: true, points: 100))
  }

  private func entry(_ sequence: Int, _ person: UInt32?, _ fact: Fact) -> Entry {
    Entry(sequence: sequence, time: 5, person: person.map { PersonID(account: $0) }, fact: fact)
  }

  @Test func whatWasKeptIsThereAgain() throws {
    let entries = [
      entry(1, 7, .came(name: "ben\u{1B}", part: .student)), entry(2, 7, answer("k")), entry(3, nil, .closed(round: 1)),
    ]
    try store().begin(ServedClass.facts())
    try store().append(entries)
    let again = try store()
    #expect(try again.facts() == ServedClass.facts())
    #expect(try again.entries(after: 0) == entries && again.entries(after: 2) == [entries[2]])
  }

  @Test(arguments: [
    ("its place in the ledger", 1, 8, "l", 1), ("the same item", 2, 7, "l", 0), ("the same key", 2, 7, "k", 1),
  ])
  func aSecondAnswerIsRefusedByTheStoreToo(
    _ what: String, _ sequence: Int, _ person: UInt32, _ key: String, _ item: Int
  )
    throws
  {
    let store = try store()
    try store.append([entry(1, 7, answer("k"))])
    // All or none: the good line of the batch goes with the bad one.
    #expect(throws: LedgerError.conflict) {
      try store.append([entry(9, 9, .left), entry(sequence, person, answer(key, item: item))])
    }
    #expect(try store.entries(after: 0).count == 1)
  }

  @Test func whoIsForgottenIsInNoFileAnyMore() throws {
    let store = try store()
    let secret = "Quetzalcoatlus"
    try store.append([
      entry(1, 7, .came(name: secret, part: .student)), entry(2, 8, .came(name: "cleo", part: .student)),
      entry(3, 7, answer("k")),
    ])
    try store.forget(PersonID(account: 7))
    #expect(try store.entries(after: 0).map(\.sequence) == [2])
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
      #expect(bytes.firstRange(of: Data(secret.utf8)) == nil)
    }
  }
}
