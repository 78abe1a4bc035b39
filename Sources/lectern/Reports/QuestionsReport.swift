import Documents
import Questions

/// `lectern questions FILE --format json`.
struct QuestionsReport: Encodable {
  let format = "lectern-questions/1"
  let text: TextReport
  let questions: [QuestionReport]
  let coverage: CoverageReport

  init(_ document: Document, _ annotations: Annotations, _ questions: [Question]) {
    text = TextReport(document)
    self.questions = questions.map { QuestionReport($0, in: document) }
    coverage = CoverageReport(deckCoverage(of: questions, on: document, annotations: annotations))
  }
}

struct QuestionReport: Encodable {
  let id: String
  let type: String
  let question: String
  let answer: String
  let accepted: [String]
  /// What is shown to choose from or to arrange.
  let options: [String]?
  /// For matching: the left side, and for each of its lines the number of the option that belongs to it, from 0.
  let prompts: [String]?
  let pairs: [Int]?
  /// For ordering: the numbers of the options from first to last, from 0.
  let order: [Int]?
  let answerKind: String
  let entity: String?
  let section: String
  let source: SourceReport
  let explanation: String
  let difficulty: Double
  let basis: String
  /// For a computed answer: how it follows.
  let rule: String?

  enum CodingKeys: String, CodingKey {
    case id, type, question, answer, accepted, options, prompts, pairs, order
    case answerKind = "answer_kind"
    case entity, section, source, explanation, difficulty, basis, rule
  }

  init(_ question: Question, in document: Document) {
    id = question.id
    type = question.type.rawValue
    self.question = question.stem
    answer = question.key
    accepted = question.accepted
    options = question.options.isEmpty ? nil : question.options
    switch question.form {
    case .ordering(_, let order): (self.order, prompts, pairs) = (order, nil, nil)
    case .matching(let prompts, _, let pairs): (order, self.prompts, self.pairs) = (nil, prompts, pairs)
    case .cloze, .short, .choice, .truth, .quote, .acronym, .numeric: (order, prompts, pairs) = (nil, nil, nil)
    }
    answerKind = question.answerKind.rawValue
    entity = question.entity
    section = question.section
    source = SourceReport(question.source, in: document)
    explanation = question.explanation
    difficulty = question.difficulty
    switch question.basis {
    case .stated: (basis, rule) = ("stated", nil)
    case .computed(let rule): (basis, self.rule) = ("computed", rule)
    }
  }
}

struct SourceReport: Encodable {
  let start: Int
  let end: Int
  let text: String

  init(_ range: ByteRange, in document: Document) {
    start = range.lowerBound
    end = range.upperBound
    text = String(document[range])
  }
}

/// How many of what could be asked are asked: pairs of asked and askable.
struct CoverageReport: Encodable {
  let people: [Int]
  let dates: [Int]
  let organizations: [Int]
  let sections: [Int]

  init(_ coverage: DeckCoverage) {
    people = [coverage.people.asked, coverage.people.askable]
    dates = [coverage.dates.asked, coverage.dates.askable]
    organizations = [coverage.organizations.asked, coverage.organizations.askable]
    sections = [coverage.sections.asked, coverage.sections.askable]
  }
}

/// The questions to read: numbered under their sections, each with its options, answer and source.
func questionLines(_ questions: [Question], in document: Document) -> String {
  let titles = Dictionary(uniqueKeysWithValues: document.sections.map { ($0.id, $0.title) })
  var lines: [String] = []
  var section: String?
  for (index, question) in questions.enumerated() {
    if question.section != section {
      section = question.section
      lines += (lines.isEmpty ? [] : [""]) + [titles[question.section] ?? question.section]
    }
    lines += ["", "\(index + 1). [\(question.type.rawValue)] \(question.stem)"]
    lines += zip("abcdefghijklmnopqrstuvwxyz", question.options).map { "   \($0)) \($1)" }
    lines.append("   Answer: \(question.key)")
    if !question.accepted.isEmpty { lines.append("   Also right: " + question.accepted.joined(separator: "; ")) }
    lines.append("   Source: " + oneLine(document[question.source]))
  }
  return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
}

private func oneLine(_ text: Substring) -> String {
  text.split { $0.isWhitespace }.joined(separator: " ")
}
