/// Finds what is left over from layout and citation (M08).
enum DebrisCheck {
  /// The first stretch that does not belong into a stem; nil if it is clean.
  static func first(in text: String) -> String? {
    if let pair = spacedPunctuation(text) { return pair }
    let pairs: [(Character, Character)] = [("(", ")"), ("[", "]"), ("“", "”")]
    for (open, close) in pairs where count(open, text) != count(close, text) { return String(open) }
    if count("\"", text) % 2 == 1 { return "\"" }
    if count("‘", text) > count("’", text) { return "‘" }
    for part in [
      "``", "''", "  ", "..", "\n", "\t", "(Quoted", "(page", "( ", " )", ":?", ",?", ", ?", ",.", ",,", "(p.", "pp.",
    ]
    where text.contains(part) {
      return part
    }
    return blankFault(text)
  }

  private static func count(_ mark: Character, _ text: String) -> Int { text.count { $0 == mark } }

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
