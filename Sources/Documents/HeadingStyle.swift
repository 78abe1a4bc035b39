/// By what signs a line was taken for a heading.
enum HeadingStyle: Hashable {
  /// `#` or `=` marks, or an underline, with the level they say.
  case marked(level: Int)
  /// "PART II", "Chapter 3", with the rank of the label, 0 outermost.
  case label(rank: Int)
  /// "IV" or "IV. The siege".
  case roman(Int)
  /// "2" or "2.1 Methods": the numbers.
  case numbered([Int])
  case capitals
  case titled
  /// A bare line that asks, as in a list of questions and answers.
  case question

  /// Outermost first; a heading stands under the last one before it of a lower order.
  var order: Int {
    switch self {
    case .label(let rank): rank + 1
    case .marked(let level): level * 10
    case .roman: 100
    case .capitals: 110
    case .numbered(let numbers): 120 + numbers.count
    case .titled: 140
    case .question: 150
    }
  }

  /// Stands by itself, without regard to what surrounds it.
  var isCertain: Bool {
    switch self {
    case .marked, .label: true
    case .roman, .numbered, .capitals, .titled, .question: false
    }
  }
}

/// Reads numbers as headings write them.
enum HeadingNumber {
  /// The value of a roman numeral in capital letters, 1 to 399; `nil` for anything else.
  static func roman(_ word: some Collection<UInt8>) -> Int? {
    guard !word.isEmpty, word.count <= 9 else { return nil }
    var value = 0
    var rest = word[...]
    for (digits, weight) in symbols {
      var repeats = 0
      while rest.starts(with: digits.utf8), repeats < (digits.utf8.count == 1 && weight != 5 && weight != 50 ? 3 : 1) {
        value += weight
        rest = rest.dropFirst(digits.utf8.count)
        repeats += 1
      }
    }
    return rest.isEmpty ? value : nil
  }

  private static let symbols = [
    ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
  ]

  static let words: Set<String> = Set(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
    eighteen nineteen twenty thirty forty fifty first second third fourth fifth sixth seventh eighth ninth tenth \
    eleventh twelfth last the
    """.split(separator: " ").map(String.init))
}
