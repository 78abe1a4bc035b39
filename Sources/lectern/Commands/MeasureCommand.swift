import ArgumentParser
import Foundation
import Progress
import Scheduling
import Screens

/// Figures for `scripts/bench-memory`, of the program itself: on a copy of the learner's progress, which stays as it is.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Measure scheduling and statistics on a copy of your progress.",
    shouldDisplay: false)

  func run() throws {
    let original = try openShelf().store
    let folder = original.path + ".measured"
    try? FileManager.default.removeItem(atPath: folder)
    try makeFolder(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/progress.sqlite"
    try original.backUp(to: path)
    var figures = Figures()
    figures.updatesPerSecond = updatesPerSecond()
    try measureOpening(path, &figures)
    try measureStatistics(path, &figures)
    figures.residentMegabytes = residentMegabytes()
    try measureOptimizer(path, &figures)
    try measureGrades(path, folder: folder, &figures)
    try Output.standard.write(json(figures))
  }

  /// Milliseconds, but where the name says otherwise.
  private struct Figures: Encodable {
    var updatesPerSecond = 0.0
    var cards = 0
    var reviews = 0
    var opening = Took()
    var queue = Took()
    var readingCards = Took()
    var readingAll = Took()
    var charts = Took()
    var drawing = Took()
    /// At its most, before the optimiser.
    var residentMegabytes = 0.0
    var optimizer = 0.0
    var gradeMedian = 0.0
    var gradeP95 = 0.0
    /// A file of its own, as many bytes as a grade adds to the log of the database, then fsync.
    var bareWriteMedian = 0.0
    var bareWriteP95 = 0.0
  }

  // MARK: What is measured

  /// Review updates of FSRS-6 on one core, states and intervals of ratings and delays in turn.
  private func updatesPerSecond() -> Double {
    let model = FSRS6()
    let ratings = Rating.allCases
    var sum = 0.0
    var updates = 0
    let took = milliseconds {
      for card in 0..<200_000 {
        var state = model.firstState(ratings[card & 3])
        for step in 1...20 {
          state = model.nextState(state, days: (card &+ step &* 7) % 40, rating: ratings[(card >> 2 &+ step) & 3])
        }
        sum += state.stability
        updates += 21
      }
    }
    return sum.isFinite ? Double(updates) / took * 1000 : 0
  }

  private func measureOpening(_ path: String, _ figures: inout Figures) throws {
    let configuration = Configuration.asItComes
    let moment = WallClock.studyClock(rolloverHour: configuration.rolloverHour).moment(at: WallClock.now)
    figures.opening = try best { _ = try ProgressStore(path: path, at: moment.time).dueCounts(at: moment) }
    let store = try ProgressStore(path: path, at: moment.time)
    figures.queue = try best {
      let items = try store.items(neededOn: moment.day)
      _ = ReviewSession(
        items: items, scheduler: try scheduler(for: nil, store: store, configuration),
        clock: WallClock.studyClock(rolloverHour: configuration.rolloverHour), at: moment.time, seed: 1)
    }
  }

  private func measureStatistics(_ path: String, _ figures: inout Figures) throws {
    let store = try ProgressStore(path: path, at: WallClock.now)
    figures.readingCards = try best { figures.cards = try store.items().count }
    figures.readingAll = try best { figures.reviews = try store.studied().log.records.count }
    var report: StatisticsReport?
    figures.charts = try best {
      report = try statistics(of: nil, questions: [], in: store, configuration: .asItComes, at: WallClock.now)
    }
    figures.drawing = best { _ = report?.text(columns: 200) }
  }

  /// The shortest of several, in milliseconds.
  private struct Took: Encodable {
    /// By the clock on the wall, waiting for a processor included.
    var wall = Double.infinity
    /// Of processors, all threads together.
    var processor = Double.infinity
  }

  private func best(_ work: () throws -> Void) rethrows -> Took {
    var best = Took()
    for _ in 0..<15 {
      let start = clock()
      best.wall = min(best.wall, try milliseconds(work))
      best.processor = min(best.processor, Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000)
    }
    return best
  }

  private func measureOptimizer(_ path: String, _ figures: inout Figures) throws {
    let log = try ProgressStore(path: path, at: WallClock.now).history()
    figures.optimizer = milliseconds { _ = Optimizer().optimize(TrainingSet(log)) }
  }

  /// Grades and bare writes in turn, so that both see the same disk.
  private func measureGrades(_ path: String, folder: String, _ figures: inout Figures) throws {
    let store = try ProgressStore(path: path, at: WallClock.now)
    let clock = WallClock.studyClock(rolloverHour: 4)
    var options = SessionOptions.standard
    options.limits = .none
    var session = ReviewSession(
      items: try store.items(), options: options, clock: clock, at: WallClock.now, seed: 1)
    let file = open(folder + "/bare", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    defer { close(file) }
    let bytes = [UInt8](repeating: 7, count: 5 * 4120)
    var (grades, bare): ([Double], [Double]) = ([], [])
    for _ in 0..<300 {
      guard let change = session.answer(.good, at: WallClock.now) else { break }
      grades.append(try milliseconds { try store.record(change, at: WallClock.now) })
      bare.append(
        milliseconds {
          _ = write(file, bytes, bytes.count)
          fdatasync(file)
        })
    }
    (figures.gradeMedian, figures.gradeP95) = (quantile(grades, 0.5), quantile(grades, 0.95))
    (figures.bareWriteMedian, figures.bareWriteP95) = (quantile(bare, 0.5), quantile(bare, 0.95))
  }
}

private func milliseconds(_ work: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try work()
  return (ContinuousClock.now - start) / .milliseconds(1)
}

private func quantile(_ values: [Double], _ share: Double) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
}

private func residentMegabytes() -> Double {
  guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
    let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
    let kilobytes = line.split(separator: " ").compactMap({ Double($0) }).first
  else { return 0 }
  return kilobytes / 1024
}
