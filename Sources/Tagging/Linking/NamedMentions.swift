import Documents

/// The mentions of all entities of some kinds in reading order.
struct NamedMentions {
  struct Item {
    let range: ByteRange
    /// Index into the entities.
    let entity: Int
  }

  let items: [Item]

  init(_ entities: [Entity], of kinds: Set<EntityKind>) {
    items = entities.enumerated().filter { kinds.contains($0.element.kind) }
      .flatMap { index, entity in entity.mentions.map { Item(range: $0.range, entity: index) } }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Those that begin in `range`.
  func items(in range: ByteRange) -> ArraySlice<Item> {
    let first = items.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let last = items[first...].partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return items[first..<last]
  }

  /// Whether one of them touches `range`.
  func touches(_ range: ByteRange) -> Bool {
    let next = items.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return next < items.count && items[next].range.lowerBound < range.upperBound
  }
}
