/// Finds what is left over from layout and citation (M08).
enum DebrisCheck {
  /// The first stretch that does not belong into a stem; nil if it is clean.
  static func first(in text: String) -> String? {
    if let pair = spacedPunctuation(text) { return pair }
    let bytes = Array(text.utf8)
    for (open, close) in [("(", ")"), ("[", "]"), ("“", "”")] where count(open, bytes) != count(close, bytes) {
      return open
    }
    if count("\"", bytes) % 2 == 1 { return "\"" }
    if count("‘", bytes) > count("’", bytes) { return "‘" }
    return parts.first { count($0, bytes) > 0 } ?? blankFault(text)
  }

  /// "In which year did the forces under Brun, leave Bergen?": one comma between a subject and its verb.
  static func strayComma(inQuestion stem: String) -> String? {
    guard !stem.contains("____"), !stem.contains(" and "), let start = stem.firstRange(of: " did ") else { return nil }
    let clauses = stem[start.upperBound...].split(separator: ",", omittingEmptySubsequences: false)
    guard clauses.count == 2, let next = clauses[1].split(whereSeparator: { " ?".contains($0) }).first,
      next.allSatisfy(\.isLowercase),
      !Folding.functionWords.contains(String(next)), !joining.contains(String(next)),
      !["s", "ing", "ed", "ly", "en"].contains(where: next.hasSuffix)
    else { return nil }
    return ", " + next
  }

  /// What may stand behind the only comma of a question.
  private static let joining: Set<String> = [
    "who", "whom", "whose", "which", "where", "when", "while", "as", "with", "after", "before", "including", "then",
    "because", "although", "though", "if", "since", "until", "near", "despite", "except", "such", "born", "led", "home",
    "now", "later", "one", "two", "three", "author", "son",
  ]

  private static let parts = [
    "``", "''", "  ", "..", "\n", "\t", "(Quoted", "(page", "( ", " )", ":?", ",?", ", ?", ",.", ",,", "(p.", "pp.",
  ]

  /// How often the bytes of `mark` stand in `bytes`.
  private static func count(_ mark: String, _ bytes: [UInt8]) -> Int {
    var mark = mark
    return mark.withUTF8 { pattern in
      guard let first = pattern.first, bytes.count >= pattern.count else { return 0 }
      return (0...(bytes.count - pattern.count)).count { start in
        bytes[start] == first && pattern.indices.allSatisfy { bytes[start + $0] == pattern[$0] }
      }
    }
  }

  private static func spacedPunctuation(_ text: String) -> String? {
    var previous: Character?
    for character in text {
      if previous == " ", ",.;:?!".contains(character) { return " \(character)" }
      previous = character
    }
    return nil
  }

  /// A blank that touches a letter.
  private static func blankFault(_ text: String) -> String? {
    var previous: Character?
    for character in text {
      if previous == "_", character.isLetter { return "_\(character)" }
      if character == "_", previous?.isLetter == true { return "\(previous!)_" }
      previous = character
    }
    return nil
  }
}
