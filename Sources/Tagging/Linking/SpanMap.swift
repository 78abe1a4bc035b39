/// Names, and which of them each token is part of.
struct SpanMap {
  /// In reading order, without overlap.
  let spans: [NameSpan]
  /// The number of the name that each token is part of; -1 for none.
  private var numbers: [Int32]

  /// - Parameter count: of the document's tokens.
  init(_ spans: [NameSpan], count: Int) {
    self.spans = spans
    numbers = [Int32](repeating: -1, count: count)
    for (number, span) in spans.enumerated() {
      for token in span.tokens { numbers[token] = Int32(number) }
    }
  }

  /// The name that a token is part of.
  subscript(token: Int) -> NameSpan? { numbers[token] < 0 ? nil : spans[Int(numbers[token])] }

  func isBody(_ token: Int) -> Bool { self[token]?.kind == .organization }

  /// The names with others put in the place of those that they touch.
  func replacing(with added: [NameSpan]) -> [NameSpan] {
    guard !added.isEmpty else { return spans }
    let taken = Set(added.flatMap { $0.tokens.map { numbers[$0] } })
    let rest = spans.indices.filter { !taken.contains(Int32($0)) }.map { spans[$0] }
    return (rest + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}

extension TokenTable {
  func isOpeningBracket(_ token: Int) -> Bool {
    ranges[token].count == 1 && bytes[ranges[token].lowerBound] == 0x28
  }

  /// Whether words are capitalised but for those that join them, as in the name of a body.
  func isCapitalRun(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { isCapital($0) || Self.joining.contains(self[$0]) }
  }

  /// The shortest run of words that ends where `tokens` do, has the initials `letters` and is fit.
  func expansion(of letters: String, in tokens: Range<Int>, where isFit: (Range<Int>) -> Bool) -> Range<Int>? {
    tokens.dropLast().filter(isCapital).last { start in
      let run = start..<tokens.upperBound
      return Acronym.initials(of: words(run)) == letters && isFit(run)
    }.map { $0..<tokens.upperBound }
  }

  private static let joining = Tagging.words("of for and the in on to de la du des ’s 's ’ ' &")
}
