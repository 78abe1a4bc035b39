import Documents

/// Writes items from chronicles, lines that begin with a date: "12 March 1848: Soldiers fire on the crowd at Bergen."
///
/// One such line may be anything; three in a section are a chronicle.
struct ChronicleWriter {
  let context: WritingContext
  private let entries: [Entry]

  private static let least = 3

  init(context: WritingContext) {
    self.context = context
    let all = context.annotations.sentences.indices.compactMap { Self.entry($0, context) }
    let bySection = Dictionary(grouping: all) { context.section(of: $0.sentence) }
    entries = bySection.values.filter { $0.count >= Self.least }.flatMap { $0 }.sorted { $0.sentence < $1.sentence }
  }

  private struct Entry {
    let sentence: Int
    let key: AnswerKey
    let date: DateValue
    let text: String
    let worth: Double
  }

  func candidates() -> [Candidate] { entries.map(item) }

  /// The same as events for putting in order and matching.
  var events: [DatedEvent] {
    entries.map {
      DatedEvent(text: $0.text, date: $0.date, dateText: $0.key.text, sentence: $0.sentence, worth: $0.worth)
    }
  }

  private func item(_ entry: Entry) -> Candidate {
    context.candidate(
      form: .short, fact: StableHash.name("happened", Folding.fold(entry.text)),
      stem: "To which \(Self.unit(entry.date.precision)) does “\(entry.text)” belong?", key: entry.key,
      sentence: entry.sentence, worth: entry.worth,
      ease: 0)
  }

  private static func unit(_ precision: DateValue.Precision) -> String {
    switch precision {
    case .year: "year"
    case .month: "month and year"
    case .season: "season and year"
    case .century, .decade, .day: "date"
    }
  }

  /// A sentence that is all of its block: a date, a mark, and one event that somebody is named in.
  private static func entry(_ index: Int, _ context: WritingContext) -> Entry? {
    let sentence = context.annotations.sentences[index]
    let document = context.document
    let start = context.reader.listMark(sentence)
    guard context.reader.prose.contains(sentence.block), start < sentence.tokens.count,
      document.blocks[sentence.block].range.upperBound == sentence.range.upperBound
    else { return nil }
    let marks = context.annotations.marks(in: sentence.range)
    guard let mark = marks.first, mark.kind == .date,
      mark.range.lowerBound == sentence.tokens[start].range.lowerBound,
      !marks.dropFirst().contains(where: { $0.kind == .date }), marks.count > 1
    else { return nil }
    let next = sentence.tokens.partitioningIndex { $0.range.lowerBound >= mark.range.upperBound }
    guard next + 6 < sentence.tokens.count, [":", "–", "—", "-", "|"].contains(document[sentence.tokens[next].range])
    else { return nil }
    let rest = sentence.tokens[next + 1].range.lowerBound..<sentence.range.upperBound
    let text = Explanation.clean(document[rest]).trimming { $0 == "." || $0.isWhitespace }
    guard isWhole(text, context), let value = context.reader.dates.value(at: mark.range),
      let date = DateValue(edtf: value), !date.isRange, !date.isApproximate, date.precision >= .year,
      let key = AnswerKey(
        slot: Slot(
          entity: mark.entity, kind: .date, surface: Explanation.clean(document[mark.range]), value: value,
          isResolved: false), annotations: context.annotations)
    else { return nil }
    return Entry(sentence: index, key: key, date: date, text: text, worth: 2.4)
  }

  private static func isWhole(_ text: String, _ context: WritingContext) -> Bool {
    (5...24).contains(text.split(separator: " ").count) && text.first?.isUppercase == true
      && !text.contains { "?“”:;".contains($0) }
      && ReferenceCheck.unresolved(in: text, familiar: context.checks.familiar) == nil
  }
}
