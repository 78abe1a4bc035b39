import Classroom
import Documents
import Grid
import Scheduling

extension AppState {
  /// Takes in what comes from a class.
  mutating func take(_ event: ClassEvent) -> [Effect] {
    switch event {
    case .running(let offers):
      self.offers = seat?.isEnded ?? true ? offers : []
      if offers.isEmpty, case .library = top { message = nil }
    case .joined(let welcome, let id): join(welcome, id)
    case .lost: seat?.isConnected = false
    case .tick(let time): now = time
    case .told(let notice, let time):
      now = time
      return hear(notice)
    }
    return []
  }

  private mutating func join(_ welcome: Welcome, _ id: TextID) {
    if seat?.text == id { seat?.take(.welcome(welcome), at: now) } else { seat = ClassSeat(welcome, text: id) }
    offers = []
    let words = welcome.part == .teacher ? "L shows the class." : "F follows the teacher, L shows the class."
    message = Message(text: "Class “\(welcome.name)” of \(welcome.teacher). \(words)", isError: false)
  }

  private mutating func hear(_ notice: Notice) -> [Effect] {
    guard var seat else { return [] }
    let before = seat
    seat.take(notice, at: now)
    self.seat = seat
    defer { layOutTop() }
    switch notice {
    case .welcome(let welcome): return resume(welcome, since: before)
    case .place(let offset): return follow(to: offset)
    case .opened(let head): announce(head, seat)
    case .question(let question):
      message = Message(text: "\(question.name ?? "Somebody") asks: \(question.words)", isError: false)
    case .replied(let question, let words):
      if !seat.isTeacher { message = Message(text: "“\(question.words)”: \(words)", isError: false) }
    case .result(let round, let item, let given, let isRight) where before.round?.results[item] == nil:
      return learn(round, item, given, isRight, seat)
    case .refused(let reason): message = Message(text: reason.words, isError: true)
    case .notTaken(_, let reason) where seat.isTeacher || reason == .tooMany || reason == .tooLong:
      message = Message(text: "Not taken: \(reason.words)", isError: true)
    case .ended: message = Message(text: "The class has ended.", isError: false)
    default: break
    }
    return []
  }

  /// The class is there again: what was changed meanwhile is told, and what a server that was started again cannot know,
  /// since its ledger does not keep where people read.
  private mutating func resume(_ welcome: Welcome, since before: ClassSeat) -> [Effect] {
    let place = text.flatMap { $0.id == before.text ? $0.place : nil } ?? before.offset
    if before.isTeacher {
      let isBehind = place != before.offset || welcome.offset == 0
      let point = welcome.pointed == nil ? before.pointed.map { Effect.tell(.point(Stretch($0))) } : nil
      return (isBehind ? [.tell(.move(offset: place))] : []) + (point.map { [$0] } ?? [])
    }
    let known = Set(welcome.marks.map(\.range))
    let kept = Set(before.marks)
    let marks =
      before.marks.filter { !known.contains($0) }.map { Effect.tell(.mark(Stretch($0))) }
      + welcome.marks.filter { !kept.contains($0.range) }.map { .tell(.unmark($0)) }
    // Nobody is led to the beginning by a server that knows of no place yet.
    guard before.follows, welcome.offset > 0 else {
      return marks + [.tell(.reading(offset: place, follows: before.follows))]
    }
    return marks + follow(to: welcome.offset)
  }

  /// Whether a message would be lost, because the class is and nothing tells it again on coming back.
  func isUnheard(_ request: Request) -> Bool {
    guard let seat, !seat.isConnected else { return false }
    switch request {
    case .move, .reading, .mark, .unmark, .ask, .answer: return false
    case .hello, .point, .reply, .open, .close, .reveal, .end, .forget, .fetch: return true
    }
  }

  private mutating func follow(to offset: Int) -> [Effect] {
    guard let seat, let text, text.id == seat.text, !seat.isTeacher, seat.follows else { return [] }
    for index in screens.indices {
      guard case .reader(var reader) = screens[index], !reader.isVisit else { continue }
      reader.follow(to: offset, text, self)
      screens[index] = .reader(reader)
    }
    self.text?.place = offset
    return [.savePlace(text.id, offset: offset), .tell(.reading(offset: offset, follows: true))]
  }

  private mutating func announce(_ head: RoundHead, _ seat: ClassSeat) {
    guard !seat.isTeacher, !head.isClosed, head.mine.count < head.items else { return }
    if case .classroom = top { return }
    // Whoever is typing is not torn away from it.
    guard !isTyping else {
      return message = Message(text: "The teacher asks. Finish this line; L shows the question.", isError: false)
    }
    message = nil
    present(.classroom(ClassScreen()))
  }

  private func learn(_ round: Int, _ index: Int, _ given: String?, _ isRight: Bool, _ seat: ClassSeat) -> [Effect] {
    guard let given, let shown = seat.round?.shown[index], seat.round?.head.round == round else { return [] }
    return [.learn(ClassLesson(text: seat.text, item: shown.item, given: given, isRight: isRight))]
  }

