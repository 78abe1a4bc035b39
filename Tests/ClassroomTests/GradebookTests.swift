import Classroom
import Testing

@Suite struct GradebookTests {
  private let anna = PersonID(account: SampleClass.teacher)

  /// Ten students; the first `right` of them answer the first item rightly, and all know as many others as their number.
  private func ledger(right: Int) -> (ClassState, [Entry]) {
    var state = ClassState(SampleClass.facts())
    var ledger = state.letIn(SampleClass.teacher, as: .teacher).entries
    for account in 1001...1010 as ClosedRange<UInt32> { ledger += state.letIn(account).entries }
    let order = RoundOrder(items: ["choice", "truth", "short"], seconds: 60)
    ledger += state.take(.open(order), from: anna, at: SampleClass.noon).entries
    for number in 0..<10 {
      let person = PersonID(account: UInt32(1001 + number))
      let answers: [ClassAnswer] = [
        .choice(number < right ? 0 : 1), .choice(number < 5 ? 1 : 0), .typed(number < 5 ? "Zanzibar" : "=cmd"),
      ]
      for (item, answer) in answers.enumerated() {
        ledger +=
          state.take(
            .answer(round: 1, item: item, key: "k\(item)", answer: answer), from: person, at: SampleClass.noon + 60_000
          ).entries
      }
    }
    ledger +=
      state.take(.mark(Stretch(3300..<3310)), from: PersonID(account: 1001), at: SampleClass.noon + 60_000).entries
    ledger += state.take(.reveal, from: anna, at: SampleClass.noon + 61_000).entries
    for account in 1001...1010 as ClosedRange<UInt32> {
      ledger += state.depart(PersonID(account: account), at: SampleClass.noon + 120_000).entries
    }
    return (state, ledger)
  }

  private func gradebook(right: Int) -> Gradebook {
    let (state, ledger) = ledger(right: right)
    return Gradebook(state.facts, ledger: ledger)
  }

  @Test func itemsTellWhoKnowsFromWhoDoesNot() {
    let telling = gradebook(right: 5).items[0]
    #expect(telling.facility == 0.5 && telling.discrimination == 1)
    #expect(telling.choices.map(\.given) == ["1698", "1709", "1755"] && telling.choices.map(\.count) == [5, 5, 0])
    let flat = gradebook(right: 10).items[0]
    #expect(flat.facility == 1 && flat.discrimination == 0)
  }

  @Test func attendanceAndAnswersAreCounted() {
    let gradebook = gradebook(right: 5)
    #expect(gradebook.people.count == 10 && gradebook.people.allSatisfy { $0.minutes == 2 && $0.answered == 3 })
    #expect(gradebook.people[0].right == 3 && gradebook.people[9].right == 0)
    #expect(gradebook.toReadAgain.first?.id == "s1" && gradebook.sections[1].marks == 1)
  }

  @Test func aStudentSeesTheirOwnAlone() {
    let own = gradebook(right: 5).own(PersonID(account: 1002))
    #expect(own.people.map(\.person.rawValue) == ["1002"] && own.answers.allSatisfy { $0.person.rawValue == "1002" })
    #expect(own.items.allSatisfy { $0.choices.isEmpty })
  }

  @Test func tablesHoldNoFormulasAndPagesNoMarkupOfOthers() {
    let (_, ledger) = ledger(right: 5)
    var facts = SampleClass.facts()
    facts = ClassFacts(
      name: "<script>alert(1)</script>", teacher: "\u{1B}[31m", text: facts.text, roll: facts.roll,
      allowsNicknames: true, sections: facts.sections, items: facts.items, confusable: [])
    let gradebook = Gradebook(facts, ledger: ledger)
    #expect(gradebook.csv.contains("'=cmd") && !gradebook.csv.contains(",=cmd"))
    #expect(!gradebook.html.contains("<script") && !gradebook.html.contains("\u{1B}"))
    #expect(gradebook.html.contains("<svg") && !gradebook.html.contains("://"))
    #expect(gradebook.csv.split(separator: "\r\n").count == 31)
    #expect(gradebook.csv.contains("2027-01-15T08:01:00Z"))
  }
}
