import Progress
import Scheduling
import Screens

extension Desk {
  func carryOutOptions(_ effect: Effect) throws -> [Event] {
    let moment = WallClock.studyClock(rolloverHour: configuration.rolloverHour).moment(at: WallClock.now)
    switch effect {
    case .openStudyOptions(let id): return [.studyOptions(try studyOptions(of: id, at: moment))]
    case .saveStudyOptions(let options):
      try save(options, at: moment)
      return [.studyOptions(try studyOptions(of: options.text, at: moment))]
    case .takeUp(let id, let leftOut):
      let count = try takeUp(leftOut, of: id, at: moment)
      return [.studyOptions(try studyOptions(of: id, at: moment)), .said("\(count) taken up again.")]
    case .reschedule(let id):
      let moves = try reschedulings(of: number(of: id), store: store, configuration, today: moment.day)
      try store.record(moves.flatMap { $0.entries(at: moment) })
      return [
        .studyOptions(try studyOptions(of: id, at: moment)),
        .said("Every card has the day that your settings ask for."),
      ]
    default: preconditionFailure("not an effect on what to study")
    }
  }

  private func number(of id: Screens.TextID?) throws -> Progress.TextID? {
    guard let id else { return nil }
    guard let number = Int64(id.rawValue) else { throw ShelfError.unknown(id: id.rawValue) }
    return Progress.TextID(rawValue: number)
  }

  private func studyOptions(of id: Screens.TextID?, at now: Moment) throws -> StudyOptions {
    let text = try number(of: id)
    let settings = try text.map { try store.settings(of: $0) } ?? TextSettings(today: try store.limitsOfToday())
    let today = settings.today.flatMap { $0.day == now.day ? $0 : nil }
    let moves = try text.map { try reschedulings(of: $0, store: store, configuration, today: now.day) } ?? []
    let moved = moves.reduce(0) { $0 + $1.moves.count }
    return StudyOptions(
      text: id, title: try text.flatMap { try store.text($0)?.title } ?? "All texts", general: configuration.limits,
      generalRetention: configuration.desiredRetention, newToday: today?.new, reviewsToday: today?.reviews,
      newPerDay: settings.newLimit, reviewsPerDay: settings.reviewLimit, desiredRetention: settings.desiredRetention,
      manners: try cardManners(store: store, configuration), counts: try counts(of: id, at: now),
      rescheduling: moved == 0
        ? nil
        : StudyOptions.Move(
          cards: moved, dueBefore: moves.reduce(0) { $0 + $1.dueBefore }, dueAfter: moves.reduce(0) { $0 + $1.dueAfter }
        )
    )
  }

  /// What a session would ask now, and what is left out of it.
  private func counts(of id: Screens.TextID?, at now: Moment) throws -> StudyOptions.Counts {
    let texts = try wantedTexts(id, mode: .scheduled, store: store, at: now)
    let asked = try gathered(
      from: texts, isAll: id == nil, mode: .scheduled, store: store, configuration: configuration, at: now.time
    ).remaining
    let items = try store.items(in: number(of: id).map { [$0] })
    return StudyOptions.Counts(
      due: asked.reviews + asked.learning, new: asked.new,
      buried: items.count { $0.standing != .suspended && !$0.standing.takesPart(on: now.day) },
      suspended: items.count { $0.standing == .suspended })
  }

  private func save(_ options: StudyOptions, at now: Moment) throws {
    let today =
      options.newToday == nil && options.reviewsToday == nil
      ? nil : DayLimits(day: now.day, new: options.newToday, reviews: options.reviewsToday)
    if let text = try number(of: options.text) {
      try store.set(
        TextSettings(
          desiredRetention: options.desiredRetention, newLimit: options.newPerDay, reviewLimit: options.reviewsPerDay,
          today: today), of: text)
    } else {
      try store.setLimitsOfToday(today)
    }
    try store.set(StoredSetting.typesAnswers, to: options.manners.typesAnswers ? "yes" : "no")
    try store.set(StoredSetting.twoButtons, to: options.manners.hasTwoButtons ? "yes" : "no")
  }

  private func takeUp(_ leftOut: LeftOut, of id: Screens.TextID?, at now: Moment) throws -> Int {
    let cards = try store.items(in: number(of: id).map { [$0] }).filter { item in
      switch leftOut {
      case .suspended: item.standing == .suspended
      case .buried: item.standing != .suspended && !item.standing.takesPart(on: now.day)
      }
    }
    for card in cards { try store.set(.active, of: card.id, at: now.time) }
    return cards.count
  }
}

/// What giving each card the day that the settings ask for would mean, for each desired retention that a text may
/// have of its own. `nil`: the cards of all texts.
func reschedulings(
  of text: Progress.TextID?, store: ProgressStore, _ configuration: Configuration, today: StudyDay
) throws -> [Rescheduling] {
  try reschedulings(
    store.items(in: text.map { [$0] }), scheduler: scheduler(for: nil, store: store, configuration), today: today)
}

/// The same for cards that are at hand.
func reschedulings(_ items: [StudyItem], scheduler: Scheduler, today: StudyDay) throws -> [Rescheduling] {
  Dictionary(grouping: items, by: \.desiredRetention).map { retention, items in
    Rescheduling(items, scheduler: scheduler.aiming(at: retention), today: today)
  }
}
