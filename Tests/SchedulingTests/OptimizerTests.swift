import Foundation
import Testing

@testable import Scheduling

@Suite struct OptimizerTests {
  /// Reviews of a learner whose memory follows `truth`, with the standard parameters' schedule.
  static func log(truth: Parameters, cards: Int, seed: UInt64) -> [Review] {
    var random = SplitMix64(seed: seed)
    let (memory, schedule) = (FSRS6(truth), FSRS6())
    var reviews: [Review] = []
    for card in 0..<cards {
      var states: (true: MemoryState, seen: MemoryState)?
      var (day, last) = (card / 10, 0)
      for number in 0..<8 {
        let rating: Rating
        if let states {
          let recall = memory.retrievability(days: Double(day - last), stability: states.true.stability)
          let passed = Double.random(in: 0..<1, using: &random) < recall
          rating = passed ? ([.hard, .good, .good, .good, .easy].randomElement(using: &random) ?? .good) : .again
        } else {
          rating = [.again, .hard, .good, .good, .easy].randomElement(using: &random) ?? .good
        }
        reviews.append(
          Review(
            card: CardID(rawValue: "\(card)"), rating: rating,
            moment: clock.moment(at: Timestamp(seconds: Int64(day) * 86_400 + 43_200 + Int64(number))), duration: 5000,
            kind: number == 0 ? .learning : .review, previousInterval: day - last, interval: .days(1),
            due: .on(StudyDay(rawValue: day)), phase: .review))
        states =
          states.map {
            (
              memory.nextState($0.true, days: day - last, rating: rating),
              schedule.nextState($0.seen, days: day - last, rating: rating)
            )
          } ?? (memory.firstState(rating), schedule.firstState(rating))
        last = day
        let interval = schedule.interval(stability: states?.seen.stability ?? 1, retention: 0.88)
        day +=
          rating == .again
          ? Int(random.next() % 2) : max(1, Int(interval * Double.random(in: 0.7...1.4, using: &random)))
      }
    }
    return reviews.sorted { $0.moment.time < $1.moment.time }
  }

  private static let truth = Parameters(clamping: [
    0.9, 2.5, 6, 25, 5.6, 0.5, 1.9, 0.004, 1.9, 0.1, 1.2, 2.1, 0.07, 0.4, 1.4, 0.6, 2.8, 0.4, 0.4, 0.08, 0.4,
  ])

  @Test func gradientsAreTheSlopesOfTheLoss() {
    var random = SplitMix64(seed: 4)
    let set = TrainingSet(Self.log(truth: Self.truth, cards: 60, seed: 9))
    let weights = set.recencyWeights
    for _ in 0..<5 {
      var values = randomParameters(&random).values
      values[4] = min(values[4], 9)
      var gradient = [Double](repeating: 0, count: 21)
      _ = loss(values, set, weights, &gradient)
      for index in 0..<21 {
        let step = 1e-6 * max(values[index], 0.01)
        var unused = gradient
        var (low, high) = (values, values)
        low[index] -= step
        high[index] += step
        let slope = (loss(high, set, weights, &unused) - loss(low, set, weights, &unused)) / (2 * step)
        #expect(abs(slope - gradient[index]) < 2e-3 * max(1, abs(slope)), "w\(index)")
      }
    }
  }

  private func loss(_ values: [Double], _ set: TrainingSet, _ weights: [Double], _ gradient: inout [Double]) -> Double {
    var model = Backpropagation(values)
    return set.histories.reduce(0) { $0 + model.add(set.steps[$1], weights: weights, to: &gradient) }
  }

  @Test func aLearnerUnlikeTheAverageIsFitted() {
    let set = TrainingSet(Self.log(truth: Self.truth, cards: 600, seed: 1))
    guard case .better(let fit) = Optimizer().optimize(set) else {
      Issue.record("not better")
      return
    }
    let truth = Fitness(of: Self.truth, on: set)
    #expect(fit.isWhole)
    #expect(fit.after.logLoss < fit.before.logLoss - 0.005)
    #expect(fit.after.logLoss < truth.logLoss + 0.003)
    #expect(fit.after.rmseBins < fit.before.rmseBins)
    let stabilities = Array(fit.parameters.values[..<4])
    #expect(stabilities == stabilities.sorted())
    guard case .kept(fit.parameters, _) = Optimizer().optimize(set, current: fit.parameters) else {
      Issue.record("the same fit again is no better")
      return
    }
  }

