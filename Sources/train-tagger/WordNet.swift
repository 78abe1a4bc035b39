import Foundation
import Tagging

/// The noun and adjective files of WordNet 3.0 (wndb(5WN)).
struct WordNet {
  /// The folder that holds `data.noun`, `index.noun` and `data.adj`.
  let folder: String

  /// Adds named people, places, bodies and events, adjectives of nations, and the category of every noun.
  func add(to knowledge: inout WordKnowledge) throws {
    var categories: [Substring: Int] = [:]
    for line in try lines("data.noun") { addNoun(line, to: &knowledge, &categories) }
    for line in try lines("index.noun") {
      let fields = line.split(separator: " ")
      guard fields.count > 6, let pointers = Int(fields[3]), fields.count > 6 + pointers else { continue }
      if let category = categories[fields[6 + pointers]] { knowledge.setCategory(category, of: String(fields[0])) }
    }
    for line in try lines("data.adj") {
      for word in Self.words(of: line.split(separator: " "))
      where word.first?.isUppercase == true && !word.contains("_") {
        knowledge.addPeopleOrNation(String(word.prefix { $0 != "(" }), isAdjective: true)
      }
    }
  }

  private func addNoun(_ line: Substring, to knowledge: inout WordKnowledge, _ categories: inout [Substring: Int]) {
    let fields = line.split(separator: " ")
    guard fields.count > 5, let category = Int(fields[1]) else { return }
    categories[fields[0]] = category
    let isNamed = fields.contains("@i")
    for form in Self.words(of: fields) where form.first?.isUppercase == true {
      let name = form.split(separator: "_").map(String.init)
      switch category {
      case 18 where isNamed: knowledge.addPerson(name)
      case 18 where name.count == 1: knowledge.addPeopleOrNation(name[0], isAdjective: false)
      case 15 where isNamed, 17 where isNamed, 6 where isNamed: knowledge.addPlace(name)
      case 14: knowledge.addOrganization(name)
      case 4 where isNamed, 11 where isNamed: knowledge.addEvent(name)
      default: break
      }
    }
  }

  private static func words(of fields: [Substring]) -> [Substring] {
    guard fields.count > 5, let count = Int(fields[3], radix: 16), fields.count >= 4 + 2 * count else { return [] }
    return (0..<count).map { fields[4 + 2 * $0] }
  }

  private func lines(_ name: String) throws -> [Substring] {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).split(separator: "\n").filter {
      !$0.hasPrefix("  ")
    }
  }
}
