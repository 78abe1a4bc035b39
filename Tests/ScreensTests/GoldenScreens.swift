import Foundation
import Grid
import Scheduling
import Testing

@testable import Screens

/// Every screen in two layers, characters and roles, as the files in `Golden` keep them.
///
/// With `LECTERN_RECORD_SCREENS` in the environment the files are written anew, and the test fails so that nobody
/// takes a recording for a pass.
@Suite struct GoldenScreens {
  static let scenes: [Scene] = [
    Scene("library", library),
    Scene("library-adding", library, ["a"] + typing("~/notes")),
    Scene("reader", reader),
    Scene("reader-paged", reader, [" ", "j", "j"]),
    Scene("reader-navigator", reader, [.tab, "j", "j", "h"]),
    Scene("reader-search", reader, ["/"] + typing("tower")),
    Scene("reader-found", reader, ["/"] + typing("oak") + [.enter, "n", "n"]),
    Scene("reader-marks", reader, ["m", "a", "w", "w", "a"] + typing("so he said") + [.enter]),
    Scene("reader-selection", reader, ["]", "v", "w", "v", ")"]),
    Scene("reader-highlight", reader, ["]", "v", "x", "x", "H"]),
    Scene("reader-expression", reader, ["/", .tab] + typing("17[05]\\d")),
    Scene("reader-sections", reader, [.tab, "/"] + typing("oak")),
    Scene("reader-card", reader, ["]", "v", "x", "C"] + typing("Who?")),
    Scene("reader-dictionary", dictionary),
    Scene("reader-justified", justified),
    Scene("reader-ascii", asciiReader, [" ", .tab]),
    Scene("palette", reader, [":"] + typing("se")),
    Scene("help", reader, ["?"]),
    Scene("cards-question", cards),
    Scene("cards-answer", cards, [" "]),
    Scene("cards-reasons", cards, ["x"]),
    Scene("cards-typing", typedCards, typing("Henry Winst")),
    Scene("cards-typed", typedCards, typing("Henry Winstenley") + [.enter]),
    Scene("cards-two-buttons", twoButtons, [" "]),
    Scene("cards-matching", { matchingCard($0) }, [" "]),
    Scene("study-options", studyOptions, ["j", "l", "j", "l"]),
    Scene("cards-end", cards, Sample.questions.flatMap { _ in [" ", "4"] as [Key] }),
    Scene("quiz-setup", reader, ["z"]),
    Scene("quiz-exam", { asking("02", $0) }, ["q", "j", "j", "j", .enter, "j", .enter, .enter, "g", .enter]),
    Scene("quiz-typed", { asking("01", $0) }, typing("Smeatn")),
    Scene("quiz-typed-wrong", { asking("01", $0) }, typing("Smeatn") + [.enter]),
    Scene("quiz-typed-near", { asking("01", $0) }, typing("Henry Winstanly") + [.enter]),
    Scene("quiz-choice", { asking("02", $0) }, ["j"]),
    Scene("quiz-truth", { asking("03", $0) }),
    Scene("quiz-ordering", { asking("04", $0) }, ["J"]),
    Scene("quiz-matching", { asking("05", $0) }, ["3"]),
    Scene("quiz-more-precisely", { asking("06", $0) }, typing("1703") + [.enter]),
    Scene("quiz-report", { asking("02", $0) }, ["1", " "]),
    Scene("visit", { asking("06", $0) }, [.enter, "s"]),
    Scene("index", reader, ["i"]),
    Scene("index-places", reader, ["i", "/"] + typing("plym") + [.enter, .enter, "j"]),
    Scene("index-questions", reader, ["i", "/"] + typing("winst") + [.enter, .enter, "G"]),
    Scene("index-quiz", reader, ["i", "/"] + typing("winst") + [.enter, "z"]),
    Scene("timeline", reader, ["t", "j", "+"]),
    Scene("statistics", statistics),
    Scene("themes", library, ["T", "j"]),
    Scene("settings", library, [","]),
  ]

  private static let library: Scene.Start = { Sample.library($0) }
  private static let reader: Scene.Start = { Sample.reader($0) }