  @Test func fewReviewsAreSaidToBeTooFew() {
    #expect(Optimizer().optimize(TrainingSet([Review]())) == .notEnough(items: 0, needed: 8))
    let few = Self.log(truth: Self.truth, cards: 40, seed: 2).filter { $0.moment.day.rawValue < 6 }
    if case .better(let fit) = Optimizer().optimize(TrainingSet(few)) {
      #expect(!fit.isWhole && fit.parameters.values[4...] == Parameters.standard.values[4...])
    }
  }

  @Test func practiceAndWhatCameBeforeAFreshStartDoNotCount() {
    let reviews = Self.log(truth: Self.truth, cards: 30, seed: 3)
    let practice = reviews.map { review in
      Review(
        card: review.card, rating: .again, moment: review.moment, duration: 0, kind: .practice, previousInterval: 0,
        interval: nil, due: nil, phase: nil)
    }
    #expect(TrainingSet(reviews + practice).items == TrainingSet(reviews).items)
    let orphans = reviews.filter { $0.kind != .learning }
    #expect(TrainingSet(orphans).items == 0)
  }

  @Test func aSteadyLearnerIsHealthyAndCalibrated() throws {
    let log = ReviewLog(Self.log(truth: .standard, cards: 300, seed: 5))
    let set = TrainingSet(log)
    let health = try #require(HealthCheck(set))
    #expect(health.isHealthy && health.relativeLogLoss > 0.5)
    let calibration = Calibration(of: .standard, on: log)
    #expect(calibration.bins.reduce(0) { $0 + $1.count } == set.items)
    let fitness = Fitness(of: .standard, on: set)
    #expect(abs(calibration.fitness.logLoss - fitness.logLoss) < 1e-9)
    #expect(abs(calibration.fitness.rmseBins - fitness.rmseBins) < 1e-9)
    for bin in calibration.bins where bin.count > 200 { #expect(abs(bin.predicted - bin.recalled) < 0.06) }
    #expect(HealthCheck(TrainingSet(Self.log(truth: .standard, cards: 20, seed: 5))) == nil)
  }

  @Test func itemsAreNumberedInTheOrderOfTimeWhateverTheOrderOfTheLog() {
    let reviews = Self.log(truth: .standard, cards: 40, seed: 8)
    var random = SplitMix64(seed: 1)
    let set = TrainingSet(reviews)
    let moved = TrainingSet(reviews.shuffled(using: &random).sorted { $0.moment.time < $1.moment.time })
    #expect(set.items == moved.items && set.items > 100)
    #expect(set.recencyWeights == set.recencyWeights.sorted())
    let fitness = Fitness(of: .standard, on: set, items: set.items / 2..<set.items)
    let other = Fitness(of: .standard, on: moved, items: set.items / 2..<set.items)
    #expect(abs(fitness.logLoss - other.logLoss) < 1e-9)
  }

  /// The logs that the reference optimisers were run on, where they are at hand.
  @Test(arguments: ["spread_5k", "average_20k", "spread_20k", "strong_20k", "weak_20k"])
  func theReferenceOptimisersAreMatched(name: String) throws {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("../../../shared/fsrs/optimizer").standardized
    guard let data = try? Data(contentsOf: root.appendingPathComponent("ref_\(name).json")) else {
      print("skipped: no reference logs beside the project")
      return
    }
    let references = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    var (best, worst, standard) = (Double.infinity, 0.0, 0.0)
    for (key, value) in references where key != "truth" {
      guard let metrics = (value as? [String: Any])?["metrics"] as? [String: Any],
        let loss = metrics["log_loss"] as? Double,
        let rmse = metrics["rmse_bins"] as? Double
      else { continue }
      if key == "default" {
        standard = loss
      } else {
        (best, worst) = (min(best, loss), max(worst, rmse))
      }
    }
    let set = TrainingSet(try reviews(root.appendingPathComponent("revlog_synth_\(name).csv")))
    guard case .better(let fit) = Optimizer().optimize(set) else {
      Issue.record("not better")
      return
    }
    #expect(abs(fit.before.logLoss - standard) < 1e-6)
    #expect(fit.after.logLoss <= best + 0.0015 && fit.after.logLoss < standard)
    #expect(fit.after.rmseBins <= 1.15 * worst)
  }

  private func reviews(_ file: URL) throws -> [Review] {
    try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map { line in
      let fields = line.split(separator: ",").map { String($0).whole }
      return Review(
        card: CardID(rawValue: "\(fields[0])"), rating: Rating(rawValue: fields[4]) ?? .again,
        moment: Moment(time: Timestamp(milliseconds: Int64(fields[1])), day: StudyDay(rawValue: fields[2])),
        duration: fields[6], kind: [.learning, .learning, .review, .relearning][fields[5]],
        previousInterval: fields[3], interval: .days(1), due: .on(StudyDay(rawValue: fields[2])), phase: .review)
    }
  }
}
