import Grid
import Questions
import Scheduling

/// A quiz, asked line by line.
struct PlainQuiz: Hashable, Sendable {
  var run: QuizRun
  let grader: AnswerGrader

  var prompt: String {
    switch run.current.form {
    case .cloze, .short, .quote, .acronym, .numeric: "Your answer: "
    case .truth: "t or f: "
    case .choice: "Number: "
    case .ordering: "Numbers in the right order: "
    case .matching: "The number for each, in this order: "
    }
  }

  /// Takes what was typed as the answer; `false` if it is none.
  mutating func take(_ typed: String) -> Bool {
    let numbers = typed.split { !$0.isNumber }.compactMap { Int($0) }
    switch run.current.form {
    case .cloze, .short, .quote, .acronym, .numeric:
      _ = run.take(.control("u"))
      for character in typed { _ = run.take(.character(character)) }
    case .truth:
      guard let index = ["t": 1, "true": 1, "f": 2, "false": 2][typed.lowercased()] else { return false }
      run.update(.choose, count: index)
    case .choice(let options):
      guard let number = numbers.first, (1...options.count).contains(number) else { return false }
      run.update(.choose, count: number)
    case .ordering(let items, _):
      guard numbers.sorted() == Array(1...items.count) else { return false }
      arrange(numbers.map { $0 - 1 })
    case .matching(let prompts, let options, _):
      guard numbers.count == prompts.count, numbers.allSatisfy({ (1...options.count).contains($0) }) else {
        return false
      }
      run.update(.top, count: nil)
      for number in numbers { run.update(.choose, count: number) }
    }
    return true
  }

  /// Moves the lines until they stand in this order.
  private mutating func arrange(_ wanted: [Int]) {
    for (line, item) in wanted.enumerated() {
      guard case .ordering(let order, _, _) = run.response, let stands = order.firstIndex(of: item) else { return }
      run.update(.choose, count: stands + 1)
      for _ in 0..<max(0, stands - line) { run.update(.moveUp, count: nil) }
    }
  }
}

extension PlainProgram {
  mutating func startQuiz(onlySection: Bool, _ material: StudyMaterial, _ text: StudiedText) {
    let section = text.document.section(at: text.place)
    let pool = onlySection ? material.questions.filter { $0.section == section.id } : material.questions
    let setup = QuizSetup(pool, section: section, sectionTitle: text.title(of: section))
    let questions = pool.isEmpty ? [] : setup.choose(seed: UInt64(bitPattern: now.milliseconds))
    guard !questions.isEmpty else {
      return say(
        onlySection ? "No question on this section. z all asks about the whole text." : "No sure question was found.")
    }
    mode = .quiz(
      PlainQuiz(
        run: QuizRun(questions, isExam: false, at: now),
        grader: AnswerGrader(confusable: material.annotations.confusable)))
    sayQuestion()
  }

  private mutating func sayQuestion() {
    guard case .quiz(let quiz) = mode else { return }
    say("\nQuestion \(quiz.run.answered.count + 1) of \(quiz.run.questions.count). \(quiz.run.current.spoken)")
  }

  mutating func takeInQuiz(_ typed: String) -> [Effect] {
    guard case .quiz(var quiz) = mode else { return [] }
    switch typed {
    case "q":
      report(quiz.run)
      return leave()
    case "?":
      say("Type the answer and press Enter. q stops and tells what you missed.")
      return []
    case "" where !quiz.run.response.isTyped: return []
    default: break
    }
    guard quiz.take(typed) else {
      say("That is no answer to this question. \(quiz.prompt)")
      return []
    }
    guard let answer = quiz.run.submit(quiz.grader, at: now) else {
      say(quiz.run.remark ?? "")
      mode = .quiz(quiz)
      return []
    }
    sayVerdict(quiz.run)
    return [.recordQuizAnswer(answer)] + goOn(&quiz)
  }

  private mutating func goOn(_ quiz: inout PlainQuiz) -> [Effect] {
    if quiz.run.isOver {
      report(quiz.run)
      return leave()
    }
    quiz.run.advance(at: now)
    mode = .quiz(quiz)
    sayQuestion()
    return []
  }

  private mutating func sayVerdict(_ run: QuizRun) {
    guard let last = run.answered.last else { return }
    let remark = last.verdict.remark.map { " " + $0 } ?? ""
    say(last.isRight ? "Right.\(remark)" : "Wrong.\(remark) The answer: \(last.question.shownKey)")
    if let text { say("The text says: \(text.document.words(in: last.question.source))") }
  }

  private mutating func report(_ run: QuizRun) {
    say("\n\(run.right) of \(run.answered.count) right.")
    for missed in run.missed { say("Missed: \(missed.stem) \(missed.shownKey)") }
  }
}
