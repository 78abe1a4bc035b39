/// A word of a stem in its place, and whether by what it stands beside it leans on the sentence before: "46 other
/// members", "responded by sending ships", "by 1900, that number".
struct LooseWord {
  typealias Word = ReferenceCheck.PlainWord

  private let words: [Word]
  private let index: Int

  /// The first such word, or the words that show it; nil if there is none.
  static func first(in words: [Word]) -> String? {
    for index in words.indices where !words[index].isQuoted && (!words[index].isCapital || index == 0) {
      if let phrase = LooseWord(words: words, index: index).phrase { return phrase }
    }
    return nil
  }

  private var text: String { words[index].text }
  private var before: String { index > 0 ? words[index - 1].text : "" }
  private var next: Word? { index + 1 < words.count ? words[index + 1] : nil }
  /// A mark stands behind it, or nothing.
  private var isLast: Bool { next?.afterMark ?? true }

  private var phrase: String? {
    let alone = [
      isOther, isBareOne, isPart, isAnswer, isAgreement, isReturn, isBareOldest, isRenewal, isAttack, isBareThat,
      isBareThen,
      isBareAfter,
      isBareBoth, isEven,
    ]
    if alone.contains(true) { return text }
    if isBareOrdinal || isBareMost { return "the " + text }
    return next.flatMap { isNamelessBody(before: $0) ? text + " " + $0.text : nil }
  }
}

// MARK: Others and parts

extension LooseWord {
  /// "46 other members"; not "Norland and fourteen other countries", which are others than the one before.
  private var isOther: Bool {
    let isCounted = index > 2 && NumberValue.isNumeral(before) && words[index - 2].text == "and"
    return text == "other" && !isCounted && !["and", "or", "each", "any", "no", "all", "every"].contains(before)
  }

  private var isBareOne: Bool { ["one", "ones"].contains(text) && isLast && before != "no" }

  /// "in the second, …"
  private var isBareOrdinal: Bool { NameForm.ordinals.contains(text) && before == "the" && isLast }

  /// "Most were sons of farmers": of whom, the sentence before says.
  private var isPart: Bool {
    guard index == 0, let next,
      ["many", "most", "some", "few", "several", "all", "none", "each", "neither"].contains(text)
    else { return false }
    return next.afterMark || Self.auxiliaries.contains(next.text) || next.text.hasSuffix("ed")
      || Self.pasts.contains(next.text)
  }

  private static let auxiliaries: Set<String> = [
    "was", "were", "is", "are", "had", "has", "have", "did", "would", "could", "came", "went", "became", "also", "now",
    "then", "soon", "simply", "specifically", "still",
  ]

  /// Pasts behind "many" and "some" that do not end in "ed".
  private static let pasts: Set<String> = [
    "became", "began", "bought", "brought", "built", "chose", "fell", "felt", "fled", "fought", "found", "gave", "grew",
    "held", "kept", "knew", "left", "lost", "made", "met", "paid", "ran", "rose", "sat", "saw", "sent", "set", "sold",
    "spent", "spoke", "stood", "swore", "taught", "thought", "told", "took", "won", "wrote",
  ]

  /// "the most famous was led by": of which, the sentence before says.
  private var isBareMost: Bool {
    text == "most" && before == "the" && index + 2 < words.count && !words[index + 2].afterMark
      && ["was", "were", "is", "are", "had", "came", "being", "to"].contains(words[index + 2].text)
  }

  /// Not "Anna Brun and Olaf Krag, both members of the board": the two before the comma.
  private var isBareBoth: Bool {
    guard text == "both" else { return false }
    let isOfTwo = words[index].afterMark && words[..<index].suffix(10).contains { $0.text == "and" }
    return index == 0 || !isOfTwo && !words[index...].prefix(8).contains { $0.text == "and" }
  }

  /// "even the council"
  private var isEven: Bool {
    text == "even" && before != "and" && next.map { ["the", "a", "an"].contains($0.text) } == true
  }
}

