/// The cards of a session in the order in which they will be asked.
struct SessionQueue: Hashable, Sendable {
  /// Cards on steps that end today, as indices into the items, by due time.
  var learning: [Step] = []
  /// Everything else, as indices, the next one last.
  var waiting: [Int] = []

  struct Step: Hashable, Sendable {
    let due: Timestamp
    let item: Int
  }

  /// Puts a card on a step in its place by due time, after those of the same time.
  mutating func insert(_ step: Step) {
    var low = 0
    var high = learning.count
    while low < high {
      let middle = (low + high) / 2
      if learning[middle].due <= step.due { low = middle + 1 } else { high = middle }
    }
    learning.insert(step, at: low)
  }

  mutating func remove(_ item: Int) {
    learning.removeAll { $0.item == item }
    waiting.removeAll { $0 == item }
  }
}

/// Gathers what a session will ask, as Anki does: steps of today, steps of days, reviews, new cards.
struct Gatherer {
  let items: [StudyItem]
  let scheduler: Scheduler
  let options: SessionOptions
  let now: Moment
  /// Facts of which a card was gathered or answered today.
  private var facts: Set<String> = []
  private var random: SplitMix64

  init(items: [StudyItem], scheduler: Scheduler, options: SessionOptions, now: Moment, seed: UInt64) {
    self.items = items
    self.scheduler = scheduler
    self.options = options
    self.now = now
    random = SplitMix64(seed: seed)
  }

  mutating func queue() -> SessionQueue {
    switch options.mode {
    case .scheduled: scheduled(until: now.day)
    case .ahead(let days): scheduled(until: now.day.advanced(by: max(0, days)))
    case .cram: SessionQueue(waiting: byRetrievability(candidates).reversed())
    case .exam: SessionQueue(waiting: candidates.shuffled(using: &random))
    }
  }

  private var candidates: [Int] {
    items.indices.filter { items[$0].standing.takesPart(on: now.day) }
  }

  private mutating func scheduled(until day: StudyDay) -> SessionQueue {
    var queue = SessionQueue()
    var stepDays: [Int] = []
    var reviews: [Int] = []
    var new: [Int] = []
    if options.buriesSiblings { facts = factsAnswered(on: now.day) }
    for index in candidates {
      switch items[index].card.seen {
      case nil: new.append(index)
      case .some(let seen):
        switch seen.due {
        case .at(let time): queue.learning.append(.init(due: time, item: index))
        case .on(let due):
          if due > day { continue }
          if seen.phase == .review { reviews.append(index) } else { stepDays.append(index) }
        }
      }
    }
    queue.learning.sort { ($0.due, $0.item) < ($1.due, $1.item) }
    queue.waiting = waiting(stepDays: stepDays, reviews: reviews, new: new)
    return queue
  }

  /// Limits and siblings applied, the next card last.
  private mutating func waiting(stepDays: [Int], reviews: [Int], new: [Int]) -> [Int] {
    let ordered = byDue(stepDays) + ordered(reviews)
    let due = Array(withinDecks(unburied(ordered)) { $0.reviews }.prefix(options.limits.reviews))
    let newLimit =
      options.limits.newCountAsReviews
      ? min(options.limits.new, options.limits.reviews - due.count) : options.limits.new
    let fresh = Array(withinDecks(unburied(orderedNew(new))) { $0.new }.prefix(newLimit))
    return mixed(due, fresh).reversed()
  }

  private func factsAnswered(on day: StudyDay) -> Set<String> {
    var facts: Set<String> = []
    for item in items where item.card.seen?.last.day == day { facts.insert(item.fact) }
    return facts
  }

  /// The first card of each fact that was not asked today; what was learned today and is due again stays.
  private mutating func unburied(_ indices: [Int]) -> [Int] {
    var kept: [Int] = []
    for index in indices {
      let item = items[index]
      let isOwn = item.card.seen?.last.day == now.day
      if options.buriesSiblings, !isOwn, !facts.insert(item.fact).inserted { continue }
      kept.append(index)
    }
    return kept
  }

  /// As many cards of each text as its own limits allow.
  private func withinDecks(_ indices: [Int], _ limit: (Limits) -> Int) -> [Int] {
    var taken: [String: Int] = [:]
    return indices.filter { index in
      let deck = items[index].deck
      guard let limits = options.deckLimits[deck] else { return true }
      let count = (taken[deck] ?? 0) + 1
      taken[deck] = count
      return count <= limit(limits)
    }
  }

  private mutating func ordered(_ reviews: [Int]) -> [Int] {
    reviews.count > options.limits.reviews ? byRetrievability(reviews) : byDue(reviews)
  }

  /// By due day, cards of one day in random order.
  private mutating func byDue(_ indices: [Int]) -> [Int] {
    let drawn = indices.map { (day: dueDay($0), draw: random.next(), index: $0) }
    return drawn.sorted { ($0.day, $0.draw, $0.index) < ($1.day, $1.draw, $1.index) }.map(\.index)
  }

  private func dueDay(_ index: Int) -> StudyDay {
    switch items[index].card.seen?.due {
    case .on(let day): day
    case .at, nil: now.day
    }
  }

  /// The most forgotten first; new cards last, in text order.
  private func byRetrievability(_ indices: [Int]) -> [Int] {
    let rated = indices.map { index in
      (recall: scheduler.retrievability(of: items[index].card, at: now) ?? 2, index: index)
    }
    return rated.sorted { ($0.recall, items[$0.index].order, $0.index) < ($1.recall, items[$1.index].order, $1.index) }
      .map(\.index)
  }

  private mutating func orderedNew(_ indices: [Int]) -> [Int] {
    switch options.newOrder {
    case .text: indices.sorted { (items[$0].order, $0) < (items[$1].order, $1) }
    case .random: indices.shuffled(using: &random)
    }
  }

  private func mixed(_ due: [Int], _ new: [Int]) -> [Int] {
    switch options.mixing {
    case .reviewsFirst: due + new
    case .newFirst: new + due
    case .evenly: spread(new, among: due)
    }
  }

  /// `few` at even distances among `many`.
  private func spread(_ few: [Int], among many: [Int]) -> [Int] {
    var merged: [Int] = []
    merged.reserveCapacity(few.count + many.count)
    var taken = 0
    for (position, index) in many.enumerated() {
      while taken < few.count, (taken + 1) * (many.count + 1) <= (position + 1) * (few.count + 1) {
        merged.append(few[taken])
        taken += 1
      }
      merged.append(index)
    }
    return merged + few[taken...]
  }
}
