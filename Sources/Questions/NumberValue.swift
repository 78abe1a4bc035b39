/// Reads numbers as people write them: "1,240,000", "2.8 million", "five million", "fifty-one", "14 %".
enum NumberValue {
  /// The number at the head of `text` and what follows it, the unit; nil if it does not begin with a number.
  static func parse(_ text: String) -> (value: Double, unit: [String])? {
    var words = pieces(of: text)
    let leading: Set<String> = [
      "about", "some", "around", "nearly", "almost", "roughly", "over", "only", "the", "a", "an",
    ]
    while words.count > 1, leading.contains(words[0]), number(words[1]) != nil { words.removeFirst() }
    var total = 0.0
    var current: Double?
    var used = 0
    for word in words {
      if let digits = digits(word) {
        guard current == nil else { break }
        current = digits
      } else if let small = smallNumbers[word] {
        current = combine(current, small)
      } else if word == "hundred", let value = current {
        current = value * 100
      } else if let scale = scales[word] {
        guard let value = current else { break }
        total += value * scale
        current = 0
      } else if word == "and", current != nil, used + 1 < words.count, smallNumbers[words[used + 1]] != nil {
        used += 1
        continue
      } else {
        break
      }
      used += 1
    }
    guard used > 0, let current else { return nil }
    return (total + current, Array(words[used...]))
  }

  private static func number(_ word: String) -> Double? { digits(word) ?? smallNumbers[word] ?? scales[word] }

  private static func combine(_ current: Double?, _ small: Double) -> Double { (current ?? 0) + small }

  private static func digits(_ word: String) -> Double? {
    guard let first = word.utf8.first, (0x30...0x39).contains(first) else { return nil }
    let bare = word.filter { $0 != "," && $0 != "\u{2009}" && $0 != "\u{202F}" }
    return Double(bare)
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
    return joinedPercent(result)
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
