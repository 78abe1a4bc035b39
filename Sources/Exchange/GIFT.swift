import Questions

/// Writes a deck in Moodle's GIFT format.
///
/// An ordering item becomes a matching one, place to line, because GIFT knows no ordering.
public func gift(_ deck: Deck) -> String {
  "$CATEGORY: Lectern/\(giftCategory(deck.title))\n\n" + deck.items.map(giftItem).joined(separator: "\n\n") + "\n"
}

private func giftItem(_ item: Deck.Item) -> String {
  let question = item.question
  let answers =
    switch question.form {
    case .cloze, .short, .quote, .acronym, .numeric:
      ([question.key] + question.accepted).map { "=%100%" + giftAnswer($0) }
    case .choice(let options):
      options.map { $0 == question.key ? "=" + giftAnswer($0) : "~%0%" + giftAnswer($0) }
    case .truth(let isTrue): [isTrue ? "TRUE" : "FALSE"]
    case .ordering(let items, let order):
      order.enumerated().map { giftPair("\($0 + 1)", items[$1]) }
    case .matching(let prompts, let options, let pairs):
      zip(prompts, pairs).map { giftPair($0, options[$1]) }
    }
  return "::\(question.id)::[plain]\(giftText(question.stem)) {\(answers.joined(separator: " "))"
    + " ####\(giftText(item.commentary))}"
}

/// An arrow that a prompt holds cannot be escaped, so it becomes a typographic one.
private func giftPair(_ prompt: String, _ option: String) -> String {
  let prompt = prompt.split(separator: "->", omittingEmptySubsequences: false).joined(separator: "→")
  return "=\(giftText(prompt)) -> \(giftText(option))"
}

/// A bracket at the start would be taken for the name of a text format, and an arrow for a pair.
private func giftAnswer(_ text: String) -> String {
  let text = text.split(separator: "->", omittingEmptySubsequences: false).joined(separator: "→")
  return (text.first == "[" ? "[plain]" : "") + giftText(text)
}

private func giftText(_ text: String) -> String {
  var escaped = ""
  for character in text {
    switch character {
    case "~", "=", "#", "{", "}", ":", "\\": escaped += "\\\(character)"
    case _ where character.isNewline: escaped += "\\n"
    default: escaped.append(character)
    }
  }
  return escaped
}

/// A slash parts categories, so one in a title becomes a dash; a category is one line.
private func giftCategory(_ title: String) -> String {
  String(title.map { $0 == "/" ? "-" : $0.isNewline ? " " : $0 })
}
