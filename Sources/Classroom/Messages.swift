/// What a program says to the class server. Who says it is known from the kernel and never from the message.
public enum Request: Hashable, Codable, Sendable {
  case hello(Hello)
  /// Where the teacher reads; followed by those who follow.
  case move(offset: Int)
  /// How far a student has come, and whether they follow.
  case reading(offset: Int, follows: Bool)
  /// The teacher points at a passage; `nil` takes it back.
  case point(Stretch?)
  /// A passage is not understood.
  case mark(Stretch)
  case unmark(Stretch)
  /// A question to the teacher. The same key again is the same question.
  case ask(key: String, words: String, passage: Stretch)
  /// The teacher's answer to a question, to the one who asked or to all.
  case reply(question: Int, words: String, toAll: Bool)
  case open(RoundOrder)
  case answer(round: Int, item: Int, key: String, answer: ClassAnswer)
  case close
  case reveal
  case end
  /// Takes everything that a person has left out of the class.
  case forget(PersonID)
  case fetch(Document, from: Int)

  /// What is sent in pieces.
  public enum Document: String, Hashable, Codable, Sendable {
    /// The file of the text, byte for byte.
    case text
    /// The gradebook as JSON: all of it to the teacher, one's own to a student.
    case gradebook
  }
}

/// A program's first message.
public struct Hello: Hashable, Codable, Sendable {
  /// The protocol's versions that it speaks.
  public let lowest: Int
  public let highest: Int
  /// The version of the program, for the sentence that names both.
  public let program: String
  public let part: Part
  /// A name to be called by; taken where the class allows it.
  public let nickname: String?
  /// Tells programs of one account apart in a shared class.
  public let seat: String

  public init(
    lowest: Int = Wire.lowest, highest: Int = Wire.highest, program: String, part: Part, nickname: String? = nil,
    seat: String
  ) {
    self.lowest = lowest
    self.highest = highest
    self.program = program
    self.part = part
    self.nickname = nickname
    self.seat = seat
  }
}

/// A passage of the text: UTF-8 bytes.
public struct Stretch: Hashable, Codable, Sendable {
  public let start: Int
  public let end: Int

  public init(_ range: Range<Int>) {
    start = range.lowerBound
    end = range.upperBound
  }

  public var range: Range<Int> { start..<max(start, end) }

  func isInside(_ bytes: Int) -> Bool { start >= 0 && start <= end && end <= bytes }
}

/// A round that the teacher wants.
public struct RoundOrder: Hashable, Codable, Sendable {
  /// Ids of items of the class.
  public let items: [String]
  public let seconds: Int
  /// Everybody at their own pace until the deadline: a practice test.
  public let isPractice: Bool
  public let hasScoreboard: Bool
  /// Quicker right answers give more points.
  public let countsSpeed: Bool

  public init(
    items: [String], seconds: Int, isPractice: Bool = false, hasScoreboard: Bool = false, countsSpeed: Bool = false
  ) {
    self.items = items
    self.seconds = seconds
    self.isPractice = isPractice
    self.hasScoreboard = hasScoreboard
    self.countsSpeed = countsSpeed
  }
}

/// What the class server says to a program.
public enum Notice: Hashable, Codable, Sendable {
  case welcome(Welcome)
  case refused(Refusal)
  /// To the teacher: items that a round may be made of, a section at a time.
  case stock(Stock)
  case place(offset: Int)
  case pointed(Stretch?)
  case opened(RoundHead)
  case asked(round: Int, AskedItem)
  /// How many have answered all there is.
  case answered(round: Int, people: Int, of: Int)
  /// An answer is on the disk; it has this place in the class's ledger.
  case received(key: String, sequence: Int)
  case notTaken(key: String, NotTaken)
  case closed(round: Int)
  case revealed(round: Int, items: Int)
  case shown(round: Int, RevealedItem)
  /// What the reader of this answered to an item; `nil` for nothing.
  case result(round: Int, item: Int, given: String?, isRight: Bool)
  case board([Score], mine: Score?)
  /// To the teacher: somebody asks.
  case question(OpenQuestion)
  /// The teacher's answer, with the question.
  case replied(OpenQuestion, words: String)
  case dashboard(Dashboard)
  /// Some bytes of what was fetched, in Base64.
  case piece(Request.Document, from: Int, total: Int, base64: String)
  case forgotten(PersonID)
  case ended
}

