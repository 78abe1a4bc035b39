/// A name in pieces that can be compared: without title, article, case or accents.
struct NameForm: Hashable, Sendable {
  let text: String
  /// The words that distinguish, folded; hyphens part words.
  let words: [String]
  /// "ii", "xiv": what tells one ruler from the next.
  let numeral: String?
  /// "jr" or "sr": what tells a son from his father.
  let generation: String?
  /// The words and the numeral, joined.
  var folded: String { (words + (numeral.map { [$0] } ?? [])).joined(separator: " ") }
  var surname: String { words.last ?? "" }
  /// "N.A.T.O." as one word; nil for what is not made of single letters.
  var initialism: String? {
    words.count > 1 && words.allSatisfy { $0.utf8.count == 1 } ? words.joined() : nil
  }

  init(_ text: String) {
    self.text = text
    var words = Folding.words(of: Self.spaced(Self.withInitialsParted(text)))
    generation = words.count > 1 ? words.last.flatMap { Self.generations[$0] } : nil
    if generation != nil { words.removeLast() }
    while words.count > 1, let first = words.first, Self.dropped.contains(first) { words.removeFirst() }
    if words.count > 1, words.contains("of") || words.contains("de") { words = Self.withoutArticles(words) }
    if words.count > 1, let last = words.last, let value = Self.ordinal(last) {
      numeral = value
      words.removeLast()
      if words.count > 1, words.last == "the" { words.removeLast() }
    } else {
      numeral = nil
    }
    self.words = words.flatMap { $0.split(separator: "-").map(String.init) }
  }

  private static let generations = ["jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr"]

  /// "JFK Smith" and "US Grant": capitals before a name are initials.
  private static func withInitialsParted(_ text: String) -> String {
    guard text.contains(where: \.isLowercase) else { return text }
    let words = text.split(separator: " ")
    return words.enumerated().map { index, word in
      let isInitials =
        index + 1 < words.count && (2...3).contains(word.count) && word.allSatisfy { $0.isUppercase && $0.isASCII }
        && !romans.contains(word.lowercased()) && !dropped.contains(word.lowercased())
      return isInitials ? word.map { "\($0)." }.joined(separator: " ") : String(word)
    }.joined(separator: " ")
  }

  /// A point after an initial parts words: "E.H. Carr" has two initials. "Family, Given" is turned round.
  private static func spaced(_ text: String) -> String {
    let parts = text.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    let turned =
      parts.count == 2 && !parts[1].contains(" and ") && generations[Folding.fold(parts[1])] == nil
      && parts[0].split(separator: " ").count == 1
      && parts[1].split(separator: " ").count <= 2
    return (turned ? parts[1] + " " + parts[0] : text).replacing(".", with: ". ").replacing("&", with: " and ")
  }

  private static func withoutArticles(_ words: [String]) -> [String] { words.filter { $0 != "the" } }

  /// "II", "Second", "2nd" and "2" are the same number.
  static func ordinal(_ word: String) -> String? {
    if let index = romans.firstIndex(of: word) { return String(index + 1) }
    if let index = ordinals.firstIndex(of: word) { return String(index + 1) }
    let digits = word.prefix { $0.isNumber }
    guard !digits.isEmpty, ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else { return nil }
    return Int(digits).map(String.init)
  }

  static let romans = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
    "xviii", "xix", "xx", "xxi", "xxii", "xxiii",
  ]
  static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "twenty-first",
  ]

  /// Articles, and titles that a name is the same without.
  static let dropped: Set<String> = [
    "the", "a", "an", "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "comrade",
    "general", "gen", "colonel", "col", "captain", "capt", "major", "marshal", "admiral", "lieutenant", "sergeant",
    "president", "senator", "governor", "chancellor", "premier", "minister", "secretary", "ambassador", "judge",
    "justice", "king", "queen", "emperor", "empress", "tsar", "tsarina", "czar", "kaiser", "prince", "princess", "duke",
    "duchess", "count", "countess", "baron", "earl", "pope", "bishop", "archbishop", "cardinal", "father", "reverend",
    "rev", "saint", "st", "commander", "historian", "herr", "frau", "monsieur", "madame", "mme", "don", "dona", "senor",
  ]
}

/// Whether a typed name can be the key's person.
struct PersonMatch {
  let typed: NameForm
  let key: NameForm
  let others: Set<String>

