import Documents

/// Finds names by capitals, titles, heads and repetition, without a model: few and sure.
struct NameRules {
  private let table: TokenTable
  /// How often each word stands in lower case, for the first words of sentences.
  private var lowerCaseCounts: [String: Int] = [:]
  /// Last words of full names, which then stand for the person alone.
  private var surnames: Set<String> = []

  init(table: TokenTable) {
    self.table = table
    for index in 0..<table.count where isLowerCase(table.bytes[table.ranges[index].lowerBound]) {
      lowerCaseCounts[table[index], default: 0] += 1
    }
  }

  /// Names in reading order, without overlap.
  mutating func spans() -> [NameSpan] {
    let runs = (0..<table.sentenceCount).flatMap { capitalisedRuns(inSentence: $0) }
    for run in runs where isFullName(table.words(run)) || followsTitle(run) {
      surnames.insert(table[run.upperBound - 1])
    }
    return runs.compactMap { run in kind(of: run).map { NameSpan(tokens: run, kind: $0) } }
  }

  private func isLowerCase(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private func isCapitalised(_ word: String) -> Bool {
    guard let first = word.first, first.isUppercase else { return false }
    return word.contains { $0.isLetter }
  }

  private func capitalisedRuns(inSentence sentence: Int) -> [Range<Int>] {
    let tokens = table.tokens(ofSentence: sentence)
    if table.inHeading[sentence] { return [] }
    var runs: [Range<Int>] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard belongsToName(index, firstOf: tokens) else {
        index += 1
        continue
      }
      let end = endOfRun(from: index, in: tokens)
      runs.append(index..<end)
      index = end
    }
    return runs
  }

  private func belongsToName(_ index: Int, firstOf tokens: Range<Int>) -> Bool {
    let word = table[index]
    guard isCapitalised(word), !Self.neverNames.contains(word), !Titles.contains(word) else { return false }
    guard index == tokens.lowerBound else { return true }
    let next = index + 1 < tokens.upperBound ? table[index + 1] : ""
    return lowerCaseCounts[word.lowercased()] == nil
      && (isCapitalised(next) || GivenNames.contains(word) || word.count > 3)
  }

  /// Capitalised words on, over "of", "of the" and particles between two of them.
  private func endOfRun(from start: Int, in tokens: Range<Int>) -> Int {
    var end = start + 1
    while end < tokens.upperBound {
      if isCapitalised(table[end]), !Self.neverNames.contains(table[end]) {
        end += 1
        continue
      }
      var next = end
      while next < tokens.upperBound, next - end < 2, Self.joining.contains(table[next]) { next += 1 }
      let joins =
        next > end && next < tokens.upperBound && isCapitalised(table[next]) && !Self.neverNames.contains(table[next])
      let isParticle = next > end && Self.particles.contains(table[end])
      guard joins, isParticle || Self.organizationHeads.contains(table[end - 1]) else { break }
      end = next + 1
    }
    return end
  }

  private func kind(of run: Range<Int>) -> EntityKind? {
    let words = table.words(run)
    if words.contains(where: Self.organizationHeads.contains) || isAcronym(words) { return .organization }
    if isFullName(words) || followsTitle(run) { return .person }
    if words.count == 1, surnames.contains(words[0]) { return .person }
    if words.count < 4, run.lowerBound > 0, Self.placePrepositions.contains(table[run.lowerBound - 1]) { return .place }
    return nil
  }

  private func isAcronym(_ words: [String]) -> Bool {
    guard words.count == 1, (2...6).contains(words[0].count) else { return false }
    return words[0].allSatisfy { $0.isUppercase && $0.isASCII } && !words[0].allSatisfy { "IVXLC".contains($0) }
  }

  private func isFullName(_ words: [String]) -> Bool {
    guard (2...5).contains(words.count) else { return false }
    let isInitial = words[0].count == 2 && words[0].hasSuffix(".")
    return isInitial || GivenNames.contains(words[0])
  }

  private func followsTitle(_ run: Range<Int>) -> Bool {
    run.lowerBound > 0 && run.count < 5 && Titles.contains(table[run.lowerBound - 1])
  }

  private static let joining = words("of the for de la du von van der den di da del")
  private static let particles = words("de la du von van der den di da del")
  private static let placePrepositions = words("in at from near into toward towards throughout across")
  private static let organizationHeads = words(
    """
    Party Committee Congress Union Unions League Council Ministry Department Assembly Parliament Senate Commission
    Association Federation Confederation Society Company Corporation Bank University College Institute Academy Army
    Navy Guard Corps Front Bureau Court Church Club Agency Organization Organisation Office Authority Board Foundation
    Front International Alliance Brigade Fleet Regiment Division
    """)
  private static let neverNames = words(
    """
    I A An The This That These Those It He She They We You In On At By For From To Of And But Or If When While Where As
    After Before Since Until During His Her Their Our My Its There Here Then Thus However Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday January February March April May June July August September October November
    December What Who Why How Not No Yes All Some Many Most One Two Three First Second Third
    """)
}
