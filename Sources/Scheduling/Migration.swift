import Glibc

extension Parameters {
  /// Parameters of FSRS-4.5 (17), FSRS-5 (19) or FSRS-6 (21), the older ones carried over as fsrs-rs does.
  ///
  /// - Throws: ``ParametersError`` for any other count, or if one is out of bounds afterwards.
  public init(migrating values: [Double]) throws(ParametersError) {
    switch values.count {
    case 19: try self.init(values + [0, 0.5])
    case 17:
      var migrated = values
      migrated[4] += 2 * values[5]
      migrated[5] = log(3 * values[5] + 1) / 3
      migrated[6] += 0.5
      try self.init(migrated + [0, 0, 0, 0.5])
    default: try self.init(values)
    }
  }
}

extension FSRS6 {
  /// The memory of a card that another scheduler (SM-2) knew by its ease, as 2.5, and its interval in days.
  ///
  /// - Parameter retention: the share of its reviews that are recalled, between 0 and 1.
  /// - Throws: ``MemoryStateError`` if the figures make no memory.
  public func memory(ease: Double, interval: Double, retention: Double) throws(MemoryStateError) -> MemoryState {
    let raw = interval * factor / (pow(retention, 1 / decay) - 1)
    guard raw.isFinite, raw > 0 else { throw .stability(raw) }
    let stability = min(max(raw, Self.lowestStability), 36_500)
    let gain =
      exp(parameters[8]) * pow(stability, -parameters[9]) * (exp((1 - retention) * parameters[10]) - 1)
    let difficulty = 11 - (ease - 1) / gain
    guard difficulty.isFinite else { throw .difficulty(difficulty) }
    return try MemoryState(stability: stability, difficulty: min(max(difficulty, 1), 10))
  }
}
