/// Names somebody in a class: the number of their Unix account, and their seat where all share one account.
public struct PersonID: RawRepresentable, Hashable, Codable, Sendable, Comparable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public init(account: UInt32) { rawValue = "\(account)" }

  /// In an ungraded class, where one account sits in many seats.
  public init(account: UInt32, seat: String) { rawValue = "\(account)/\(seat)" }

  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  public static func < (left: PersonID, right: PersonID) -> Bool { left.rawValue < right.rawValue }
}

/// What somebody may do in a class.
public enum Part: String, Hashable, Codable, Sendable {
  case teacher, student
}

/// Who may come in, and as what. The server's configuration; accounts are numbers of the kernel.
public struct Roll: Hashable, Codable, Sendable {
  public var teacher: UInt32
  public var coTeachers: Set<UInt32>
  /// `nil`: every account of the machine.
  public var students: Set<UInt32>?
  /// All students share one account: people are told apart by their seats, and nothing is graded.
  public var isShared: Bool

  public init(teacher: UInt32, coTeachers: Set<UInt32> = [], students: Set<UInt32>? = nil, isShared: Bool = false) {
    self.teacher = teacher
    self.coTeachers = coTeachers
    self.students = students
    self.isShared = isShared
  }

  /// The part that an account takes; `nil` if it may not come in.
  ///
  /// - Parameter wanted: what the program asks for. A teacher's account comes in as a student only where accounts are
  ///   shared; nobody comes in as a teacher who is none.
  public func part(of account: UInt32, wanted: Part) -> Part? {
    let teaches = account == teacher || coTeachers.contains(account)
    if teaches, wanted == .teacher || !isShared { return .teacher }
    guard wanted == .student else { return nil }
    return students.map { $0.contains(account) } ?? true || (teaches && isShared) ? .student : nil
  }
}

/// What one account, program or round may use at most.
public enum Limits {
  /// Of a frame, its length field left out.
  public static let frameBytes = 64 * 1024
  /// Of a piece of a text or report in one frame.
  public static let pieceBytes = 32 * 1024
  public static let answerBytes = 1000
  /// Of a question to the teacher, and of a reply.
  public static let words = 600
  public static let nameBytes = 64

  /// Whether an answer or a question may be named so: visible ASCII.
  static func isKey(_ key: String) -> Bool {
    key.utf8.count <= nameBytes && key.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  public static let itemsOfRound = 100
  /// Of an item as it is sent.
  public static let itemBytes = 16 * 1024
  public static let marksOfPerson = 200
  public static let openQuestionsOfPerson = 5
  public static let connectionsOfAccount = 8
  public static let connections = 1100
  /// A round lasts from a second to a week, which a practice test may take.
  public static let seconds = 1...604_800
  /// Of a class's text.
  public static let textBytes = 32 * 1024 * 1024
}

/// A bucket of tokens: so many messages at once, and so many a second after that.
public struct RateLimit: Hashable, Sendable {
  private let burst: Double
  private let perSecond: Double
  private var tokens: Double
  /// Milliseconds since 1970.
  private var last: Int64

  public init(burst: Double = 80, perSecond: Double = 20, at now: Int64) {
    self.burst = burst
    self.perSecond = perSecond
    tokens = burst
    last = now
  }

  /// Whether one more message is within the limit. A clock that goes backwards gives nothing.
  public mutating func takes(at now: Int64) -> Bool {
    tokens = min(burst, tokens + Double(max(0, now - last)) / 1000 * perSecond)
    last = max(last, now)
    guard tokens >= 1 else { return false }
    tokens -= 1
    return true
  }
}
