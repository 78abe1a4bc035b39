/// What an answer is worth, and why.
public enum Verdict: Hashable, Sendable {
  case right(Note?)
  /// Not wrong, but less than was asked; the learner may try again.
  case incomplete(Gap)
  case wrong(Mistake)

  /// Why a right answer is worth a remark.
  public enum Note: Hashable, Sendable {
    /// A slip of the pen in `typed`; the text writes `wanted`.
    case spelling(typed: String, wanted: String)
    /// Another way to write a foreign name.
    case transliteration(typed: String, wanted: String)
    /// Another form of the key: an alias, an expansion, a fuller name.
    case otherForm(of: String)
    /// More than was asked, and nothing in it disagrees with the text.
    case morePrecise
  }

  /// What is missing.
  public enum Gap: Hashable, Sendable {
    /// The year alone where a month or a day is asked, and the like.
    case precision(given: DateValue.Precision, asked: DateValue.Precision)
    /// One end of a range.
    case range
    /// Part of a name that may belong to others too.
    case name
    /// Nothing was typed.
    case empty
  }

  /// Why an answer is wrong.
  public enum Mistake: Hashable, Sendable {
    case otherYear, otherMonth, otherDay
    /// Somebody or something else that the text mentions.
    case otherEntity(String)
    /// The family name is right; the given name is another's.
    case otherGivenName
    /// Right but for an ordinal or a regnal number.
    case otherOrdinal
    case otherNumber
    case otherAnswer
  }

  public var isRight: Bool {
    if case .right = self { true } else { false }
  }
}

/// One stretch of a typed answer beside the key, for display.
public enum AnswerPiece: Hashable, Sendable {
  case same(String)
  /// In the answer, not in the key.
  case extra(String)
  /// In the key, not in the answer.
  case missing(String)
}