  var verdict: Verdict {
    if typed.words.isEmpty || key.words.isEmpty { return .wrong(.otherAnswer) }
    if let left = typed.generation, let right = key.generation, left != right { return .wrong(.otherGivenName) }
    if typed.numeral != key.numeral {
      let sameName = typed.words == key.words || slip(typed.surname, key.surname) != nil
      if !sameName { return .wrong(.otherAnswer) }
      return typed.numeral == nil ? .incomplete(.name) : .wrong(.otherOrdinal)
    }
    if typed.words.joined() == key.words.joined() { return right(.none, typed.text, key.text) }
    if isFamilyNameFirst { return .right(.otherForm(of: key.text)) }
    if isSameRuler { return .right(.transliteration(typed: typed.text, wanted: key.text)) }
    guard let surname = slip(typed.surname, key.surname) else {
      return isGivenName ? .incomplete(.name) : .wrong(.otherAnswer)
    }
    guard let given = givenNames(Array(typed.words.dropLast()), Array(key.words.dropLast())) else {
      return .wrong(.otherGivenName)
    }
    return right(surname == .none ? given : surname, typed.text, key.text)
  }

  /// "Zhou" for "Zhou Enlai", "Genghis" for "Genghis Khan": the first word is the name.
  private var isFamilyNameFirst: Bool {
    guard typed.words.count == 1, key.words.count > 1, typed.words[0] == key.words[0] else { return false }
    let isTitled = ["khan", "shah", "pasha", "bey"].contains(key.surname) && key.words.count == 2
    return (isTitled || Romanization.isFamilyFirst(key)) && !isAnother(typed.words[0], first: true)
  }

  /// "Pyotr I" for "Peter I".
  private var isSameRuler: Bool {
    typed.numeral != nil && typed.words.count == 1 && key.words.count == 1
      && GivenNames.areOne(typed.words[0], key.words[0])
  }

  /// The given name alone.
  private var isGivenName: Bool { typed.words.count == 1 && key.words.count > 1 && key.words[0] == typed.words[0] }

  private func right(_ slip: Spelling.Slip, _ typed: String, _ key: String) -> Verdict {
    switch slip {
    case .none: .right(.otherForm(of: key))
    case .transliteration: .right(.transliteration(typed: typed, wanted: key))
    case .letters: .right(.spelling(typed: typed, wanted: key))
    }
  }

  /// A slip, unless it makes the name of somebody else in the text.
  private func slip(_ typed: String, _ key: String) -> Spelling.Slip? {
    guard let slip = Spelling.slip(typed, key) else { return nil }
    return slip == .none || !isAnother(typed) ? slip : nil
  }

  private func isAnother(_ word: String, first: Bool = false) -> Bool {
    others.contains { name in
      guard name != key.folded else { return false }
      return first ? name.hasPrefix(word + " ") : name == word || name.hasSuffix(" " + word)
    }
  }

  /// Given names agree where both are there: equal, an initial, or a slip. Particles count for nothing.
  private func givenNames(_ typed: [String], _ key: [String]) -> Spelling.Slip? {
    let (left, right) = (typed.filter { !Self.particles.contains($0) }, key.filter { !Self.particles.contains($0) })
    if left.isEmpty || right.isEmpty { return Spelling.Slip.none }
    if !middleInitialsAgree(left, right) { return nil }
    var remaining = right[...]
    var result = Spelling.Slip.none
    for name in left {
      guard let index = remaining.firstIndex(where: { Self.agree(name, $0) != nil }) else {
        // A middle name that the other form leaves out is fine once a given name has agreed.
        if remaining.count < right.count { continue }
        return nil
      }
      if let slip = Self.agree(name, remaining[index]), slip != .none { result = slip }
      remaining = remaining[(index + 1)...]
    }
    return result
  }

  /// "George W." is not "George H. W.": where both have initials in the middle, the shorter row begins the longer.
  private func middleInitialsAgree(_ left: [String], _ right: [String]) -> Bool {
    let (a, b) = (left.dropFirst().compactMap(\.first), right.dropFirst().compactMap(\.first))
    return a.isEmpty || b.isEmpty || a.starts(with: b) || b.starts(with: a) || left.count == 2 && right.count == 2
  }

