import Scheduling
import Testing

@Suite struct ValueTests {
  @Test(arguments: [
    (stability: 0.0, difficulty: 5.0, error: MemoryStateError.stability(0)),
    (stability: -2.0, difficulty: 5.0, error: .stability(-2)),
    (stability: .infinity, difficulty: 5.0, error: .stability(.infinity)),
    (stability: 3.0, difficulty: 10.5, error: .difficulty(10.5)),
    (stability: 3.0, difficulty: 0.9, error: .difficulty(0.9)),
  ])
  func impossibleMemoriesAreRefused(stability: Double, difficulty: Double, error: MemoryStateError) {
    #expect(throws: error) { try MemoryState(stability: stability, difficulty: difficulty) }
  }

  @Test func parametersAreCountedAndBounded() throws {
    #expect(throws: ParametersError.count(3)) { try Parameters([1, 2, 3]) }
    var values = Parameters.standard.values
    values[20] = 0.05
    #expect(throws: ParametersError.outOfBounds(index: 20, value: 0.05, bounds: 0.1...0.8)) { try Parameters(values) }
    values[3] = .nan
    #expect(Parameters(clamping: values)[20] == 0.1)
    #expect(Parameters(clamping: values)[3] == Parameters.standard[3])
  }

  @Test(arguments: [
    (SchedulerError.desiredRetention(0.6), 0.6, [60], 365),
    (.maximumInterval(0), 0.9, [60], 0),
    (.step(seconds: 0), 0.9, [0], 365),
    (.step(seconds: 86_400_000), 0.9, [60, 86_400_000], 365),
    (.fallingSteps(seconds: [600, 60]), 0.9, [600, 60], 365),
  ])
  func unusableSettingsAreRefused(error: SchedulerError, retention: Double, steps: [Int], maximum: Int) {
    #expect(throws: error) {
      try Scheduler(desiredRetention: retention, learningSteps: steps, maximumInterval: maximum)
    }
  }

  @Test func recallIsNinetyPercentAfterOneStability() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<200 {
      let model = FSRS6(randomParameters(&random))
      let stability = Double.random(in: 0.01...5000, using: &random)
      #expect(abs(model.retrievability(days: stability, stability: stability) - 0.9) < 1e-12)
      #expect(abs(model.interval(stability: stability, retention: 0.9) - stability) < 1e-6 * stability)
    }
  }

  @Test func oldParametersAreCarriedOver() throws {
    let nineteen = Array(Parameters.standard.values.prefix(19))
    #expect(try Parameters(migrating: nineteen).values == nineteen + [0, 0.5])
    #expect(try Parameters(migrating: Parameters.standard.values) == .standard)
    let seventeen = [
      0.4, 0.6, 2.4, 5.8, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61,
    ]
    let migrated = try Parameters(migrating: seventeen)
    #expect(abs(migrated[4] - 6.81) < 1e-9)
    #expect(abs(migrated[5] - 0.446_750) < 1e-6)
    #expect(abs(migrated[6] - 1.36) < 1e-9)
    #expect(Array(migrated.values[17...]) == [0, 0, 0, 0.5])
    #expect(throws: ParametersError.count(18)) { try Parameters(migrating: Array(nineteen.prefix(18))) }
  }

  @Test func anEaseBecomesAMemory() throws {
    let state = try FSRS6().memory(ease: 2.5, interval: 10, retention: 0.9)
    #expect(abs(state.stability - 10) < 1e-9)
    #expect(abs(state.difficulty - 6.914) < 1e-3)
  }
}
