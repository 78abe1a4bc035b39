import Foundation
import FoundationXML
import Questions
import Testing

@testable import Exchange

/// What a program reads of an item: enough to ask it and to grade it as we do.
private struct ReadItem: Hashable {
  enum Kind: Hashable { case typed, choice, truth, pairs }

  let id: String
  let kind: Kind
  let stem: String
  /// Typed: every right answer. Choice: the key. Truth: "true" or "false". Pairs: "prompt → option".
  let right: [String]
  /// The options of a choice in order.
  var options: [String] = []

  init(id: String, kind: Kind, stem: String, right: [String], options: [String] = []) {
    (self.id, self.kind, self.stem, self.right, self.options) = (id, kind, stem, right, options)
  }

  /// What an export of `question` has to say.
  init(_ question: Question, tidy: (String) -> String = { $0 }) {
    (id, stem) = (question.id, tidy(question.stem))
    switch question.form {
    case .cloze, .short, .quote, .acronym, .numeric:
      (kind, right) = (.typed, ([question.key] + question.accepted).map(tidy))
    case .choice(let options): (kind, right, self.options) = (.choice, [tidy(question.key)], options.map(tidy))
    case .truth(let isTrue): (kind, right) = (.truth, ["\(isTrue)"])
    case .ordering(let items, let order):
      (kind, right) = (.pairs, order.enumerated().map { "\($0 + 1) → \(tidy(items[$1]))" })
    case .matching(let prompts, let options, let pairs):
      (kind, right) = (.pairs, zip(prompts, pairs).map { "\(tidy($0)) → \(tidy(options[$1]))" })
    }
  }
}

/// A reader of GIFT, written from Moodle's description of the format and not from our writer.
private func giftRead(_ file: String) -> [ReadItem] {
  file.components(separatedBy: "\n\n").compactMap { block in
    guard block.hasPrefix("::") else { return nil }
    let characters = Array(block)
    var marks: [(Character, isEscaped: Bool)] = []
    var index = 0
    while index < characters.count {
      if characters[index] == "\\", index + 1 < characters.count {
        marks.append((characters[index + 1] == "n" ? "\n" : characters[index + 1], true))
        index += 2
      } else {
        marks.append((characters[index], false))
        index += 1
      }
    }
    func first(_ mark: Character, from: Int) -> Int? {
      marks.indices.first { $0 >= from && marks[$0].0 == mark && !marks[$0].isEscaped }
    }
    func text(_ range: Range<Int>) -> String { String(marks[range].map(\.0)) }
    guard let open = first("{", from: 0), let close = first("}", from: open), let named = first(":", from: 2) else {
      return nil
    }
    let stem = text(named + 2..<open).dropFirst("[plain]".count).dropLast()
    let end = (open..<close).first { at in
      at + 4 <= close && marks[at..<(at + 4)].allSatisfy { $0.0 == "#" && !$0.isEscaped }
    }
    let body = open + 1..<(end ?? close) - 1
    let starts = body.filter { !marks[$0].isEscaped && (marks[$0].0 == "=" || marks[$0].0 == "~") }
    let answers = zip(starts, starts.dropFirst() + [body.upperBound + 1]).map { start, next in
      (isRight: marks[start].0 == "=", text: withoutWeight(text(start + 1..<min(next, body.upperBound + 1) - 1)))
    }
    let id = text(2..<named)
    if answers.isEmpty {
      return ReadItem(id: id, kind: .truth, stem: String(stem), right: [text(body) == "TRUE" ? "true" : "false"])
    }
    if answers.contains(where: { !$0.isRight }) {
      return ReadItem(
        id: id, kind: .choice, stem: String(stem), right: answers.filter(\.isRight).map(\.text),
        options: answers.map(\.text))
    }
    let isPairs = answers.allSatisfy { $0.text.contains(" -> ") } && answers.count > 1
    return ReadItem(
      id: id, kind: isPairs ? .pairs : .typed, stem: String(stem),
      right: answers.map { isPairs ? $0.text.replacingOccurrences(of: " -> ", with: " → ") : $0.text })
  }
}

