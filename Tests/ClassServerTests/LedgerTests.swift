import Classroom
import Foundation
import Ledgers
import Testing

/// What every store of a class must hold.
@Suite struct LedgerTests {
  private let round = Fact.opened(
    Round(
      number: 1, items: ServedClass.facts().items + ServedClass.facts().items, opened: 1, deadline: 9,
      isPractice: false,
      hasScoreboard: false, countsSpeed: false))

  private func answer(_ key: String, item: Int = 0) -> Fact {
    .answered(
      AnswerFact(round: 1, item: item, key: key, answer: .choice(0), given: "a", isRight: true, points: 100))
  }

  private func entry(_ sequence: Int, _ person: UInt32?, _ fact: Fact) -> Entry {
    Entry(sequence: sequence, time: 5, person: person.map { PersonID(account: $0) }, fact: fact)
  }

  /// A ledger in which a round is open.
  private func begun(_ place: StorePlace) throws -> any LedgerStore {
    let store = try place.store()
    try store.begin(ServedClass.facts())
    try store.append([entry(1, geteuid(), round)])
    return store
  }

  @Test(arguments: StoreKind.here) func whatWasKeptIsThereAgain(kind: StoreKind) throws {
    let place = try StorePlace(kind)
    let entries = [
      entry(2, 7, .came(name: "ben\u{1B}\u{0}", part: .student)), entry(3, 7, answer("k")),
      entry(4, nil, .closed(round: 1)),
    ]
    try begun(place).append(entries)
    let again = try place.store()
    #expect(try again.facts() == ServedClass.facts())
    #expect(try again.entries(after: 1) == entries && again.entries(after: 3) == [entries[2]])
    #expect(try again.entries(after: 0).first == entry(1, geteuid(), round))
  }

  @Test(
    arguments: StoreKind.here,
    [("its place in the ledger", 2, 8, "l", 1), ("the same item", 3, 7, "l", 0), ("the same key", 3, 7, "k", 1)]
      as [(String, Int, UInt32, String, Int)])
  func aSecondAnswerIsRefusedByTheStoreToo(kind: StoreKind, second: (String, Int, UInt32, String, Int)) throws {
    let store = try begun(StorePlace(kind))
    try store.append([entry(2, 7, answer("k"))])
    // All or none: the good line of the batch goes with the bad one.
    #expect(throws: LedgerError.conflict) {
      try store.append([entry(9, 9, .left), entry(second.1, second.2, answer(second.3, item: second.4))])
    }
    #expect(try store.entries(after: 0).count == 2)
    // The store goes on after it has refused.
    try store.append([entry(3, 9, answer("k"))])
    #expect(try store.entries(after: 2).count == 1)
  }

  @Test(arguments: StoreKind.here) func whoIsForgottenIsInTheLedgerNoMore(kind: StoreKind) throws {
    let place = try StorePlace(kind)
    let store = try begun(place)
    let secret = "Quetzalcoatlus"
    try store.append([
      entry(2, 7, .came(name: secret, part: .student)), entry(3, 8, .came(name: "cleo", part: .student)),
      entry(4, 7, answer("k")),
    ])
    try store.forget(PersonID(account: 7))
    #expect(try store.entries(after: 0).map(\.sequence) == [1, 3])
    // A file of SQLite keeps nothing of it; PostgreSQL's own files are cleaned by its vacuum.
    for file in try FileManager.default.contentsOfDirectory(atPath: place.folder) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: place.folder + "/" + file))
      #expect(bytes.firstRange(of: Data(secret.utf8)) == nil)
    }
  }

  @Test(arguments: StoreKind.here) func aClassIsBegunOnce(kind: StoreKind) throws {
    let place = try StorePlace(kind)
    let store = try place.store()
    #expect(try store.facts() == nil)
    try store.begin(ServedClass.facts())
    #expect(throws: LedgerError.conflict) { try store.begin(ServedClass.facts()) }
  }
}
