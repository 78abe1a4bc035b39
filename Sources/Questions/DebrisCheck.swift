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
