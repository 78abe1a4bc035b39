/// How well a card is remembered, in the terms of FSRS-6.
public struct MemoryState: Hashable, Sendable {
  /// Days until the chance of recall falls to 90 %. Above zero.
  public let stability: Double
  /// From 1, easiest, to 10.
  public let difficulty: Double

  /// - Throws: ``MemoryStateError`` if a value is out of range or not a number.
  public init(stability: Double, difficulty: Double) throws(MemoryStateError) {
    guard stability.isFinite, stability > 0 else { throw .stability(stability) }
    guard (1...10).contains(difficulty) else { throw .difficulty(difficulty) }
    self.init(uncheckedStability: stability, difficulty: difficulty)
  }

  /// For the formulas, whose results lie in range by what they are.
  @inline(__always)
  init(uncheckedStability stability: Double, difficulty: Double) {
    self.stability = stability
    self.difficulty = difficulty
  }
}

public enum MemoryStateError: Error, Hashable {
  case stability(Double)
  case difficulty(Double)
}
