import Documents

/// A person's name in its parts, folded.
struct PersonName: Hashable {
  /// Given and middle names; an initial is one letter.
  let given: [String]
  let surname: String
  /// "ii", "jr", "the elder", "of aragon": what tells two bearers of one name apart.
  let suffix: String?
  /// A title of women before a man's name: "Mrs. John Hale".
  let isWife: Bool

  /// - Parameters:
  ///   - words: at least one.
  ///   - title: that stands before them or is the first.
  init(words: [String], title: String? = nil) {
    var parts = Self.core(of: words)
    let suffix = Self.suffix(of: parts)
    parts.removeLast(suffix.count)
    self.suffix = suffix.isEmpty ? nil : NameFolding.key(suffix)
    surname = NameFolding.key([parts[parts.count - 1]])
    given = parts.dropLast().flatMap(Self.splitInitials).map { NameFolding.key([$0]) }.filter { !$0.isEmpty }
    isWife = title.flatMap(Titles.gender) == .female && parts.count > 1 && GivenNames.gender(of: parts[0]) == .male
  }

  /// Without titles and what stands before the name itself ("Duke of Wellington", "de Gaulle").
  private static func core(of words: [String]) -> [String] {
    let parts = words.filter { !Titles.contains($0) && $0.contains { $0.isLetter } }
    let named = parts.drop { $0.first?.isLowercase == true }
    return named.isEmpty ? (parts.isEmpty ? words : parts) : Array(named)
  }

  /// The end of a name that tells its bearer from others: a number, "Jr.", "the Elder", "of Aragon".
  private static func suffix(of parts: [String]) -> ArraySlice<String> {
    if let start = parts.indices.dropFirst().dropLast().first(where: { ["the", "of"].contains(parts[$0]) }) {
      return parts[start...]
    }
    return parts.count > 1 && isSuffix(parts[parts.count - 1]) ? parts.suffix(1) : []
  }

  /// "J.R." is two initials.
  private static func splitInitials(_ word: String) -> [String] {
    word.dropFirst().contains(".") ? word.split(separator: ".").map(String.init) : [word]
  }

  private static func isSuffix(_ word: String) -> Bool {
    if ["Jr.", "Jr", "Sr.", "Sr"].contains(word) { return true }
    let number = word.count > 2 && word.hasSuffix(".") ? word.dropLast() : word[...]
    return number.allSatisfy { "IVX".contains($0) }
  }

  /// Whether it tells its bearer from others of the surname, so that the surname alone may then stand for this one.
  func isTelling(with title: String?) -> Bool {
    !given.isEmpty || suffix != nil || title.map(Titles.royal.contains) == true
  }

  /// Whether both can be one person's name; the surnames are alike.
  func fits(_ other: PersonName) -> Bool {
    let sameEnd = suffix == nil || other.suffix == nil || suffix == other.suffix
    return sameEnd && isWife == other.isWife && givenNamesFit(other)
  }

  /// Whether the given names of both can be one person's: each name of the shorter list fits one of the longer, in order.
  private func givenNamesFit(_ other: PersonName) -> Bool {
    var rest = (given.count <= other.given.count ? other.given : given)[...]
    for name in given.count <= other.given.count ? given : other.given {
      guard let place = rest.firstIndex(where: { Self.fits($0, name) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// Whether one name has a middle name or an end that the other lacks, which tells two people apart
  /// where both are named at once ("John Adams" and "John Quincy Adams").
  func saysMoreOrLess(than other: PersonName) -> Bool {
    given.first == other.given.first && (given.count != other.given.count || suffix != other.suffix)
  }

  /// Whether two given names can be one: equal, an initial of the other, or a pet name of it.
  static func fits(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    if a.count == 1 || b.count == 1 {
      let full = a.count == 1 ? b : a
      guard let initial = (a.count == 1 ? a : b).first else { return false }
      return full.first == initial || petForms(full).contains { $0.first == initial }
    }
    return petForms(a).contains(b) || petForms(b).contains(a)
  }

  private static func petForms(_ name: String) -> [String] {
    GivenNames.fullNames(ofPetName: name.prefix(1).uppercased() + name.dropFirst()).map { $0.lowercased() }
  }

  /// The gender that titles and given names tell; `nil` where they are silent or disagree.
  static func gender(of names: [NameMention]) -> Entity.Gender? {
    let told = Set(names.compactMap(gender(of:)))
    return told.count == 1 ? told.first : nil
  }

  /// The gender that a title, or else the given name, tells.
  static func gender(of name: NameMention) -> Entity.Gender? {
    name.title.flatMap(Titles.gender) ?? (name.words.count > 1 ? GivenNames.gender(of: name.words[0]) : nil)
  }
}
