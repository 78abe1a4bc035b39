import Documents
import Grid
import Testing

@testable import Screens

@Suite struct JustificationTests {
  private func reader(justified: Bool) -> AppState {
    var state = AppState(size: Size(rows: 60, columns: 59), now: Sample.noon, settings: Settings(justified: justified))
    _ = state.update(.textOpened(OpenedText(id: Sample.id, document: Sample.document)))
    _ = state.update(.studied(Sample.material))
    return state
  }

  private func words(_ state: AppState) -> [[Substring]] {
    view(state).text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.split(separator: " ") }
  }

  @Test func theSameWordsStandOnTheSameLines() {
    #expect(words(reader(justified: true)) == words(reader(justified: false)))
  }

  @Test func aStretchedLineEndsAtTheEdgeAndTheLastOfAParagraphIsLeftAlone() throws {
    let document = Sample.document
    let layout = TextLayout(document: document, columns: 40)
    var walker = try #require(LineWalker(layout, at: 0))
    var stretched = 0
    repeat {
      guard let spread = LineSpread(walker.line, in: layout), let last = spread.words.last else { continue }
      #expect(walker.line.indent + last.column + displayWidth(document.text, in: last.range) == 40)
      #expect(zip(spread.words, spread.words.dropFirst()).allSatisfy { $0.column < $1.column })
      var next = walker
      #expect(next.forward() && next.line.piece == walker.line.piece)
      stretched += 1
    } while walker.forward()
    #expect(stretched > 10)
  }

  @Test func theCursorStandsOnItsWord() throws {
    var state = reader(justified: true)
    state.press("j", "v", "w", "w", "w", "w")
    let grid = view(state)
    let cursor = try #require(grid.cursor)
    let line = grid.text.split(separator: "\n", omittingEmptySubsequences: false)[cursor.row]
    #expect(line.dropFirst(cursor.column).hasPrefix("a reef"))
  }
}

@Suite struct CommandLineTests {
  @Test func aCommandTakesTheWordsAfterItsName() {
    var state = Sample.library()
    state.press(":")
    state.type("themes dark")
    #expect(state.press(.enter) == [.setTheme("dark"), .saveSetting(.theme("dark"))])
    state.press(":")
    state.type("add-text ~/my notes.txt")
    #expect(state.press(.enter) == [.addText(path: "~/my notes.txt")])
  }

  @Test func aThemeThatIsNotThereIsToldWithThoseThatAre() {
    var state = Sample.library()
    state.press(":")
    state.type("themes pink")
    #expect(state.press(.enter) == [])
    #expect(view(state).text.contains("There are: terminal, dark, light."))
  }

  @Test func tabCompletesNamesOfCommandsAndOfThemes() {
    var state = Sample.library()
    state.press(":", "t", "h", .tab)
    state.type(" da")
    state.press(.tab)
    #expect(state.press(.enter).first == .setTheme("dark"))
  }

  @Test func wordsAreSearchedAsIfTheyHadBeenTyped() {
    var state = Sample.reader()
    state.press(":")
    state.type("search oak tree")
    state.press(.enter)
    #expect(view(state).text.contains("“oak tree”: 1 of 1"))
  }
}

@Suite struct TimelineRows {
  @Test func aDateAloneIsFollowedByWhatHappened() {
    let text = "# 1917\n\nTwo revolutions followed each other.\n\nIn 1918 the war ended."
    let document = Document(parsing: text, title: "Years")
    func entity(_ id: String, _ year: String) -> Entity {
      let start = text.utf8.distance(from: text.startIndex, to: text.firstRange(of: year)!.lowerBound)
      return Entity(
        id: id, kind: .date, canonical: year, aliases: [], mentions: [Mention(range: start..<start + 4, value: year)],
        value: year)
    }
    let annotations = Annotations(
      sentences: document.blocks.indices.map { Sentence(range: document.blocks[$0].range, block: $0, tokens: []) },
      entities: [entity("d1", "1917"), entity("d2", "1918")])
    var state = AppState(size: Size(rows: 24, columns: 120), now: Sample.noon)
    _ = state.update(.textOpened(OpenedText(id: Sample.id, document: document)))
    _ = state.update(.studied(StudyMaterial(text: Sample.id, annotations: annotations, questions: [])))
    state.press("t")
    let rows = view(state).text.split(separator: "\n")
    #expect(rows.contains { $0.contains("1917") && $0.contains("Two revolutions followed") })
    #expect(rows.contains { $0.contains("1918") && $0.contains("In 1918 the war ended.") })
  }
}
