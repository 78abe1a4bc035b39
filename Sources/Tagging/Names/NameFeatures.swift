/// The features of the first pass over a sentence: hashed numbers without keys (Weinberger et al. 2009).
struct NameFeatures {
  /// Rows of the weight table.
  static let rowBits: UInt32 = 18
  /// The most features that one token has.
  static let capacity = 96

  private(set) var facts: [WordFacts] = []
  private var runs: [CapitalRun] = []
  var capitalRuns: [CapitalRun] { runs }
  private var runOf: [Int32] = []
  private var quoted: [Bool] = []
  /// The whole sentence is in capitals, so that they tell nothing.
  private var isShouted = false
  private static let edges = [WordFacts.edge(1), WordFacts.edge(2), WordFacts.edge(3), WordFacts.edge(4)]

  /// Takes up a sentence whose words `word` gives.
  mutating func begin(count: Int, knowledge: WordTable, word: (Int) -> UnsafeBufferPointer<UInt8>) {
    facts.removeAll(keepingCapacity: true)
    facts.append(Self.edges[0])
    facts.append(Self.edges[1])
    for index in 0..<count { facts.append(WordFacts(word(index), knowledge: knowledge)) }
    facts.append(Self.edges[2])
    facts.append(Self.edges[3])
    findRuns(count: count)
    findQuotes(count: count)
  }

  private mutating func findRuns(count: Int) {
    CapitalRun.find(in: facts, count: count, runs: &runs, runOf: &runOf)
    var upper = 0
    var lettered = 0
    for index in 2..<(count + 2) where facts[index].traits.contains(.hasLetter) {
      lettered += 1
      if facts[index].traits.contains(.upperCase) { upper += 1 }
    }
    isShouted = lettered > 1 && upper * 3 > lettered * 2
  }

  private mutating func findQuotes(count: Int) {
    quoted.removeAll(keepingCapacity: true)
    var inside = false
    for index in 0..<count {
      if facts[index + 2].traits.contains(.quote) { inside.toggle() }
      quoted.append(inside)
    }
  }

  /// Writes the rows of the features of the token at `index` into `rows`; returns how many.
  @inline(__always)
  func write(at index: Int, into rows: UnsafeMutablePointer<UInt32>) -> Int {
    var writer = FeatureWriter(rows: rows, rowBits: Self.rowBits)
    facts.withUnsafeBufferPointer { facts in
      let window = facts.baseAddress! + index + 2
      addWord(window, &writer)
      addContext(window, &writer)
      addLists(window, index, &writer)
    }
    let run = runOf[index]
    if run >= 0 { addRun(runs[Int(run)], index, &writer) }
    return writer.count
  }

  @inline(__always)
  private func addWord(_ window: UnsafePointer<WordFacts>, _ writer: inout FeatureWriter) {
    let own = window[0]
    writer.add(1, own.exact)
    writer.add(2, own.lower)
    writer.add(3, own.shape)
    for place in 0..<3 where own.prefixes[place] != 0 { writer.add(4 + UInt32(place), own.prefixes[place]) }
    for place in 0..<4 where own.suffixes[place] != 0 { writer.add(8 + UInt32(place), own.suffixes[place]) }
    writer.add(12, own.cluster)
    writer.add(13, own.cluster, own.shape)
  }

  @inline(__always)
  private func addContext(_ window: UnsafePointer<WordFacts>, _ writer: inout FeatureWriter) {
    let (before, own, after) = (window[-1], window[0], window[1])
    writer.add(14, before.lower)
    writer.add(15, after.lower)
    writer.add(16, before.suffixes[2])
    writer.add(17, after.suffixes[2])
    writer.add(18, before.shape, own.shape)
    writer.add(19, own.shape, after.shape)
    writer.add(20, before.shape, own.shape, after.shape)
    writer.add(21, before.cluster)
    writer.add(22, after.cluster)
    writer.add(23, window[-2].cluster)
    writer.add(24, window[2].cluster)
    writer.add(25, before.cluster, own.cluster)
    writer.add(26, own.cluster, after.cluster)
    writer.add(27, before.cluster, after.cluster)
    writer.add(28, window[-2].cluster, before.cluster)
    writer.add(29, after.cluster, window[2].cluster)
    writer.add(30, before.lower, own.shape)
    writer.add(31, after.lower, own.shape)
  }

  @inline(__always)
  private func addLists(_ window: UnsafePointer<WordFacts>, _ index: Int, _ writer: inout FeatureWriter) {
    let (before, own, after) = (window[-1], window[0], window[1])
    let place: UInt32 = (index == 0 ? 1 : 0) | (isShouted ? 2 : 0) | (quoted[index] ? 4 : 0)
    writer.add(32, place, own.shape)
    writer.add(33, own.capitals, own.shape, index == 0 ? 1 : 0)
    writer.add(34, own.category, own.shape)
    writer.add(35, before.category)
    writer.add(36, after.category)
    writer.add(37, own.lists)
    writer.add(38, before.lists, own.lists)
    writer.add(39, own.lists, after.lists)
    writer.add(40, before.cluster, own.lists)
    writer.add(41, own.lists, after.cluster)
    for bit in 0..<UInt32(WordTable.List.allCases.count) where own.lists >> bit & 1 == 1 { writer.add(42, bit) }
    if isShouted { writer.add(43, own.capitals, own.lists) }
  }

  @inline(__always)
  private func addRun(_ run: CapitalRun, _ index: Int, _ writer: inout FeatureWriter) {
    let place = run.place(of: index)
    let (first, last) = (facts[run.start + 2], facts[run.end + 1])
    let (before, after) = (facts[run.start + 1], facts[run.end + 2])
    let length = UInt32(min(6, run.end - run.start))
    writer.add(50, place, first.lower)
    writer.add(51, place, last.lower)
    writer.add(52, place, before.lower)
    writer.add(53, place, after.lower)
    writer.add(54, place, first.cluster)
    writer.add(55, place, last.cluster)
    writer.add(56, place, before.cluster)
    writer.add(57, place, after.cluster)
    writer.add(58, place, length)
    writer.add(59, place, last.category, length)
    writer.add(60, place, first.lists, last.lists)
    writer.add(61, before.cluster, last.cluster)
    writer.add(62, last.cluster, after.cluster)
    let (outerFirst, outerLast) = (facts[run.outerStart + 2], facts[run.outerEnd + 1])
    let outerPlace = place | (run.outerStart < run.start ? 16 : 0) | (run.outerEnd > run.end ? 32 : 0)
    writer.add(63, outerPlace, outerLast.cluster)
    writer.add(64, outerPlace, outerFirst.lower)
    writer.add(65, outerPlace, facts[run.outerStart + 1].cluster)
    writer.add(66, outerPlace, facts[run.headEnd + 1].lower)
    if run.acronym != .none { writer.add(67, place, run.acronym.rawValue) }
  }
}

/// Hashes features and counts them.
struct FeatureWriter {
  let rows: UnsafeMutablePointer<UInt32>
  let rowBits: UInt32
  private(set) var count = 0

  init(rows: UnsafeMutablePointer<UInt32>, rowBits: UInt32) {
    self.rows = rows
    self.rowBits = rowBits
  }

  @inline(__always)
  mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
    var hash = (a ^ template &* 0x9E37_79B1) &* 0x85EB_CA6B
    hash = (hash ^ hash >> 15 ^ b &* 0xC2B2_AE35) &* 0x27D4_EB2F
    hash = (hash ^ hash >> 13 ^ c &* 0x1656_67B1) &* 0x9E37_79B1
    rows[count] = hash >> (32 - rowBits)
    count += 1
  }
}
