import Documents

/// Well-known names of history: facts that ship with the program, for texts that have too few names of their own.
enum WorldNames {
  /// Every person and organization of the list.
  static let all: [OutsideName] = persons + bodies

  private static let persons = people.split(separator: "\n").compactMap { line -> OutsideName? in
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 5, let years = years(fields[2]) else { return nil }
    return OutsideName(
      name: fields[0], kind: .person, gender: fields[1] == "f" ? .female : .male, years: years,
      roles: Set(fields[3].split(separator: " ").map(String.init)), region: fields[4], noun: nil)
  }

  private static let bodies = organizations.split(separator: "\n").compactMap { line -> OutsideName? in
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 4, let years = years(fields[2]) else { return nil }
    return OutsideName(
      name: fields[0], kind: .organization, gender: nil, years: years, roles: [], region: fields[3], noun: fields[1])
  }

  /// "1815–1898"; the end may be missing.
  private static func years(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "–", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Int(ends[0]) else { return nil }
    let last = ends[1].isEmpty ? 9999 : Int(ends[1])
    return last.flatMap { $0 >= first ? first...$0 : nil }
  }

  /// The persons by the folded forms of their names; a surname that two share names nobody.
  static let personsByName: [String: OutsideName] = {
    var found: [String: OutsideName] = [:]
    var shared: Set<String> = []
    for person in persons {
      for name in Set([Folding.fold(person.name), Folding.fold(person.shortName)]) {
        if found.updateValue(person, forKey: name) != nil { shared.insert(name) }
      }
    }
    for name in shared { found[name] = nil }
    return found
  }()
}

/// A name that the text does not mention and that can stand among the options beside those that it does.
struct OutsideName: Hashable, Sendable {
  let name: String
  /// Person or organization.
  let kind: EntityKind
  let gender: Entity.Gender?
  /// From birth to death, or from founding to end; years before Christ are negative.
  let years: ClosedRange<Int>?
  /// "statesman", "scientist" and the like; empty where it is not known.
  let roles: Set<String>
  let region: String?
  /// For an organization: what is asked after "which" ("party").
  let noun: String?

  /// The name that one is called by alone: "Bismarck". Rulers and those with a byname have only the whole.
  var shortName: String {
    let words = name.split(separator: " ")
    let isByname = words.count < 2 || words.contains { $0 == "the" || $0 == "of" } || name.hasSuffix("I")
    let isTitled = ["Queen", "Empress", "Prince", "Lord", "Cardinal", "Duke", "Baron", "Marquis"]
    guard kind == .person, !isByname, !isTitled.contains(String(words[0])) else { return name }
    // Chinese, Korean and Japanese names, and Vietnamese, stand with the family name first.
    if let region, ["China", "Korea", "Japan", "Vietnam"].contains(region) { return name }
    return String(words[words.count - 1])
  }

  /// "scientist, France, 1743–1794".
  var summary: String {
    var parts = roles.min().map { [$0] } ?? noun.map { [$0] } ?? []
    if let region { parts.append(region) }
    if let years, years.upperBound < 9999 {
      parts.append("\(Self.written(years.lowerBound))–\(Self.written(years.upperBound))")
    }
    return parts.joined(separator: ", ")
  }

  private static func written(_ year: Int) -> String { year < 0 ? "\(-year) BC" : String(year) }
}
