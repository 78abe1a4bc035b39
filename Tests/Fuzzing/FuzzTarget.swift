import Documents
import Glibc
import Grid
import Questions
import Scheduling
import Screens
import Tagging
import Themes

/// What is tried, named by the environment.
let target = getenv("LECTERN_FUZZ").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

@_cdecl("lectern_fuzz_one")
public func takeOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) {
  target?.take(Array(UnsafeBufferPointer(start: bytes, count: count)))
}

/// The readers of what comes from outside. Each holds itself to its laws, and traps where one is broken.
enum FuzzTarget: String, CaseIterable {
  case plain, markdown, html, epub, fb2, docx, pdf, zip, gzip
  case sentences, tagger, dates, questions
  case theme, scheme, keys, grader, grid

  func take(_ bytes: [UInt8]) {
    switch self {
    case .plain: take(bytes, as: "a.txt")
    case .markdown: take(bytes, as: "a.md")
    case .html: take(bytes, as: "a.html")
    case .fb2: take(bytes, as: "a.fb2")
    case .zip: take(bytes, as: "a.epub")
    case .gzip: take(bytes, as: "a.gz")
    case .epub: take(StoredZip.epub(bytes), as: "a.epub")
    case .pdf: readPages(bytes)
    case .docx: take(StoredZip.word(bytes), as: "a.docx")
    case .sentences: checkSentences(Document(parsing: text(bytes)))
    case .tagger: tag(Document(parsing: text(bytes)))
    case .questions: ask(Document(parsing: text(bytes)))
    case .dates: readDates(text(bytes))
    case .theme: _ = try? ThemeCatalog().theme(parsing: text(bytes), id: "x", file: "x")
    case .scheme: readScheme(text(bytes))
    case .keys: readKeys(text(bytes))
    case .grader: grade(text(bytes))
    case .grid: draw(bytes)
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

// MARK: Names and dates

private let tagger = try? Tagger.shipped()

private func tag(_ document: Document) {
  guard let found = tagger?.annotations(of: document) else { return }
  let end = document.text.utf8.count
  for entity in found.entities {
    for mention in entity.mentions {
      precondition(0 <= mention.range.lowerBound && mention.range.upperBound <= end && !mention.range.isEmpty)
      precondition(String(document[mention.range]).utf8.count == mention.range.count)
    }
  }
}

private func ask(_ document: Document) {
  guard let found = tagger?.annotations(of: document) else { return }
  for question in QuestionWriter().questions(on: document, annotations: found, seed: 0) {
    precondition(String(document[question.source]).utf8.count == question.source.count)
    _ = AnswerGrader().grade(question.key, for: question)
  }
}

private func readDates(_ text: String) {
  for date in DateGrammar().timexes(in: text) { precondition(date.range.upperBound <= text.utf8.count) }
  guard let date = EDTF(text) else { return }
  precondition(EDTF(date.description) == date)
  _ = (date.earliest, date.latest)
}

// MARK: Settings

private func readScheme(_ text: String) {
  guard let scheme = try? Base16Scheme(parsing: text, file: "x") else { return }
  _ = try? ThemeCatalog().theme(parsing: scheme.themeText, id: "x", file: "x")
}

/// Lines of a command and its keys.
private func readKeys(_ text: String) {
  let changes = text.split(separator: "\n").map { line in
    let words = line.split(separator: " ").map(String.init)
    return KeyTable.Change(words.first ?? "", Array(words.dropFirst()))
  }
  guard let table = try? KeyTable(changing: changes) else { return }
  for (_, keys) in table.keys { for key in keys { precondition(Key(name: key.name) == key) } }
}

// MARK: Answers

/// The first line is the key, the second what was typed, further ones are accepted too.
private func grade(_ text: String) {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let key = lines[0]
  for kind in AnswerKind.allCases {
    let question = Question(
      id: "0", fact: "f", form: .short, stem: "Which is it?", key: key, accepted: Array(lines.dropFirst(2)),
      answerKind: kind, entity: nil, section: "s0", source: 0..<1, explanation: "", difficulty: 0.5)
    let grader = AnswerGrader(confusable: [key])
    _ = grader.grade(lines.count > 1 ? lines[1] : "", for: question)
    _ = grader.difference(lines.count > 1 ? lines[1] : "", from: key)
  }
}

// MARK: Screen

/// Two bytes of size, two of place, then the text.
private func draw(_ bytes: [UInt8]) {
  guard bytes.count > 4 else { return }
  let text = String(decoding: bytes[4...], as: UTF8.self)
  var grid = CellGrid(size: Size(rows: Int(bytes[0] % 8), columns: Int(bytes[1] % 40)))
  grid.write(text, row: Int(bytes[2] % 10) - 1, column: Int(bytes[3] % 50) - 5, role: .text)
  for scalar in grid.text.unicodeScalars where scalar != "\n" {
    precondition(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value), "a control reached the screen")
    precondition(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
  }
  let once = sanitized(text)
  precondition(sanitized(once) == once, "the sanitiser changes what it made")
  for line in wrap(text, in: 0..<text.utf8.count, columns: max(1, Int(bytes[1] % 40))) {
    precondition(line.upperBound <= text.utf8.count)
  }
}
