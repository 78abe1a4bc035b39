import Classroom
import Documents
import Scheduling

/// What the program knows of the class that it sits in.
struct ClassSeat: Hashable, Sendable {
  let text: TextID
  private(set) var welcome: Welcome
  /// Whether the reading line goes where the teacher's goes.
  var follows = true
  private(set) var offset: Int
  private(set) var pointed: ByteRange?
  var marks: [ByteRange]
  var round: SeatRound?
  private(set) var stock: [Stock] = []
  private(set) var dashboard: Dashboard?
  private(set) var questions: [OpenQuestion] = []
  private(set) var replies: [Reply] = []
  var isConnected = true
  private(set) var isEnded = false

  struct Reply: Hashable, Sendable {
    let question: OpenQuestion
    let words: String
  }

  init(_ welcome: Welcome, text: TextID) {
    self.text = text
    self.welcome = welcome
    offset = welcome.offset
    pointed = welcome.pointed?.range
    marks = welcome.marks.map(\.range)
  }

  var isTeacher: Bool { welcome.part == .teacher }

  /// Whether a message must be answered before anything else: a student has items of an open round left.
  var isAsked: Bool { !isTeacher && (round.map { !$0.isClosed && $0.next != nil } ?? false) }

  /// Takes in what the server says.
  mutating func take(_ notice: Notice, at now: Timestamp) {
    switch notice {
    case .welcome(let welcome): comeBack(welcome)
    case .place(let offset): self.offset = offset
    case .pointed(let passage): pointed = passage?.range
    case .stock(let more):
      stock.removeAll { $0.section == more.section }
      stock.append(more)
    case .opened(let head): open(head, at: now)
    case .dashboard(let dashboard):
      self.dashboard = dashboard
      questions = dashboard.questions
    case .question(let question):
      if !questions.contains(where: { $0.number == question.number }) { questions.append(question) }
    case .replied(let question, let words): replies.append(Reply(question: question, words: words))
    case .ended: isEnded = true
    case .asked, .answered, .received, .notTaken, .closed, .revealed, .shown, .result, .board: round?.take(notice)
    case .refused, .piece, .forgotten: break
    }
  }

  private mutating func comeBack(_ welcome: Welcome) {
    self.welcome = welcome
    offset = welcome.offset
    pointed = welcome.pointed?.range
    isConnected = true
    stock = []
  }

  private mutating func open(_ head: RoundHead, at now: Timestamp) {
    if let round, round.head.round == head.round {
      self.round?.reopen(head, at: now)
    } else {
      round = SeatRound(head, at: now)
    }
  }
}

/// A round as a program knows it.
struct SeatRound: Hashable, Sendable {
  private(set) var head: RoundHead
  /// By this machine's clock, from what the server said was left.
  private(set) var deadline: Timestamp
  private(set) var asked: [Int: AskedItem] = [:]
  /// Sent and perhaps not acknowledged yet.
  private(set) var sent: Set<Int> = []
  private(set) var received: Set<Int>
  private(set) var refused: [Int: NotTaken] = [:]
  private(set) var isClosed: Bool
  private(set) var isRevealed = false
  private(set) var shown: [Int: RevealedItem] = [:]
  private(set) var results: [Int: Result] = [:]
  private(set) var board: [Score] = []
  private(set) var mine: Score?
  private(set) var answered = 0
  private(set) var people = 0
  /// The answer to the next item in the making.
  var response: QuizResponse?

  struct Result: Hashable, Sendable {
    let given: String?
    let isRight: Bool
  }

  init(_ head: RoundHead, at now: Timestamp) {
    self.head = head
    deadline = now.advanced(milliseconds: head.milliseconds)
    received = Set(head.mine)
    isClosed = head.isClosed
  }

  mutating func reopen(_ head: RoundHead, at now: Timestamp) {
    self.head = head
    deadline = now.advanced(milliseconds: head.milliseconds)
    received.formUnion(head.mine)
    isClosed = head.isClosed
  }

  /// The first item that was not answered yet; `nil` if there is none left.
  var next: AskedItem? {
    (0..<head.items).lazy.filter { !received.contains($0) && !sent.contains($0) }.compactMap { asked[$0] }.first
  }

  mutating func noteSent(_ item: Int) {
    sent.insert(item)
    response = nil
  }

  /// Names an answer, the same however often it is sent.
  func key(for item: Int) -> String { "\(head.round).\(item)" }

  mutating func take(_ notice: Notice) {
    switch notice {
    case .asked(let round, let item): if round == head.round { asked[item.index] = item }
    case .answered(let round, let people, let all): if round == head.round { (answered, self.people) = (people, all) }
    case .received(let key, _): if let item = item(of: key) { received.insert(item) }
    case .notTaken(let key, let reason):
      guard let item = item(of: key) else { return }
      if reason == .alreadyAnswered { received.insert(item) } else { refused[item] = reason }
    case .closed(let round): if round == head.round { isClosed = true }
    case .revealed(let round, _): if round == head.round { (isClosed, isRevealed) = (true, true) }
    case .shown(let round, let item): if round == head.round { shown[item.index] = item }
    case .result(let round, let item, let given, let isRight):
      if round == head.round { results[item] = Result(given: given, isRight: isRight) }
    case .board(let scores, let mine): (board, self.mine) = (scores, mine)
    default: break
    }
  }

  private func item(of key: String) -> Int? {
    let parts = key.split(separator: ".")
    guard parts.count == 2, Int(parts[0]) == head.round else { return nil }
    return Int(parts[1])
  }
}

extension QuizResponse {
  /// For the class's server.
  var classAnswer: ClassAnswer {
    switch self {
    case .typed(let editor): .typed(editor.string)
    case .choice(let index, _): .choice(index)
    case .ordering(let order, _, _): .arrangement(order)
    case .matching(let chosen, _, _, _): .arrangement(chosen.map { $0 ?? -1 })
    }
  }
}

/// A class that runs on this machine.
public struct ClassOffer: Hashable, Sendable, Identifiable {
  public let name: String
  /// The account whose class it is, by name.
  public let teacher: String
  /// The path of its socket.
  public let id: String

  public init(name: String, teacher: String, id: String) {
    self.name = name
    self.teacher = teacher
    self.id = id
  }
}

/// What comes from a class.
public enum ClassEvent: Hashable, Sendable {
  /// The program has come in; its text is open or about to be.
  case joined(Welcome, text: TextID)
  case told(Notice, at: Timestamp)
  /// The connection is gone; it is being tried again.
  case lost
  /// A second of an open round has passed.
  case tick(at: Timestamp)
  /// The classes that run here.
  case running([ClassOffer])
}

/// An item that was answered in class, for the student's own cards.
public struct ClassLesson: Hashable, Sendable {
  public let text: TextID
  public let item: ClassItem
  public let given: String
  public let isRight: Bool
}