  private static let asciiReader: Scene.Start = { size in
    var state = AppState(size: size, now: Sample.noon, settings: Settings(glyphs: .ascii))
    _ = state.update(.textOpened(OpenedText(id: Sample.id, document: Sample.document)))
    _ = state.update(.studied(Sample.material))
    return state
  }

  private static let justified: Scene.Start = { size in
    var state = AppState(size: size, now: Sample.noon, settings: Settings(justified: true))
    _ = state.update(.textOpened(OpenedText(id: Sample.id, document: Sample.document)))
    _ = state.update(.studied(Sample.material))
    return state
  }

  private static let dictionary: Scene.Start = { size in
    var state = Sample.reader(size)
    let body = "reef\n\n    A ridge of rock or sand just above or just below the water."
    _ = state.update(.lookedUp(word: "reef", text: body))
    return state
  }

  private static let statistics: Scene.Start = { size in
    var state = Sample.library(size)
    _ = state.update(.statistics(Sample.statistics))
    return state
  }

  @Test(arguments: scenes.map(\.name)) func screenIsAsRecorded(name: String) throws {
    for size in [Size(rows: 12, columns: 40), Size(rows: 24, columns: 80), Size(rows: 50, columns: 200)] {
      let state = try #require(Self.scenes.first { $0.name == name }).state(size)
      try compare(view(state).golden, with: "\(name)-\(size.columns)x\(size.rows)")
    }
  }

  private func compare(_ drawn: String, with name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["LECTERN_RECORD_SCREENS"] != nil {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(drawn == kept, "\(name)")
  }
}

/// A screen and the keys that lead to it.
struct Scene: Sendable {
  typealias Start = @Sendable (Size) -> AppState

  let name: String
  let start: Start
  let keys: [Key]

  init(_ name: String, _ start: @escaping Start, _ keys: [Key] = []) {
    self.name = name
    self.start = start
    self.keys = keys
  }

  func state(_ size: Size) -> AppState {
    var state = start(size)
    for key in keys { state.press(key) }
    return state
  }
}

/// The keys that type a text.
func typing(_ text: String) -> [Key] { text.map { .character($0) } }

@Sendable func cards(_ size: Size) -> AppState {
  var state = Sample.reader(size)
  _ = state.update(.reviewReady(Sample.review(at: state.now)))
  return state
}

@Sendable func typedCards(_ size: Size) -> AppState { cards(size, CardManners(typesAnswers: true)) }
@Sendable func twoButtons(_ size: Size) -> AppState { cards(size, CardManners(hasTwoButtons: true)) }

private func cards(_ size: Size, _ manners: CardManners) -> AppState {
  var state = Sample.reader(size)
  let review = Sample.review(at: state.now)
  _ = state.update(
    .reviewReady(
      ReviewMaterial(
        title: review.title, session: review.session, items: review.items, text: Sample.id, manners: manners)))
  return state
}

private func matchingCard(_ size: Size) -> AppState {
  var state = Sample.reader(size)
  let only = Sample.questions.filter { $0.id == "05" }.map(\.card)
  let review = Sample.review(at: state.now)
  let items = only.map { StudyItem(card: Card(id: $0), fact: "", section: "", order: 0) }
  let session = ReviewSession(items: items, clock: StudyClock(), at: state.now, seed: 7)
  _ = state.update(.reviewReady(ReviewMaterial(title: review.title, session: session, items: review.items)))
  return state
}

@Sendable func studyOptions(_ size: Size) -> AppState {
  var state = Sample.reader(size)
  _ = state.update(.studyOptions(Sample.studyOptions))
  return state
}

/// A quiz that asks the one item with this id.
func asking(_ id: String, _ size: Size = Size(rows: 24, columns: 80)) -> AppState {
  var state = Sample.reader(size)
  let only = Sample.questions.filter { $0.id == id }
  _ = state.update(.studied(StudyMaterial(text: Sample.id, annotations: Sample.annotations, questions: only)))
  state.press("z", .enter)
  return state
}
