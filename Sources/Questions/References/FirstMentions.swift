import Documents

/// Which nouns a text has used before: "the pill" of a text that has spoken of no pill is new to its reader, and the
/// writer took it for known (discourse-new definites: Poesio and Vieira 1998); "the tapes", told of a page before, is not.
struct FirstMentions {
  /// The sentences in which each word occurs, in order.
  private let sentences: [String: [Int]]

  init(document: Document, sentences all: [Sentence]) {
    var found: [String: [Int]] = [:]
    for (index, sentence) in all.enumerated() {
      for token in sentence.tokens {
        let word = Self.singular(document[token.range].lowercased())
        if found[word]?.last != index { found[word, default: []].append(index) }
      }
    }
    sentences = found
  }

  /// How many sentences back a noun may have been used to be what the text speaks of.
  private static let reach = 60

  /// Whether no sentence before number `index` has the noun, and the noun names no deed, which a verb may have told of
  /// ("the withdrawal").
  func isNew(_ noun: String, in index: Int) -> Bool {
    let word = Self.singular(noun.lowercased())
    guard !Self.isDeed(word), !ClosedClasses.anaphoricNouns.contains(word), !Self.bridging.contains(word) else {
      return false
    }
    guard let used = sentences[word] else { return true }
    let next = used.partitioningIndex { $0 >= index }
    return next == 0 || used[next - 1] < index - Self.reach
  }

  private static func singular(_ word: String) -> String {
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    return word.hasSuffix("s") && !word.hasSuffix("ss") && word.count > 3 ? String(word.dropLast()) : word
  }

  private static func isDeed(_ word: String) -> Bool {
    ["tion", "sion", "ment", "ance", "ence", "ure", "ing"].contains(where: word.hasSuffix) && word.count > 5
      || word.hasSuffix("al") && word.count > 6
  }

  /// Nouns for what has been told in other words.
  private static let bridging: Set<String> = [
    "study", "discrepancy", "material", "info", "news", "story", "text", "list", "item", "piece", "part", "case",
    "matter", "issue", "topic", "subject", "thing", "concept", "view", "claim", "belief", "fear", "hope", "cost",
    "loss", "gain", "deal", "effort", "attempt", "practice", "technique", "structure", "complex", "spot", "location",
    "scene", "trade", "good", "product", "result", "effect", "cause", "reason", "goal", "purpose", "side", "half",
    "owner", "boss", "suspect", "victim", "killer", "attacker", "leader", "follower", "supporter", "critic", "pair",
    "two", "three", "first", "second", "third", "latter", "former", "newcomer", "visitor", "guest", "host", "speaker",
    "witness", "sponsor", "winner", "loser", "participant", "applicant", "player", "viewer", "reader", "audience",
    "band", "song", "album", "film", "show", "episode", "series", "strip", "game", "match", "season", "race", "park",
    "garden", "hall", "room", "estate", "property", "plant", "facility", "station", "track", "aircraft", "plane",
    "boat", "train", "bomb", "weapon", "wound", "injury", "disease", "virus", "drug", "patient", "tape", "photo",
    "image", "picture", "scheme", "venture", "enterprise", "business", "brand", "model", "version", "edition", "job",
    "title", "award", "prize",
    // What an article is about, by its kind.
    "peak", "mountain", "hill", "summit", "lake", "glacier", "stream", "creek", "bay", "cape", "locality", "township",
    "municipality", "parish", "suburb", "neighborhood", "neighbourhood", "hamlet", "farm", "mill", "manor", "mansion",
    "villa", "cottage", "hotel", "restaurant", "bar", "store", "shop", "mall", "stadium", "arena", "venue", "museum",
    "library", "gallery", "theatre", "theater", "cinema", "chapel", "cathedral", "abbey", "monastery", "convent",
    "cemetery", "tomb", "shrine", "mosque", "synagogue", "species", "genus", "flower", "bird", "fish", "insect",
    "animal", "dog", "horse", "gun", "rifle", "tank", "cannon", "missile", "rocket", "satellite", "website",
    "software", "protocol", "format", "language", "dialect", "alphabet", "label", "studio", "channel", "network",
    "podcast", "column", "medal", "cup", "trophy", "tournament", "championship", "squad", "monument", "statue",
    "parade", "embargo", "ritual", "festival", "holiday", "custom", "sport", "dance", "dish", "drink",
  ]
}