private func withoutWeight(_ answer: String) -> String {
  var answer = answer
  for mark in ["%100%", "%0%", "[plain]"] where answer.hasPrefix(mark) { answer.removeFirst(mark.count) }
  return answer
}

@Test func whatGIFTReadsBackIsWhatWasAsked() {
  let read = giftRead(gift(hostileDeck))
  // An arrow inside an answer cannot be escaped, so both sides are compared with typographic ones.
  func plain(_ item: ReadItem) -> ReadItem {
    ReadItem(
      id: item.id, kind: item.kind, stem: item.stem,
      right: item.right.map { $0.replacingOccurrences(of: "->", with: "→") },
      options: item.options.map { $0.replacingOccurrences(of: "->", with: "→") })
  }
  #expect(read.count == hostileDeck.items.count)
  for (item, deckItem) in zip(read, hostileDeck.items) {
    #expect(plain(item) == plain(ReadItem(deckItem.question)))
  }
}

/// Collects the questions of a Moodle file.
private final class MoodleReader: NSObject, XMLParserDelegate {
  var items: [ReadItem] = []
  private var path: [String] = []
  private var text = ""
  private var type = ""
  private var fraction = ""
  private var (id, stem, prompt) = ("", "", "")
  private var answers: [(fraction: String, text: String)] = []
  private var pairs: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    path.append(name)
    text = ""
    if name == "question" {
      type = attributes["type"] ?? ""
      (answers, pairs) = ([], [])
    }
    if name == "answer" { fraction = attributes["fraction"] ?? "" }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "text" {
      switch path.dropLast().last {
      case "name": id = text
      case "questiontext": stem = withoutMarkup(text)
      case "subquestion": prompt = withoutMarkup(text)
      case "answer" where path.contains("subquestion"): pairs.append("\(prompt) → \(text)")
      case "answer": answers.append((fraction, text))
      default: break
      }
    }
    if name == "question", let item { items.append(item) }
    path.removeLast()
  }

  private var item: ReadItem? {
    let right = answers.filter { $0.fraction == "100" }.map(\.text)
    switch type {
    case "shortanswer": return ReadItem(id: id, kind: .typed, stem: stem, right: right)
    case "multichoice":
      return ReadItem(id: id, kind: .choice, stem: stem, right: right, options: answers.map(\.text))
    case "truefalse": return ReadItem(id: id, kind: .truth, stem: stem, right: right)
    case "matching": return ReadItem(id: id, kind: .pairs, stem: stem, right: pairs)
    default: return nil
    }
  }

  /// The text of a paragraph of HTML.
  private func withoutMarkup(_ html: String) -> String {
    var text = html
    for (mark, plain) in [
      ("<p>", ""), ("</p>", ""), ("<br>", "\n"), ("<br/>", "\n"), ("<br />", "\n"), ("&lt;", "<"), ("&gt;", ">"),
      ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacingOccurrences(of: mark, with: plain)
    }
    return text
  }
}

@Test func whatMoodleReadsBackIsWhatWasAsked() {
  let parser = XMLParser(data: Data(moodleXML(hostileDeck).utf8))
  let reader = MoodleReader()
  parser.delegate = reader
  #expect(parser.parse())
  // White space at the ends and in rows is one space to a reader of HTML.
  func squeezed(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
  func squeezed(_ item: ReadItem) -> ReadItem {
    ReadItem(
      id: item.id, kind: item.kind, stem: squeezed(item.stem), right: item.right.map(squeezed),
      options: item.options.map(squeezed))
  }
  #expect(reader.items.count == hostileDeck.items.count)
  for (item, deckItem) in zip(reader.items, hostileDeck.items) {
    #expect(squeezed(item) == squeezed(ReadItem(deckItem.question)))
  }
}
