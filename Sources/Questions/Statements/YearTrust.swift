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
  /// The month that the story has come to, 1 to 12.
  private var month: Int?
  /// The last year that was written: behind it "May of that year" is of no year before it.
  private var named: (year: Int, sentence: Int)?
  /// Months that were given a year, until a date of the same paragraph has shown whether it is theirs.
  private var given: [(offset: Int, year: Int, block: Int, sentence: Int)] = []
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
      let block = index > 0 ? annotations.sentences[index - 1].block : -1
      if let own = words.compactMap(Self.year).first {
        named = (own, index)
      } else if let named, named.sentence == index, let year, year < named.year, words.contains("year") {
        doubtful.insert(mark.range.lowerBound)
        continue
      }
      if let own = words.compactMap(Self.year).first { check(against: own, block: block, sentence: index) }
      take(
        words, at: mark.range.lowerBound, year, sentence: index, isFronted: lead <= 8,
        isAside: lead > 8 && Self.isAside(mark.range, in: index - 1, annotations))
      if let year, words.contains(where: WrittenDate.months.contains), !words.contains(where: { Self.year($0) != nil })
      {
        given.append((mark.range.lowerBound, year, block, index))
      }
    }
  }

  /// "In May 2014 a museum was opened. … In October the war began. By November 2001 the town had fallen": the war did
  /// not begin in 2014.
  private mutating func check(against year: Int, block: Int, sentence: Int) {
    for month in given where month.block == block && sentence - month.sentence <= Self.ahead && year < month.year {
      doubtful.insert(month.offset)
    }
    given.removeAll()
  }

  /// How many sentences ahead a year still tells of a month before it.
  private static let ahead = 3

  private mutating func take(
    _ words: [String], at offset: Int, _ given: Int?, sentence: Int, isFronted: Bool, isAside: Bool
  ) {
    let hasMonth = words.contains(where: WrittenDate.months.contains)
    if words.contains(where: Self.isDecade) { return }
    guard let written = words.compactMap(Self.year).first else {
      if anchor == nil, hasMonth { bareBefore += 1 }
      // "Two years later" counts from a date shortly before, if from any that is known.
      let isFar = !Self.spans.isDisjoint(with: words) && sentence - lastSure > 2
      // A glance leaves the story where it was.
      let isMain = hasDay && given == anchor
      let own = words.lazy.compactMap { WrittenDate.month($0) }.first
      if isTrusted && isNear(given, words) || isMain, !isFar, goesOn(own, in: given) {
        month = own ?? month
        lastSure = sentence
      } else {
        doubtful.insert(offset)
      }
      return
    }
    lastSure = sentence
    let year = given.map { $0 <= 0 ? $0 : written } ?? written
    if isAside, !isTrusted || anchor == nil || !hasMonth || year != anchor {
      // "the promises given in 1856", "the peace of May 1856": the story is elsewhere.
      if anchor == nil { isTrusted = false }
      return
    }
    if year != anchor { month = nil }
    if let own = words.lazy.compactMap({ WrittenDate.month($0) }).first { month = own }
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

  /// Whether a date without a year was given the year of the story or the next one; "a year later" counts on its own.
  private func isNear(_ given: Int?, _ words: [String]) -> Bool {
    guard let given, let anchor, Self.spans.isDisjoint(with: words) else { return true }
    // January behind December is next year's.
    let own = words.lazy.compactMap { WrittenDate.month($0) }.first
    return given == anchor || given == anchor + 1 && (own ?? 1) < (month ?? 13)
  }

  /// Whether a month comes not long before the one that the story has come to: behind December, "in May" may be next
  /// year's.
  private func goesOn(_ own: Int?, in given: Int?) -> Bool {
    guard let own, let month, given == anchor else { return true }
    return own >= month - Self.stepBack
  }

  /// How many months a story goes back without a word.
  private static let stepBack = 3

  /// Whether a year hangs on something else than what the sentence tells: on a noun, on a clause of its own, or on
  /// what had happened before.
  private static func isAside(_ range: ByteRange, in index: Int, _ annotations: Annotations) -> Bool {
    guard annotations.trees.indices.contains(index) else { return false }
    let (tree, tokens) = (annotations.trees[index], annotations.sentences[index].tokens)
    // The head of the date: "October" in "October 1919".
    let own = tokens.indices.filter { range.overlaps(tokens[$0].range) }
    guard tree.heads.count == tokens.count, let token = own.first(where: { !own.contains(tree.heads[$0]) }),
      tree.relations[token] != "root"
    else { return false }
    guard tree.relations[token].hasPrefix("obl") || tree.relations[token] == "advmod" else { return true }
    var verb = tree.heads[token]
    while verb >= 0, tree.relations[verb] == "conj", tree.heads[verb] != verb { verb = tree.heads[verb] }
    guard verb >= 0, tree.relations[verb] == "root" else { return true }
    // "had lost in 1856"
    return tree.heads.indices.contains {
      tree.heads[$0] == tree.heads[token] && tree.relations[$0] == "aux" && tree.lemmas[$0].lowercased() == "have"
        && tree.xpos[$0] == "VBD"
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
