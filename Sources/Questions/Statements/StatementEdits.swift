/// What can be taken from a sentence without changing what it says.
enum StatementEdits {
  static func dropParentheses(_ statement: inout Statement) {
    while let open = statement.words.firstIndex(where: { $0.text == "(" }),
      let close = statement.words[open...].firstIndex(where: { $0.text == ")" })
    {
      let commas = statement.words[..<open].count { $0.text == "," }
      // ", where Anna Brun (1752-1809) was": the comma opened a clause, not an aside.
      let last = statement.words[..<open].lastIndex { $0.text == "," } ?? 0
      let isFronted =
        commas == 1
        && (["In", "On", "By", "At", "During", "After", "When", "As"].contains(statement.words[0].text)
          || ClosedClasses.openers.contains { statement.words.map({ $0.text.lowercased() }).starts(with: $0 + [","]) })
      let isClause =
        isFronted
        || statement.words[last..<open].contains {
          ["where", "when", "who", "which", "while", "and", "but", "that"].contains($0.text.lowercased())
        }
      statement.words.removeSubrange(open...close)
      statement.edits.insert(.parenthesis)
      // The bracket stood for the comma that closes an aside.
      if open < statement.words.count, statement.words[open].isVerbal, commas % 2 == 1, !isClause {
        statement.words.insert(StatementWord(text: ",", isGlued: true, token: nil, slot: nil), at: open)
      }
    }
  }

  static let namings: [[String]] = [["known", "as"], ["called"], ["nicknamed"], ["dubbed"]]

  /// "(later known as the Ring)" with commas in place of the brackets; false where no bracket says what was called so.
  static func openNaming(_ statement: inout Statement) -> Bool {
    let words = statement.words
    let open = words.indices.first { index in
      guard words[index].text == "(" else { return false }
      let inner = words[(index + 1)...].prefix(4).map { $0.text.lowercased() }
      return inner.indices.prefix(2).contains { start in namings.contains { inner[start...].starts(with: $0) } }
    }
    guard let open, let close = words[open...].firstIndex(where: { $0.text == ")" }) else { return false }
    let comma = StatementWord(text: ",", isGlued: true, token: nil, slot: nil)
    statement.words[close] = comma
    statement.words[open] = comma
    statement.words[open + 1].isGlued = false
    // "… for the purpose of": the naming ends the reading, so that it asks something else than the whole.
    let next = close + 1 < statement.words.count ? statement.words[close + 1].text : ""
    if next.isEmpty || ["for", "against", "with", "in", "at", "by", "to", "on"].contains(next) {
      statement.words.removeSubrange(close...)
    }
    return true
  }

  /// "to another post: that of mayor" as "to the post of mayor".
  private static func joinThatOf(_ statement: inout Statement) {
    let words = statement.words
    guard let colon = words.firstIndex(where: { $0.text == ":" }), colon + 3 < words.count, colon > 2,
      words[colon + 1].text == "that", words[colon + 2].text == "of",
      let start = words[..<colon].suffix(5).firstIndex(where: { ["a", "an", "another", "one"].contains($0.text) })
    else { return }
    statement.words.removeSubrange(colon...(colon + 1))
    statement.words[start].text = "the"
    statement.edits.insert(.aside)
  }

  /// Whether what stands before a colon says something without what follows: not "The plan had two aims:", nor "The
  /// ships were:", nor what has no date.
  private static func isWhole(_ statement: Statement, before colon: Int) -> Bool {
    let words = statement.words[..<colon]
    let isDated = words.contains { $0.slot.map { statement.slots[$0].kind == .date } == true }
    guard isDated, let last = words.last?.text.lowercased(), words.count >= 6 else { return false }
    let leading: Set<String> = [
      "was", "were", "is", "are", "be", "included", "includes", "following", "follows", "that", "said", "wrote", "of",
      "to", "by", "for", "as", "this", "thus", "so", "like", "with", "in",
    ]
    let counting: Set<String> = [
      "two", "three", "four", "five", "several", "many", "following", "aims", "reasons", "causes", "ways", "points",
      "demands", "things", "parts", "questions", "factors", "clear", "simple", "words", "question", "terms",
    ]
    return !leading.contains(last) && !words.suffix(4).contains { counting.contains($0.text.lowercased()) }
  }

