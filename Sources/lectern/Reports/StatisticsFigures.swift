import Scheduling
import Screens

/// `lectern stats --format json`.
struct StatisticsFigures: Encodable {
  struct Day: Encodable {
    /// ISO 8601.
    let date: String
    let answers: Int
    let passed: Int
    let new: Int
    let seconds: Int
  }

  struct Cards: Encodable {
    let new: Int
    let learning: Int
    let young: Int
    let mature: Int
    let suspended: Int
    let known: Double
  }

  struct Forecast: Encodable {
    let overdue: Int
    /// From today on, without what is overdue.
    let due: [Int]
    let dailyLoad: Double
  }

  /// From `from` up to but not including `to`.
  struct Bin: Encodable {
    let from: Double
    let to: Double
    let count: Int
  }

  struct Distributions: Encodable {
    let stability: [Bin]
    let difficulty: [Bin]
    let retrievability: [Bin]
  }

  struct Group: Encodable {
    let name: String
    let figures: GroupStatistics
  }

  struct Year: Encodable {
    let desiredRetention: Double
    let reviewsADay: Double
    let minutesADay: Double
    let known: Double
    let seen: Int
  }

  /// What the answers tell of the items.
  struct Items: Encodable {
    struct NotWorking: Encodable {
      let id: String
      let question: String
      let answers: Int
      let facility: Double?
      let discrimination: Double?
      let faults: [String]
    }

    /// In quizzes.
    let answers: Int
    /// False: not enough data.
    let isEnough: Bool
    let notWorking: [NotWorking]
    /// Items marked as bad, by the reason.
    let marked: [String: Int]

    init(_ findings: ItemFindings) {
      answers = findings.answers
      isEnough = findings.hasEnough
      marked = findings.marked
      notWorking = findings.findings.map { finding in
        NotWorking(
          id: finding.question.id, question: finding.question.stem, answers: finding.figures.answers,
          facility: finding.figures.facility, discrimination: finding.figures.discrimination,
          faults: finding.faults.map(\.words))
      }
    }
  }

  let format = "lectern-stats/1"
  let title: String
  let today: String
  let desiredRetention: Double
  let days: [Day]
  /// Again first.
  let ratings: [Int]
  let cards: Cards
  let forecast: Forecast
  let retention: [String: Retention]
  let calibration: Calibration
  let distributions: Distributions
  let texts: [Group]
  let sections: [Group]
  let kinds: [Group]
  let simulations: [Year]
  let items: Items

  init(_ report: StatisticsReport) {
    let state = report.state
    title = report.title
    today = written(report.today)
    desiredRetention = report.desiredRetention
    days = report.activity.days.map {
      Day(
        date: written($0.day), answers: $0.reviews, passed: $0.passed, new: $0.new, seconds: $0.milliseconds / 1000)
    }
    ratings = report.activity.ratings
    cards = Cards(
      new: state.new, learning: state.learning, young: state.young, mature: state.mature, suspended: state.suspended,
      known: state.known)
    forecast = Forecast(overdue: state.backlog, due: state.forecast, dailyLoad: state.dailyLoad)
    retention = Dictionary(uniqueKeysWithValues: report.retention.map { ($0.key.rawValue, $0.value) })
    calibration = report.calibration
    distributions = Distributions(
      stability: doublings(state.stability), difficulty: bins(state.difficulty),
      retrievability: bins(state.retrievability))
    texts = report.texts.map { Group(name: $0.name, figures: $0.statistics) }
    sections = report.sections.map { Group(name: $0.name, figures: $0.statistics) }
    kinds = report.kinds.map { Group(name: $0.name, figures: $0.statistics) }
    simulations = report.simulations.map { Year($0) }
    items = Items(report.findings)
  }
}

extension StatisticsFigures.Year {
  fileprivate init(_ simulation: Simulation) {
    let days = Double(max(1, simulation.reviews.count))
    self.init(
      desiredRetention: simulation.desiredRetention, reviewsADay: Double(simulation.reviews.reduce(0, +)) / days,
      minutesADay: simulation.minutes.reduce(0, +) / days, known: simulation.known, seen: simulation.seen)
  }
}

private func bins(_ histogram: CollectionState.Histogram) -> [StatisticsFigures.Bin] {
  histogram.counts.enumerated().map { index, count in
    let from = histogram.start + Double(index) * histogram.width
    return StatisticsFigures.Bin(from: from, to: from + histogram.width, count: count)
  }
}

/// Days of stability: the first bin below an eighth, each later one from half its end on.
private func doublings(_ histogram: CollectionState.Histogram) -> [StatisticsFigures.Bin] {
  var end = 0.125
  return histogram.counts.enumerated().map { index, count in
    defer { end *= 2 }
    return StatisticsFigures.Bin(from: index == 0 ? 0 : end / 2, to: end, count: count)
  }
}

private func written(_ day: StudyDay) -> String {
  let date = day.date
  func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return "\(date.year)-\(padded(date.month))-\(padded(date.day))"
}
