import Scheduling

public struct TextID: RawRepresentable, Hashable, Sendable {
  public let rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A text that the learner has opened.
public struct StudyText: Hashable, Sendable, Identifiable {
  public let id: TextID
  /// Of what it says, such as the SHA-256 in hexadecimal digits.
  public let hash: String
  public let title: String
  /// `nil` if it came from standard input.
  public let path: String?
  public let bytes: Int
  public let added: Timestamp
  public let opened: Timestamp?
}

/// Where the learner is in a text.
public struct Place: Hashable, Sendable {
  /// UTF-8 bytes from the start of the text.
  public let offset: Int
  /// The id of the section.
  public let section: String
  /// Some words that stand there, by which the place is found again in a text that has changed.
  public let context: String

  public init(offset: Int, section: String, context: String) {
    self.offset = offset
    self.section = section
    self.context = context
  }
}

/// What the learner has set for one text; `nil` for the general setting.
public struct TextSettings: Hashable, Sendable {
  /// 0.70 to 0.99.
  public var desiredRetention: Double?
  public var newLimit: Int?
  public var reviewLimit: Int?
  /// Limits for one day only.
  public var today: DayLimits?

  public init(
    desiredRetention: Double? = nil, newLimit: Int? = nil, reviewLimit: Int? = nil, today: DayLimits? = nil
  ) {
    self.desiredRetention = desiredRetention
    self.newLimit = newLimit
    self.reviewLimit = reviewLimit
    self.today = today
  }

  /// The limits that hold on `day`.
  public func limits(on day: StudyDay, general: Limits) -> Limits {
    let today = today.flatMap { $0.day == day ? $0 : nil }
    return Limits(
      new: today?.new ?? newLimit ?? general.new, reviews: today?.reviews ?? reviewLimit ?? general.reviews,
      newCountAsReviews: general.newCountAsReviews)
  }
}

/// Limits for one day only.
public struct DayLimits: Hashable, Sendable {
  public let day: StudyDay
  public let new: Int?
  public let reviews: Int?

  public init(day: StudyDay, new: Int? = nil, reviews: Int? = nil) {
    self.day = day
    self.new = new
    self.reviews = reviews
  }
}
