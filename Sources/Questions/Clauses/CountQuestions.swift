import Documents

/// "How many …?": the number of a counted subject or object.
struct CountQuestion: Hashable, Sendable {
  let stem: String
  /// As the text writes it.
  let number: String
}

struct CountQuestions {
  let layout: ClauseLayout
  let base: ClauseQuestions

  var all: [CountQuestion] { [subject, object].compactMap { $0 } }

  /// "Fifty-one towns rose in 1703" answers "How many towns rose in 1703?".
  private var subject: CountQuestion? {
    // "Twelve towns rose in 1703, and eight more in 1704": of two numbers.
    guard layout.fronted.isEmpty || FrontedPhrase.canMove(layout.fronted), let (number, rest) = Self.split(layout.core),
      !layout.predicate.contains(where: { $0.text == "more" })
    else { return nil }
    let asking = "how many " + Statement.plain(rest) + " " + Statement.plain(layout.predicate)
    let front = layout.fronted.isEmpty ? "" : Statement.plain(layout.fronted.lowered(layout.proper)) + ", "
    return CountQuestion(stem: (front + asking).capitalizedFirst + "?", number: number)
  }

  /// "The fleet lost twelve thousand men" answers "How many men did the fleet lose?".
  private var object: CountQuestion? {
    guard let tokens = layout.object else { return nil }
    let inside = layout.predicate.indices.filter { layout.predicate[$0].token.map(tokens.contains) == true }
    guard let first = inside.first, let last = inside.last, last - first + 1 == inside.count,
      let (number, rest) = Self.split(Array(layout.predicate[first...last])), rest.count <= 5
    else { return nil }
    return base.inverted(asking: "How many " + Statement.plain(rest), without: first..<(last + 1))
      .map { CountQuestion(stem: $0, number: number) }
  }

  /// A number of some size at the head of a phrase, and what it counts.
  private static func split(_ words: [StatementWord]) -> (number: String, rest: [StatementWord])? {
    let lead = words.prefix {
      ["some", "about", "over", "nearly", "almost", "only", "around"].contains($0.text.lowercased())
    }
    guard lead.isEmpty else { return nil }
    let digits = words.prefix { NumberValue.isNumeral($0.text) }
    guard !digits.isEmpty, digits.count < words.count, digits.allSatisfy({ $0.slot == nil }) else { return nil }
    let number = Statement.plain(digits)
    guard let value = NumberValue.parse(number)?.value, value >= 3,
      !(1000...2100).contains(value) || number.contains(",")
    else { return nil }
    let rest = Array(words[digits.count...])
    // "made twelve years the lowest age": what follows is said of the number.
    if rest.count > 1, ["the", "a", "an", "their", "his", "its"].contains(rest[1].text) { return nil }
    guard let noun = rest.first, noun.text.first?.isLowercase == true, noun.slot == nil,
      !["per", "percent", "of", "or", "to", "and"].contains(noun.text),
      rest.contains(where: { $0.text.hasSuffix("s") || ["people", "men", "women", "children"].contains($0.text) })
    else { return nil }
    return (number, rest)
  }
}