  private static let dashes: Set<String> = ["–", "—", "--", " - "]

  /// What stands between two dashes, or after the only one.
  static func dropAsides(_ statement: inout Statement) {
    joinThatOf(&statement)
    if let semicolon = statement.words.firstIndex(where: { $0.text == ";" || $0.text == ":" }),
      statement.words[semicolon].text == ";" || isWhole(statement, before: semicolon)
    {
      statement.words.removeSubrange(semicolon...)
      statement.edits.insert(.aside)
    }
    let positions = statement.words.indices.filter { dashes.contains(statement.words[$0].text) }
    switch positions.count {
    case 1: statement.words.removeSubrange(positions[0]...)
    case 2:
      statement.words.removeSubrange(positions[0]...positions[1])
      let next = positions[0]
      if next < statement.words.count, statement.words[next].text.first?.isLetter == true {
        statement.words[next].isGlued = false
      }
    default: return
    }
    statement.edits.insert(.aside)
  }

  private static let adverbials: [[String]] = [
    ["shortly", "afterwards"], ["shortly", "afterward"], ["shortly", "after"], ["shortly", "thereafter"],
    ["soon", "afterwards"], ["soon", "afterward"], ["soon", "after"], ["soon", "thereafter"],
    ["immediately", "afterwards"], ["not", "long", "afterwards"], ["eventually"], ["finally"], ["thereupon"],
    ["at", "this", "time"], ["at", "that", "time"], ["at", "this", "point"], ["at", "the", "same", "time"],
    ["at", "once"], ["meanwhile"], ["in", "the", "meantime"], ["later"], ["soon"], ["subsequently"],
  ]

  /// "Shortly afterwards Storm resigned": an adverbial that points back, without a comma before a name.
  static func dropAdverbial(_ statement: inout Statement) {
    let lower = statement.words.prefix(5).map { $0.text.lowercased() }
    guard let found = adverbials.first(where: { lower.starts(with: $0) }), found.count < statement.words.count else {
      return
    }
    let next = statement.words[found.count]
    let isSubject = next.slot.map { statement.slots[$0].kind != .date } == true || next.text == "the"
    // "Soon after Storm’s return the board met": a preposition.
    guard next.text == "," || isSubject && found.last != "after" else { return }
    statement.words.removeFirst(next.text == "," ? found.count + 1 : found.count)
    if !statement.words.isEmpty { statement.words[0].isGlued = false }
    statement.edits.insert(.opener)
  }

  private static let pointers: Set<String> = [
    "at", "in", "this", "that", "time", "thus", "then", "here", "there", "way", "point", "by", "manner", "and", "so",
    "too", ",", "moment", "place", "juncture",
  ]

  /// "It was at this time that Anna Brun sold the yard" as "Anna Brun sold the yard".
  static func dropCleft(_ statement: inout Statement) {
    let lower = statement.words.prefix(12).map { $0.text.lowercased() }
    guard lower.starts(with: ["it", "was"]), let last = lower.dropFirst(3).lastIndex(of: "that"), last > 2,
      lower[2..<last].allSatisfy(pointers.contains), last + 4 < statement.words.count
    else { return }
    statement.words.removeFirst(last + 1)
    statement.words[0].isGlued = false
    statement.edits.insert(.opener)
  }

  /// "In the following year, 1864, she sold the yard" as "In 1864, she sold the yard".
  static func dropCountedYear(_ statement: inout Statement) {
    let words = statement.words
    guard words.count > 9, words[0].text == "In", ["the", "that"].contains(words[1].text.lowercased()),
      let comma = words.prefix(6).firstIndex(where: { $0.text == "," }), words[comma - 1].text == "year",
      words[comma + 2].text == ",", let slot = words[comma + 1].slot, statement.slots[slot].kind == .date,
      statement.slots[slot].surface.allSatisfy(\.isNumber)
    else { return }
    statement.words.removeSubrange(1...comma)
    statement.words[1].isGlued = false
    statement.edits.insert(.opener)
  }

