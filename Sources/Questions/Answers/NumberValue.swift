/// Reads numbers as people write them: "1,240,000", "2.8 million", "five million", "fifty-one", "14 %".
enum NumberValue {
  /// The number at the head of `text` and what follows it, the unit; nil if it does not begin with a number.
  static func parse(_ text: String) -> (value: Double, unit: [String])? {
    if let fraction = simpleFraction(text) { return fraction }
    var words = pieces(of: text)
    let leading: Set<String> = [
      "about", "some", "around", "nearly", "almost", "roughly", "over", "only", "the", "a", "an",
    ]
    while words.count > 1, leading.contains(words[0]), number(words[1]) != nil || leading.contains(words[1]) {
      words.removeFirst()
    }
    if let fraction = fraction(words) { return fraction }
    var (total, current, used) = (0.0, Double?.none, 0)
    while used < words.count {
      let word = words[used]
      if let digits = digits(word) {
        guard current == nil else { break }
        current = digits
      } else if let small = smallNumbers[word] {
        current = (current ?? 0) + small
      } else if word == "hundred", let value = current {
        current = value * 100
      } else if let scale = scales[word] {
        guard let value = current else { break }
        total += value * scale
        current = 0
      } else if word == "and", let value = current, Array(words[(used + 1)...].prefix(2)) == ["a", "half"] {
        current = value + 0.5
        used += 2
      } else if word == "and", current != nil, used + 1 < words.count, smallNumbers[words[used + 1]] != nil {
        // "Two hundred and six".
      } else {
        break
      }
      used += 1
    }
    guard used > 0, let current else { return nil }
    return (total + current, Array(words[used...]))
  }

  /// "1/4".
  private static func simpleFraction(_ text: String) -> (value: Double, unit: [String])? {
    let sides = text.trimmed.split(separator: "/")
    guard sides.count == 2, let upper = Double(sides[0]), let lower = Double(sides[1]), upper < lower, lower <= 10
    else {
      return nil
    }
    return (upper / lower, [])
  }

  /// "A quarter", "two thirds", "half a million": parts of one, or of the scale that follows.
  private static func fraction(_ words: [String]) -> (value: Double, unit: [String])? {
    let isCounted = words.count > 1 && parts[words[1]] != nil
    let count = isCounted ? words[0] == "a" ? 1 : number(words[0]) : 1
    let at = isCounted ? 1 : 0
    guard let count, at < words.count, let part = parts[words[at]] else { return nil }
    var rest = words[(at + 1)...].drop { $0 == "a" || $0 == "of" }
    guard let scale = rest.first.flatMap({ scales[$0] }) else { return (count * part, Array(rest)) }
    rest = rest.dropFirst()
    return (count * part * scale, Array(rest))
  }

  private static let parts: [String: Double] = [
    "half": 0.5, "halves": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25, "fifth": 0.2,
    "fifths": 0.2, "tenth": 0.1, "tenths": 0.1,
  ]

  private static func number(_ word: String) -> Double? { digits(word) ?? smallNumbers[word] ?? scales[word] }

  private static func digits(_ word: String) -> Double? {
    guard let first = word.utf8.first, (0x30...0x39).contains(first) else { return nil }
    let groups = word.split(separator: ",", omittingEmptySubsequences: false)
    // A comma that does not part thousands is a decimal one.
    if groups.count == 2, groups[1].utf8.count != 3, !word.contains(".") {
      return Double(groups.joined(separator: "."))
    }
    return Double(groups.joined())
  }

  /// Lowercase words; digits keep their commas and points, "%" becomes "percent", hyphens part.
  private static func pieces(of text: String) -> [String] {
    var result: [String] = []
    var word = ""
    func flush() {
      let bare = word.trimming { $0 == "," || $0 == "." || $0 == "'" }
      if !bare.isEmpty { result.append(bare.lowercased()) }
      word = ""
    }
    for character in text {
      if character == "%" {
        flush()
        result.append("percent")
      } else if character.isLetter || character.isNumber || character == "," || character == "." {
        let wasDigit = word.last?.isNumber == true
        if character.isLetter, wasDigit { flush() }
        if character == ",", !wasDigit { flush() } else { word.append(character) }
      } else {
        flush()
      }
    }
    flush()
    return joinedPercent(joinedThousands(result))
  }

  /// "1 240 000" is one number.
  private static func joinedThousands(_ words: [String]) -> [String] {
    var result: [String] = []
    for word in words {
      if word.utf8.count == 3, word.allSatisfy(\.isNumber), let last = result.last, last.allSatisfy(\.isNumber),
        (1...9).contains(last.utf8.count)
      {
        result[result.count - 1] += word
      } else {
        result.append(word)
      }
    }
    return result
  }

  private static func joinedPercent(_ words: [String]) -> [String] {
    var result: [String] = []
    for word in words {
      if word == "cent", result.last == "per" {
        result[result.count - 1] = "percent"
      } else {
        result.append(word)
      }
    }
    return result
  }

  static let smallNumbers: [String: Double] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
  ]
  private static let scales: [String: Double] = [
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "k": 1e3,
  ]
}
