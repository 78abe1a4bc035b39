import Documents
import Grid
import Scheduling
import Testing

@testable import Screens

@Suite struct ReaderTests {
  private func reader(_ state: AppState) throws -> ReaderScreen {
    guard case .reader(let screen) = state.top else { throw NotAReader() }
    return screen
  }

  private struct NotAReader: Error {}

  /// A text of `count` paragraphs of differing lengths, with words of differing widths.
  private func longText(_ count: Int, seed: UInt64) -> Document {
    var random = SplitMix64(seed: seed)
    let words = ["stone", "tower", "a", "lighthouse", "日本語", "e\u{301}tude", "of", "incomprehensibilities", "sea"]
    let paragraphs = (0..<count).map { _ in
      (0..<Int.random(in: 1...90, using: &random)).map { _ in words.randomElement(using: &random)! }.joined(
        separator: " ")
    }
    return Document(parsing: paragraphs.joined(separator: "\n\n"), title: "Long")
  }

  private func opened(_ document: Document, _ size: Size = Size(rows: 24, columns: 80), place: Int = 0) -> AppState {
    var state = AppState(size: size, now: Sample.noon, startsWithText: true)
    _ = state.update(.textOpened(OpenedText(id: Sample.id, document: document, place: place)))
    return state
  }

  @Test func emphasisAndLinksAreDrawn() throws {
    let text = "A heading\n\nThe slow river, as the chart of Ayle shows.[1]\n"
    func range(_ words: String) -> ByteRange {
      let found = text.firstRange(of: words).map { text[..<$0.lowerBound].utf8.count } ?? 0
      return found..<found + words.utf8.count
    }
    let heading = range("A heading")
    let document = Document(
      title: "", text: text,
      sections: [
        Section(id: "s1", title: "A heading", level: 1, range: 0..<text.utf8.count, heading: heading, blocks: 0..<2)
      ],
      blocks: [
        Block(kind: .heading(level: 1), range: heading),
        Block(kind: .paragraph, range: 11..<text.utf8.count - 1),
      ],
      inlineMarks: [
        InlineMark(.emphasis, heading), InlineMark(.emphasis, range("slow river")), InlineMark(.strong, range("river")),
        InlineMark(.link(.address("x")), range("the chart")), InlineMark(.note(at: nil), range("[1]")),
      ])
    let grid = view(opened(document, Size(rows: 10, columns: 58)))
    let rows = grid.roles.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[1].hasSuffix("HHHHHHHHH"))
    #expect(rows[2].hasSuffix("....EEEEEBBBBB.....lllllllll...............lll"))
  }

  @Test func aLineDownLeavesTheTextWhereItIs() throws {
    var state = opened(longText(40, seed: 1))
    let before = try reader(state).pane.rows
    state.press("j", "j", "j")
    let after = try reader(state)
    #expect(after.pane.rows == before)
    #expect(after.pane.cursor > 0)
  }

  @Test func downAndUpAgainVisitsTheSameLines() throws {
    var state = opened(longText(40, seed: 2))
    var places = [try reader(state).pane.place]
    for _ in 0..<200 {
      state.press("j")
      places.append(try reader(state).pane.place)
    }
    #expect(zip(places, places.dropFirst()).allSatisfy(<))
    for place in places.reversed().dropFirst() {
      state.press("k")
      #expect(try reader(state).pane.place == place)
    }
  }

  @Test func aCountIsAsManyKeys() throws {
    var one = opened(longText(40, seed: 3))
    var many = one
    one.press("1", "7", "j")
    for _ in 0..<17 { many.press("j") }
    #expect(try reader(one).pane.place == reader(many).pane.place)
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64]) func thePlaceSurvivesEverySize(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let document = longText(30, seed: seed)
    var state = opened(document)
    for _ in 0..<40 {
      state.press([" ", "j", "k", "b", .control("d"), .control("u")].randomElement(using: &random)!)
      let place = try reader(state).pane.place
      let size = Size(rows: .random(in: 0...60, using: &random), columns: .random(in: 0...200, using: &random))
      _ = state.update(.resized(size))
      #expect(try reader(state).pane.place == place)
      if let line = try reader(state).pane.line, !line.range.isEmpty, line.piece.part == 0 {
        #expect(line.range.lowerBound <= place)
      }
    }
  }

  @Test func pagesOverlapByTwoLinesAndLeaveNothingOut() throws {
    var state = opened(longText(40, seed: 4))
    var last = try reader(state).pane.visible
    var pages = 0
    while !(try reader(state).pane.showsEnd), pages < 500 {
      state.press(" ")
      let visible = try reader(state).pane.visible
      #expect(visible.lowerBound < last.upperBound)
      #expect(visible.upperBound > last.upperBound)
      last = visible
      pages += 1
    }
    #expect(pages > 5)
    let end = try reader(state).pane.layout.document.blocks.last?.range.upperBound
    #expect(last.upperBound == end)
  }

  @Test func theEndOfATextFillsThePane() throws {
    var state = opened(longText(40, seed: 5))
    state.press("G")
    let pane = try reader(state).pane
    #expect(pane.rows.count == pane.height)
    #expect(pane.isAtEnd)
    #expect(view(state).text.contains("100%"))
  }

  @Test func movingSavesThePlaceAndWhatWasRead() {
    var state = Sample.reader()
    let effects = state.press("j")
    let place = Sample.range("Fourteen").lowerBound
    let end = effects.compactMap { effect -> Int? in
      if case .saveReading(_, "s1", let upTo) = effect { upTo } else { nil }
    }
    #expect(effects.first == .savePlace(Sample.id, offset: place))
    #expect(end.count == 1)
  }

  @Test func aVisitSavesNothingAndGoesBackToWhereItCameFrom() {
    var state = Sample.reader()
    state.press("i")
    let index = state.top
    state.press(.enter, .enter)
    #expect(state.press("j", " ", "q").isEmpty)
    #expect(state.top != index)
    state.press("q")
    #expect(state.top == index)
    state.press("q")
    #expect(state.screens.count == 2)
  }

  @Test func searchingGoesToTheFirstHitWhileTypingAndEscapeGoesBack() throws {
    var state = Sample.reader()
    let place = try reader(state).pane.place
    state.press("/")
    state.type("OAK")
    #expect(try reader(state).search?.hits == [])
    state.press(.control("u"))
    state.type("oak tree")
    let line = try #require(try reader(state).pane.line)
    #expect(line.range.overlaps(Sample.range("oak tree")))
    state.press(.escape)
    #expect(try reader(state).pane.place == place)
    #expect(try reader(state).search == nil)
  }

  @Test(arguments: ["/", ":"] as [Key]) func theShellIsReachedInTheMiddleOfAWord(opens: Key) {
    var state = Sample.reader()
    state.press(opens)
    state.type("qu")
    let typed = state
    #expect(state.press(.control("z")) == [.suspend])
    #expect(state.screens == typed.screens && state.palette == typed.palette)
    #expect(state.press("z") == [])
    #expect(state.screens != typed.screens || state.palette != typed.palette)
  }

  @Test func hitsComeInOrderAndRoundAgain() throws {
    var state = Sample.reader()
    state.press("/")
    state.type("plymouth")
    state.press(.enter)
    var currents = [try reader(state).search?.current]
    for _ in 0..<3 {
      state.press("n")
      currents.append(try reader(state).search?.current)
    }
    state.press("N")
    currents.append(try reader(state).search?.current)
    #expect(currents == [0, 1, 0, 1, 0])
  }

  @Test(arguments: [
    ("oak", "An oak, an Oak, a soak", [3..<6, 11..<14, 19..<22]), ("Oak", "An oak, an Oak", [11..<14]),
    ("a b", "a\n  b a b", [0..<5, 6..<9]), ("", "abc", []), ("aa", "aaaa", [0..<2, 2..<4]), ("x", "", []),
  ])
  func searchFindsWords(query: String, text: String, hits: [ByteRange]) {
    #expect(TextSearch(query, in: text).hits == hits)
  }

  @Test func theNavigatorFoldsAndGoesToASection() throws {
    var state = Sample.reader()
    state.press(.tab, "j", "j", "h")
    #expect(try reader(state).navigator.shown == [0, 1, 2, 5])
    state.press("j", .enter)
    let line = try #require(try reader(state).pane.line)
    #expect(Sample.document.section(at: line.range.lowerBound).title == "The Tower of Today")
    #expect(try reader(state).focus == .text)
    state.press(.control("o"))
    #expect(try reader(state).pane.place == 0)
  }

  @Test func bookmarksAreSetAndFoundAgain() throws {
    var state = Sample.reader()
    state.press(" ", "j")
    let place = try reader(state).pane.place
    #expect(state.press("m", "x") == [.saveBookmark(Sample.id, Bookmark(name: "x", offset: place))])
    state.press("g", "'", "x")
    #expect(try reader(state).pane.place == place)
  }

  @Test func aMarkedNameBecomesACard() {
    var state = Sample.reader()
    let effects = state.press("w", "c")
    #expect(
      effects.contains { effect in
        if case .addCard(_, let draft) = effect {
          draft.key == "Plymouth" && draft.stem.contains("off ____ a reef")
        } else {
          false
        }
      })
  }

  @Test func anEmptyTextIsShownAsSuch() {
    let state = opened(Document(parsing: "", title: "Nothing"))
    #expect(view(state).text.contains("This text is empty."))
  }

  @Test func oneEndlessLineCostsNoMoreThanAPage() throws {
    let document = Document(parsing: String(repeating: "endless words without a stop ", count: 200_000))
    var state = opened(document, place: 3_000_000)
    let clock = ContinuousClock()
    let spent = clock.measure { for _ in 0..<100 { state.press("j", " ") } }
    #expect(spent < .seconds(5))
    #expect(try reader(state).pane.place > 3_000_000)
  }

  @Test func aWordLongerThanALineIsCutAndNothingIsLost() throws {
    let text = String(repeating: "x", count: 30_000)
    let layout = TextLayout(document: Document(parsing: text), columns: 37)
    var walker = try #require(LineWalker(layout, at: 0))
    var covered = walker.line.range.count
    while walker.forward() { covered += walker.line.range.count }
    #expect(covered == text.utf8.count)
  }

  /// A file that was cut short while it is open: what was found in the old one reaches beyond the new one.
  @Test func aTextThatShrinksIsStillShownOnEveryScreen() {
    let short = Document(parsing: "Fourteen miles off Plymouth.", title: "Cut")
    let empty = Document(parsing: "", title: "Empty")
    for scene in GoldenScreens.scenes {
      for document in [short, empty] {
        var state = scene.state(Size(rows: 24, columns: 80))
        _ = state.update(.textOpened(OpenedText(id: Sample.id, document: document)))
        for key in ["j", "G", "w", "n", .enter, "s", "k", " ", "o", "a", .enter, "q", "q"] as [Key] {
          state.press(key)
          #expect(view(state).size == state.size)
        }
      }
    }
  }
}

