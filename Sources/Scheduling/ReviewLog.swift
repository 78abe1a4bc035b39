/// A learner's answers in little room: what statistics and the optimiser need of the log.
public struct ReviewLog: Hashable, Sendable {
  /// One answer, in 32 bytes.
  public struct Record: Hashable, Sendable {
    public let time: Timestamp
    /// Index into ``ReviewLog/cards``, where those have names.
    public let card: Int32
    private let dayNumber: Int32
    /// Milliseconds from the question to the grade.
    public let duration: Int32
    /// Whole days with which the card came to this review; 0 from a step or as a new card.
    public let previousInterval: Int32
    public let rating: Rating
    public let kind: ReviewKind

    public var day: StudyDay { StudyDay(rawValue: Int(dayNumber)) }

    public init(
      time: Timestamp, card: Int, day: StudyDay, duration: Int, previousInterval: Int, rating: Rating, kind: ReviewKind
    ) {
      self.time = time
      self.card = Int32(clamping: card)
      dayNumber = Int32(clamping: day.rawValue)
      self.duration = Int32(clamping: duration)
      self.previousInterval = Int32(clamping: previousInterval)
      self.rating = rating
      self.kind = kind
    }
  }

  /// How many cards the records speak of.
  public let cardCount: Int
  /// Their names; empty where they were not asked for.
  public let cards: [CardID]
  /// In the order of the log.
  public let records: [Record]

  /// - Precondition: every record's card is an index into `cards`.
  public init(cards: [CardID], records: [Record]) { self.init(cards: cards, count: cards.count, records: records) }

  /// A log whose cards have no names.
  ///
  /// - Precondition: every record's card is below `cardCount`.
  public init(cardCount: Int, records: [Record]) { self.init(cards: [], count: cardCount, records: records) }

  private init(cards: [CardID], count: Int, records: [Record]) {
    precondition(records.allSatisfy { $0.card >= 0 && Int($0.card) < count }, "records of these cards")
    self.cards = cards
    self.records = records
    cardCount = count
  }

  public init(_ reviews: [Review]) {
    var numbers: [CardID: Int] = [:]
    var cards: [CardID] = []
    records = reviews.map { review in
      let number = numbers[review.card] ?? cards.count
      if number == cards.count {
        numbers[review.card] = number
        cards.append(review.card)
      }
      return Record(
        time: review.moment.time, card: number, day: review.moment.day, duration: review.duration,
        previousInterval: review.previousInterval, rating: review.rating, kind: review.kind)
    }
    self.cards = cards
    cardCount = cards.count
  }
}
