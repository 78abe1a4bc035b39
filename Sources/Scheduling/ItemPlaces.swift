/// Where the cards of a log stand among items.
public struct ItemPlaces: Hashable, Sendable {
  /// For each card its index among the items; -1 if it is not among them.
  private var places: [Int32] = []

  /// - Parameter places: for each card of the log its index among the items; `nil` if it is not among them.
  public init(_ places: [Int?]) { self.places = places.map { $0.map(Int32.init) ?? -1 } }

  /// Cards mostly come in the order of the items; only where they do not is a card looked up by name.
  init(of cards: [CardID], in items: [StudyItem]) {
    places.reserveCapacity(cards.count)
    var byName: [CardID: Int]?
    var next = 0
    for card in cards {
      if next < items.count, items[next].id == card {
        places.append(Int32(next))
      } else {
        let names = byName ?? Dictionary(items.indices.map { (items[$0].id, $0) }) { first, _ in first }
        byName = names
        places.append(Int32(names[card] ?? -1))
      }
      if let last = places.last, last >= 0 { next = Int(last) + 1 }
    }
  }

  subscript(card: Int) -> Int? { places[card] < 0 ? nil : Int(places[card]) }
}
