import Documents

/// A person's name in its parts, folded.
struct PersonName: Hashable {
  /// Given and middle names; an initial is one letter.
  let given: [String]
  let surname: String
  /// "ii", "xvi", "jr": what tells two bearers of one name apart.
  let suffix: String?

  /// - Parameter words: at least one.
  init(words: [String]) {
    var parts = words.filter { !Titles.contains($0) && $0.contains { $0.isLetter } }
    if parts.isEmpty { parts = words }
    var suffix: String?
    if parts.count > 1, let last = parts.last, Self.isSuffix(last) {
      suffix = NameFolding.key([last])
      parts.removeLast()
    }
    self.suffix = suffix
    surname = NameFolding.key([parts[parts.count - 1]])
    given = parts.dropLast().flatMap(Self.splitInitials).map { NameFolding.key([$0]) }.filter { !$0.isEmpty }
  }

  /// "J.R." is two initials.
  private static func splitInitials(_ word: String) -> [String] {
    word.dropFirst().contains(".") ? word.split(separator: ".").map(String.init) : [word]
  }

  private static func isSuffix(_ word: String) -> Bool {
    ["Jr.", "Jr", "Sr.", "Sr"].contains(word) || (word.allSatisfy { "IVX".contains($0) })
  }

  /// Whether the given names of both can be one person's: each name of the shorter list fits one of the longer, in order.
  func givenNamesFit(_ other: PersonName) -> Bool {
    var rest = (given.count <= other.given.count ? other.given : given)[...]
    for name in given.count <= other.given.count ? given : other.given {
      guard let place = rest.firstIndex(where: { Self.fits($0, name) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
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
    let told = Set(
      names.compactMap { name in
        name.title.flatMap(Titles.gender) ?? (name.words.count > 1 ? GivenNames.gender(of: name.words[0]) : nil)
      })
    return told.count == 1 ? told.first : nil
  }
}
