import Questions

/// How the fields of a table are parted.
public enum Separator: String, CaseIterable, Hashable, Sendable {
  case comma = ","
  case tab = "\t"

  /// The name in Anki's file header.
  fileprivate var ankiName: String {
    switch self {
    case .comma: "Comma"
    case .tab: "Tab"
    }
  }
}

/// Writes a deck as a table (RFC 4180) with the header lines of Anki's text import.
///
/// The guid column makes a second import update the notes of the first instead of doubling them. A field that a
/// spreadsheet would take for a formula gets an apostrophe in front, which ``importedTable(_:)`` takes away again.
public func table(_ deck: Deck, separator: Separator) -> String {
  let head = [
    "#separator:\(separator.ankiName)", "#html:false", "#notetype:Basic", "#deck:\(oneLine(deck.title))",
    "#columns:" + ["guid", "Front", "Back", "Source", "Tags"].joined(separator: separator.rawValue),
    "#guid column:1", "#tags column:5",
  ]
  let rows = deck.items.map { item in
    [item.question.id, item.front, item.back, item.commentary, tag(item.section)]
      .map { field(withoutFormula($0), separator: separator) }.joined(separator: separator.rawValue)
  }
  return (head + rows).joined(separator: "\n") + "\n"
}

/// A spreadsheet works out what begins with one of these signs, also when it is quoted: OWASP, "CSV Injection".
func isFormula(_ text: some StringProtocol) -> Bool {
  guard let first = text.first, "=+-@\t\r".contains(first) else { return false }
  let isNumber = "+-".contains(first) && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber || $0 == "." }
  return !isNumber
}

func withoutFormula(_ text: String) -> String { isFormula(text) ? "'" + text : text }

/// Quoted wherever a reader could mistake it; a first field that starts with `#` would pass for a header.
private func field(_ text: String, separator: Separator) -> String {
  let isPlain = !text.contains { $0 == "\"" || $0.isNewline || String($0) == separator.rawValue }
  if isPlain, text.first != "#", text.first != " ", text.last != " " { return text }
  return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}

/// Anki parts tags at spaces.
func tag(_ title: String) -> String {
  title.split { $0.isWhitespace }.joined(separator: "-")
}

private func oneLine(_ text: String) -> String {
  text.split { $0.isNewline }.joined(separator: " ")
}
