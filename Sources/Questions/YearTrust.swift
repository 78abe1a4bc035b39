import Documents

/// Which dates without a year may be given the year that the text has arrived at.
///
/// "In 1899 … . On February 18, 1899, … the affair of 1892. … On February 23": a year that is only glanced at does not
/// set the time of the story, and a text that gives days before it has given any year takes its own for known.
struct YearTrust {
  /// Where the mentions begin that are not to be dated.
  private(set) var doubtful: Set<Int> = []

  private var anchor: Int?
  private var isTrusted = true
  private var hasDay = false
  private var bareBefore = 0
  /// The sentence of the last date that was sure.
  private var lastSure = -10

  /// - Parameter values: EDTF by where each mention begins.
  init(document: Document, annotations: Annotations, values: [Int: String]) {
    let heads = annotations.sentences.map(\.range.lowerBound)
    for mark in annotations.marks where mark.kind == .date {
      let words = Folding.words(of: document[mark.range])
      let index = heads.partitioningIndex { $0 > mark.range.lowerBound }
      let lead = index > 0 ? mark.range.lowerBound - heads[index - 1] : 0
      let year = values[mark.range.lowerBound].flatMap { DateValue(edtf: $0)?.start?.year }
      take(words, at: mark.range.lowerBound, year, sentence: index, isFronted: lead <= 8)
    }
  }

  private mutating func take(
    _ words: [String], at offset: Int, _ given: Int?, sentence: Int, isFronted: Bool
  ) {
    let hasMonth = words.contains(where: WrittenDate.months.contains)
    if words.contains(where: Self.isDecade) { return }
    guard let year = words.compactMap(Self.year).first else {
      if anchor == nil, hasMonth { bareBefore += 1 }
      // "Two years later" counts from a date shortly before, if from any that is known.
      let isFar = !Self.spans.isDisjoint(with: words) && sentence - lastSure > 2
      // A glance leaves the story where it was.
      let isMain = hasDay && given == anchor
      if isTrusted || isMain, !isFar { lastSure = sentence } else { doubtful.insert(offset) }
      return
    }
    lastSure = sentence
    if hasMonth {
      (anchor, isTrusted, hasDay) = (year, true, true)
    } else if !hasDay, bareBefore >= Self.enough {
      (anchor, isTrusted) = (year, false)
    } else if let anchor, hasDay, !isFronted, year < anchor || year > anchor + 1 {
      isTrusted = false
    } else {
      (anchor, isTrusted) = (year, true)
    }
  }

  private static let spans: Set<String> = [
    "year", "years", "decade", "decades", "century", "centuries", "generation", "generations",
  ]

  /// How many days without a year show that a text takes the year for known.
  private static let enough = 3

  /// "1821", and in "mid-1821".
  private static func year(_ word: String) -> Int? {
    word.split { !$0.isNumber }.first { (3...4).contains($0.count) }.flatMap { Int($0) }
  }

  private static func isDecade(_ word: String) -> Bool { word.hasSuffix("0s") }
}