  /// The reading line was moved by its reader: the teacher is followed, a student wanders off.
  mutating func tellPlace(_ id: TextID, _ offset: Int) -> [Effect] {
    guard let seat, seat.text == id, !seat.isEnded else { return [] }
    if seat.isTeacher { return [.tell(.move(offset: offset))] }
    if seat.follows, offset != seat.offset {
      self.seat?.follows = false
      message = Message(text: "You read by yourself now; F comes back to the teacher.", isError: false)
    }
    return [.tell(.reading(offset: offset, follows: self.seat?.follows ?? false))]
  }

  /// For the foot of the reader in a class.
  var classHints: [Command] {
    seat?.isTeacher ?? false
      ? [.classroom, .point, .search, .nextPane, .pageDown, .back]
      : [.follow, .confused, .ask, .classroom, .search, .nextPane, .back]
  }
}

extension ReaderScreen {
  /// Goes where the teacher is.
  mutating func follow(to offset: Int, _ text: StudiedText, _ app: AppState) {
    pane.go(to: min(offset, text.document.text.utf8.count), row: pane.height / 3)
    name = nil
    navigator.select(text.document.sectionIndex(at: pane.place), rows: app.bodyRows)
  }

  mutating func updateClass(_ command: Command, _ passage: ByteRange, _ app: AppState) -> [Step] {
    guard let seat = app.seat, let text = app.text, seat.text == text.id else {
      return [.say("This is for a class. `lectern class start` begins one.")]
    }
    switch command {
    case .follow where seat.isTeacher: return [.say("You teach: the class follows you.")]
    case .follow: return [.follow(!seat.follows)]
    case .point:
      guard seat.isTeacher else { return [.say("The teacher points.")] }
      let isTheSame = seat.pointed == passage
      return [
        .effect(.tell(.point(isTheSame ? nil : Stretch(passage)))),
        .say(isTheSame ? "You point no more." : "Marked on every screen; P again takes it back."),
      ]
    case .confused where seat.isTeacher: return [.say("Students mark what they do not understand.")]
    case .confused: return [.confused(passage)]
    case .ask where seat.isTeacher: return [.say("Students ask; L shows their questions.")]
    case .ask: typing = .ask(LineEditor(), passage)
    default: break
    }
    return []
  }

  func ask(_ words: String, _ passage: ByteRange, _ app: AppState) -> [Step] {
    guard !words.isEmpty else { return [] }
    let key = "q\(app.now.milliseconds)"
    return [.effect(.tell(.ask(key: key, words: words, passage: Stretch(passage)))), .say("Asked.")]
  }
}

extension ClassSeat {
  /// Said instead of sending something.
  static let unheard = "The class is lost for the moment, so this was not sent. It is being looked for; then try again."
}

extension AppState {
  mutating func setFollowing(_ follows: Bool) -> [Effect] {
    guard let seat else { return [] }
    self.seat?.follows = follows
    guard follows else {
      message = Message(text: "You read by yourself; F comes back to the teacher.", isError: false)
      return [.tell(.reading(offset: text?.place ?? 0, follows: false))]
    }
    message = Message(text: "You follow the teacher.", isError: false)
    return follow(to: seat.offset)
  }

  mutating func toggleMark(_ passage: ByteRange) -> [Effect] {
    guard let seat else { return [] }
    if seat.marks.contains(passage) {
      self.seat?.marks.removeAll { $0 == passage }
      message = Message(text: "The mark is gone.", isError: false)
      return [.tell(.unmark(Stretch(passage)))]
    }
    self.seat?.marks.append(passage)
    message = Message(
      text: "Marked as not understood. The teacher sees where marks gather, not whose they are.", isError: false)
    return [.tell(.mark(Stretch(passage)))]
  }
}

extension ClassSeat {
  /// In the first row of the reader.
  func line(in id: TextID, at now: Timestamp) -> String {
    guard id == text else { return "" }
    let left = roundStatus(at: now)
    let state =
      !isConnected
      ? "class lost" : isEnded ? "class over" : isTeacher ? "teaching" : follows ? "following" : "wandering"
    return "\(left.isEmpty ? "" : left + "  ")\(state)  "
  }

  /// What is marked in the text: where the teacher points, and what was not understood.
  func runs(in id: TextID) -> [(ByteRange, Role)] {
    guard id == text else { return [] }
    return marks.map { ($0, Role.near) } + (pointed.map { [($0, Role.searchCurrent)] } ?? [])
  }
}

extension Refusal {
  /// For the foot of the screen.
  public var words: String {
    switch self {
    case .version(let server, let lowest, let highest):
      "The class runs Lectern \(server), which speaks versions \(lowest) to \(highest) of the class protocol; this one "
        + "speaks \(Wire.lowest) to \(Wire.highest). Use the same Lectern."
    case .notOnTheRoll: "This account is not on the roll of the class. Ask the teacher."
    case .teachersAccount: "This account teaches the class. Where all share an account, start it with --shared."
    case .full: "The class is full."
    case .tooManyConnections: "This account sits in the class too often. Close a program."
    case .tooFast: "Too fast."
    case .malformed: "The class did not understand this program. Use the same Lectern."
    case .notAllowed: "The class does not allow this."
    }
  }
}
