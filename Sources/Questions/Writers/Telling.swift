/// What a statement tells by words that are no names.
enum Telling {
  /// How many such words a statement without a name must have to be of one time only.
  private static let enough = 7

  /// Whether a dated statement tells of one happening although nobody and nothing in it has a name: "In 1931 the looms
  /// of the valley were driven by water for the first time".
  static func isOfItsOwn(_ statement: Statement, besides range: Range<Int>) -> Bool {
    let words = statement.words.indices.filter { !range.contains($0) }.map { statement.words[$0].text.lowercased() }
    guard let first = words.first(where: { !openers.contains($0) && $0 != "," }), !vague.contains(first),
      !words.contains(where: loose.contains)
    else { return false }
    return count(words) >= enough
  }

  /// How many words say what there was or was done.
  static func count(_ words: some Sequence<String>) -> Int {
    words.count {
      $0.count > 3 && $0.first?.isLetter == true && !Folding.functionWords.contains($0) && !empty.contains($0)
    }
  }

  private static let openers: Set<String> = ["in", "on", "during", "by", "the", "a", "an"]

  /// Subjects that are nobody.
  private static let vague: Set<String> = [
    "many", "some", "several", "most", "few", "people", "others", "men", "women", "there", "one", "all", "both",
    "another", "other", "each", "every", "it", "critics", "scholars", "historians", "observers", "things", "events",
    "conditions", "much", "more", "such", "similar",
  ]

  /// What is set beside something that another sentence told.
  private static let loose: Set<String> = [
    "other", "another", "more", "similar", "such", "same", "again", "still", "also", "not", "never", "continued",
    "remained", "increasingly", "too", "even", "only", "merely", "perhaps", "significant", "significantly", "important",
  ]

  /// Words that fit any happening.
  private static let empty: Set<String> = [
    "many", "several", "various", "some", "other", "more", "great", "large", "small", "very", "work", "works", "time",
    "years", "year", "number", "things", "much", "most", "similar", "such", "different",
  ]
}