// MARK: Verbs without what they are about

extension LooseWord {
  /// "responded by sending ships": to what, the sentence before says.
  private var isAnswer: Bool {
    ["responded", "retaliated", "reacted", "replied", "countered"].contains(text)
      && (isLast || isFollowed(by: ["by", "in", "on", "at"]))
      && !words.contains { $0.text == "to" || $0.text == "against" }
  }

  /// "agreed without hesitation": to what, the sentence before says.
  private var isAgreement: Bool {
    ["agreed", "refused", "consented", "complied", "declined", "hesitated", "objected"].contains(text)
      && !["was", "were", "had", "been", "be", "is"].contains(before)
      && (isLast || isFollowed(by: ["without", "and", "but", "immediately", "reluctantly"]))
      && !words[index...].prefix(6).contains { $0.text == "to" || $0.text == "that" }
  }

  /// "In 1757 the British struck back": at whom and how, the sentence before says.
  private var isReturn: Bool {
    text == "back" && (isLast || next?.afterMark == true)
      && ["struck", "strike", "fought", "fight", "hit"].contains(before)
      && words.count <= index + 3
  }

  /// "renewed its argument": which, the sentence before says.
  private var isRenewal: Bool {
    ["renewed", "resumed", "repeated", "reiterated"].contains(text) && isFollowed(by: ["his", "her", "its", "their"])
      && !words[index...].prefix(5).contains {
        ["of", "with", "against", "between", "for", "on", "to", "over"].contains($0.text)
      }
  }

  /// "troops invaded in order to stay": what they invaded, the sentence before says.
  private var isAttack: Bool {
    ["invaded", "attacked", "occupied", "conquered", "besieged", "bombed"].contains(text)
      && !["been", "being", "is", "be", "and", "or", "then"].contains(before)
      && !words[..<index].suffix(6).contains { ["was", "were"].contains($0.text) }
      && (isLast || isFollowed(by: ["in", "on", "to", "with"]))
  }

  private func isFollowed(by texts: Set<String>) -> Bool { next.map { texts.contains($0.text) } == true }
}

// MARK: Times and bodies

extension LooseWord {
  /// "That bill passed", "by 1900, that number had grown": which, the sentence before says.
  private var isBareThat: Bool {
    guard text == "that", let next, !next.afterMark, ReferenceCheck.isNounLike(next.text) else { return false }
    return words[..<index].allSatisfy(ReferenceCheck.isDateWord)
  }

  /// "The oldest discovered, Watson Brake": of what, the sentence before says.
  private var isBareOldest: Bool {
    index == 1 && before == "the" && text.hasSuffix("est") && text.count > 5
      && next.map { $0.text.hasSuffix("ed") || ["known", "found", "was", "is", "of"].contains($0.text) } == true
      && next?.afterMark != true
  }

  private var isBareThen: Bool { text == "then" && index > 0 && !words[index].afterMark && before != "and" }

  private var isBareAfter: Bool { ["after", "before", "afterwards"].contains(text) && next?.afterMark == true }

  /// "seized company possessions", "with council members": whose, the sentence before says.
  private func isNamelessBody(before next: Word) -> Bool {
    guard Self.bodies.contains(text), index > 0, !next.afterMark, !next.isCapital,
      ["of", "over", "by", "from", "to", "with", "against", "when", "that", "for"].contains(before),
      Self.belongings.contains(next.text)
    else { return false }
    return !words[..<index].contains {
      $0.isCapital && !WrittenDate.months.contains($0.text) && $0.text == text
    }
  }

  private static let bodies: Set<String> = [
    "company", "council", "committee", "board", "university", "college", "city", "town",
  ]

  private static let belongings: Set<String> = [
    "possessions", "officials", "rule", "leaders", "members", "authorities", "property", "territory", "troops",
    "policy", "forces", "officers", "shares", "lands",
  ]
}
