/// The features of the second pass: what the first pass made of the same words elsewhere in the document
/// (after Ratinov and Roth 2009).
struct DocumentFeatures {
  /// Rows of the weight table.
  static let rowBits: UInt32 = 15
  /// The most features that one token has.
  static let capacity = 48

  /// How often a word was put into each group of labels; place 6 counts it in lower case.
  typealias Counts = SIMD8<Int32>

  private var lowers: [UInt32] = []
  private var traits: [WordFacts.Traits] = []
  private var clusters: [UInt16] = []
  /// Runs of capitals as token positions in the document.
  private var runs: [Range<Int32>] = []
  private var runOf: [Int32] = []
  private var sentenceStarts: [Int] = [0]
  private var labels: [UInt8] = []

  private var words: [UInt32: Counts] = [:]
  private var phrases: [UInt32: Counts] = [:]
  private var lastWords: [UInt32: Counts] = [:]
  private var firstWords: [UInt32: Counts] = [:]

  /// The number of tokens taken up.
  var count: Int { lowers.count }

  /// Takes up the next sentence after the first pass has read it.
  mutating func append(_ features: NameFeatures) {
    let start = count
    let facts = features.facts
    for index in 2..<(facts.count - 2) {
      lowers.append(facts[index].lower)
      traits.append(facts[index].traits)
      clusters.append(UInt16(facts[index].cluster))
      runOf.append(-1)
    }
    for run in features.capitalRuns {
      for index in run.start..<run.end { runOf[start + index] = Int32(runs.count) }
      runs.append(Int32(start + run.start)..<Int32(start + run.end))
    }
    sentenceStarts.append(count)
  }

  /// Counts what the first pass said.
  ///
  /// - Parameter labels: one for each token taken up.
  mutating func countLabels(_ labels: [UInt8]) {
    self.labels = labels
    for index in 0..<count where traits[index].contains(.capitalised) {
      words[lowers[index], default: Counts(repeating: 0)][NameLabel.group(of: Int(labels[index]))] &+= 1
    }
    for index in 0..<count where !traits[index].contains(.capitalised) && words[lowers[index]] != nil {
      words[lowers[index]]![6] &+= 1
    }
    for run in runs where run.count > 1 {
      phrases[phraseKey(run), default: Counts(repeating: 0)][phraseGroup(run)] &+= 1
    }
    for sentence in sentenceStarts.indices.dropLast() {
      for span in NameLabel.spans(of: labels[sentenceStarts[sentence]..<sentenceStarts[sentence + 1]])
      where span.tokens.count > 1 {
        countParts(of: span)
      }
    }
  }

  private mutating func countParts(of span: NameSpan) {
    let group = NameLabel.group(of: Int(labels[span.tokens.lowerBound]))
    lastWords[lowers[span.tokens.upperBound - 1], default: Counts(repeating: 0)][group] &+= 1
    firstWords[lowers[span.tokens.lowerBound], default: Counts(repeating: 0)][group] &+= 1
  }

  private func phraseKey(_ run: Range<Int32>) -> UInt32 {
    run.reduce(0x1234_5678 as UInt32) { ($0 ^ lowers[Int($1)]) &* 16_777_619 }
  }

  /// The group of a run that one name fills; 0 for others.
  private func phraseGroup(_ run: Range<Int32>) -> Int {
    let group = NameLabel.group(of: Int(labels[Int(run.lowerBound)]))
    return run.allSatisfy { NameLabel.group(of: Int(labels[Int($0)])) == group } ? group : 0
  }

