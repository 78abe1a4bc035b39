/// Reads dates as people type them: "25 Dec. 1922", "December 25th, 1922", "1922-12-25", "2–6 March 1919", "1921-22".
enum WrittenDate {
  /// Every date that `text` can mean; empty if it is none. "4/5/1922" has two readings.
  ///
  /// - Parameter year: where a year of two digits ("'22") is to be looked for; without it such a year is none.
  static func readings(of text: String, near year: Int? = nil) -> [DateValue] {
    let tokens = tokens(of: text, near: year)
    guard !tokens.isEmpty else { return [] }
    if let fixed = fixedForm(tokens, near: year) { return fixed }
    let halves = tokens.split(whereSeparator: { $0 == .to }).map(Array.init)
    switch halves.count {
    case 1: return fields(halves[0]).flatMap { $0.point }.map { [DateValue($0)] } ?? []
    case 2: return range(halves[0], halves[1]).map { [$0] } ?? []
    default: return []
    }
  }

  enum Token: Hashable {
    case number(Int, digits: Int), month(Int), season(Int), to, dash, slash, beforeChrist, decade, century
  }

  /// What one end says; what is missing comes from the other.
  struct Fields {
    var year: Int?
    var month: Int?
    var day: Int?
    var span = 1
    /// A small number alone: a day, or the last digits of a year.
    var bare: Int?

