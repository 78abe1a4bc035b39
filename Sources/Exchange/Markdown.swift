/// Writes a deck as Markdown: a heading a section, then each item with its answer and source.
public func markdown(_ deck: Deck) -> String {
  var lines = ["# \(markdownText(deck.title))"]
  var section: String?
  for item in deck.items {
    if item.section != section {
      section = item.section
      lines += ["", "## \(markdownText(item.section))"]
    }
    lines += ["", markdownLines(item.front), "", "**Answer:** " + markdownLines(item.back)]
    lines += ["", "> " + markdownLines(item.commentary)]
  }
  return lines.joined(separator: "\n") + "\n"
}

/// A backslash before a line feed keeps the line in CommonMark.
private func markdownLines(_ text: String) -> String {
  text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { markdownText(String($0)) }
    .joined(separator: "\\\n")
}

/// Escapes what CommonMark would take for markup; at the start of a line also numbers and dashes of lists.
private func markdownText(_ text: String) -> String {
  var escaped = ""
  for (index, character) in text.enumerated() {
    let opensBlock = index == 0 && "-+#>=~".contains(character)
    let endsNumber = ".)".contains(character) && !escaped.isEmpty && escaped.allSatisfy(\.isNumber)
    if opensBlock || endsNumber || "\\`*_[]<>&|".contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}