  /// "This Bergen Pact ended the war": the name says which.
  static func nameThis(_ statement: inout Statement) {
    for index in statement.words.indices.dropLast()
    where ["this", "these"].contains(statement.words[index].text.lowercased()) {
      guard let slot = statement.words[index + 1].slot, [.event, .organization].contains(statement.slots[slot].kind),
        let range = statement.range(of: slot), range.lowerBound == index + 1, range.count > 1,
        SlotJudge.isWhole(statement, slot: slot, at: range)
      else { continue }
      statement.words[index].text = index == 0 ? "The" : "the"
      statement.edits.insert(.adverb)
    }
  }

  /// "As late as May 1823" says when; what is late about it, the text around says.
  static func plainDates(_ statement: inout Statement) {
    let words = statement.words
    guard
      let start = words.indices.dropLast(3).first(where: { index in
        ["as", "so"].contains(words[index].text.lowercased()) && ["late", "early"].contains(words[index + 1].text)
          && words[index + 2].text == "as" && words[index + 3].slot.map { statement.slots[$0].kind == .date } == true
      }), let slot = words[start + 3].slot, let value = statement.slots[slot].value.flatMap({ DateValue(edtf: $0) })
    else { return }
    let preposition = value.precision == .day ? "on" : "in"
    statement.words.replaceSubrange(
      start..<(start + 3),
      with: [
        StatementWord(
          text: start == 0 ? preposition.capitalizedFirst : preposition, isGlued: false, token: words[start + 2].token,
          slot: nil)
      ])
    statement.edits.insert(.opener)
  }

  /// "a further stroke", "another office": one more than the statement knows of.
  static func dropCounting(_ statement: inout Statement) {
    var index = 0
    while index + 1 < statement.words.count {
      let (word, next) = (statement.words[index], statement.words[index + 1])
      if ["a", "A"].contains(word.text), next.text == "further", index + 2 < statement.words.count,
        !NumberValue.isNumeral(statement.words[index + 2].text)
      {
        statement.words.remove(at: index + 1)
        statement.words[index].text = article(before: statement.words[index + 1].text, like: word.text)
        statement.edits.insert(.adverb)
      } else if ["another", "Another"].contains(word.text), next.slot == nil, next.text.first?.isLowercase == true,
        !["of", "to", "in", "was", "were", "had"].contains(next.text), !Folding.functionWords.contains(next.text),
        !NumberValue.isNumeral(next.text),
        index == 0 || statement.words[index - 1].text != "one"
      {
        statement.words[index].text = article(before: next.text, like: word.text)
        statement.edits.insert(.adverb)
      }
      index += 1
    }
  }

  private static func article(before word: String, like old: String) -> String {
    let article = "aeiou".contains(word.lowercased().first ?? "x") ? "an" : "a"
    return old.first?.isUppercase == true ? article.capitalizedFirst : article
  }

  static func dropOpener(_ statement: inout Statement) {
    if let first = statement.words.first, first.text == "Even", statement.words.count > 1,
      ["in", "after", "the", "at", "on", "before", "during"].contains(statement.words[1].text)
        || statement.words[1].slot != nil
    {
      statement.words.removeFirst()
      statement.edits.insert(.opener)
    }
    defer {
      // "But even after the war …"
      if let first = statement.words.first, first.text.lowercased() == "even", statement.words.count > 1,
        ["in", "after", "the", "at", "on", "before", "during"].contains(statement.words[1].text)
      {
        statement.words.removeFirst()
      }
    }
    for _ in 0..<2 {
      let lower = statement.words.prefix(6).map { $0.text.lowercased() }
      guard let opener = ClosedClasses.openers.first(where: { lower.starts(with: $0) }) else { return }
      let rest = statement.words[opener.count...]
      let isConjunction = ["and", "but", "yet", "so"].contains(opener[0])
      guard let next = rest.first, statement.words.prefix(opener.count).allSatisfy({ $0.slot == nil }) else { return }
      if next.text == "," {
        statement.words.removeFirst(opener.count + 1)
      } else if isConjunction || ["thus", "then", "therefore", "hence", "whereupon", "hereupon"].contains(opener[0]),
        !next.isVerbal
      {
        statement.words.removeFirst(opener.count)
      } else {
        return
      }
      statement.words.first.map { _ in statement.words[0].isGlued = false }
      statement.edits.insert(.opener)
    }
  }

