/// What can be taken from a sentence without changing what it says.
enum StatementEdits {
  static func dropParentheses(_ statement: inout Statement) {
    while let open = statement.words.firstIndex(where: { $0.text == "(" }),
      let close = statement.words[open...].firstIndex(where: { $0.text == ")" })
    {
      let commas = statement.words[..<open].count { $0.text == "," }
      statement.words.removeSubrange(open...close)
      statement.edits.insert(.parenthesis)
      // A comma that the bracket stood for is missing now: better no statement than a bad one.
      if open < statement.words.count, statement.words[open].isVerbal, commas % 2 == 1 { statement.words = [] }
    }
  }

  private static let dashes: Set<String> = ["–", "—", "--", " - "]

  /// What stands between two dashes, or after the only one.
  static func dropAsides(_ statement: inout Statement) {
    if let semicolon = statement.words.firstIndex(where: { $0.text == ";" }) {
      statement.words.removeSubrange(semicolon...)
      statement.edits.insert(.aside)
    }
    let positions = statement.words.indices.filter { dashes.contains(statement.words[$0].text) }
    switch positions.count {
    case 1: statement.words.removeSubrange(positions[0]...)
    case 2: statement.words.removeSubrange(positions[0]...positions[1])
    default: return
    }
    statement.edits.insert(.aside)
  }

  static func dropOpener(_ statement: inout Statement) {
    if let first = statement.words.first, ["Even", "Only"].contains(first.text), statement.words.count > 1,
      ["in", "after", "the", "at", "on", "before", "during"].contains(statement.words[1].text), first.text == "Even"
    {
      statement.words.removeFirst()
      statement.edits.insert(.opener)
    }
    for _ in 0..<2 {
      let lower = statement.words.prefix(6).map { $0.text.lowercased() }
      guard let opener = ClosedClasses.openers.first(where: { lower.starts(with: $0) }) else { return }
      let rest = statement.words[opener.count...]
      let isConjunction = ["and", "but", "yet", "so"].contains(opener[0])
      guard let next = rest.first, statement.words.prefix(opener.count).allSatisfy({ $0.slot == nil }) else { return }
      if next.text == "," {
        statement.words.removeFirst(opener.count + 1)
      } else if isConjunction || ["thus", "then", "therefore", "hence"].contains(opener[0]), !next.isVerbal {
        statement.words.removeFirst(opener.count)
      } else {
        return
      }
      statement.words.first.map { _ in statement.words[0].isGlued = false }
      statement.edits.insert(.opener)
    }
  }

  static func dropInsertions(_ statement: inout Statement) {
    var index = 0
    while index < statement.words.count {
      if statement.words[index].text == ",", let length = insertionLength(in: statement.words, at: index + 1) {
        statement.words.removeSubrange(index...(index + length + 1))
        statement.edits.insert(.insertion)
      } else if ["itself", "himself", "herself", "themselves"].contains(statement.words[index].text), index > 0,
        statement.words[index - 1].slot != nil
      {
        statement.words.remove(at: index)
        statement.edits.insert(.adverb)
      } else if ClosedClasses.removableAdverbs.contains(statement.words[index].text), index > 0,
        index + 1 < statement.words.count, statement.words[index + 1].text != ",",
        statement.words[index - 1].text != "," || statement.words[index].text == "also"
      {
        statement.words.remove(at: index)
        statement.edits.insert(.adverb)
      } else {
        index += 1
      }
    }
  }

  /// How many words stand between the commas at `start - 1` and `start + length`, if they are an insertion.
  private static func insertionLength(in words: [StatementWord], at start: Int) -> Int? {
    guard start < words.count else { return nil }
    let lower = words[start..<min(words.count, start + 5)].map { $0.text.lowercased() }
    for insertion in ClosedClasses.insertions where lower.starts(with: insertion) {
      let end = start + insertion.count
      if end < words.count, words[end].text == "," { return insertion.count }
    }
    return nil
  }
}

extension StatementWord {
  /// A word that can open an inverted clause ("Thus was the war ended").
  var isVerbal: Bool {
    ["was", "were", "had", "has", "is", "are", "did", "do", "does", "far", "much", "that", "long", "called", "began"]
      .contains(text.lowercased())
  }
}
