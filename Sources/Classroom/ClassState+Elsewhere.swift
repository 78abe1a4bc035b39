/// Where the teacher is, which the ledger does not hold.
public struct Stage: Hashable, Codable, Sendable {
  public var offset: Int
  public var pointed: Stretch?

  public init(offset: Int, pointed: Stretch?) {
    self.offset = offset
    self.pointed = pointed
  }
}

/// Somebody who is in: how far they have read, and whether they follow.
public struct Presence: Hashable, Codable, Sendable {
  public let reading: Int
  public let follows: Bool

  public init(reading: Int, follows: Bool) {
    self.reading = reading
    self.follows = follows
  }
}

// A class whose servers stand on several hosts: what one has taken in, the others hear of.
extension ClassState {
  public var stage: Stage { Stage(offset: offset, pointed: pointed) }

  /// Students who are in by this server.
  public var presence: [PersonID: Presence] {
    var present: [PersonID: Presence] = [:]
    for id in connections.keys {
      guard let person = people[id], person.part == .student else { continue }
      present[id] = Presence(reading: person.reading, follows: person.follows)
    }
    return present
  }

  /// Takes in lines that another server has written.
  ///
  /// - Returns: what those who are here are told of them.
  public mutating func hear(_ entries: [Entry], at now: Int64) -> [Delivery] {
    var deliveries: [Delivery] = []
    var answered: Int?
    for entry in entries {
      absorb(entry)
      if case .answered(let answer) = entry.fact { answered = answer.round }
      deliveries += told(of: entry, at: now)
    }
    if let index = answered.flatMap({ index(of: $0) }) {
      deliveries.append(Delivery(.teachers, progress(of: rounds[index])))
    }
    return deliveries
  }

  private func told(of entry: Entry, at now: Int64) -> [Delivery] {
    switch entry.fact {
    case .opened(let round): announcement(of: RoundState(round), at: now)
    case .closed(let number): [Delivery(.everyone, .closed(round: number))]
    case .revealed(let number): index(of: number).map { unveiling(of: rounds[$0]) } ?? []
    case .asked: questions.last.map { [Delivery(.teachers, .question(shown($0, named: true)))] } ?? []
    case .replied(let number, let words, let toAll):
      questions.first { $0.number == number }.map { question in
        [
          Delivery(toAll ? .everyone : .person(question.person), .replied(shown(question, named: false), words: words))
        ]
      } ?? []
    case .ended: [Delivery(.everyone, .ended)]
    case .came, .left, .marked, .unmarked, .answered: []
    }
  }

  /// The same class from a ledger out of which lines were taken; who is here, and where they read, stays.
  public func rebuilt(from entries: some Sequence<Entry>) -> ClassState {
    var fresh = ClassState(facts, ledger: entries.prefix { $0.sequence <= sequence })
    fresh.connections = connections.filter { fresh.people[$0.key] != nil }
    fresh.offset = offset
    fresh.pointed = pointed
    fresh.elsewhere = elsewhere
    for (id, person) in people {
      fresh.people[id]?.reading = person.reading
      fresh.people[id]?.follows = person.follows
    }
    return fresh
  }

  /// Goes on after this place in the ledger, which may have held lines that are gone.
  public mutating func skip(to place: Int) { sequence = max(sequence, place) }

  /// The teacher has moved or pointed on another host.
  public mutating func hear(_ stage: Stage) -> [Delivery] {
    var deliveries: [Delivery] = []
    if stage.offset != offset, (0...facts.text.bytes).contains(stage.offset) {
      deliveries.append(Delivery(.everyone, .place(offset: stage.offset)))
      offset = stage.offset
    }
    if stage.pointed != pointed, stage.pointed?.isInside(facts.text.bytes) ?? true {
      deliveries.append(Delivery(.everyone, .pointed(stage.pointed)))
      pointed = stage.pointed
    }
    return deliveries
  }

  /// Who is in by the other servers.
  public mutating func hear(_ presence: [PersonID: Presence]) { elsewhere = presence }

  /// Every student who is in, here or elsewhere.
  var everywhere: [PersonID: Presence] {
    presence.merging(elsewhere.filter { people[$0.key] != nil }) { here, _ in here }
  }
}
