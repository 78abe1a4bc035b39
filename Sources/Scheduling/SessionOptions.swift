/// How a session chooses and orders its cards.
public struct SessionOptions: Hashable, Sendable {
  public var mode = SessionMode.scheduled
  /// What is left for today.
  public var limits = Limits()
  /// What is left for today of single texts, by ``StudyItem/deck``, in a session of several.
  public var deckLimits: [String: Limits] = [:]
  public var newOrder = NewOrder.text
  public var mixing = Mixing.reviewsFirst
  /// Shows one card a fact a day.
  public var buriesSiblings = true
  /// Seconds by which a learning step may come early when nothing else is left.
  public var learnAhead = 1200
  /// Lapses at which a card counts as a leech, and again after every half of it; 0 for never.
  public var leechThreshold = 8
  public var leechAction = LeechAction.tell

  public init() {}

  public static let standard = SessionOptions()
}

/// What becomes of a card that was forgotten too often.
public enum LeechAction: String, CaseIterable, Hashable, Sendable {
  /// The learner is told, and nothing else happens.
  case tell
  /// It gets the learner's flag.
  case flag
  /// It is not asked again until it is taken up.
  case suspend
}

public enum SessionMode: Hashable, Sendable {
  /// What is due, and new cards.
  case scheduled
  /// Also what comes due within so many days.
  case ahead(days: Int)
  /// Every card until it was passed once, the weakest first; the schedule stays as it is.
  case cram
  /// Every card once, in random order; the schedule stays as it is.
  case exam

  /// Whether answers change when cards come back.
  public var schedules: Bool {
    switch self {
    case .scheduled, .ahead: true
    case .cram, .exam: false
    }
  }
}

/// How many cards may still be shown today.
public struct Limits: Hashable, Sendable {
  public var new: Int
  public var reviews: Int
  /// Whether reviews that are waiting hold new cards back.
  public var newCountAsReviews: Bool

  /// Anki's defaults: 20 new cards and 200 reviews a day.
  public init(new: Int = 20, reviews: Int = 200, newCountAsReviews: Bool = true) {
    self.new = new
    self.reviews = reviews
    self.newCountAsReviews = newCountAsReviews
  }

  public static let none = Limits(new: .max, reviews: .max, newCountAsReviews: false)

  /// What is left after today's first answers.
  public func less(new: Int, reviews: Int) -> Limits {
    Limits(
      new: max(0, self.new - min(self.new, max(new, 0))),
      reviews: max(0, self.reviews - min(self.reviews, max(reviews, 0))), newCountAsReviews: newCountAsReviews)
  }
}

public enum NewOrder: String, CaseIterable, Hashable, Sendable {
  /// As the text goes.
  case text
  case random
}

/// Where new cards stand among the reviews.
public enum Mixing: String, CaseIterable, Hashable, Sendable {
  case reviewsFirst = "reviews-first"
  case evenly
  case newFirst = "new-first"
}

/// Two buttons for those who want no more.
public enum TwoButtonGrade: Hashable, Sendable {
  case fail, pass

  public var rating: Rating {
    switch self {
    case .fail: .again
    case .pass: .good
    }
  }
}
