import Documents

/// How central things are to a text.
struct Worth {
  /// Mentions of each entity by name.
  private let counts: [Int]
  private let inHeadings: Set<Int>

  init(document: Document, annotations: Annotations) {
    counts = annotations.entities.map { $0.mentions.count { $0.form == .name } }
    let headings = document.sections.compactMap(\.heading)
    inHeadings = Set(headings.flatMap { annotations.marks(in: $0).map(\.entity) })
  }

  /// 0 for what is said once, up to 1.
  func ease(of entity: Int) -> Double { min(1, Double(counts[entity] - 1) / 12) }

  /// About 0 to 10: dated, named, about what the text repeats, and short.
  func of(_ statement: Statement, asking slot: Int?) -> Double {
    var worth = 2.0
    for index in statement.liveSlots {
      let entity = statement.slots[index].entity
      worth += statement.slots[index].kind == .date ? 1 : 0.6
      if counts[entity] > 2 { worth += 0.3 }
      if inHeadings.contains(entity) { worth += 0.4 }
    }
    worth -= max(0, Double(statement.words.count) - 22) * 0.08
    if statement.edits.contains(.name) { worth -= 0.5 }
    if let slot, statement.slots[slot].isResolved { worth -= 0.3 }
    return worth
  }
}
