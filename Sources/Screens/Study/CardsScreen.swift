import Documents
import Grid
import Questions
import Scheduling

/// Flashcards: the question, then the answer, then a grade that says when the card comes back.
struct CardsScreen: ScreenState {
  enum Face: Hashable, Sendable {
    case question
    /// The answer is being typed.
    case typing(LineEditor)
    case answer
    /// A reason is asked why the item is bad.
    case reasons
  }

  let title: String
  let items: [CardID: ReviewItem]
  /// The text that is studied; `nil` for all of them.
  let text: TextID?
  let manners: CardManners
  let grader: AnswerGrader
  private(set) var session: ReviewSession
  private(set) var face = Face.question
  /// What was typed for the card that is asked.
  private(set) var typed: TypedAnswer?
  /// What is missing in the answer typed; the same a second time is the answer.
  private(set) var remark: Remark?
  /// How many rows of the card are scrolled away.
  private(set) var top = 0
  /// The card that ``face`` is a face of.
  private var shown: CardID?
  /// What was recorded, the last one last; an item that was marked bad is remembered with it.
  private var changes: [Recorded] = []

  struct Remark: Hashable, Sendable {
    let given: String
    let text: String
  }

  private struct Recorded: Hashable, Sendable {
    let change: SessionChange
    let marksBad: Bool
  }

  init(_ material: ReviewMaterial) {
    title = material.title
    items = material.items
    text = material.text
    manners = material.manners
    grader = AnswerGrader(confusable: material.confusable)
    session = material.session
    turn()
  }

  var context: Context { .cards }
  var isTyping: Bool {
    switch face {
    case .typing, .reasons: true
    case .question, .answer: false
    }
  }

  func title(_ app: AppState) -> String { "\(session.options.mode.title) \(app.glyphs.dot) \(title)" }

