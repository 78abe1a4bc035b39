/// The 21 parameters of FSRS-6, `w[0]` to `w[20]`, each within its bounds.
public struct Parameters: Hashable, Sendable {
  public let values: [Double]

  public static let count = 21

  /// What py-fsrs 6.3.2 and fsrs-rs 6.6.2 start from.
  public static let standard = Parameters(unchecked: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ])

  /// The closed range of each parameter.
  public static let bounds: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75, 0...4.5, 0...0.8,
    0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2, 0...2, 0...0.8, 0.1...0.8,
  ]

  /// - Throws: ``ParametersError`` if there are not 21 or one is out of bounds or not a number.
  public init(_ values: [Double]) throws(ParametersError) {
    guard values.count == Self.count else { throw .count(values.count) }
    for (index, value) in values.enumerated() where !Self.bounds[index].contains(value) {
      throw .outOfBounds(index: index, value: value, bounds: Self.bounds[index])
    }
    self.init(unchecked: values)
  }

  private init(unchecked values: [Double]) { self.values = values }

  /// The nearest parameters within the bounds; what is not a number becomes the standard value.
  ///
  /// - Precondition: there are 21.
  public init(clamping values: [Double]) {
    precondition(values.count == Self.count, "21 parameters")
    self.values = values.enumerated().map { index, value in
      guard value.isFinite else { return Self.standard.values[index] }
      return min(max(value, Self.bounds[index].lowerBound), Self.bounds[index].upperBound)
    }
  }

  public subscript(index: Int) -> Double { values[index] }
}

public enum ParametersError: Error, Hashable {
  /// How many there were instead of 21 (or 19 or 17, which can be migrated).
  case count(Int)
  case outOfBounds(index: Int, value: Double, bounds: ClosedRange<Double>)
}
