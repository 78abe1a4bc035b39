import Documents

/// How many of what a text offers a deck asks about.
public struct DeckCoverage: Hashable, Sendable {
  public struct Share: Hashable, Sendable {
    public let asked: Int
    public let askable: Int

    public init(asked: Int, askable: Int) {
      self.asked = asked
      self.askable = askable
    }
  }

  public let people: Share
  public let dates: Share
  public let organizations: Share
  /// Of the sections that hold more than their heading.
  public let sections: Share
}

/// Counts what `questions` ask about: an entity is asked about where it is the key of an item.
public func deckCoverage(
  of questions: [Question], on document: Document, annotations: Annotations
) -> DeckCoverage {
  let keys = Set(questions.compactMap(\.entity))
  func share(_ kind: EntityKind) -> DeckCoverage.Share {
    let askable = annotations.entities.filter { $0.kind == kind && (kind != .date || $0.value != nil) }
    return DeckCoverage.Share(asked: askable.count { keys.contains($0.id) }, askable: askable.count)
  }
  let sections = document.sections.filter { $0.blocks.count > ($0.heading == nil ? 0 : 1) }
  let asked = Set(questions.map(\.section))
  return DeckCoverage(
    people: share(.person), dates: share(.date), organizations: share(.organization),
    sections: DeckCoverage.Share(asked: sections.count { asked.contains($0.id) }, askable: sections.count))
}