  /// Writes the rows of the features of the token at `index` into `rows`; returns how many.
  ///
  /// - Parameter sentence: its sentence's tokens.
  @inline(__always)
  func write(at index: Int, in sentence: Range<Int>, into rows: UnsafeMutablePointer<UInt32>) -> Int {
    var writer = FeatureWriter(rows: rows, rowBits: Self.rowBits)
    let own = UInt32(labels[index])
    let before = index > sentence.lowerBound ? UInt32(labels[index - 1]) : 16
    let after = index + 1 < sentence.upperBound ? UInt32(labels[index + 1]) : 16
    writer.add(101, own)
    writer.add(102, before, own)
    writer.add(103, own, after)
    writer.add(104, before, own, after)
    writer.add(105, own, UInt32(clusters[index]))
    if index > sentence.lowerBound + 1 { writer.add(106, UInt32(labels[index - 2]), before, own) }
    if index + 2 < sentence.upperBound { writer.add(107, own, after, UInt32(labels[index + 2])) }
    if traits[index].contains(.capitalised) { addCounts(index, index == sentence.lowerBound, &writer) }
    if index > sentence.lowerBound, traits[index - 1].contains(.capitalised) { addNeighbour(110, index - 1, &writer) }
    if index + 1 < sentence.upperBound, traits[index + 1].contains(.capitalised) {
      addNeighbour(111, index + 1, &writer)
    }
    return writer.count
  }

  @inline(__always)
  private func addNeighbour(_ template: UInt32, _ index: Int, _ writer: inout FeatureWriter) {
    writer.add(template, Self.summary(othersCounts(index)), UInt32(labels[index]))
  }

  /// The counts of the same word elsewhere in the document.
  @inline(__always)
  private func othersCounts(_ index: Int) -> Counts {
    var counts = words[lowers[index]] ?? Counts(repeating: 0)
    counts[NameLabel.group(of: Int(labels[index]))] &-= 1
    return counts
  }

  private func addCounts(_ index: Int, _ isFirst: Bool, _ writer: inout FeatureWriter) {
    let own = UInt32(labels[index])
    let others = othersCounts(index)
    let summary = Self.summary(others)
    let run = runOf[index] >= 0 ? runs[Int(runOf[index])] : Int32(index)..<Int32(index + 1)
    let place: UInt32 = run.count == 1 ? 1 : Int(run.lowerBound) == index ? 2 : Int(run.upperBound) == index + 1 ? 3 : 4
    writer.add(120, summary)
    writer.add(121, summary, own)
    writer.add(122, summary, place)
    let lowerCase = UInt32(min(2, others[6])) | (isFirst ? 4 : 0)
    writer.add(123, lowerCase, own)
    writer.add(124, lowerCase, summary)
    let total = max(1, others[0] &+ others[1] &+ others[2] &+ others[3] &+ others[4] &+ others[5])
    for group in 0..<NameLabel.groups where others[group] > 0 {
      writer.add(125, UInt32(group), UInt32(others[group] &* 4 / total), UInt32(min(3, others[group])))
    }
    addParts(index, place, &writer)
    if run.count > 1 { addPhrase(run, place, own, &writer) }
  }

  private func addParts(_ index: Int, _ place: UInt32, _ writer: inout FeatureWriter) {
    let own = UInt32(labels[index])
    if let counts = lastWords[lowers[index]] { writer.add(130, Self.summary(counts), place, own) }
    if let counts = firstWords[lowers[index]] { writer.add(131, Self.summary(counts), place, own) }
  }

  private func addPhrase(_ run: Range<Int32>, _ place: UInt32, _ own: UInt32, _ writer: inout FeatureWriter) {
    var counts = phrases[phraseKey(run)] ?? Counts(repeating: 0)
    counts[phraseGroup(run)] &-= 1
    writer.add(132, Self.summary(counts), place)
    writer.add(133, Self.summary(counts), own)
    // The run's head and tail as they stand elsewhere: "Bank" of "North Bank", "Ortega" of "Maria Ortega".
    writer.add(134, Self.summary(othersCounts(Int(run.upperBound) - 1)), place)
    writer.add(135, Self.summary(othersCounts(Int(run.lowerBound))), place)
  }

  /// The group that leads, how clearly, and of how many.
  @inline(__always)
  private static func summary(_ counts: Counts) -> UInt32 {
    var best = 0
    var total: Int32 = 0
    for group in 0..<NameLabel.groups {
      total &+= max(0, counts[group])
      if counts[group] > counts[best] { best = group }
    }
    if total == 0 { return 63 }
    let share = counts[best] &* 8 / total
    let size: UInt32 = total == 1 ? 0 : total < 4 ? 1 : total < 10 ? 2 : 3
    return UInt32(best) | (share == 8 ? 0 : share > 5 ? 8 : 16) | size << 5
  }
}
