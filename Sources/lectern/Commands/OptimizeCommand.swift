import ArgumentParser
import Progress
import Scheduling
import Screens

struct OptimizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimize", abstract: "Fit the model of your memory to your own answers.",
    discussion: """
      Without --apply nothing is changed. With it the new parameters hold from the next answer on, and every card keeps \
      its day; with --reschedule as well, each card gets the day that the new parameters give it.
      """)

  @Flag(help: "Take the new parameters if they are better.")
  var apply = false

  @Flag(help: "Give each card its new day too.")
  var reschedule = false

  func validate() throws {
    if reschedule, !apply { throw ValidationError("--reschedule goes with --apply only.") }
  }

  func run() throws {
    let store = try openShelf().store
    guard case .fsrs6(let model) = try store.model() else {
      return try Output.standard.write("The model in use is FSRS-7, whose parameters are not fitted.\n")
    }
    let set = TrainingSet(try store.history())
    switch Optimizer().optimize(set, current: model.parameters) {
    case .notEnough(let items, let needed):
      try Output.standard.write(
        "Not enough to go by yet: \(items) answers came a day or more after the one before, and \(needed) are needed.\n"
      )
    case .kept(_, let fit):
      try Output.standard.write("Kept: no better parameters were found.\n" + figures(fit) + health(set))
    case .better(let fit):
      try Output.standard.write("Better parameters were found.\n" + figures(fit) + health(set))
      try take(FSRS6(fit.parameters), store: store)
    }
  }

  private func take(_ model: FSRS6, store: ProgressStore) throws {
    let configuration = try Configuration(file: Folders(environment: Environment.variables).configurationFile)
    let moment = WallClock.studyClock(rolloverHour: configuration.rolloverHour).moment(at: WallClock.now)
    let plans = try reschedulings(
      remembering(try store.items(), memories(try store.reviews(), model: .fsrs6(model))),
      scheduler: configuration.review.scheduler(
        model: .fsrs6(model), desiredRetention: configuration.desiredRetention), today: moment.day)
    let before = plans.reduce(0) { $0 + $1.dueBefore }
    let after = plans.reduce(0) { $0 + $1.dueAfter }
    try Output.standard.write(
      "To reschedule would move \(plans.reduce(0) { $0 + $1.moves.count }) cards; due by today \(after) instead of "
        + "\(before).\n")
    guard apply else {
      return try Output.standard.write("Nothing was changed. To take them: lectern optimize --apply\n")
    }
    try store.set(.fsrs6(model))
    if reschedule { try store.record(plans.flatMap { $0.entries(at: moment) }) }
    try Output.standard.write(
      reschedule ? "Taken, and the cards have their new days.\n" : "Taken; every card keeps its day.\n")
  }
}

private func figures(_ fit: Fit) -> String {
  func line(_ name: String, _ fitness: Fitness) -> String {
    "\(name): log loss \(rounded(fitness.logLoss)), RMSE(bins) \(rounded(fitness.rmseBins))\n"
  }
  return "\(fit.after.items) answers; \(fit.isWhole ? "all 21 parameters" : "the first four parameters")\n"
    + line("old", fit.before) + line("new", fit.after)
    + "new parameters: " + fit.parameters.values.map(rounded).joined(separator: ", ") + "\n"
}

private func health(_ set: TrainingSet) -> String {
  guard let check = HealthCheck(set) else { return "" }
  return check.isHealthy
    ? "Your answers can be foreseen as well as other learners' are.\n"
    : "Your answers are hard to foresee; grade Again only what you did not know, and Hard only what you did.\n"
}

private func rounded(_ value: Double) -> String { "\((value * 10_000).rounded() / 10_000)" }

/// What each card's memory is under a model.
private func memories(_ reviews: [Review], model: MemoryModel) -> [CardID: Memory] {
  var cards: [CardID: Card] = [:]
  for review in reviews {
    cards[review.card] = (cards[review.card] ?? Card(id: review.card)).reviewed(review, model: model)
  }
  return cards.compactMapValues { $0.seen?.memory }
}

/// The cards as they are, but with these memories.
private func remembering(_ items: [StudyItem], _ remembered: [CardID: Memory]) -> [StudyItem] {
  items.map { item in
    guard let seen = item.card.seen, let memory = remembered[item.id] else { return item }
    var item = item
    item.card = Card(
      id: item.id,
      seen: Seen(
        phase: seen.phase, memory: memory, last: seen.last, due: seen.due, interval: seen.interval,
        reviews: seen.reviews, lapses: seen.lapses))
    return item
  }
}
