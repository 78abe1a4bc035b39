import Scheduling
import TOMLKit

/// What the user has set for cards in `config.toml`, beside limits and desired retention.
struct ReviewConfiguration: Hashable, Sendable {
  /// Seconds.
  var learningSteps = Scheduler.standard.learningSteps
  /// Seconds.
  var relearningSteps = Scheduler.standard.relearningSteps
  /// Days.
  var maximumInterval = Scheduler.standard.maximumInterval
  var fuzzes = true
  /// How a session chooses and orders its cards; its limits come from elsewhere.
  var options = SessionOptions.standard
  /// `nil` leaves the choice to the screen.
  var typesAnswers: Bool?
  var hasTwoButtons: Bool?

  func scheduler(model: MemoryModel, desiredRetention: Double) throws -> Scheduler {
    try Scheduler(
      model: model, desiredRetention: desiredRetention, learningSteps: learningSteps, relearningSteps: relearningSteps,
      maximumInterval: maximumInterval, fuzzes: fuzzes)
  }

  mutating func take(
    _ key: String, _ value: TOMLValueConvertible, _ reader: ConfigurationReader
  ) throws(ConfigurationError) {
    switch key {
    case "learning-steps": learningSteps = try reader.steps(value, key)
    case "relearning-steps": relearningSteps = try reader.steps(value, key)
    case "maximum-interval": maximumInterval = try reader.number(value, key, in: Scheduler.maximumIntervals)
    case "fuzz": fuzzes = try reader.truth(value, key)
    case "new-order": options.newOrder = try reader.choice(value, key)
    case "mix": options.mixing = try reader.choice(value, key)
    case "bury-siblings": options.buriesSiblings = try reader.truth(value, key)
    case "learn-ahead-minutes": options.learnAhead = 60 * (try reader.number(value, key, in: 0...1439))
    case "leech-threshold": options.leechThreshold = try reader.number(value, key, in: 0...999)
    case "leech-action": options.leechAction = try reader.choice(value, key)
    case "type-answers": typesAnswers = try reader.truth(value, key)
    case "buttons": hasTwoButtons = try buttons(value, key, reader) == 2
    default: throw reader.problem(.unknownKey(key), key)
    }
  }

  private func buttons(
    _ value: TOMLValueConvertible, _ key: String, _ reader: ConfigurationReader
  ) throws(ConfigurationError) -> Int {
    guard let number = value.int, number == 2 || number == 4 else { throw reader.problem(.notInRange("2 or 4"), key) }
    return number
  }
}

extension ConfigurationReader {
  /// Steps in the way of Anki: `"1m 10m"`, with s, m, h or d behind each figure; never falling.
  fileprivate func steps(_ value: TOMLValueConvertible, _ key: String) throws(ConfigurationError) -> [Int] {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    var steps: [Int] = []
    for step in try text(value, key).split(separator: " ") {
      guard let unit = step.last.flatMap({ units[$0] }), let figure = Int(step.dropLast()),
        (1...99_999).contains(figure)
      else { throw problem(.notInRange("steps such as \"1m 10m\", each with s, m, h or d"), key) }
      steps.append(figure * unit)
    }
    guard steps == steps.sorted() else { throw problem(.notInRange("steps that do not get shorter"), key) }
    return steps
  }
}
