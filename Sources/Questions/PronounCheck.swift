import Documents

/// Whether every "he" and "she" of a statement has a person before it that it can stand for.
enum PronounCheck {
  private static let personal: Set<String> = ["he", "him", "his", "himself", "she", "her", "hers", "herself"]

  static func isResolved(_ statement: Statement) -> Bool {
    var hasPerson = false
    for word in statement.words {
      if let slot = word.slot, statement.slots[slot].kind == .person { hasPerson = true }
      if personal.contains(word.text.lowercased()), !hasPerson { return false }
    }
    return true
  }
}
