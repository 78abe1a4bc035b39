import Foundation
import Grid
import Testing

@testable import Screens

/// Every screen in two layers, characters and roles, as the files in `Golden` keep them.
///
/// With `LECTERN_RECORD_SCREENS` in the environment the files are written anew, and the test fails so that nobody
/// takes a recording for a pass.
@Suite struct GoldenScreens {
  static let cases: [(name: String, state: @Sendable (Size) -> AppState)] = [
    ("library", { Sample.library($0) }),
    (
      "library-adding",
      { size in
        var state = Sample.library(size); state.press("a"); state.type("~/notes"); return state
      }
    ),
    ("reader", { Sample.reader($0) }),
    (
      "reader-paged",
      { size in
        var state = Sample.reader(size); state.press(" ", "j", "j"); return state
      }
    ),
    (
      "reader-navigator",
      { size in
        var state = Sample.reader(size); state.press(.tab, "j", "j", "h"); return state
      }
    ),
    (
      "reader-search",
      { size in
        var state = Sample.reader(size); state.press("/"); state.type("tower"); return state
      }
    ),
    (
      "reader-found",
      { size in
        var state = Sample.reader(size)
        state.press("/")
        state.type("oak")
        state.press(.enter, "n", "n")
        return state
      }
    ),
    (
      "reader-marks",
      { size in
        var state = Sample.reader(size)
        state.press("m", "a", "w", "w", "a")
        state.type("so he said")
        state.press(.enter)
        return state
      }
    ),
    (
      "reader-ascii",
      { size in
        var state = AppState(size: size, now: Sample.noon, settings: Settings(glyphs: .ascii))
        _ = state.update(.textOpened(.init(id: Sample.id, document: Sample.document)))
        _ = state.update(.studied(Sample.material))
        state.press(" ", .tab)
        return state
      }
    ),
    (
      "palette",
      { size in
        var state = Sample.reader(size); state.press(":"); state.type("se"); return state
      }
    ),
    (
      "help",
      { size in
        var state = Sample.reader(size); state.press("?"); return state
      }
    ),
    ("cards-question", { cards($0) }),
    (
      "cards-answer",
      { size in
        var state = cards(size); state.press(" "); return state
      }
    ),
    (
      "cards-reasons",
      { size in
        var state = cards(size); state.press("x"); return state
      }
    ),
    (
      "cards-end",
      { size in
        var state = cards(size)
        for _ in Sample.questions { state.press(" ", "4") }
        return state
      }
    ),
    (
      "quiz-setup",
      { size in
        var state = Sample.reader(size); state.press("z"); return state
      }
    ),
    (
      "quiz-typed",
      { size in
        var state = asking("01", size); state.type("Smeatn"); return state
      }
    ),
    (
      "quiz-typed-wrong",
      { size in
        var state = asking("01", size); state.type("Smeatn"); state.press(.enter); return state
      }
    ),
    (
      "quiz-typed-near",
      { size in
        var state = asking("01", size); state.type("Henry Winstanly"); state.press(.enter); return state
      }
    ),
    (
      "quiz-choice",
      { size in
        var state = asking("02", size); state.press("j"); return state
      }
    ),
    ("quiz-truth", { asking("03", $0) }),
    (
      "quiz-ordering",
      { size in
        var state = asking("04", size); state.press("J"); return state
      }
    ),
    (
      "quiz-matching",
      { size in
        var state = asking("05", size); state.press("3"); return state
      }
    ),
    (
      "quiz-more-precisely",
      { size in
        var state = asking("06", size); state.type("1703"); state.press(.enter); return state
      }
    ),
    (
      "quiz-report",
      { size in
        var state = asking("02", size)
        state.press("1", " ")
        return state
      }
    ),
    (
      "index",
      { size in
        var state = Sample.reader(size); state.press("i"); return state
      }
    ),
    (
      "index-places",
      { size in
        var state = Sample.reader(size); state.press("i", "/"); state.type("plym"); state.press(.enter, .enter, "j");
        return state
      }
    ),
    (
      "timeline",
      { size in
        var state = Sample.reader(size); state.press("t", "j", "+"); return state
      }
    ),
    (
      "statistics",
      { size in
        var state = Sample.library(size); _ = state.update(.statistics(Sample.statistics)); return state
      }
    ),
    (
      "themes",
      { size in
        var state = Sample.library(size); state.press("T", "j"); return state
      }
    ),
    (
      "settings",
      { size in
        var state = Sample.library(size); state.press(","); return state
      }
    ),
  ]

  @Test(arguments: cases.map(\.name)) func screenIsAsRecorded(name: String) throws {
    for size in [Size(rows: 24, columns: 80), Size(rows: 50, columns: 200)] {
      let state = try #require(Self.cases.first { $0.name == name }).state(size)
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

func cards(_ size: Size) -> AppState {
  var state = Sample.reader(size)
  _ = state.update(.reviewReady(Sample.review(at: state.now)))
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