  private static func agree(_ left: String, _ right: String) -> Spelling.Slip? {
    if left.utf8.count == 1 || right.utf8.count == 1 { return left.first == right.first ? Spelling.Slip.none : nil }
    if min(left.utf8.count, right.utf8.count) >= 3, left.hasPrefix(right) || right.hasPrefix(left) {
      return Spelling.Slip.none
    }
    return Spelling.slip(left, right) ?? (GivenNames.areOne(left, right) ? .transliteration : nil)
  }

  private static let particles: Set<String> = [
    "von", "van", "der", "de", "la", "le", "du", "di", "da", "of", "the", "y", "v", "a", "al", "ad", "el",
  ]
}

/// Whether a typed phrase can be the key's organization, place, work or term.
struct PhraseMatch {
  let typed: NameForm
  let key: NameForm
  let others: Set<String>

  var verdict: Verdict {
    let (left, right) = (significant(typed), significant(key))
    if left.isEmpty || right.isEmpty { return .wrong(.otherAnswer) }
    guard let pairs = pairs(left, right) else {
      return subset(left, of: right) ? .incomplete(.name) : .wrong(.otherAnswer)
    }
    if pairs.contains(where: { $0.slip == .ordinalDiffers }) { return .wrong(.otherOrdinal) }
    if pairs.contains(where: { $0.slip == .letters }) {
      return others.contains(typed.folded)
        ? .wrong(.otherAnswer) : .right(.spelling(typed: typed.text, wanted: key.text))
    }
    let isSame = left == right && typed.words == key.words
    return isSame ? .right(nil) : .right(.otherForm(of: key.text))
  }

  private enum WordSlip: Hashable { case none, letters, ordinalDiffers }

  private func significant(_ name: NameForm) -> [String] {
    let words = (name.words + (name.numeral.map { [$0] } ?? [])).filter { !Folding.functionWords.contains($0) }
    return words.map { Self.abbreviations[$0] ?? $0 }.map { NameForm.ordinal($0).map { "#" + $0 } ?? $0 }
  }

  private static let abbreviations = [
    "dept": "department", "govt": "government", "assn": "association", "assoc": "association", "univ": "university",
    "co": "company", "soc": "society", "intl": "international", "natl": "national", "cttee": "committee",
    "comm": "committee", "org": "organization", "organisation": "organization",
  ]

  /// Each word of one with a word of the other, in any order; nil if one is left over.
  private func pairs(_ left: [String], _ right: [String]) -> [(word: String, slip: WordSlip)]? {
    guard left.count == right.count else { return nil }
    var remaining = right
    var result: [(word: String, slip: WordSlip)] = []
    for word in left {
      if let index = remaining.firstIndex(of: word) ?? remaining.firstIndex(where: { Self.related(word, $0) }) {
        remaining.remove(at: index)
        result.append((word, .none))
      } else if let index = remaining.firstIndex(where: { Spelling.slip(word, $0) != nil && !word.hasPrefix("#") }) {
        remaining.remove(at: index)
        result.append((word, .letters))
      } else if word.hasPrefix("#"), let index = remaining.firstIndex(where: { $0.hasPrefix("#") }) {
        remaining.remove(at: index)
        result.append((word, .ordinalDiffers))
      } else {
        return nil
      }
    }
    return result
  }

  private func subset(_ left: [String], of right: [String]) -> Bool {
    left.count < right.count && left.allSatisfy { right.contains($0) }
  }

  /// Singular and plural; a country and its adjective ("Germany", "German").
  private static func related(_ left: String, _ right: String) -> Bool {
    let (short, long) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
    guard long.hasPrefix(short), short.utf8.count >= 4 else {
      return Self.countries.contains { $0 == (short, long) || $0 == (long, short) }
    }
    let rest = long.dropFirst(short.count)
    return ["s", "es", "y", "n", "ian"].contains(rest)
  }

  private static let countries: [(String, String)] = [
    ("france", "french"), ("spain", "spanish"), ("italy", "italian"), ("poland", "polish"), ("england", "english"),
    ("britain", "british"), ("ireland", "irish"), ("china", "chinese"), ("japan", "japanese"), ("turkey", "turkish"),
    ("hungary", "hungarian"), ("sweden", "swedish"), ("denmark", "danish"), ("finland", "finnish"),
    ("portugal", "portuguese"), ("netherlands", "dutch"), ("greece", "greek"), ("vietnam", "vietnamese"),
    ("scotland", "scottish"), ("wales", "welsh"), ("norway", "norwegian"), ("ukraine", "ukrainian"),
  ]
}
