extension ClassState {
  /// Takes in a message of somebody who has arrived.
  ///
  /// ``Request/hello(_:)`` and ``Request/fetch(_:from:)`` are the server's own to answer and lead to nothing here.
  public mutating func take(_ request: Request, from person: PersonID, at now: Int64) -> Outcome {
    guard let part = people[person]?.part else { return refused() }
    switch request {
    case .hello, .fetch: return Outcome()
    case .move, .point, .reply, .open, .close, .reveal, .end, .forget:
      return part == .teacher ? teach(request, person, at: now) : refused()
    case .reading, .mark, .unmark, .ask, .answer:
      return part == .student && !isEnded ? attend(request, person, at: now) : refused()
    }
  }

  private func refused() -> Outcome { Outcome(deliveries: [Delivery(.asker, .refused(.notAllowed))]) }

  /// What happens by the clock: a round closes at its deadline.
  public mutating func pass(to now: Int64) -> Outcome {
    guard let deadline, now > deadline else { return Outcome() }
    return close(nil, at: now)
  }

  // MARK: Teachers

  private mutating func teach(_ request: Request, _ person: PersonID, at now: Int64) -> Outcome {
    switch request {
    case .move(let offset):
      guard (0...facts.text.bytes).contains(offset) else { return refused() }
      self.offset = offset
      return Outcome(deliveries: [Delivery(.everyone, .place(offset: offset))])
    case .point(let passage):
      guard passage?.isInside(facts.text.bytes) ?? true else { return refused() }
      pointed = passage
      return Outcome(deliveries: [Delivery(.everyone, .pointed(passage))])
    case .reply(let number, let words, let toAll): return reply(number, words, toAll: toAll, person, at: now)
    case .open(let order): return isEnded ? refused() : open(order, person, at: now)
    case .close: return close(person, at: now)
    case .reveal: return reveal(person, at: now)
    case .end: return end(person, at: now)
    case .forget(let other): return forget(other)
    case .hello, .reading, .mark, .unmark, .ask, .answer, .fetch: return refused()
    }
  }

  private mutating func reply(
    _ number: Int, _ words: String, toAll: Bool, _ person: PersonID, at now: Int64
  ) -> Outcome {
    guard let question = questions.first(where: { $0.number == number }), words.utf8.count <= Limits.words else {
      return refused()
    }
    var outcome = Outcome()
    write(.replied(question: number, words: words, toAll: toAll), person, at: now, to: &outcome)
    let recipient: Delivery.Recipient = toAll ? .everyone : .person(question.person)
    outcome.deliveries.append(Delivery(recipient, .replied(shown(question, named: false), words: words)))
    return outcome
  }

  private mutating func end(_ person: PersonID, at now: Int64) -> Outcome {
    guard !isEnded else { return Outcome() }
    var outcome = close(person, at: now)
    write(.ended, person, at: now, to: &outcome)
    outcome.deliveries.append(Delivery(.everyone, .ended))
    return outcome
  }

  private mutating func forget(_ other: PersonID) -> Outcome {
    guard people[other]?.part != .teacher else { return refused() }
    people[other] = nil
    questions.removeAll { $0.person == other }
    for index in rounds.indices {
      rounds[index].answers[other] = nil
      rounds[index].sequences[other] = nil
    }
    return Outcome(forgotten: [other], deliveries: [Delivery(.asker, .forgotten(other))])
  }

  // MARK: Students

  private mutating func attend(_ request: Request, _ person: PersonID, at now: Int64) -> Outcome {
    switch request {
    case .reading(let offset, let follows):
      guard (0...facts.text.bytes).contains(offset) else { return refused() }
      let furthest = max(people[person]?.reading ?? 0, offset)
      people[person]?.reading = furthest
      people[person]?.follows = follows
      return Outcome()
    case .mark(let passage): return mark(passage, person, at: now)
    case .unmark(let passage):
      var outcome = Outcome()
      guard people[person]?.marks.contains(passage) ?? false else { return outcome }
      write(.unmarked(passage), person, at: now, to: &outcome)
      return outcome
    case .ask(let key, let words, let passage): return ask(key, words, passage, person, at: now)
    case .answer(let round, let item, let key, let answer):
      return self.answer(round: round, item: item, key: key, answer, person, at: now)
    case .hello, .move, .point, .reply, .open, .close, .reveal, .end, .forget, .fetch: return refused()
    }
  }

  private mutating func mark(_ passage: Stretch, _ person: PersonID, at now: Int64) -> Outcome {
    guard passage.isInside(facts.text.bytes) else { return refused() }
    let marks = people[person]?.marks ?? []
    var outcome = Outcome()
    guard !marks.contains(passage), marks.count < Limits.marksOfPerson else { return outcome }
    write(.marked(passage), person, at: now, to: &outcome)
    return outcome
  }

  private mutating func ask(
    _ key: String, _ words: String, _ passage: Stretch, _ person: PersonID, at now: Int64
  ) -> Outcome {
    func notTaken(_ reason: NotTaken) -> Outcome {
      Outcome(deliveries: [Delivery(.asker, .notTaken(key: key, reason))])
    }
    let mine = questions.filter { $0.person == person }
    guard !mine.contains(where: { $0.key == key }) else {
      return Outcome(deliveries: [Delivery(.asker, .received(key: key, sequence: sequence))])
    }
    guard mine.count(where: { !$0.isAnswered }) < Limits.openQuestionsOfPerson else { return notTaken(.tooMany) }
    guard !words.isEmpty, words.utf8.count <= Limits.words, Limits.isKey(key),
      passage.isInside(facts.text.bytes)
    else { return notTaken(.tooLong) }
    var outcome = Outcome()
    write(.asked(key: key, words: words, passage: passage), person, at: now, to: &outcome)
    outcome.deliveries.append(Delivery(.asker, .received(key: key, sequence: sequence)))
    if let question = questions.last {
      outcome.deliveries.append(Delivery(.teachers, .question(shown(question, named: true))))
    }
    return outcome
  }

  // MARK: The teacher's view

  /// Counts of those who are in: where they are, and what they do not understand.
  public func dashboard(crowded: [String] = []) -> Dashboard {
    let students = everywhere
    var marks = Array(repeating: 0, count: Dashboard.parts)
    var reading = marks
    for passage in people.values.flatMap(\.marks) { marks[part(of: passage.start)] += 1 }
    for student in students.values { for part in 0...part(of: student.reading) { reading[part] += 1 } }
    return Dashboard(
      present: students.keys.compactMap { people[$0]?.name }.sorted(),
      known: people.values.count { $0.part == .student },
      following: students.values.count(where: \.follows), marks: marks, mostMarked: mostMarked, reading: reading,
      questions: questions.filter { !$0.isAnswered }.prefix(20).map { shown($0, named: true) }, crowded: crowded)
  }

  private var mostMarked: MarkedPassage? {
    let counts = Dictionary(grouping: people.values.flatMap(\.marks)) { $0 }.mapValues(\.count)
    return counts.max { ($0.value, $1.key.start, $1.key.end) < ($1.value, $0.key.start, $0.key.end) }
      .map { MarkedPassage(passage: $0.key, marks: $0.value) }
  }

  private func part(of offset: Int) -> Int {
    min(Dashboard.parts - 1, max(0, offset) * Dashboard.parts / max(1, facts.text.bytes))
  }
}