/// Whom a program has come to, and how the class stands.
public struct Welcome: Hashable, Codable, Sendable {
  public let version: Int
  public let name: String
  /// The teacher's account, as the server's machine calls it.
  public let teacher: String
  public let text: TextFacts
  public let part: Part
  /// As the class calls the one who came.
  public let called: String
  public let isGraded: Bool
  /// Where the teacher reads; 0 as well while the server knows of no place.
  public let offset: Int
  public let pointed: Stretch?
  public let marks: [Stretch]
}

/// The items of a section that a round may be made of.
public struct Stock: Hashable, Codable, Sendable {
  public let section: String
  public let items: [StockItem]
}

/// An item as the teacher chooses it.
public struct StockItem: Hashable, Codable, Sendable, Identifiable {
  public let id: String
  public let type: String
  public let stem: String
}

/// The text of a class.
public struct TextFacts: Hashable, Codable, Sendable {
  public let title: String
  /// The name of the file, without folders.
  public let file: String
  /// Of the plain text, in hexadecimal.
  public let sha256: String
  /// Of the plain text.
  public let bytes: Int
  /// Of the file.
  public let fileBytes: Int

  public init(title: String, file: String, sha256: String, bytes: Int, fileBytes: Int) {
    self.title = title
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
    self.fileBytes = fileBytes
  }
}

/// Why somebody is not let in, or is sent away.
public enum Refusal: Hashable, Codable, Sendable {
  /// The program and the server speak no common version of the protocol.
  case version(server: String, lowest: Int, highest: Int)
  case notOnTheRoll
  case teachersAccount
  case full
  case tooManyConnections
  case tooFast
  case malformed
  case notAllowed
}

/// Why an answer or a question is not taken.
public enum NotTaken: String, Hashable, Codable, Sendable {
  case late, alreadyAnswered, noSuchRound, notAnAnswer, tooMany, tooLong
}

/// What is told of a round when it opens.
public struct RoundHead: Hashable, Codable, Sendable {
  public let round: Int
  public let items: Int
  /// Until the deadline, by the server's clock; none is left once it is closed.
  public let milliseconds: Int64
  public let isPractice: Bool
  public let isGraded: Bool
  public let isClosed: Bool
  /// The items that the reader of this has answered.
  public let mine: [Int]
}

/// An item after its round, with what was answered.
public struct RevealedItem: Hashable, Codable, Sendable {
  public let index: Int
  public let item: ClassItem
  /// What was answered how often, the most frequent first; no more than twelve.
  public let tally: [Tally]
  public let right: Int
  public let answers: Int
}

public struct Tally: Hashable, Codable, Sendable {
  public let given: String
  public let count: Int
  public let isRight: Bool

  public init(given: String, count: Int, isRight: Bool) {
    self.given = given
    self.count = count
    self.isRight = isRight
  }
}

public struct Score: Hashable, Codable, Sendable {
  public let rank: Int
  public let name: String
  public let points: Int

  public init(rank: Int, name: String, points: Int) {
    self.rank = rank
    self.name = name
    self.points = points
  }
}

/// A question to the teacher.
public struct OpenQuestion: Hashable, Codable, Sendable {
  /// From 1 in its class.
  public let number: Int
  public let words: String
  public let passage: Stretch
  /// Who asks: told to the teacher alone.
  public let name: String?

  public init(number: Int, words: String, passage: Stretch, name: String?) {
    self.number = number
    self.words = words
    self.passage = passage
    self.name = name
  }
}

/// How the class stands, for the teacher. Reading and marks are counts: nobody is named.
public struct Dashboard: Hashable, Codable, Sendable {
  /// Names of those who are in, sorted.
  public let present: [String]
  /// How many have been in since the class began.
  public let known: Int
  public let following: Int
  /// Marks of passages that are not understood, in equal parts of the text.
  public let marks: [Int]
  /// The passage that most have marked, and how many; the first of those with equally many.
  public let mostMarked: MarkedPassage?
  /// How many of those who are in have come to this part or beyond, in equal parts of the text.
  public let reading: [Int]
  public let questions: [OpenQuestion]
  /// Accounts that sit in many places at once: perhaps one that students share.
  public let crowded: [String]

  public static let parts = 64
}

/// A passage that students have marked as not understood.
public struct MarkedPassage: Hashable, Codable, Sendable {
  public let passage: Stretch
  public let marks: Int
}
