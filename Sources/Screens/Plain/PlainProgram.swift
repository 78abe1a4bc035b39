import Documents
import Grid
import Questions
import Scheduling

/// The program as lines of text with a prompt, for screen readers, slow lines and terminals that cannot place their
/// cursor: reader, cards and quiz.
///
/// As pure as ``AppState``: what is typed comes in as a line, what is to be done goes out as effects, and what is to be
/// said is taken with ``takeOutput()``.
public struct PlainProgram: Hashable, Sendable {
  enum Mode: Hashable, Sendable {
    case library
    case reading
    case cards(PlainCards)
    case quiz(PlainQuiz)
  }

  /// The longest line said.
  let columns: Int
  var now: Timestamp
  var library: [TextSummary] = []
  var text: StudiedText?
  /// The block that was read out last.
  var block = 0
  var search: TextSearch?
  var mode = Mode.library
  /// What follows once the text is studied.
  var onceStudied: String?
  private var output: [String] = []

  public init(columns: Int, now: Timestamp) {
    self.columns = max(20, columns)
    self.now = now
  }

  /// Names what can be answered; without a line feed.
  public var prompt: String {
    switch mode {
    case .library: "Number, f cards, ? help, q quit: "
    case .reading: "Enter next, ? help, q back: "
    case .cards(let cards): cards.prompt
    case .quiz(let quiz): quiz.prompt
    }
  }

  /// What is to be said, in lines of at most ``columns``.
  public mutating func takeOutput() -> String {
    defer { output = [] }
    return output.flatMap { lines($0) }.map { $0 + "\n" }.joined()
  }

  mutating func say(_ text: String) { output.append(text) }

  private func lines(_ text: String) -> [String] {
    let lines = wrappedLines(text, columns: columns, keepsBreaks: true)
    return lines.isEmpty ? [""] : lines.map { sanitized($0) }
  }

  // MARK: Events

  public mutating func update(_ event: Event) {
    switch event {
    case .library(let texts):
      library = texts
      if case .library = mode { listTexts() }
    case .textOpened(let opened):
      text = StudiedText(opened)
      search = nil
      mode = .reading
      block = max(0, opened.document.blocks.partitioningIndex { $0.range.lowerBound > opened.place } - 1)
      sayWhere()
      sayBlock()
    case .studied(let material): if text?.id == material.text { text?.material = material }
    case .due(let id, let counts): if text?.id == id { text?.due = counts }
    case .reviewReady(let material):
      mode = .cards(PlainCards(material, at: now))
      sayCard()
    case .tookBack(let material):
      mode = .cards(PlainCards(material, at: now))
      say("Taken back.")
      sayCard()
    case .failed(_, let sentence), .said(let sentence), .warned(let sentence): say(sentence)
    case .lookedUp(_, let text): say(text)
    case .noteWritten, .studyOptions, .key, .mouse, .resized, .studying, .statistics, .themes, .configured,
      .textCompleted, .classroom:
      break
    }
  }

  /// Takes a line as it was typed; an end of input leaves the program.
  public mutating func take(_ line: String?, at time: Timestamp) -> [Effect] {
    now = time
    guard let line else { return [.quit] }
    let typed = line.split(separator: " ").joined(separator: " ")
    switch mode {
    case .library: return takeInLibrary(typed)
    case .reading: return takeInReading(typed)
    case .cards: return takeInCards(typed)
    case .quiz: return takeInQuiz(typed)
    }
  }

  /// What was asked for before the text was studied, now that it is.
  public mutating func takeWaiting(at time: Timestamp) -> [Effect] {
    guard let line = onceStudied, text?.material != nil else { return [] }
    onceStudied = nil
    return take(line, at: time)
  }

  // MARK: Library

  private mutating func listTexts() {
    say("Lectern. Your texts:")
    for (index, text) in library.enumerated() {
      let due = text.due > 0 ? ", \(text.due) due" : ""
      say("\(index + 1). \(text.title), \(Int(text.progress * 100))% read\(due)")
    }
    if library.isEmpty { say("None yet. Leave with q and start: lectern --plain FILE") }
  }

  private mutating func takeInLibrary(_ typed: String) -> [Effect] {
    switch typed {
    case "q": return [.quit]
    case "f": return [.startReview(nil)]
    case "": listTexts()
    case "?": say("A number opens a text. f asks the cards that are due. q leaves. Enter lists the texts again.")
    default:
      guard let number = Int(typed), library.indices.contains(number - 1) else {
        say("There is no text \(typed).")
        return []
      }
      return [.openText(library[number - 1].id)]
    }
    return []
  }

  /// Back to the text, or to the library where none is open.
  mutating func leave() -> [Effect] {
    guard text == nil else {
      mode = .reading
      sayWhere()
      return []
    }
    mode = .library
    if library.isEmpty { return [.quit] }
    listTexts()
    return []
  }
}