  /// "the French in reply occupied": an adverbial that points back, without commas; not "in reply to the note".
  private static func dropReplies(_ statement: inout Statement) {
    var index = 1
    while index + 2 < statement.words.count {
      let phrase = statement.words[index...(index + 1)].map { $0.text.lowercased() }
      let next = statement.words[index + 2].text.lowercased()
      if phrase[0] == "in", ["reply", "turn", "response", "return"].contains(phrase[1]),
        !["to", "for", "of", ".", ",", "and"].contains(next)
      {
        statement.words.removeSubrange(index...(index + 1))
        statement.edits.insert(.insertion)
      }
      index += 1
    }
  }

  static func dropInsertions(_ statement: inout Statement) {
    dropReplies(&statement)
    var index = 0
    while index < statement.words.count {
      if statement.words[index].text == ",", let length = insertionLength(in: statement.words, at: index + 1) {
        let kept = partsFront(statement, from: index, to: index + length + 2) ? 1 : 0
        statement.words.removeSubrange((index + kept)...(index + length + 1))
        statement.edits.insert(.insertion)
        index += kept
      } else if ["itself", "himself", "herself", "themselves"].contains(statement.words[index].text), index > 0,
        statement.words[index - 1].slot != nil
      {
        statement.words.remove(at: index)
        statement.edits.insert(.adverb)
      } else if ClosedClasses.removableAdverbs.contains(statement.words[index].text), index > 0,
        index + 1 < statement.words.count, statement.words[index + 1].text != ",",
        statement.words[index - 1].text != "," || statement.words[index].text == "also",
        ![
          "as", "how", "too", "very", "and", "by", "until", "till", "since", "from", "is", "are", "what", "just", "up",
          "even",
        ].contains(
          statement.words[index - 1].text.lowercased()),
        !["after", "as", "before", "to", "be", "that", "in", "on"].contains(
          statement.words[index + 1].text.lowercased()),
        // "could now": what had come before makes it so.
        statement.words[index].text != "now" || !["could", "can"].contains(statement.words[index - 1].text),
        // "in what is now Norland": true only now.
        statement.words[index].text != "now" || !["is", "are"].contains(statement.words[index - 1].text)
      {
        statement.words.remove(at: index)
        // "an even larger ship"
        let before = statement.words[index - 1].text
        if ["a", "an"].contains(before.lowercased()) {
          statement.words[index - 1].text = article(before: statement.words[index].text, like: before)
        }
        statement.edits.insert(.adverb)
      } else {
        index += 1
      }
    }
  }

  private static let subordinators: Set<String> = [
    "as", "when", "after", "although", "though", "while", "because", "if", "since", "before", "once", "until",
  ]
  private static let fronting: Set<String> = ["in", "on", "by", "at", "during", "from", "under", "with", "for"]

  /// "As trade fell, however, Brun sold", "In 1850, for example, to save": one of the commas parts what stands before
  /// the subject.
  private static func partsFront(_ statement: Statement, from comma: Int, to next: Int) -> Bool {
    let words = statement.words
    guard next < words.count, comma > 1, !words[..<comma].contains(where: { $0.text == "," }) else { return false }
    let first = words[0].text.lowercased()
    let isShort =
      fronting.contains(first) && comma <= 6
      && !words[..<comma].contains { $0.slot.map { statement.slots[$0].kind == .person } == true || $0.isVerbal }
    let opens =
      words[next].slot != nil || words[next].text.first?.isUppercase == true
      || ["the", "a", "an", "to", "he", "she", "it", "they", "his", "her", "its", "their"].contains(words[next].text)
    return opens && (isShort || subordinators.contains(first))
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
