/// The formulas of one model with its own kind of state: a loop over a long log chooses the model once, before it.
protocol MemoryFormulas {
  associatedtype State

  /// A memory in this model's terms; one of the other model is carried over as well as it can be.
  func state(_ memory: Memory) -> State
  func firstState(_ rating: Rating) -> State
  /// The chance of recall, 0 to 1.
  func recall(_ state: State, after elapsed: Elapsed) -> Double
  /// The state after a later review.
  ///
  /// - Parameter recall: what ``recall(_:after:)`` says of it; 1 on the same day.
  func next(_ state: State, after elapsed: Elapsed, recall: Double, rating: Rating) -> State
  /// Days, not rounded.
  func interval(_ state: State, retention: Double) -> Double
}

extension FSRS6: MemoryFormulas {
  func state(_ memory: Memory) -> MemoryState { memory.single }

  func recall(_ state: MemoryState, after elapsed: Elapsed) -> Double {
    retrievability(days: Double(elapsed.days), stability: state.stability)
  }

  func next(_ state: MemoryState, after elapsed: Elapsed, recall: Double, rating: Rating) -> MemoryState {
    nextState(state, days: elapsed.days, retrievability: recall, rating: rating)
  }

  func interval(_ state: MemoryState, retention: Double) -> Double {
    interval(stability: state.stability, retention: retention)
  }
}

extension FSRS7: MemoryFormulas {
  func state(_ memory: Memory) -> DualMemoryState { memory.dual }

  func recall(_ state: DualMemoryState, after elapsed: Elapsed) -> Double {
    retrievability(state, days: elapsed.exactDays)
  }

  func next(_ state: DualMemoryState, after elapsed: Elapsed, recall: Double, rating: Rating) -> DualMemoryState {
    nextState(state, days: elapsed.exactDays, rating: rating)
  }
}
