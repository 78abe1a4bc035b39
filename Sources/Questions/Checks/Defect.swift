/// What is wrong with an item: one case a check of the rubric. An item with any is not shown.
public enum Defect: Hashable, Sendable {
  /// M01: a part that every item has is empty.
  case incomplete
  /// M02: the form does not fit the type.
  case form(FormFault)
  /// M03: the source lies outside the text, or is no sentence of it.
  case source
  /// M04: the source does not say the key, and no rule computes it.
  case unsupportedKey
  /// M05: a word of the key stands in the stem.
  case leak(String)
  /// M06: a reference that only the passage could resolve.
  case unresolved(String)
  /// M07: the number of words of the stem, of an option or of the key.
  case length(Part, words: Int)
  /// M08: what is left of brackets, quotation marks, page references or line breaks.
  case debris(String)
  /// M09
  case options(OptionFault)
  /// M10: the key is much longer than every distractor.
  case lengthTell
  /// M11: the key stands in one place, or is the longest, too often in the deck.
  case positionTell
  /// M12: a date distractor of another precision, too far away, or inside the key.
  case dateOption(String)
  /// M13: a true statement copied whole, or a false one that may be true.
  case truth(TruthFault)
  /// M14: the id of an earlier item that asks the same.
  case duplicate(of: String)
  /// M15: a cloze with too little around the blank, or with another mention of its key.
  case context
  /// M16: the text answers in more than one way.
  case manyAnswers(String)
  /// M20: a person who differs in gender, number or era.
  case disagreement(String)
  /// The text contradicts itself, or the reader has marked the passage as wrong.
  case suppressed
  /// Nothing is wrong, and so much speaks against it that one like it is as likely bad as good.
  case doubtful(Int)

  public enum FormFault: Hashable, Sendable { case questionMark, blanks(Int), questionWord, mark }
  public enum Part: Hashable, Sendable { case stem, option, key }
  public enum OptionFault: Hashable, Sendable {
    case count(Int), repeated, keyNotOnce, allOrNone, inSource(String), alias(String), kind(String)
  }
  public enum TruthFault: Hashable, Sendable { case copied, maybeTrue }
}
