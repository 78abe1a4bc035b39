import Documents

/// A name whose head says what it names: "the Treaty of Kanagawa" a treaty, "Emperor Meiji" an emperor.
struct TitledName: Hashable {
  /// In lower case.
  let head: String
  /// What kind of thing that is: a rising is an uprising.
  var kind: String { Self.kind(of: head) }
  /// With "the" where it stands there.
  let words: [String]
  let sentence: Int
  let entity: Int?
  /// The noun alone with "a" or another word before it: something else that may be meant.
  let isBare: Bool

  static func kind(of head: String) -> String {
    switch head {
    case "revolt", "rising", "rebellion", "insurrection": "uprising"
    case "accord", "accords", "pact", "agreement", "peace", "armistice": "treaty"
    default: head
    }
  }

  /// What a text has one of for longer than a paragraph: "the treaty" is then the only one that it has named of late.
  static let lasting: Set<String> = [
    "uprising", "treaty", "siege", "massacre", "expedition", "convention", "conference", "constitution", "king",
    "queen", "emperor", "empress", "tsar", "sultan", "pope", "shogun",
  ]

  static func all(in view: SentenceView, index: Int, before end: Int) -> [TitledName] {
    var result: [TitledName] = []
    var token = 0
    while token < end {
      let run = run(in: view, from: token, before: end)
      if run.count >= 2, let name = name(of: run, in: view, index) { result.append(name) }
      if run.isEmpty, ClosedClasses.anaphoricNouns.contains(view.words[token].lowercased()), token > 0,
        view.words[token - 1].lowercased() != "the", !view.isSaidOfName(token), !view.isCalled(token)
      {
        result.append(
          TitledName(
            head: view.words[token].lowercased(), words: [], sentence: index, entity: nil, isBare: true))
      }
      token = max(token + 1, run.upperBound)
    }
    return result
  }

  /// Capitalized words from `start`, with "of" between them.
  private static func run(in view: SentenceView, from start: Int, before end: Int) -> Range<Int> {
    var token = start
    while token < end {
      let word = view.words[token]
      if word.first?.isUppercase == true, !(token == start && Folding.functionWords.contains(word.lowercased())) {
        token += 1
      } else if token > start, word == "of", token + 1 < end, view.words[token + 1].first?.isUppercase == true {
        token += 1
      } else if token > start, word == "of", token + 2 < end, view.words[token + 1] == "the",
        view.words[token + 2].first?.isUppercase == true
      {
        token += 2
      } else {
        break
      }
    }
    return start..<token
  }

  private static func name(of run: Range<Int>, in view: SentenceView, _ index: Int) -> TitledName? {
    // "the Relief and Building Act": its first words stand before "and".
    if run.lowerBound > 1, ["and", "&"].contains(view.words[run.lowerBound - 1]),
      view.words[run.lowerBound - 2].first?.isUppercase == true
    {
      return TitledName(
        head: view.words[run.upperBound - 1].lowercased(), words: [], sentence: index, entity: nil, isBare: true)
    }
    var words = run.map { view.words[$0] }
    let isTitle =
      PersonNouns.all.contains(words[0].lowercased())
      && run.dropFirst().contains { view.mark(at: $0)?.kind == .person }
    let of = words.firstIndex(of: "of")
    let head = isTitle ? words[0] : (of.map { words[$0 - 1] } ?? words[words.count - 1])
    guard ClosedClasses.anaphoricNouns.contains(head.lowercased()) else { return nil }
    // "was King of Norland": the king takes his article.
    let isOfSomething = !isTitle && of != nil
    let before = run.lowerBound > 0 ? view.words[run.lowerBound - 1].lowercased() : ""
    // "a Provisional Committee" is "the Provisional Committee" from then on.
    if isOfSomething || ["the", "a", "an"].contains(before) && (before == "the" || !isTitle) {
      words.insert("the", at: 0)
    }
    let marks = Set(run.compactMap { view.mark(at: $0)?.entity })
    let isWhole = run.allSatisfy { view.mark(at: $0) != nil }
    return TitledName(
      head: head.lowercased(), words: words, sentence: index, entity: isWhole && marks.count == 1 ? marks.first : nil,
      isBare: false)
  }
}
