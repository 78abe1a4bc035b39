import Documents

/// Joins the names of people: full names, surnames, initials, pet names and spellings of one person,
/// and never two people who share a surname.
struct PersonLinker {
  let mentions: [NameMention]

  /// The group of each mention.
  func groups() -> [Int] {
    let names = mentions.map { PersonName(words: $0.words, title: $0.title) }
    var people = People(menByTitle: menByTitle(names))
    var groups = [Int?](repeating: nil, count: names.count)
    for (index, name) in names.enumerated() where !name.given.isEmpty {
      groups[index] = people.group(ofFullName: name, mention: mentions[index])
    }
    for (index, name) in names.enumerated() {
      let group = groups[index] ?? people.group(ofSingleName: name, mention: mentions[index])
      groups[index] = group
      if name.isTelling(with: mentions[index].title) { people.recordMention(of: group, surname: name.surname) }
    }
    return groups.map { $0 ?? 0 }
  }

  /// The surnames that stand after a title of men ("Mr. Hale").
  private func menByTitle(_ names: [PersonName]) -> Set<String> {
    Set(
      zip(names, mentions).filter { $0.given.isEmpty && $1.title.flatMap(Titles.gender) == .male }
        .map { NameFolding.transliterationKey($0.0.surname) })
  }
}

/// The people met so far.
private struct People {
  /// The surnames that stand after a title of men.
  let menByTitle: Set<String>
  private var names: [[PersonName]] = []
  private var genders: [Set<Entity.Gender>] = []
  /// The sentence in which each was last named in full.
  private var lastSentences: [Int] = []
  private var bySurname: [String: [Int]] = [:]
  private var byGivenName: [String: [Int]] = [:]
  private var byKey: [String: Int] = [:]
  private var singles: [PersonName: Int] = [:]
  private var byTitle: [String: Int] = [:]
  /// The bearer of a surname, or of a given name, who was named last.
  private var lastNamed: [String: Int] = [:]

  init(menByTitle: Set<String>) { self.menByTitle = menByTitle }

  mutating func group(ofFullName name: PersonName, mention: NameMention) -> Int {
    let key = name.isWife ? "Mrs. " + mention.key : mention.key
    let group = byKey[key] ?? fittingGroup(name, mention)
    byKey[key] = group
    lastSentences[group] = mention.sentence
    if let gender = PersonName.gender(of: mention) { genders[group].insert(gender) }
    return group
  }

  private mutating func fittingGroup(_ name: PersonName, _ mention: NameMention) -> Int {
    let spelling = NameFolding.transliterationKey(name.surname)
    let fitting = (bySurname[spelling] ?? []).filter { group in
      names[group].allSatisfy(name.fits) && !isAnother(group, name, mention)
    }
    // A name that fits two people ("J. Smith") is the one met last rather than a third.
    let group = fitting.last ?? newPerson(surname: spelling)
    if fitting.isEmpty, let first = name.given.first, first.count > 1 { byGivenName[first, default: []].append(group) }
    names[group].append(name)
    return group
  }

  /// Whether a mention is told from somebody whom its name would fit: by a title, as a relative, or in one breath.
  private func isAnother(_ group: Int, _ name: PersonName, _ mention: NameMention) -> Bool {
    if let gender = PersonName.gender(of: mention), isOther(gender, than: group) { return true }
    let distance = mention.sentence - lastSentences[group]
    guard distance <= (mention.isKin ? 1 : 0) else { return false }
    return names[group].contains { name.saysMoreOrLess(than: $0) }
  }

  private func isOther(_ gender: Entity.Gender, than group: Int) -> Bool {
    genders[group].count == 1 && !genders[group].contains(gender)
  }

  private mutating func newPerson(surname: String?) -> Int {
    names.append([])
    genders.append([])
    lastSentences.append(-2)
    if let surname { bySurname[surname, default: []].append(names.count - 1) }
    return names.count - 1
  }

  mutating func recordMention(of group: Int, surname: String) {
    lastNamed[NameFolding.transliterationKey(surname)] = group
    for name in names[group] { if let first = name.given.first { lastNamed[first] = group } }
  }

  /// The bearer of the surname who was named last, else the first to be named, else the only bearer of the given name.
  mutating func group(ofSingleName name: PersonName, mention: NameMention) -> Int {
    let spelling = NameFolding.transliterationKey(name.surname)
    if name.suffix == nil {
      let bearers = ((bySurname[spelling] ?? []) + onlyBearer(ofGivenName: name)).filter { fits(mention.title, $0) }
      if let last = lastNamed[spelling], bearers.contains(last) { return last }
      if let first = bearers.first { return first }
      if isTold(apart: mention.title, spelling) { return group(titled: mention.title, spelling) }
    }
    if let known = byKey[mention.key] ?? singles[name] { return known }
    let group = newPerson(surname: spelling)
    if let gender = mention.title.flatMap(Titles.gender) { genders[group].insert(gender) }
    names[group].append(name)
    byKey[mention.key] = group
    singles[name] = group
    return group
  }

  /// Whether a person may have a title; a king's name is no surname.
  private func fits(_ title: String?, _ group: Int) -> Bool {
    guard let title else { return true }
    if Titles.royal.contains(title), !names[group].contains(where: \.given.isEmpty) { return false }
    return Titles.gender(of: title).map { !isOther($0, than: group) } ?? true
  }

  /// Whether a title shows that somebody else is meant than the bearers of the surname so far, or than its men.
  private func isTold(apart title: String?, _ surname: String) -> Bool {
    guard let title, !Titles.royal.contains(title), let gender = Titles.gender(of: title) else { return false }
    return bySurname[surname] != nil || gender == .female && menByTitle.contains(surname)
  }

  /// Somebody who is named by title and surname alone, beside others of the surname: "Mrs. Hale".
  private mutating func group(titled title: String?, _ surname: String) -> Int {
    let key = (title.flatMap(Titles.gender)?.rawValue ?? "") + " " + surname
    if let known = byTitle[key] { return known }
    byTitle[key] = newPerson(surname: nil)
    return names.count - 1
  }

  /// The only bearer of a given name, once somebody of that name has been named.
  private func onlyBearer(ofGivenName name: PersonName) -> [Int] {
    guard lastNamed[name.surname] != nil, let bearers = byGivenName[name.surname] else { return [] }
    return bearers.count == 1 ? bearers : []
  }
}
