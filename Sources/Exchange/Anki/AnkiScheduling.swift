import Scheduling

/// What a package takes along of the learner's progress.
public struct AnkiScheduling: Sendable {
  public let cards: [CardID: Card]
  public let reviews: [Review]
  public let desiredRetention: Double
  public let parameters: Parameters
  /// Cards that are left out until the learner takes them up again.
  public let suspended: Set<CardID>
  /// Cards with the learner's flag; Anki's red one.
  public let flagged: Set<CardID>

  public init(
    cards: [CardID: Card], reviews: [Review], desiredRetention: Double, parameters: Parameters,
    suspended: Set<CardID> = [], flagged: Set<CardID> = []
  ) {
    self.suspended = suspended
    self.flagged = flagged
    self.cards = cards
    self.reviews = reviews
    self.desiredRetention = desiredRetention
    self.parameters = parameters
  }
}

/// The columns of a row of `cards` that tell when it comes back.
struct AnkiCardState {
  /// 0 new, 1 learning, 2 review, 3 relearning; the queue's number is the same but for relearning, which is in 1.
  let type: Int
  let queue: Int
  /// New: position; learning: seconds since 1970; review: days since the collection was made.
  let due: Int64
  let interval: Int
  let reviews: Int
  let lapses: Int
  let stepsLeft: Int
  /// FSRS state as JSON.
  let data: String

  static func new(position: Int) -> AnkiCardState {
    AnkiCardState(
      type: 0, queue: 0, due: Int64(position), interval: 0, reviews: 0, lapses: 0, stepsLeft: 0, data: "{}")
  }

  /// - Parameter today: the study day on which the collection is made; its days count from there.
  init(_ seen: Seen, today: StudyDay, scheduling: AnkiScheduling) {
    let isStep =
      switch seen.phase {
      case .learning, .relearning: true
      case .review: false
      }
    type =
      switch seen.phase {
      case .learning: 1
      case .review: 2
      case .relearning: 3
      }
    (queue, due) =
      switch seen.due {
      case .at(let time): (isStep ? 1 : 2, time.rawValue / 1000)
      case .on(let day): (isStep ? 3 : 2, Int64(day.days(since: today)))
      }
    interval = seen.interval
    reviews = seen.reviews
    lapses = seen.lapses
    stepsLeft = isStep ? 1001 : 0
    let decay = scheduling.parameters[20]
    data =
      "{\"s\":\(rounded(seen.memory.stability, 4)),\"d\":\(rounded(seen.memory.difficulty, 3)),"
      + "\"dr\":\(rounded(scheduling.desiredRetention, 2)),\"decay\":\(rounded(decay, 3)),"
      + "\"lrt\":\(seen.last.time.rawValue / 1000)}"
  }

  private init(
    type: Int, queue: Int, due: Int64, interval: Int, reviews: Int, lapses: Int, stepsLeft: Int, data: String
  ) {
    self.type = type
    self.queue = queue
    self.due = due
    self.interval = interval
    self.reviews = reviews
    self.lapses = lapses
    self.stepsLeft = stepsLeft
    self.data = data
  }
}

/// Anki keeps stability to 4 places, difficulty to 3, retention to 2, decay to 3.
private func rounded(_ value: Double, _ places: Int) -> Double {
  let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
  return (value * scale).rounded() / scale
}
