/// Capitalised words in a row, and the wider run in which "of", "the" and the like join several.
struct CapitalRun {
  /// Token positions in the sentence, half-open.
  let start: Int
  let end: Int
  private(set) var outerStart: Int
  private(set) var outerEnd: Int
  /// The end of the first run of the wider run, where its head mostly stands ("Bank" in "Bank of the North").
  private(set) var headEnd: Int
  private(set) var acronym = AcronymRole.none

  /// Whether brackets join the run with its acronym.
  enum AcronymRole: UInt32 { case none, expansion, acronym }

  /// 1 for the only word, 2 for the first, 3 for the last, 4 for those between; 0 for a joining word.
  @inline(__always)
  func place(of index: Int) -> UInt32 {
    if index < start || index >= end { return 0 }
    if end - start == 1 { return 1 }
    return index == start ? 2 : index == end - 1 ? 3 : 4
  }

  /// Fills `runs` with the runs of a sentence, and `runOf` with each token's run; -1 for none.
  ///
  /// - Parameter facts: with two edges before and after the sentence.
  static func find(in facts: [WordFacts], count: Int, runs: inout [CapitalRun], runOf: inout [Int32]) {
    runs.removeAll(keepingCapacity: true)
    runOf.removeAll(keepingCapacity: true)
    for _ in 0..<count { runOf.append(-1) }
    var index = 0
    while index < count {
      guard facts[index + 2].traits.contains(.capitalised) else {
        index += 1
        continue
      }
      let start = index
      while index < count, facts[index + 2].traits.contains(.capitalised) {
        runOf[index] = Int32(runs.count)
        index += 1
      }
      runs.append(CapitalRun(start: start, end: index))
    }
    joinRuns(facts, &runs, &runOf)
    findAcronyms(facts, &runs)
  }

  private init(start: Int, end: Int) {
    (self.start, self.end) = (start, end)
    (outerStart, outerEnd, headEnd) = (start, end, end)
  }

  private static func joinRuns(_ facts: [WordFacts], _ runs: inout [CapitalRun], _ runOf: inout [Int32]) {
    var first = 0
    for next in runs.indices {
      let follows = next + 1 < runs.count && areJoined(runs[next].end..<runs[next + 1].start, facts)
      if follows { for gap in runs[next].end..<runs[next + 1].start { runOf[gap] = Int32(next) } }
      guard !follows else { continue }
      for run in first...next {
        runs[run].outerStart = runs[first].start
        runs[run].outerEnd = runs[next].end
        runs[run].headEnd = runs[first].end
      }
      first = next + 1
    }
  }

  private static func areJoined(_ gap: Range<Int>, _ facts: [WordFacts]) -> Bool {
    gap.count <= 2 && gap.allSatisfy { facts[$0 + 2].traits.contains(.joins) }
  }

  private static func findAcronyms(_ facts: [WordFacts], _ runs: inout [CapitalRun]) {
    for (index, next) in zip(runs.indices, runs.indices.dropFirst()) where runs[next].start == runs[index].end + 1 {
      guard facts[runs[index].end + 2].traits.contains(.opensBracket) else { continue }
      let isUpper = facts[runs[next].start + 2].traits.contains(.upperCase)
      let wasUpper = facts[runs[index].start + 2].traits.contains(.upperCase)
      guard isUpper != wasUpper else { continue }
      runs[index].acronym = isUpper ? .expansion : .acronym
      runs[next].acronym = isUpper ? .acronym : .expansion
    }
  }
}
