import Grid
import Questions
import Scheduling

/// A sitting: its questions, and the answers so far.
struct QuizRun: Hashable, Sendable {
  struct Answered: Hashable, Sendable {
    let question: Question
    let given: String
    /// The same, an arrangement as a line for each of its parts.
    let givenLines: [String]
    let verdict: Questions.Verdict
    /// What counts, after the learner may have overruled the verdict.
    var isRight: Bool
  }

  let questions: [Question]
  let isExam: Bool
  /// When an exam ends, answered or not.
  let deadline: Timestamp?
  /// From the first question's showing to the last answer.
  private(set) var milliseconds: Int64 = 0
  private let started: Timestamp
  private(set) var answered: [Answered] = []
  private(set) var response: QuizResponse
  /// Since when the question is shown.
  private(set) var shown: Timestamp
  /// What was given when more was asked for: the same a second time is the answer.
  private var incomplete: String?
  /// What is missing in the answer typed.
  private(set) var remark: String?

  /// - Precondition: there is a question.
  init(_ questions: [Question], isExam: Bool, minutes: Int? = nil, at now: Timestamp) {
    precondition(!questions.isEmpty)
    deadline = minutes.map { now.advanced(seconds: $0 * 60) }
    started = now
    self.questions = questions
    self.isExam = isExam
    response = QuizResponse(to: questions[0])
    shown = now
  }

  /// The question that is asked; the last one when all are answered.
  var current: Question { questions[min(answered.count, questions.count - 1)] }
  var isOver: Bool { answered.count == questions.count }
  var right: Int { answered.count { $0.isRight } }
  var missed: [Question] { answered.filter { !$0.isRight }.map(\.question) }

  func isTimeOver(at now: Timestamp) -> Bool { deadline.map { $0 <= now } ?? false }

  /// What is left as of the last key: no clock moves while the learner thinks.
  func timeLeft(at now: Timestamp) -> String {
    guard let deadline else { return "" }
    let seconds = max(0, deadline.milliseconds(since: now) / 1000)
    return seconds < 60 ? "under a minute left" : "\((seconds + 30) / 60) min left"
  }

  /// Leaves the questions that were not answered unanswered.
  mutating func giveUp() {
    for question in questions[answered.count...] {
      answered.append(
        Answered(question: question, given: "", givenLines: [], verdict: .incomplete(.empty), isRight: false))
    }
    remark = nil
  }

  mutating func update(_ command: Command, count: Int?) {
    remark = nil
    response.update(command, count: count)
  }

  mutating func take(_ key: Key) -> Bool {
    guard case .typed(var editor) = response, editor.take(key) else { return false }
    remark = nil
    response = .typed(editor)
    return true
  }

  /// Gives the answer; `nil` if more of it is asked for first.
  mutating func submit(_ grader: AnswerGrader, at now: Timestamp) -> QuizAnswer? {
    let verdict = response.verdict(on: current, grader)
    if asksForMore(verdict) { return nil }
    let given = response.given
    milliseconds = max(0, now.milliseconds(since: started))
    answered.append(
      Answered(
        question: current, given: given, givenLines: response.givenLines, verdict: verdict, isRight: verdict.isRight))
    return answer(answered[answered.count - 1], at: now)
  }

  private mutating func asksForMore(_ verdict: Questions.Verdict) -> Bool {
    if case .matching(let chosen, _, _, _) = response, chosen.contains(nil) {
      let missing = chosen.count { $0 == nil }
      guard incomplete != response.given else { return false }
      incomplete = response.given
      remark = (missing == 1 ? "One pair is missing." : "\(missing) pairs are missing.") + " Enter leaves it at that."
      return true
    }
    guard case .incomplete(let gap) = verdict, gap != .empty, incomplete != response.given else { return false }
    incomplete = response.given
    remark = verdict.remark
    return true
  }

  /// The next question, after an answer.
  mutating func advance(at now: Timestamp) {
    guard !isOver else { return }
    response = QuizResponse(to: current)
    shown = now
    incomplete = nil
    remark = nil
  }

  /// Counts the last answer the other way.
  mutating func overrule(at now: Timestamp) -> QuizAnswer? {
    guard !answered.isEmpty else { return nil }
    answered[answered.count - 1].isRight.toggle()
    return answer(answered[answered.count - 1], at: now)
  }

  private func answer(_ answered: Answered, at now: Timestamp) -> QuizAnswer {
    let took = min(max(0, now.milliseconds(since: shown)), 3_600_000)
    return QuizAnswer(
      question: answered.question.id, given: answered.given, right: answered.isRight, at: now, milliseconds: Int(took))
  }
}
