import Documents
import Grid
import Scheduling
import Testing

@testable import Screens

/// Random keys and sizes, from a seed, against the pure program.
@Suite struct Monkey {
  static let keys: [Key] =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/?:[]'-+!,. ".map { .character($0) } + [
      .enter, .enter, .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .pageUp,
      .pageDown, .home, .end, .control("d"), .control("u"), .control("o"), .control("n"), .control("l"),
      .character("é"), .character("日"), .function(1),
    ]

  static let sizes = [
    Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: 3, columns: 200), Size(rows: 6, columns: 20),
    Size(rows: 24, columns: 80), Size(rows: 24, columns: 59), Size(rows: 50, columns: 200), Size(rows: 7, columns: 140),
    Size(rows: 80, columns: 33), Size(rows: 24, columns: 0), Size(rows: 0, columns: 80),
  ]

  /// Answers effects as the program around would.
  static func answer(_ effect: Effect, _ state: inout AppState) {
    switch effect {
    case .openText: _ = state.update(.textOpened(OpenedText(id: Sample.id, document: Sample.document)))
    case .startReview, .startSession: _ = state.update(.reviewReady(Sample.review(at: state.now)))
    case .openStudyOptions, .reschedule, .takeUp: _ = state.update(.studyOptions(Sample.studyOptions))
    case .saveStudyOptions(let options): _ = state.update(.studyOptions(options))
    case .showStatistics: _ = state.update(.statistics(Sample.statistics))
    case .lookUp(let word): _ = state.update(.lookedUp(word: word, text: "a word\n\nand what it means"))
    case .record where state.now.milliseconds % 7 == 0: _ = state.update(.failed(effect, message: "The disk is full."))
    default: break
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func randomKeysAndSizesNeverTrap(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var state = Sample.reader()
    for step in 0..<25_000 {
      if step % 97 == 0 { _ = state.update(.resized(Self.sizes.randomElement(using: &random)!)) }
      if step % 1009 == 0 { _ = state.update(.studied(Sample.material)) }
      let key = Self.keys.randomElement(using: &random)!
      let effects = state.update(.key(key, at: state.now.advanced(milliseconds: Int64(step % 5000))))
      for effect in effects { Self.answer(effect, &state) }
      if step % 23 == 0 { check(view(state), state.size) }
    }
  }

  private func check(_ grid: CellGrid, _ size: Size) {
    #expect(grid.size == size)
    if let cursor = grid.cursor {
      #expect((0..<size.rows).contains(cursor.row) && (0..<size.columns).contains(cursor.column))
    }
  }

  @Test func everyScreenDrawsAtEverySize() {
    for scene in GoldenScreens.scenes {
      var state = scene.state(Size(rows: 24, columns: 80))
      for size in Self.sizes {
        _ = state.update(.resized(size))
        check(view(state), size)
      }
      for columns in 18..<64 {
        _ = state.update(.resized(Size(rows: columns % 9, columns: columns)))
        check(view(state), state.size)
      }
    }
  }
}
