import Documents

/// A stretch of text that says when, how long or how often.
public struct DateMention: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A point or span of the calendar, or one that is said by its distance from another.
    case date
    /// A time of day, perhaps with its date ("the morning of May 2, 1810").
    case time
    /// How long: "four months". No date.
    case duration
    /// How often: "every three months". No date.
    case set
    /// Now, then or formerly: "today", "former". No date.
    case reference
  }

  public enum Basis: Hashable, Sendable {
    /// The words alone give the value.
    case explicit
    /// The narrative gives what the words leave out, mostly the year ("August 11").
    case inferred
    /// The words say a distance or a neighbour ("ten days later", "the following year").
    case relative
  }

  public enum Modifier: Hashable, Sendable {
    /// "early 1919"; "mid-1921"; "the end of 1922".
    case start, mid, end
    case approximate
    case moreThan, lessThan, atLeast, atMost
  }

  /// How the words before it bound what is dated.
  public enum Bound: Hashable, Sendable {
    case before, after, until, since, by
  }

  /// Without a preposition before it: "August 11", "the end of 1922", "March 2 to 6, 1919".
  public let range: ByteRange
  /// `nil` where the text allows none, and for what is no date.
  ///
  /// It heeds ``bound``: "until 1914" is "../1914", "prior to 1914" is "../1913", "since 1905" is "1905/..".
  public let value: EDTF?
  public let kind: Kind
  public let basis: Basis
  public let modifier: Modifier?
  public let bound: Bound?
  /// How sure the value is, 0 to 1; 0 without a value.
  public let confidence: Double
  /// The same in TIMEX3: one element, or both ends of a range.
  public let timexes: [TIMEX3]

  public init(
    range: ByteRange, value: EDTF?, kind: Kind, basis: Basis, modifier: Modifier? = nil, bound: Bound? = nil,
    confidence: Double, timexes: [TIMEX3] = []
  ) {
    self.range = range
    self.value = value
    self.kind = kind
    self.basis = basis
    self.modifier = modifier
    self.bound = bound
    self.confidence = confidence
    self.timexes = timexes
  }
}

/// An expression of time as TimeML marks it (Pustejovsky et al. 2003; ISO 24617-1).
public struct TIMEX3: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  public let range: ByteRange
  public let kind: Kind
  /// "1918-11", "BC0264", "193" for a decade, "18" for the nineteenth century, "P4M"; empty if unknown.
  public let value: String
  /// "START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN"; empty if there is none.
  public let mod: String

  public init(range: ByteRange, kind: Kind, value: String, mod: String = "") {
    self.range = range
    self.kind = kind
    self.value = value
    self.mod = mod
  }
}
