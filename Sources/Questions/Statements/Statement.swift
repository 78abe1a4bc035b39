import Documents

/// One word of a statement, with what it stood for in the sentence.
struct StatementWord: Hashable, Sendable {
  var text: String
  /// No space stands before it.
  var isGlued: Bool
  /// The index of the token in its sentence; nil for a word put in.
  var token: Int?
  /// Index into ``Statement/slots``.
  var slot: Int?
}

/// A mention in a statement that can be asked about.
struct Slot: Hashable, Sendable {
  /// Index into ``Annotations/entities``.
  let entity: Int
  let kind: EntityKind
  /// As the sentence writes it.
  let surface: String
  /// EDTF, for a date.
  let value: String?
  /// Whether the statement was given the name in place of a pronoun.
  let isResolved: Bool
}

/// A sentence, or a clause of one, brought into a form that stands alone.
struct Statement: Hashable, Sendable {
  /// What was done to the sentence.
  enum Edit: Hashable, Sendable { case opener, insertion, parenthesis, aside, tail, name, year, adverb, clause }

  /// Without the final stop.
  var words: [StatementWord]
  var slots: [Slot]
  /// Index into ``Annotations/sentences``.
  let sentence: Int
  var edits: Set<Edit>
  /// For a clause that was taken out of its sentence: its own syntax, which ``StatementWord/token`` counts in.
  var own: ClauseSyntax?

  /// The statement as a sentence.
  var text: String { Statement.render(words) + "." }

  /// How many words it has, without marks.
  var length: Int { words.count { $0.text.contains { $0.isLetter || $0.isNumber } } }

  static func render(_ words: some Sequence<StatementWord>) -> String {
    var result = ""
    for word in words {
      if !result.isEmpty, !word.isGlued { result += " " }
      result += word.text
    }
    return result.capitalizedFirst
  }

  /// The positions of the words of `slot`; nil where they were cut away.
  func range(of slot: Int) -> Range<Int>? {
    guard let first = words.firstIndex(where: { $0.slot == slot }) else { return nil }
    let last = words[first...].prefix { $0.slot == slot }.endIndex
    return first..<last
  }

  /// A date whose year was put in follows from the text before it; all else is said.
  func basis(of slot: Int) -> Basis {
    guard slots[slot].kind == .date, slots[slot].isResolved else { return .stated }
    return .computed(rule: "the year is the one that the text is telling of")
  }

  /// Whether this is the beginning of `longer`, with all its dates.
  func isEnough(of longer: Statement) -> Bool {
    guard words.count < longer.words.count, own == longer.own, longer.words.starts(with: words) else { return false }
    func dates(_ statement: Statement) -> [Int] { statement.liveSlots.filter { statement.slots[$0].kind == .date } }
    return dates(self) == dates(longer)
  }

  /// The slots that are still there, in reading order.
  var liveSlots: [Int] { slots.indices.filter { slot in words.contains { $0.slot == slot } } }
}

extension String {
  /// With its first letter in upper case, also behind an opening quotation mark.
  var capitalizedFirst: String {
    guard let index = firstIndex(where: { $0.isLetter || $0.isNumber || $0 == "_" }) else { return self }
    return self[..<index] + self[index].uppercased() + self[self.index(after: index)...]
  }
}
