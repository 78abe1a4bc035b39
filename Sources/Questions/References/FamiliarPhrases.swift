import Documents

/// Definite phrases that a text uses all through, so that its reader knows what they mean: "the civil war".
enum FamiliarPhrases {
  /// Things of which there is one for everybody.
  static let unique: Set<String> = [
    "world", "sun", "moon", "earth", "sea", "public", "press", "economy", "countryside", "poor", "rich", "future",
    "past",
    "north", "south", "east", "west", "sky", "ground", "air", "end", "beginning", "eve", "middle", "century",
    "nobility",
    "peasantry", "aristocracy", "bourgeoisie", "proletariat", "working-class", "masses", "clergy", "heart", "way",
    "face",
    "aim", "front", "help", "use", "hands", "point", "side", "spot", "rest", "throne", "right", "left", "power",
    "lead", "parallel", "equator", "stage", "opportunity", "chance", "fact", "idea", "centre", "center", "top",
    "bottom", "task", "role", "serfs", "gentry", "environment", "globe", "media", "cosmos", "universe", "gods",
    "afterlife", "heavens", "telegraph", "telephone", "radio", "automobile", "airplane", "elderly", "unemployed",
    "wealthy", "have-nots",
  ]

  /// Classes, inventions and institutions that everybody knows without having been told of them.
  private static let common: Set<String> = [
    "adding machine", "ancient world", "animal kingdom", "assembly line", "atomic bomb", "balance sheet", "ballot box",
    "bitter end", "black market", "blast furnace", "caste system", "civil service", "civilized world", "common good",
    "common law", "common man", "common people", "cotton gin", "death penalty", "electoral college", "factory system",
    "feudal system", "free market", "general public", "gold standard", "governing class", "governing classes",
    "high seas", "home front", "human body", "human mind", "human race", "hydrogen bomb", "income tax",
    "industrial age", "international community", "labor force", "labour force", "lateen sail", "light bulb",
    "literacy rate", "lower class", "lower classes", "magnetic compass", "mentally ill", "middle class",
    "middle classes", "modern world", "natural world", "near future", "nuclear family", "open air", "open country",
    "open sea", "outside world", "poll tax", "poorer classes", "popular vote", "post office", "power loom",
    "precious metals", "printing press", "professional classes", "public good", "public interest", "public schools",
    "ruling class", "ruling classes", "scientific method", "self-made man", "slave trade", "social ladder",
    "solar system", "spinning jenny", "spinning wheel", "spoils system", "status quo", "steam engine",
    "stock exchange", "stock market", "supernatural world", "upper class", "upper classes", "upper hand",
    "urban poor", "water wheel", "welfare state", "western world", "working class", "working classes", "working man",
    "world economy", "world market",
  ]

  /// How often a phrase must stand there.
  private static let enough = 5

  /// Heads that a text uses for one thing here and another there, however often.
  private static let shifting: Set<String> = [
    "party", "congress", "conference", "committee", "city", "town", "village", "country", "king", "queen", "president",
    "general", "leader", "leaders", "letter", "book", "article", "report", "speech", "statement", "proposal", "battle",
    "meeting", "group", "organization", "company", "council", "court", "document", "decision", "day", "year", "month",
    "week", "period", "time", "moment", "man", "woman", "men", "place", "post", "position", "author", "treaty",
    "agreement", "plan", "situation", "problem", "question", "result", "crisis", "rest", "majority", "attack",
    "election",
    "commission", "island", "river", "ship", "author", "account", "section", "chapter", "number", "figure", "system",
    "work", "name", "term", "order", "minister", "commander", "officer", "government", "law", "act", "bill", "fighting",
  ]

  static func of(_ document: Document, _ sentences: [Sentence]) -> Set<String> {
    var counts: [String: Int] = [:]
    var words: [String: Int] = [:]
    for sentence in sentences {
      for token in sentence.tokens where document[token.range].last == "s" {
        words[document[token.range].lowercased(), default: 0] += 1
      }
      for (index, token) in sentence.tokens.enumerated() where document[token.range].lowercased() == "the" {
        var phrase = "the"
        for next in sentence.tokens[(index + 1)...].prefix(3) {
          let text = document[next.range]
          // "the Convention": a short name that the text gives its one convention.
          if phrase == "the", text.first?.isUppercase == true { counts["the " + text, default: 0] += 1 }
          guard text.first?.isLowercase == true, !Folding.functionWords.contains(String(text)) else { break }
          phrase += " " + text
          if !shifting.contains(String(text)) { counts[phrase, default: 0] += 1 }
        }
      }
    }
    // Two words and more say what they mean sooner than one.
    // Followers of something ("the reformists") as well.
    func isPlain(_ phrase: String) -> Bool { phrase.count { $0 == " " } > 1 || phrase.hasSuffix("ists") }
    return Set(
      counts.filter { phrase, count in
        count >= (isPlain(phrase) ? enough - 2 : enough) && !isOneOfMany(phrase, count, words)
      }.keys
    ).union(common.map { "the " + $0 })
  }

  /// "the colony", in a text that tells of many colonies.
  private static func isOneOfMany(_ phrase: String, _ count: Int, _ words: [String: Int]) -> Bool {
    let noun = phrase.dropFirst("the ".count)
    guard !noun.contains(" "), noun.first?.isLowercase == true, noun.last != "s" else { return false }
    let plural =
      noun.hasSuffix("y") && !"aeiou".contains(noun.dropLast().last ?? "a") ? noun.dropLast() + "ies" : noun + "s"
    return words[String(plural), default: 0] * 2 >= max(count, enough)
  }
}