@Suite struct TimelineWordsTests {
  @Test(arguments: [
    ("1854", "1854"), ("1854-11-05", "5 November 1854"), ("../1788", "until 1788"), ("1983/..", "from 1983"),
    ("1789-21", "spring 1789"), ("18XX", "19th century"), ("192X", "1920s"), ("1854~", "about 1854"),
    ("1854?", "1854?"), ("1854%", "about 1854?"), ("1853/1856", "1853 to 1856"), ("", ""), ("/", "until "),
    ("-0043-03-15", "15 March 44 BC"), ("1854-11", "November 1854"), ("10XX", "11th century"),
    ("1854-11-02/1854-11-06", "2 to 6 November 1854"), ("1854-03/1854-05", "March to May 1854"),
    ("1854-12-30/1855-01-02", "30 December 1854 to 2 January 1855"), ("1854~/1856", "about 1854 to 1856"),
    ("1854-40", "1854-40"),
  ])
  func aDateIsToldInWords(edtf: String, words: String) {
    #expect(dateWords(edtf: edtf) == words)
  }

  /// One date of antiquity among those of a decade.
  @Test func aSingleDateFarAwayDoesNotSqueezeTheOthers() throws {
    let years = ["0594"] + (1913...1923).map(String.init)
    let text = years.map { "It was in \($0)." }.joined(separator: " ")
    let dates = years.map { year in
      let start = text.firstRange(of: year).map { text[..<$0.lowerBound].utf8.count } ?? 0
      return Entity(
        id: year, kind: .date, canonical: year, aliases: [], mentions: [Mention(range: start..<start + 4, value: year)],
        value: year)
    }
    var state = AppState(size: Size(rows: 24, columns: 80), now: Sample.noon, startsWithText: true)
    _ = state.update(
      .textOpened(OpenedText(id: Sample.id, document: Document(parsing: text, title: "Years"), place: 60)))
    _ = state.update(
      .studied(StudyMaterial(text: Sample.id, annotations: Annotations(entities: dates), questions: [])))
    state.press("t")
    func scale() -> String { view(state).text.split(separator: "\n", omittingEmptySubsequences: false)[1].description }
    let first = scale()
    #expect(!first.contains("594") && first.contains("19"))
    state.press("j")
    #expect(scale() == first, "the scale stays while the selected date is on it")
    for _ in 0..<12 { state.press("-") }
    #expect(scale().contains("594"))
  }

  @Test func aSeasonIsAQuarterOfItsYear() throws {
    let spring = try #require(YearSpan(edtf: "1789-21"))
    #expect(spring.start == 1789 + 2.0 / 12 && spring.end == spring.start + 0.25)
  }
}

@Test func aTextThatTakesLongIsGivenUpAndTheProgramGoesOn() {
  var state = Sample.library(Size(rows: 24, columns: 80))
  let asked = state.update(.key(.enter, at: Sample.noon))
  guard case .openText = asked.first else { return _ = Issue.record("Enter opens the selected text") }
  #expect(state.update(.key("q", at: Sample.noon)) == [.stopOpening])
  // Once nothing is being opened, the same key leaves the program.
  #expect(state.update(.key("q", at: Sample.noon)) == [.quit])
}
