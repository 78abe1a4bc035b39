import Questions

/// Writes a deck as Moodle XML.
///
/// An ordering item becomes a matching one, place to line; the type `ordering` is a plug-in that many sites lack.
public func moodleXML(_ deck: Deck) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <quiz>
  <question type="category">
  <category><text>$course$/Lectern/\(markupText(deck.title.replacingSlashes))</text></category>
  </question>
  \(deck.items.map(xmlItem).joined(separator: "\n"))
  </quiz>

  """
}

private func xmlItem(_ item: Deck.Item) -> String {
  let question = item.question
  return switch question.form {
  case .cloze, .short, .quote, .acronym, .numeric:
    xmlQuestion(
      "shortanswer", item,
      "<usecase>0</usecase>"
        + ([question.key] + question.accepted).map { xmlAnswer($0, fraction: 100) }.joined())
  case .choice(let options):
    xmlQuestion(
      "multichoice", item,
      "<single>true</single><shuffleanswers>true</shuffleanswers><answernumbering>ABCD</answernumbering>"
        + options.map { xmlAnswer($0, fraction: $0 == question.key ? 100 : 0) }.joined())
  case .truth(let isTrue):
    xmlQuestion(
      "truefalse", item,
      xmlAnswer("true", fraction: isTrue ? 100 : 0) + xmlAnswer("false", fraction: isTrue ? 0 : 100))
  case .ordering(let items, let order):
    xmlQuestion("matching", item, order.enumerated().map { xmlPair("\($0 + 1)", items[$1]) }.joined())
  case .matching(let prompts, let options, let pairs):
    xmlQuestion("matching", item, zip(prompts, pairs).map { xmlPair($0, options[$1]) }.joined())
  }
}

private func xmlQuestion(_ type: String, _ item: Deck.Item, _ answers: String) -> String {
  """
  <question type="\(type)">
  <name><text>\(item.question.id)</text></name>
  <questiontext format="html"><text>\(markupText("<p>\(markupLines(item.question.stem))</p>"))</text></questiontext>
  <generalfeedback format="html"><text>\(markupText("<p>\(markupLines(item.commentary))</p>"))</text></generalfeedback>
  <defaultgrade>1</defaultgrade>
  <penalty>0.3333333</penalty>
  <hidden>0</hidden>
  \(answers)
  <tags><tag><text>\(markupText(item.section))</text></tag></tags>
  </question>
  """
}

private func xmlAnswer(_ text: String, fraction: Int) -> String {
  "<answer fraction=\"\(fraction)\" format=\"plain_text\"><text>\(markupText(text))</text></answer>"
}

private func xmlPair(_ prompt: String, _ option: String) -> String {
  "<subquestion format=\"html\"><text>\(markupText("<p>\(markupLines(prompt))</p>"))</text>"
    + "<answer><text>\(markupText(option))</text></answer></subquestion>"
}

extension String {
  fileprivate var replacingSlashes: String { String(map { $0 == "/" ? "-" : $0 }) }
}
