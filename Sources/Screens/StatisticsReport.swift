import Scheduling

/// The figures behind the charts of the statistics screen, and behind `lectern stats`.
public struct StatisticsReport: Hashable, Sendable {
  /// One part of what is learned.
  public struct Group: Hashable, Sendable {
    public let name: String
    public let statistics: GroupStatistics
  }

  /// What the figures are of: the title of a text, or "All texts".
  public let title: String
  public let today: StudyDay
  public let activity: Activity
  public let state: CollectionState
  public let retention: [Period: Retention]
  /// 0.70 to 0.99.
  public let desiredRetention: Double
  public let calibration: Calibration
  public let texts: [Group]
  public let sections: [Group]
  public let kinds: [Group]
  /// A year at several desired retentions, the lowest first.
  public let simulations: [Simulation]
  public let findings: ItemFindings

  /// Where a card belongs, in words; `nil` leaves it out of the groups of that sort.
  public struct Place: Hashable, Sendable {
    public let text: String?
    public let section: String?
    /// The type of the question, such as "cloze".
    public let kind: String?

    public init(text: String?, section: String?, kind: String?) {
      self.text = text
      self.section = section
      self.kind = kind
    }
  }

  /// Days that are foreseen.
  static let daysAhead = 90
  /// Cards that a year is played through with.
  static let cardsPlayed = 2000

  /// Whether what was foreseen of the reviews came true.
  public static func calibration(_ log: ReviewLog, model: MemoryModel) -> Calibration {
    Calibration(of: model, on: log, width: 0.1)
  }

  /// A year at several desired retentions, and at the learner's own.
  ///
  /// - Parameter newPerDay: the new cards a day that it begins.
  public static func simulations(
    _ items: [StudyItem], log: ReviewLog, model: MemoryModel, desiredRetention: Double, newPerDay: Int, at now: Moment
  ) -> [Simulation] {
    let habits = Simulation.Habits(log)
    return Set([0.8, 0.85, 0.9, 0.95, desiredRetention]).sorted().map {
      Simulation(
        items, model: model, desiredRetention: $0, habits: habits, newPerDay: newPerDay, most: cardsPlayed, at: now,
        seed: UInt64(bitPattern: Int64(now.day.rawValue)))
    }
  }

  /// - Parameters:
  ///   - log: the answers to the cards of `items`.
  ///   - places: where the cards of the log stand among the items; `nil` has them looked up by their names.
  ///   - place: where an item belongs, in words: the same for items of one deck, section and type.
  ///   - simulations: asked for near the end, and `calibration` last, so that both may be worked out beside the rest.
  public init(
    title: String, items: [StudyItem], log: ReviewLog, places: ItemPlaces? = nil, model: MemoryModel,
    desiredRetention: Double, findings: ItemFindings = ItemFindings(), at now: Moment, place: (StudyItem) -> Place,
    simulations: () -> [Simulation], calibration: () -> Calibration
  ) {
    self.title = title
    self.findings = findings
    self.desiredRetention = desiredRetention
    today = now.day
    activity = Activity(log)
    state = CollectionState(items, model: model, at: now, days: Self.daysAhead)
    retention = Retention.periods(log, until: now.day)
    let each = GroupStatistics.each(items, log: log, places: places, model: model, at: now)
    let named = Places(items, place)
    func groups(_ name: (Place) -> String?) -> [Group] {
      let names = named.all.map(name)
      return GroupStatistics.groups(each) { names[named.numbers[$0]] }
        .map { Group(name: $0.key, statistics: $0.value) }
        .sorted { ($1.statistics.cards, $0.name) < ($0.statistics.cards, $1.name) }
    }
    texts = groups(\.text)
    sections = groups(\.section)
    kinds = groups(\.kind)
    self.simulations = simulations()
    self.calibration = calibration()
  }

  /// The places of items, each kept once for neighbours that lie together.
  private struct Places {
    var all: [Place] = []
    /// For each item the number of its place.
    var numbers: [Int] = []

    init(_ items: [StudyItem], _ place: (StudyItem) -> Place) {
      numbers.reserveCapacity(items.count)
      for (index, item) in items.enumerated() {
        if index == 0 || !Self.lieTogether(items[index - 1], item) { all.append(place(item)) }
        numbers.append(all.count - 1)
      }
    }

    private static func lieTogether(_ one: StudyItem, _ other: StudyItem) -> Bool {
      one.type == other.type && one.section == other.section && one.deck == other.deck
    }
  }

  /// What was done on each of the last `count` days, the last one being today.
  func lastDays(_ count: Int, _ figure: (Activity.Day) -> Double) -> [Double] {
    var figures = [Double](repeating: 0, count: max(0, count))
    for day in activity.days {
      let index = figures.count - 1 - today.days(since: day.day)
      if figures.indices.contains(index) { figures[index] = figure(day) }
    }
    return figures
  }
}
