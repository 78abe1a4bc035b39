/// The shape of an option, without what it says: words, letters, digits, capitals, marks.
enum OptionForm {
  private static func shape(of text: String) -> [Double] {
    [
      Double(text.split(separator: " ").count), Double(text.count) / 6, Double(text.count(where: \.isNumber)),
      Double(text.count(where: \.isUppercase)), Double(text.count { "-.’'".contains($0) }),
    ]
  }

  /// How often somebody who always takes the option most like the others would take `key`: 1, or less where several
  /// are equally plain, or 0.
  static func plainness(of key: String, among options: [String]) -> Double {
    let shapes = options.map(shape)
    let distances = shapes.map { own in
      shapes.map { zip(own, $0).map { abs($0 - $1) }.reduce(0, +) }.reduce(0, +)
    }
    guard let least = distances.min(), let at = options.firstIndex(of: key), distances[at] <= least else { return 0 }
    return 1 / Double(distances.count { $0 <= least })
  }
}
