import Classroom
import Questions

/// A class on a text of two sections, with one item of each form.
enum SampleClass {
  static let teacher: UInt32 = 1000
  static let noon: Int64 = 1_800_000_000_000

  static func item(_ id: String, _ form: Form, key: String, kind: AnswerKind = .term, section: String = "s1")
    -> ClassItem
  {
    ClassItem(
      Question(
        id: id, fact: id, form: form, stem: "What does \(id) ask?", key: key, accepted: [], answerKind: kind,
        entity: nil, section: section, source: 10..<20, explanation: "The text says so.", difficulty: 0.5))
  }

  static let items = [
    item("short", .short, key: "Zanzibar"),
    item("choice", .choice(options: ["1709", "1698", "1755"]), key: "1709", kind: .date),
    item("truth", .truth(false), key: "False", kind: .truth, section: "s2"),
    item(
      "order", .ordering(items: ["b", "c", "a"], order: [2, 0, 1]), key: "a; b; c", kind: .arrangement, section: "s2"),
    item(
      "match", .matching(prompts: ["x", "y"], options: ["p", "q", "r"], pairs: [2, 0]), key: "x: r; y: p",
      kind: .arrangement, section: "s2"),
  ]

  static func facts(roll: Roll = Roll(teacher: teacher), nicknames: Bool = true) -> ClassFacts {
    ClassFacts(
      name: "history", teacher: "anna",
      text: TextFacts(title: "The Lights", file: "lights.txt", sha256: "00", bytes: 6400, fileBytes: 6400), roll: roll,
      allowsNicknames: nicknames,
      sections: [
        SectionTitle(id: "s1", title: "First", start: 0), SectionTitle(id: "s2", title: "Second", start: 3200),
      ],
      items: items, confusable: [])
  }

  static func hello(_ part: Part = .student, seat: String = "a", nickname: String? = nil) -> Hello {
    Hello(program: "1", part: part, nickname: nickname, seat: seat)
  }

  static let rightAnswers: [ClassAnswer] = [
    .typed("Zanzibar"), .choice(0), .choice(1), .arrangement([2, 0, 1]), .arrangement([2, 0]),
  ]
}

extension ClassState {
  /// Lets somebody in who may.
  @discardableResult
  mutating func letIn(_ account: UInt32, as part: Part = .student, at now: Int64 = SampleClass.noon) -> Outcome {
    arrive(SampleClass.hello(part), account: account, accountName: "account \(account)", program: "1", at: now).1
  }
}