    var point: DateValue.Point? {
      guard let year, day == nil || month.map({ $0 <= 12 }) == true else { return nil }
      return DateValue.Point(year: year, month: month, day: day, span: span)
    }
  }

  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let seasons = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]
  /// Words around a date that change nothing about which date it is.
  private static let fillers: Set<String> = [
    "the", "of", "in", "on", "at", "from", "between", "during", "about", "around", "circa", "ca", "c", "by", "early",
    "late", "mid", "middle", "end", "beginning", "year", "years", "month", "day", "ad", "ce", "since", "until",
    "before", "after", "st", "nd", "rd", "th", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday",
  ]
  /// The days of a month in words, without hyphens.
  private static let dayNames = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    "twentyfirst", "twentysecond", "twentythird", "twentyfourth", "twentyfifth", "twentysixth", "twentyseventh",
    "twentyeighth", "twentyninth", "thirtieth", "thirtyfirst",
  ]
  /// In this order: longer spellings before the shorter ones inside them.
  private static let spellings: [(from: String, to: String)] = [
    ("before christ", "bc"), ("anno domini", "ad"), ("b.c.e.", "bce"), ("b.c.e", "bce"), ("b.c.", "bc"), ("b.c", "bc"),
    ("a.d.", "ad"), ("c.e.", "ce"), ("twenty-", "twenty"), ("thirty-", "thirty"), ("twenty ", "twenty"),
    ("thirty ", "thirty"), ("&", " and "),
  ]

  private static func tokens(of text: String, near year: Int?) -> [Token] {
    var result: [Token] = []
    var word = ""
    var isShortYear = false
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    func flush() -> Bool {
      defer { (word, isShortYear) = ("", false) }
      guard !word.isEmpty else { return true }
      if isShortYear, word.utf8.count == 2, let short = Int(word) {
        guard let year, year > 0 else { return false }
        result.append(.number(year / 100 * 100 + short, digits: 4))
        return true
      }
      return append(word, to: &result)
    }
    let plain = spellings.reduce(text.lowercased()) { $0.replacing($1.from, with: $1.to) }
    for scalar in plain.unicodeScalars {
      if scalar.properties.isAlphabetic || isDigit(scalar) {
        if let last = word.unicodeScalars.last, isDigit(last) != isDigit(scalar), !flush() { return [] }
        word.unicodeScalars.append(scalar)
        continue
      }
      guard flush() else { return [] }
      switch scalar {
      case "-", "\u{2010}", "\u{2011}": result.append(.dash)
      case "\u{2013}", "\u{2014}": result.append(.to)
      case "/": result.append(.slash)
      case "'", "\u{2019}", "\u{2018}": isShortYear = true
      default: break
      }
    }
    return flush() ? resolved(result) : []
  }

  private static func append(_ word: String, to result: inout [Token]) -> Bool {
    if let number = Int(word) {
      guard word.utf8.count <= 4 else { return false }
      result.append(.number(number, digits: word.utf8.count))
    } else if word == "s" {
      result.append(.decade)
    } else if let season = seasons[word] {
      result.append(.season(season))
    } else if ["to", "till", "and", "through"].contains(word) || word == "until" && !result.isEmpty {
      result.append(.to)
    } else if let day = dayNames.firstIndex(of: word) {
      result.append(.number(day + 1, digits: 2))
    } else if word == "century" {
      result.append(.century)
    } else if ["bc", "bce"].contains(word) {
      result.append(.beforeChrist)
    } else if let month = month(word) {
      result.append(.month(month))
    } else if !fillers.contains(word) {
      return false
    }
    return true
  }

  /// A month by its name, a beginning of it of three letters or more, or one slip of the pen.
  static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    if let index = months.firstIndex(where: { $0.hasPrefix(word) || (word == "sept" && $0 == "september") }) {
      return index + 1
    }
    guard word.utf8.count >= 5 else { return nil }
    return months.firstIndex { Spelling.slip(word, $0) != nil }.map { $0 + 1 }
  }

  /// A dash between a date's own parts stays a dash; any other dash means "to".
  private static func resolved(_ tokens: [Token]) -> [Token] {
    let isISO = tokens.filter { $0 == .dash }.count == 2 && tokens.count == 5
    if isISO { return tokens }
    if tokens.count == 3, tokens[1] == .dash, case .number(_, 4) = tokens[0], case .number(_, 2) = tokens[2] {
      return tokens
    }
    // "mid-March" leaves a dash at the head.
    let body = tokens.drop { $0 == .dash || $0 == .to }
    return body.map { $0 == .dash ? .to : $0 }
  }

  /// "1922-12-25", "1914-08", "25/12/1922", "25.12.1922", "1921/22".
  private static func fixedForm(_ tokens: [Token], near year: Int?) -> [DateValue]? {
    let numbers = tokens.compactMap { token -> (value: Int, digits: Int)? in
      if case .number(let value, let digits) = token { (value, digits) } else { nil }
    }
    let others = tokens.filter { if case .number = $0 { false } else { true } }
    guard others.allSatisfy({ $0 == .dash || $0 == .slash }) else { return nil }
    if numbers.count == 3 { return threeNumbers(numbers, near: year) }
    if numbers.count == 2, numbers[0].digits <= 2, numbers[1].digits == 4 {
      return (1...12).contains(numbers[0].value)
        ? [DateValue(DateValue.Point(year: numbers[1].value, month: numbers[0].value))] : nil
    }
    guard numbers.count == 2, numbers[0].digits == 4, numbers[1].digits == 2, !others.isEmpty else { return nil }
    var readings: [DateValue] = []
    if (1...12).contains(numbers[1].value) {
      readings.append(DateValue(DateValue.Point(year: numbers[0].value, month: numbers[1].value)))
    }
    let endYear = numbers[0].value / 100 * 100 + numbers[1].value
    if endYear > numbers[0].value {
      readings.append(DateValue(start: .init(year: numbers[0].value), end: .init(year: endYear)))
    }
    return readings
  }

  private static func threeNumbers(_ given: [(value: Int, digits: Int)], near: Int?) -> [DateValue] {
    var numbers = given
    if let near, near > 0, numbers[0].digits <= 2, numbers[2].digits == 2 {
      numbers[2] = (near / 100 * 100 + numbers[2].value, 4)
    }
    let orders = numbers[0].digits == 4 ? [[0, 1, 2]] : [[2, 1, 0], [2, 0, 1]]
    var readings: [DateValue] = []
    for order in orders {
      let (year, month, day) = (numbers[order[0]], numbers[order[1]].value, numbers[order[2]].value)
      guard year.digits == 4, (1...12).contains(month), (1...31).contains(day) else { continue }
      let reading = DateValue(DateValue.Point(year: year.value, month: month, day: day))
      if !readings.contains(reading) { readings.append(reading) }
    }
    return readings
  }

  private static func fields(_ tokens: [Token]) -> Fields? {
    var fields = Fields()
    var isBeforeChrist = false
    for token in tokens {
      switch token {
      case .month(let month), .season(let month):
        guard fields.month == nil else { return nil }
        fields.month = month
      case .number(let value, let digits):
        if digits >= 3 || value > 31 {
          guard fields.year == nil else { return nil }
          fields.year = value
        } else {
          guard fields.bare == nil else { return nil }
          fields.bare = value
        }
      case .beforeChrist: isBeforeChrist = true
      case .century:
        guard let number = fields.bare, (1...21).contains(number), fields.year == nil else { return nil }
        (fields.year, fields.span, fields.bare) = ((number - 1) * 100, 100, nil)
      case .decade:
        guard let year = fields.year, year % 10 == 0 else { return nil }
        fields.span = year % 100 == 0 ? 100 : 10
      case .to, .dash, .slash: return nil
      }
    }
    if isBeforeChrist {
      guard let year = fields.year ?? fields.bare, fields.span == 1 else { return nil }
      if fields.year == nil { fields.bare = nil }
      fields.year = 1 - year
    }
    if let month = fields.month, month <= 12, let bare = fields.bare, (1...31).contains(bare) {
      fields.day = bare
      fields.bare = nil
    }
    return fields
  }

  private static func range(_ left: [Token], _ right: [Token]) -> DateValue? {
    guard var start = fields(left), var end = fields(right) else { return nil }
    if let bare = end.bare, end.month == nil {
      if start.month != nil, start.day != nil {
        (end.month, end.day) = (start.month, bare)
      } else if start.month == nil, let year = start.year, end.year == nil {
        end.year = year / 100 * 100 + bare
      }
      end.bare = nil
    }
    if let bare = start.bare, start.month == nil, end.day != nil {
      (start.month, start.day, start.bare) = (end.month, bare, nil)
    }
    start.year = start.year ?? end.year
    // "264 to 241 BC" says it once for both; "1861 – 65" leaves out the century.
    if let last = end.year, let first = start.year, first > 0, last <= 0 { start.year = 1 - first }
    if let last = end.year, let first = start.year, end.month == nil, first >= 100, (0..<100).contains(last) {
      end.year = first / 100 * 100 + last
    }
    if start.month == nil, end.month != nil, left.isEmpty { return nil }
    guard start.bare == nil, end.bare == nil, let first = start.point, let last = end.point ?? endPoint(end, start)
    else { return nil }
    let value = DateValue(start: first, end: last)
    return value.firstDay < value.dayAfter ? value : nil
  }

  /// "March 2 1919 to March 6": the year stands at the first end.
  private static func endPoint(_ end: Fields, _ start: Fields) -> DateValue.Point? {
    var end = end
    end.year = end.year ?? start.year
    return end.point
  }
}
