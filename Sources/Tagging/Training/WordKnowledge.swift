/// Collects what the model is to know of words.
package struct WordKnowledge {
  private var entries: [UInt32: WordTable.Entry] = [:]
  /// Capitalised adjectives of nations and peoples.
  package private(set) var adjectives: Set<String> = []

  package init() {
    for name in GivenNames.male { add(name, to: [.givenName, .maleName]) }
    for name in GivenNames.female { add(name, to: [.givenName, .femaleName]) }
  }

  private mutating func add(_ word: String, to lists: [WordTable.List]) {
    var entry = entries[WordScan.hash(word).exact] ?? WordTable.Entry()
    for list in lists { entry.lists |= list.bit }
    entries[WordScan.hash(word).exact] = entry
  }

  /// - Parameter cluster: from 0.
  package mutating func setCluster(_ cluster: Int, of word: String) {
    entries[WordScan.hash(word).exact, default: WordTable.Entry()].cluster = min(cluster, 2044) + 1
  }

  /// - Parameter share: of capitals inside sentences, 0 to 1.
  package mutating func setCapitalShare(_ share: Double, of word: String) {
    // What prose writes small needs no entry of its own unless it has one.
    entries[WordScan.hash(word).lower, default: WordTable.Entry()].capitals = 1 + Int(share * 8)
  }

  /// - Parameter category: the lexicographer file of the first sense as a noun, 3 to 28.
  package mutating func setCategory(_ category: Int, of noun: String) {
    guard entries[WordScan.hash(noun).lower] != nil else { return }
    entries[WordScan.hash(noun).lower]?.category = category - 2
  }

  /// A person's name of one word or more, with its particles.
  package mutating func addPerson(_ name: [String]) {
    guard let last = name.last else { return }
    add(last, to: [.surname])
    for word in name.dropLast() where word.first?.isUppercase == true && word.count > 2 { add(word, to: [.givenName]) }
  }

  /// Given names, surnames or towns that a list knows. Names of several words, and those that prose mostly writes
  /// small, are left out.
  package mutating func addNames(_ names: [String], as kind: ListedName) {
    let list: WordTable.List =
      switch kind {
      case .givenName: .commonGivenName
      case .surname: .commonSurname
      case .town: .town
      }
    for name in names where !name.contains(" ") {
      let share = entries[WordScan.hash(name).lower]?.capitals ?? 0
      if share == 0 || share > 2 { add(name, to: [list]) }
    }
  }

  /// What the names of a list are.
  package enum ListedName: Sendable { case givenName, surname, town }

  package mutating func addPlace(_ name: [String]) {
    if name.count == 1 {
      add(name[0], to: [.place])
    } else {
      for word in name where isName(word) { add(word, to: [.placePart]) }
    }
  }

  package mutating func addOrganization(_ name: [String]) {
    for word in name where isName(word) { add(word, to: [.organization]) }
  }

  package mutating func addEvent(_ name: [String]) {
    for word in name where isName(word) { add(word, to: [.event]) }
  }

  package mutating func addPeopleOrNation(_ word: String, isAdjective: Bool) {
    add(word, to: [.peopleOrNation])
    if isAdjective { adjectives.insert(word) }
  }

  private func isName(_ word: String) -> Bool { word.first?.isUppercase == true }

  /// Counts labels of text that a program labelled, for lists of the words that it mostly takes for one kind.
  package mutating func addSilver(_ documents: [LabelledDocument], minimum: Int) {
    var counts: [String: SIMD4<Int32>] = [:]
    for sentence in documents.lazy.flatMap(\.sentences) {
      for (word, label) in zip(sentence.words, sentence.labels) where isName(word) {
        counts[word, default: SIMD4(repeating: 0)][Self.silverKind(label)] += 1
      }
    }
    let lists: [WordTable.List] = [.newsPerson, .newsOrganization, .newsPlace]
    for (word, count) in counts where count.wrappedSum() >= minimum {
      for (kind, list) in lists.enumerated() where count[kind] * 2 > count.wrappedSum() { add(word, to: [list]) }
    }
  }

  private static func silverKind(_ label: String) -> Int {
    switch label.dropFirst(2) {
    case "PER": 0
    case "ORG": 1
    case "LOC", "GPE": 2
    default: 3
    }
  }

  /// Words of which only the share of capitals is known, and that is the usual one, need no entry.
  var table: WordTable {
    WordTable(entries: entries.map { ($0.key, $0.value) }.sorted { $0.key < $1.key })
  }
}
