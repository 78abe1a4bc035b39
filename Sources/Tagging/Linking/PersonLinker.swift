/// Joins the names of people: full names, surnames, initials, pet names and spellings of one person,
/// and never two people who share a surname.
struct PersonLinker {
  let mentions: [NameMention]

  /// The group of each mention.
  func groups() -> [Int] {
    let names = mentions.map { PersonName(words: $0.words) }
    var people = People()
    var groups = [Int?](repeating: nil, count: names.count)
    for (index, name) in names.enumerated() where !name.given.isEmpty {
      groups[index] = people.group(ofFullName: name, key: mentions[index].key)
    }
    for (index, name) in names.enumerated() {
      if let group = groups[index] {
        people.recordMention(of: group, surname: name.surname)
      } else {
        groups[index] = people.group(ofSingleName: name, key: mentions[index].key)
      }
    }
    return groups.map { $0 ?? 0 }
  }
}

/// The people met so far.
private struct People {
  private var names: [[PersonName]] = []
  private var bySurname: [String: [Int]] = [:]
  private var byGivenName: [String: [Int]] = [:]
  private var byKey: [String: Int] = [:]
  private var singles: [PersonName: Int] = [:]
  /// The bearer of a surname, or of a given name, who was named last.
  private var lastNamed: [String: Int] = [:]

  mutating func group(ofFullName name: PersonName, key: String) -> Int {
    if let known = byKey[key] { return known }
    let spelling = NameFolding.transliterationKey(name.surname)
    let fitting = (bySurname[spelling] ?? []).filter { group in
      names[group].allSatisfy { $0.suffix == name.suffix && $0.givenNamesFit(name) }
    }
    // A name that fits two people ("J. Smith") is the one met last rather than a third.
    let group = fitting.last ?? newPerson(surname: spelling)
    if fitting.isEmpty, let first = name.given.first, first.count > 1 { byGivenName[first, default: []].append(group) }
    names[group].append(name)
    byKey[key] = group
    return group
  }

  private mutating func newPerson(surname: String) -> Int {
    names.append([])
    bySurname[surname, default: []].append(names.count - 1)
    return names.count - 1
  }

  mutating func recordMention(of group: Int, surname: String) {
    lastNamed[NameFolding.transliterationKey(surname)] = group
    for name in names[group] { if let first = name.given.first { lastNamed[first] = group } }
  }

  /// The bearer of the surname who was named last, else the first to be named, else the only bearer of the given name.
  mutating func group(ofSingleName name: PersonName, key: String) -> Int {
    let spelling = NameFolding.transliterationKey(name.surname)
    if name.suffix == nil, let bearers = bySurname[spelling] { return lastNamed[spelling] ?? bearers[0] }
    if name.suffix == nil, let last = lastNamed[name.surname], byGivenName[name.surname]?.count == 1 { return last }
    if let known = byKey[key] ?? singles[name] { return known }
    let group = newPerson(surname: spelling)
    names[group].append(name)
    byKey[key] = group
    singles[name] = group
    return group
  }
}
