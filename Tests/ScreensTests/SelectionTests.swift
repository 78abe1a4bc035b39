import Documents
import Grid
import Testing

@testable import Screens

@Suite struct SelectionTests {
  private func reader(_ state: AppState) throws -> ReaderScreen {
    guard case .reader(let screen) = state.top else { throw NotAReader() }
    return screen
  }

  private struct NotAReader: Error {}

  private func chosen(_ state: AppState) throws -> String {
    let range = try #require(try reader(state).cursor?.range(in: Sample.document))
    return String(Sample.document[range])
  }

  /// The words that these keys choose, from the first line of the second section on.
  @Test(
    arguments: [
      (["v", "v", "e"], "Henry"), (["v", "v", "2", "e"], "Henry Winstanley"), (["v", "v", "w"], "Henry W"),
      (["v", "w", "v", "e", "o"], "Winstanley"), (["v", "x"], "Henry"), (["v", "w", "v", "b"], "Henry W"),
      (["v", "w", "x"], "Winstanley"), (["v", "v", "l", "l", "h"], "He"), (["v", "v", "4", "l"], "Henry"),
      (["v", "v", "$", "b", "h", "h"], "Henry Winstanley, a merchant who had lost"),
    ] as [([Key], String)])
  func motionsChooseWords(keys: [Key], words: String) throws {
    var state = Sample.reader(Size(rows: 24, columns: 80), place: Sample.range("Henry Winstanley").lowerBound)
    for key in keys { state.press(key) }
    #expect(try chosen(state).hasPrefix(words.prefix(9)))
    if !keys.contains("$") { #expect(try chosen(state) == words) }
  }

  @Test func sentencesAndParagraphsAreGoneTo() throws {
    var state = Sample.reader(place: Sample.range("Henry Winstanley").lowerBound)
    state.press("v", "}")
    #expect(try reader(state).cursor?.caret == Sample.range("> I only wish").lowerBound)
    state.press("{")
    #expect(try reader(state).cursor?.caret == Sample.range("Henry Winstanley").lowerBound)
    state.press(")", ")", "(")
    #expect(try reader(state).cursor?.caret == Sample.range("> I only wish").lowerBound)
  }

  @Test func beforeTheTextIsStudiedSentencesEndAtFullStops() throws {
    var state = AppState(size: Size(rows: 24, columns: 80), now: Sample.noon, startsWithText: true)
    let place = Sample.range("Henry Winstanley").lowerBound
    _ = state.update(.textOpened(OpenedText(id: Sample.id, document: Sample.document, place: place)))
    state.press("v", ")")
    #expect(try reader(state).cursor?.caret == Sample.range("In June 1697").lowerBound)
  }

  @Test func wideningGoesFromTheWordToItsParagraph() throws {
    var state = Sample.reader(place: Sample.range("He had his wish").lowerBound)
    state.press("v", "x", "x")
    #expect(try chosen(state).hasPrefix("He had his wish. On 27"))
  }

  @Test func aPassageIsMarkedAndItsMarkIsRemoved() throws {
    var state = Sample.reader(place: Sample.range("Henry Winstanley").lowerBound)
    let note = Note(range: Sample.range("Henry"), remark: "")
    #expect(state.press("v", "x", "H").contains(.saveNote(Sample.id, note)))
    #expect(try reader(state).cursor == nil)
    #expect(view(state).golden.contains("text.highlight"))
    #expect(state.press("D").contains(.removeNote(Sample.id, note.range)))
  }

  @Test func chosenWordsBecomeAGapOrAnAnswer() throws {
    var state = Sample.reader(place: Sample.range("Henry Winstanley").lowerBound)
    let gap = state.press("v", "x", "c")
    #expect(
      gap.contains {
        if case .addCard(_, let card) = $0 { card.key == "Henry" && card.stem.hasPrefix("____ Winst") } else { false }
      })
    state.press("v", "x", "C")
    state.type("Who built it?")
    let asked = state.press(.enter)
    #expect(
      asked.contains {
        if case .addCard(_, let card) = $0 { card.key == "Henry" && card.stem == "Who built it?" } else { false }
      })
  }

  @Test func aWholeSentenceCannotBeAGap() {
    var state = Sample.reader(place: Sample.range("Henry Winstanley").lowerBound)
    #expect(!state.press("v", "x", "x", "c").contains { if case .addCard = $0 { true } else { false } })
  }

  @Test func goingBackGivesUpThePassageFirstAndTheCursorThen() throws {
    var state = Sample.reader()
    state.press("v", "v", .escape)
    #expect(try reader(state).cursor?.anchor == nil)
    state.press(.escape)
    #expect(try reader(state).cursor == nil)
    #expect(state.screens.count == 2)
  }

  @Test func copyingAndLookingUpTakeTheChosenWords() {
    var state = Sample.reader(place: Sample.range("Henry Winstanley").lowerBound)
    #expect(state.press("v", "x", "y").contains(.copy("Henry")))
    #expect(state.press("v", "w", "x", "K").contains(.lookUp("Winstanley")))
  }

  @Test func theCursorIsTheTerminalsOwn() throws {
    var state = Sample.reader(place: Sample.range("Henry Winstanley").lowerBound)
    state.press("v")
    let before = try #require(view(state).cursor)
    state.press("w")
    let after = try #require(view(state).cursor)
    #expect(after.row == before.row && after.column == before.column + "Henry ".count)
  }
}

