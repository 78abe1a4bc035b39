import Testing

@testable import Questions

/// Guesses at multiple choice by shapes alone: it has not read the text.
enum ShapeSolver: CaseIterable {
  case longest, shortest, overlap, leastOverlap, oddOneOut, plainest, middleDate, first, second, third, last, vote

  func guess(_ stem: String, _ options: [String]) -> String {
    func best(_ score: (String) -> Double) -> String {
      options.enumerated().max { (score($0.element), $1.offset) < (score($1.element), $0.offset) }?.element ?? ""
    }
    switch self {
    case .longest: return best { Double($0.count) }
    case .shortest: return best { -Double($0.count) }
    case .overlap: return best { Self.shared($0, stem) }
    case .leastOverlap: return best { -Self.shared($0, stem) }
    case .oddOneOut: return best { Self.oddness($0, options) }
    case .plainest: return best { -Self.oddness($0, options) }
    case .middleDate: return best { -Self.distanceFromMiddle($0, options) }
    case .first: return options[0]
    case .second: return options[1]
    case .third: return options[2]
    case .last: return options[options.count - 1]
    case .vote:
      let guesses = [Self.longest, .overlap, .oddOneOut, .middleDate].map { $0.guess(stem, options) }
      return best { option in Double(guesses.count { $0 == option }) }
    }
  }

  /// The share of an option's pairs of letters that the stem has.
  private static func shared(_ option: String, _ stem: String) -> Double {
    func pairs(_ text: String) -> Set<String> {
      let letters = Array(text.lowercased())
      return Set(zip(letters, letters.dropFirst()).map { "\($0)\($1)" })
    }
    let own = pairs(option)
    return own.isEmpty ? 0 : Double(own.intersection(pairs(stem)).count) / Double(own.count)
  }

  /// How far an option's form is from the others': words, letters, digits, capitals, hyphens.
  private static func oddness(_ option: String, _ options: [String]) -> Double {
    func form(_ text: String) -> [Double] {
      [
        Double(text.split(separator: " ").count), Double(text.count) / 6, Double(text.count(where: \.isNumber)),
        Double(text.count(where: \.isUppercase)), Double(text.count { "-.’'".contains($0) }),
      ]
    }
    let own = form(option)
    return options.filter { $0 != option }.map { other in
      zip(own, form(other)).map { abs($0 - $1) }.reduce(0, +)
    }.reduce(0, +)
  }

  private static func distanceFromMiddle(_ option: String, _ options: [String]) -> Double {
    let days = options.compactMap { WrittenDate.readings(of: $0).first?.firstDay }.sorted()
    guard days.count == options.count, let own = WrittenDate.readings(of: option).first else { return 0 }
    return Double(abs(own.firstDay - (days[1] + days[2]) / 2))
  }
}

/// The share of items that a solver gets right, over the decks of all seeds.
@Test(arguments: ShapeSolver.allCases) func shapesAloneTellNothing(solver: ShapeSolver) {
  let items = ShapeDecks.choices
  let right = items.count { solver.guess($0.stem, $0.options) == $0.key }
  let chance = items.map { 1 / Double($0.options.count) }.reduce(0, +)
  // Five points over chance.
  #expect(items.count >= 100)
  #expect(Double(right) <= chance + 0.05 * Double(items.count), "\(right) of \(items.count)")
}

private enum ShapeDecks {
  static let choices = (0..<3).flatMap { seed in
    Seeds.all.flatMap { $0.deck(seed: seed).filter { $0.type == .mcq } }
  }
}

@Test func eachPositionHoldsTheKeyEquallyOften() {
  for text in Seeds.all {
    let tells = DeckChecks.tells(in: text.deck())
    #expect(tells.position <= 0.1 && tells.longest <= 0.1, "\(text.name): \(tells)")
  }
}
