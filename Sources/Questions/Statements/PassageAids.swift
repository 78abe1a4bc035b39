import Documents

/// The EDTF value of each date mention, by where it begins, and how the text writes days.
struct DateMentions {
  private let values: [Int: String]
  private let doubtful: Set<Int>
  /// Whether the text writes "25 December 1922".
  let isDayFirst: Bool
  /// The years that the text itself writes behind a month and day, by "04-19".
  private let writtenYears: [Substring: Set<Substring>]
  /// Whether the text tells of years before 1.
  let areMostlyBC: Bool
  /// What the text writes behind such years.
  let era: String

  init(_ annotations: Annotations, document: Document) {
    var values: [Int: String] = [:]
    var (first, last) = (0, 0)
    var writtenYears: [Substring: Set<Substring>] = [:]
    for entity in annotations.entities where entity.kind == .date {
      for mention in entity.mentions {
        values[mention.range.lowerBound] = mention.value ?? entity.value
        guard let value = mention.value ?? entity.value, value.utf8.count == 10, mention.range.count < 24 else {
          continue
        }
        if document[mention.range].first?.isNumber == true { first += 1 } else { last += 1 }
        if document[mention.range].contains(value.prefix(4)) {
          writtenYears[value.dropFirst(5), default: []].insert(value.prefix(4))
        }
      }
    }
    self.values = values
    self.writtenYears = writtenYears
    doubtful = YearTrust(document: document, annotations: annotations, values: values).doubtful
    areMostlyBC = values.values.count { $0.hasPrefix("-") } * 10 > values.count * 8
    isDayFirst = first > last
    era = document.text.contains(" BCE") ? "BCE" : "BC"
  }

  /// nil as well where the year is not sure.
  func value(at range: ByteRange) -> String? {
    doubtful.contains(range.lowerBound) ? nil : values[range.lowerBound]
  }

  /// Whether the text writes the month and day of `value` with another year, and with this one nowhere: where it leaves
  /// the year out, that other one may be meant.
  func isDisputed(_ value: String) -> Bool {
    guard value.utf8.count == 10, let years = writtenYears[value.dropFirst(5)] else { return false }
    return !years.contains(value.prefix(4))
  }
}

/// What a text says in other people's words.
struct QuotedText {
  private let ranges: [ByteRange]
  private let open: [ByteRange]

  init(document: Document, annotations: Annotations) {
    let found = document.blocks.reduce(into: (closed: [ByteRange](), open: [ByteRange]())) { result, block in
      Self.scan(document, block.range, into: &result)
    }
    ranges = (found.closed + annotations.quotations.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    open = found.open
  }

  /// The double-quoted stretches of a block; one that nothing closes reaches to its end.
  private static func scan(
    _ document: Document, _ range: ByteRange, into result: inout (closed: [ByteRange], open: [ByteRange])
  ) {
    var start: Int?
    var offset = range.lowerBound
    for scalar in document[range].unicodeScalars {
      let length = UTF8.width(scalar)
      if scalar == "“" || (scalar == "\"" && start == nil) {
        start = start ?? offset
      } else if scalar == "”" || scalar == "\"" {
        if let begin = start {
          result.closed.append(begin..<(offset + length))
          start = nil
        } else {
          // Nothing opened it: whatever stands before it in the block may be quoted.
          result.open.append(range.lowerBound..<(offset + length))
        }
      }
      offset += length
    }
    if let start { result.open.append(start..<range.upperBound) }
  }

  private static func any(_ ranges: [ByteRange], touching range: ByteRange) -> Bool {
    let first = ranges.partitioningIndex { $0.lowerBound >= range.lowerBound }
    // A quotation that begins before may reach in; quotations of a block seldom nest deeper than this.
    return ranges[max(0, first - 3)...].prefix { $0.lowerBound < range.upperBound }.contains { $0.overlaps(range) }
  }

  /// Whether a sentence is quoted as a whole, begins or ends inside a quotation, or holds an unbalanced mark.
  func isOpen(in range: ByteRange) -> Bool {
    let first = ranges.partitioningIndex { $0.lowerBound >= range.lowerBound }
    let near = ranges[max(0, first - 3)...].prefix { $0.lowerBound < range.upperBound }
    let cut = near.contains {
      $0.overlaps(range) && !(range.lowerBound < $0.lowerBound && $0.upperBound <= range.upperBound)
    }
    return cut || Self.any(open, touching: range)
  }

  func contains(_ range: ByteRange) -> Bool { Self.any(ranges, touching: range) }
}

/// Which names the text writes with "the".
struct Articles {
  private let annotations: Annotations
  private let withArticle: [Bool]

  init(document: Document, annotations: Annotations) {
    self.annotations = annotations
    let bytes = Array(document.text.utf8)
    withArticle = annotations.entities.map { entity in
      guard entity.kind != .person, entity.kind != .date else { return false }
      let all = entity.mentions.filter { $0.form == .name }
      // In brackets and quotation marks a name stands as a word, without its article.
      let free = all.filter { !Self.isOpened(bytes, before: $0.range.lowerBound) }
      let names = free.isEmpty ? all : free
      let count = names.count {
        Self.hasArticle(bytes, before: $0.range.lowerBound) || Self.isArticle(bytes, at: $0.range.lowerBound)
      }
      return count * 2 > names.count
    }
  }

  private static func isArticle(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset + 4 <= bytes.count
      && (bytes[offset..<(offset + 4)].elementsEqual("The ".utf8)
        || bytes[offset..<(offset + 4)].elementsEqual("the ".utf8))
  }

  private static func isOpened(_ bytes: [UInt8], before offset: Int) -> Bool {
    ["(", "‘", "“", "\"", "'"].contains { bytes[..<offset].suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static func hasArticle(_ bytes: [UInt8], before offset: Int) -> Bool {
    let start = offset - 4
    return start >= 0 && isArticle(bytes, at: start)
  }

  func takesArticle(_ entity: Int) -> Bool { withArticle[entity] }

  /// The name as words, with "the" where the text uses it.
  func named(_ entity: Int) -> [(text: String, isName: Bool)] {
    let name = annotations.entities[entity].canonical
    let hasOwn = name.lowercased().hasPrefix("the ")
    let words = name.split(separator: " ").map { (text: String($0), isName: true) }
    return withArticle[entity] && !hasOwn ? [(text: "the", isName: false)] + words : words
  }
}

extension DateValue.Point {
  /// "December 25, 1922", "August 1914", "1889", "1920s".
  var written: String { written(dayFirst: false) }

  /// With "25 December 1922" where `dayFirst`.
  func written(dayFirst: Bool) -> String {
    let name = year > 0 ? String(year) : "\(1 - year) BC"
    if span == 10 { return name + "s" }
    guard let month, month <= 12 else { return name }
    let monthName = WrittenDate.months[month - 1].capitalizedFirst
    guard let day else { return "\(monthName) \(name)" }
    return dayFirst ? "\(day) \(monthName) \(name)" : "\(monthName) \(day), \(name)"
  }
}