  func status(_ app: AppState) -> String {
    let left = session.remaining
    guard left.total > 0 else { return "" }
    let parts = [(left.new, "new"), (left.learning, "learning"), (left.reviews, "to review")].filter { $0.0 > 0 }
    let flag = session.current?.isFlagged == true ? "flagged  " : ""
    return "\(flag)\(left.total) left: " + parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  func hints(_ app: AppState) -> [Command] {
    guard session.current != nil else { return (session.canUndo ? [.undo] : []) + [.studyOptions, .back] }
    let undo: [Command] = session.canUndo ? [.undo] : []
    let more: [Command] = hasMore(app) ? [.down] : []
    switch face {
    // The same before and after the answer, so that the line need not be drawn again: what differs stands above it.
    case .question, .answer:
      return [.source] + undo + [.markBad] + more + [.edit, .bury, .suspendCard, .flag, .studyOptions, .back]
    case .typing, .reasons: return []
    }
  }

  func hint(for command: Command) -> String? { command == .down ? "more" : nil }

  var item: ReviewItem? { session.current.flatMap { items[$0.id] } }

  // MARK: Update

  mutating func layOut(app: AppState) {
    session.refresh(at: app.now)
    turn()
    top = min(top, deepest(app))
  }

  /// Shows the front of the card that is asked, if it is another one than before.
  private mutating func turn(again: Bool = false) {
    guard again || shown != session.current?.id else { return }
    shown = session.current?.id
    (typed, remark, top) = (nil, nil, 0)
    face = .question
    if manners.typesAnswers, item?.question.isTyped == true { face = .typing(LineEditor()) }
  }

  mutating func update(_ command: Command, count: Int?, app: AppState) -> [Step] {
    session.refresh(at: app.now)
    turn()
    switch command {
    case .back: return [.back]
    case .reveal: return reveal(app)
    case .gradeAgain: return grade(.again, app)
    case .gradeHard: return grade(.hard, app)
    case .gradeGood: return grade(.good, app)
    case .gradeEasy: return grade(.easy, app)
    case .undo: return undo(app)
    case .bury: return keep(session.bury(at: app.now), "Not again today, nor what asks the same.")
    case .notToday: return keep(session.putOff(at: app.now), "Not again today.")
    case .suspendCard: return keep(session.suspend(at: app.now), "Suspended: not asked until you take it up again.")
    case .flag: return flag()
    case .markBad: if session.current != nil { face = .reasons }
    case .edit: return session.current.map { [.effect(.editCard($0.id))] } ?? []
    case .source: return item.map { [.visit($0.text, $0.question.source)] } ?? []
    case .studyOptions: return [.effect(.openStudyOptions(text))]
    case .down: top = min(top + (count ?? 1), deepest(app))
    case .up: top = max(0, top - (count ?? 1))
    default: break
    }
    return []
  }

  private mutating func reveal(_ app: AppState) -> [Step] {
    guard session.current != nil else { return [] }
    if face == .question {
      face = .answer
      return []
    }
    if let typed { return grade(typed.proposal, app) }
    return [
      .say(manners.hasTwoButtons ? "1 forgotten, 2 recalled" : "1 forgotten, 2 with trouble, 3 recalled, 4 at once")
    ]
  }

  private mutating func grade(_ button: Rating, _ app: AppState) -> [Step] {
    guard session.current != nil else { return [] }
    guard face == .answer else { return [.say("Show the answer first.")] }
    return keep(session.answer(manners.rating(button), at: app.now), nil)
  }

  private mutating func flag() -> [Step] {
    guard let change = session.toggleFlag() else { return [] }
    changes.append(Recorded(change: change, marksBad: false))
    let isFlagged = session.current?.isFlagged == true
    return [.effect(.record(change)), .say(isFlagged ? "Flagged." : "The flag is gone.")]
  }

  private mutating func keep(_ change: SessionChange?, _ message: String?, marksBad: Bool = false) -> [Step] {
    guard let change else { return [] }
    changes.append(Recorded(change: change, marksBad: marksBad))
    turn(again: true)
    let steps: [Step] = [.effect(.record(change))]
    if case .answered(_, let leech?) = change { return steps + [.say(leech.message)] }
    return message.map { steps + [.say($0)] } ?? steps
  }

  private mutating func undo(_ app: AppState) -> [Step] {
    // What an earlier session of today has done, the store takes back.
    guard let change = session.undo(at: app.now), let last = changes.popLast() else {
      return [.effect(.undoEarlier(text, session.options.mode))]
    }
    turn(again: true)
    let unmark: [Step] = last.marksBad ? change.card.map { [.effect(.unmarkBad($0))] } ?? [] : []
    return [.effect(.unrecord(change))] + unmark + [.say("Taken back.")]
  }

  /// What was recorded could not be kept: the card is asked again.
  mutating func takeBack(_ change: SessionChange, at now: Timestamp) {
    guard changes.last?.change == change else { return }
    changes.removeLast()
    _ = session.undo(at: now)
    turn(again: true)
    face = .answer
  }

  // MARK: Typing

  mutating func type(_ key: Key, app: AppState) -> [Step] {
    switch face {
    case .typing(let editor): return type(key, into: editor, app)
    case .reasons: return giveReason(key, app)
    case .question, .answer: return []
    }
  }

  private mutating func type(_ key: Key, into old: LineEditor, _ app: AppState) -> [Step] {
    var editor = old
    switch key {
    case .escape: face = .question
    case .enter: submit(editor.string)
    default:
      guard editor.take(key) else { return [] }
      face = .typing(editor)
    }
    return []
  }

  private mutating func submit(_ given: String) {
    guard let question = item?.question else { return }
    let verdict = grader.grade(given, for: question)
    if case .incomplete(let gap) = verdict, gap != .empty, remark?.given != given, let more = verdict.remark {
      remark = Remark(given: given, text: more)
      return
    }
    typed = TypedAnswer(given: given, verdict: verdict)
    face = .answer
  }

  private mutating func giveReason(_ key: Key, _ app: AppState) -> [Step] {
    face = .question
    guard let digit = key.digit, let card = session.current?.id, BadItemReason.allCases.indices.contains(digit - 1)
    else { return [] }
    let reason = BadItemReason.allCases[digit - 1]
    return [.effect(.markBad(card, reason))]
      + keep(session.suspend(at: app.now), "Thank you. It is not asked again; u takes that back.", marksBad: true)
  }
}

extension LeechAction {
  fileprivate var message: String {
    switch self {
    case .tell: "You forget this one often. Change it with e, or set it aside with !"
    case .flag: "You forget this one often: it is flagged now. Change it with e when it comes again."
    case .suspend: "You forget this one often: it is set aside now; u takes that back, O has what is set aside."
    }
  }
}

extension SessionMode {
  var title: String {
    switch self {
    case .scheduled: "Cards"
    case .ahead: "Cards ahead"
    case .cram: "Cram"
    case .exam: "Exam of cards"
    }
  }
}

extension SessionChange {
  var card: CardID? {
    switch self {
    case .answered(let review, _): review.card
    case .setAside(let card, _), .flagged(let card, _): card
    }
  }
}
