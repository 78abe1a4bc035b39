/// Whether what was predicted came true: reviews of later days by their predicted recall.
public struct Calibration: Hashable, Sendable, Codable {
  public struct Bin: Hashable, Sendable, Codable {
    /// Mean of the predictions, 0 to 1.
    public let predicted: Double
    /// The share that was recalled, 0 to 1.
    public let recalled: Double
    public let count: Int
  }

  /// By rising prediction; empty bins are left out.
  public let bins: [Bin]
  public let fitness: Fitness

  /// - Precondition: `width` is above 0 and at most 1.
  public init(of parameters: Parameters, on set: TrainingSet, width: Double = 0.05) {
    precondition(width > 0 && width <= 1, "a width between 0 and 1")
    let count = Int((1 / width).rounded(.up))
    var sums = [(predicted: Double, recalled: Int, count: Int)](repeating: (0, 0, 0), count: count)
    fitness = Fitness(of: parameters, on: set, items: 0..<set.items) { recall, recalled in
      let bin = min(count - 1, max(0, Int(recall / width)))
      sums[bin].predicted += recall
      sums[bin].recalled += recalled ? 1 : 0
      sums[bin].count += 1
    }
    bins = sums.filter { $0.count > 0 }.map {
      Bin(
        predicted: $0.predicted / Double($0.count), recalled: Double($0.recalled) / Double($0.count), count: $0.count)
    }
  }
}
