import Documents

/// Words that nobody knows, in places where only a person can stand: "Arden insisted that …", "the Arden cabinet",
/// "led by Arden". They are that person everywhere in the text.
struct ToldPeople {
  let table: TokenTable
  /// In reading order, without overlap.
  let spans: [NameSpan]
  let words: WordTable

  /// The names with those put right and added that are told to be people's.
  func completed() -> [NameSpan] {
    let map = SpanMap(spans, count: table.count)
    var places: [String: [Int]] = [:]
    var told: Set<String> = []
    for sentence in 0..<table.sentenceCount where !table.inHeading[sentence] {
      let tokens = table.tokens(ofSentence: sentence)
      for token in tokens where isAlone(token, in: tokens, map) && isUnknown(token) {
        places[table[token], default: []].append(token)
        if isPerson(token, in: tokens) { told.insert(table[token]) }
      }
    }
    let added = told.flatMap { places[$0] ?? [] }.map { NameSpan(tokens: $0..<($0 + 1), kind: .person) }
    return map.replacing(with: added.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound })
  }

  /// A capitalised word that is no part of a longer name.
  private func isAlone(_ token: Int, in sentence: Range<Int>, _ map: SpanMap) -> Bool {
    guard table.isCapitalised(token), table.ranges[token].count > 3 else { return false }
    if let name = map[token] { return name.tokens.count == 1 && [.place, .organization].contains(name.kind) }
    let startsName = token == sentence.lowerBound || !table.isCapital(token - 1)
    return (startsName || token - 1 == sentence.lowerBound && isCommon(token - 1))
      && (token + 1 == sentence.upperBound || !table.isCapital(token + 1))
  }

  /// A word that prose writes small three times in four ("Then Arden").
  private func isCommon(_ token: Int) -> Bool {
    words[WordScan.hash(table[token]).lower].map { (1...2).contains($0.capitals) } ?? false
  }

  /// Neither the word nor its small form is known, nor does it end as the adjectives of countries and doctrines do.
  private func isUnknown(_ token: Int) -> Bool {
    let word = table[token]
    let scan = WordScan.hash(word)
    return words[scan.exact] == nil && words[scan.lower] == nil && !word.contains("-")
      && !Self.endings.contains { word.hasSuffix($0) }
  }

  private func isPerson(_ token: Int, in sentence: Range<Int>) -> Bool {
    let before = (max(sentence.lowerBound, token - 3)..<token).map { table[$0].lowercased() }
    let after = (token + 1..<min(sentence.upperBound, token + 4)).map { table[$0].lowercased() }
    guard let next = after.first else { return false }
    if Self.sayings.contains(next) { return !["the", "a", "an"].contains(before.last ?? "") }
    if Self.rules.contains(next) { return before.contains("the") }
    if after.count == 3, after[0] == "at", ["its", "their"].contains(after[1]), after[2] == "head" {
      return before.contains("with")
    }
    return before.count > 1 && before.last == "by" && Self.led.contains(before[before.count - 2])
  }

  /// What people alone do, and what is told of them without an object.
  private static let sayings = Tagging.words(
    """
    wrote said argued insisted declared believed thought replied admitted remarked recalled complained warned hoped
    feared knew felt died resigned retired confessed
    """)
  private static let rules = Tagging.words("government cabinet ministry administration regime")
  private static let led = Tagging.words("led headed written commanded founded directed chaired edited")
  private static let endings = ["an", "ish", "ese", "ch", "ic", "al", "ist", "ite", "ive", "s", "ian", "man"]
}