@Suite struct SearchAndFilterTests {
  @Test(arguments: [
    ("o[ao]k", "An oak, an Oak, a soak", [3..<6, 11..<14, 19..<22]), ("\\bOak", "An oak, an Oak", [11..<14]),
    ("é+", "aéé日é", [1..<5, 8..<10]), ("🙂b", "x🙂b🙂b", [1..<6, 6..<11]), ("^b", "a\nb", [2..<3]),
    ("x*", "axxb", [1..<3]),
    ("a b", "a\n b", [0..<4]), ("[ b]", "a b", [1..<2, 2..<3]),
  ])
  func expressionsFindBytes(pattern: String, text: String, hits: [ByteRange]) {
    #expect(TextSearch(pattern: pattern, in: text).hits == hits)
  }

  @Test func aBrokenExpressionIsToldInOneLine() {
    var state = Sample.reader()
    state.press("/", .tab)
    state.type("(oak")
    #expect(view(state).text.contains("incomplete"))
    state.press(.enter)
    #expect(view(state).text.contains("no regular expression"))
  }

  @Test func anExpressionThatTriesTooMuchIsGivenUp() {
    let search = TextSearch(pattern: "(a+)+(a+)+(a+)+b", in: String(repeating: "a", count: 5000) + "c")
    #expect(search.hits.isEmpty && search.failure == .tooSlow)
  }

  @Test func theTreeShowsWhatHoldsTheLettersAndWhereItBelongs() {
    var state = Sample.reader()
    state.press(.tab, "/")
    state.type("oak")
    let shown = view(state).text
    #expect(shown.contains("Wood, Stone") && shown.contains("Smeaton's Oak") && !shown.contains("Rudyerd's"))
    state.press(.enter)
    #expect(view(state).text.contains("John Smeaton thought of an oak tree"))
    #expect(view(state).text.contains("Rudyerd's Cone"))
  }

  @Test func theFilterOfTheTreeIsGivenUpByEscape() {
    var state = Sample.reader()
    state.press(.tab, "/", "z", "z", .enter)
    #expect(view(state).text.contains("No section has"))
    state.press(.escape)
    #expect(view(state).text.contains("Rudyerd's Cone"))
  }

  @Test func theEndOfASectionOffersTheQuestionsOfThatSection() {
    var state = Sample.reader(Size(rows: 50, columns: 80), place: Sample.range("He had his wish").lowerBound)
    while !view(state).text.contains("End of “The First Tower”") { state.press("j") }
    state.press("z")
    #expect(view(state).text.contains("The First Tower"))
  }
}
