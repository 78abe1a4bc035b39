/// A line of a class's ledger: what happened. The class's state follows from its ledger and nothing else.
public struct Entry: Hashable, Codable, Sendable {
  /// From 1, without gaps while nobody is forgotten.
  public let sequence: Int
  /// Milliseconds since 1970, by the server's clock.
  public let time: Int64
  /// `nil` for what the server did by itself.
  public let person: PersonID?
  public let fact: Fact

  public init(sequence: Int, time: Int64, person: PersonID?, fact: Fact) {
    self.sequence = sequence
    self.time = time
    self.person = person
    self.fact = fact
  }
}

/// What can happen in a class.
public enum Fact: Hashable, Codable, Sendable {
  case came(name: String, part: Part)
  case left
  case marked(Stretch)
  case unmarked(Stretch)
  case asked(key: String, words: String, passage: Stretch)
  case replied(question: Int, words: String, toAll: Bool)
  case opened(Round)
  case answered(AnswerFact)
  case closed(round: Int)
  case revealed(round: Int)
  case ended
}

/// A round as it was opened.
public struct Round: Hashable, Codable, Sendable {
  /// From 1 in its class.
  public let number: Int
  public let items: [ClassItem]
  /// Milliseconds since 1970.
  public let opened: Int64
  public let deadline: Int64
  public let isPractice: Bool
  public let hasScoreboard: Bool
  public let countsSpeed: Bool

  public init(
    number: Int, items: [ClassItem], opened: Int64, deadline: Int64, isPractice: Bool, hasScoreboard: Bool,
    countsSpeed: Bool
  ) {
    self.number = number
    self.items = items
    self.opened = opened
    self.deadline = deadline
    self.isPractice = isPractice
    self.hasScoreboard = hasScoreboard
    self.countsSpeed = countsSpeed
  }
}

/// An answer that counts: the first of its person to its item.
public struct AnswerFact: Hashable, Codable, Sendable {
  public let round: Int
  public let item: Int
  /// Chosen by the program, so that the same answer sent twice is known again.
  public let key: String
  public let answer: ClassAnswer
  /// As a line.
  public let given: String
  public let isRight: Bool
  public let points: Int

  public init(round: Int, item: Int, key: String, answer: ClassAnswer, given: String, isRight: Bool, points: Int) {
    self.round = round
    self.item = item
    self.key = key
    self.answer = answer
    self.given = given
    self.isRight = isRight
    self.points = points
  }
}

/// What a message led to: lines to be kept first, then what is to be told.
public struct Outcome: Hashable, Sendable {
  public var entries: [Entry] = []
  /// Whose lines are to be taken out of the ledger.
  public var forgotten: [PersonID] = []
  public var deliveries: [Delivery] = []
}

/// A notice and whom it is for.
public struct Delivery: Hashable, Sendable {
  public enum Recipient: Hashable, Sendable {
    /// The program that asked.
    case asker
    /// Every program of a person.
    case person(PersonID)
    case students, teachers, everyone
    /// The program that asked; it is closed afterwards.
    case askerAtLast
  }

  public let recipient: Recipient
  public let notice: Notice

  public init(_ recipient: Recipient, _ notice: Notice) {
    self.recipient = recipient
    self.notice = notice
  }
}
