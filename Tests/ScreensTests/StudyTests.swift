import Grid
import Questions
import Scheduling
import Testing

@testable import Screens

@Suite struct CardsTests {
  @Test func aGradeIsRecordedOnceTheAnswerWasSeen() {
    var state = cards(Size(rows: 24, columns: 80))
    #expect(state.press("3").isEmpty)
    let effects = state.press(" ", "3")
    guard case .record(.answered(let review, leech: nil))? = effects.first else { return #expect(Bool(false)) }
    #expect(effects.count == 1)
    #expect(review.rating == .good)
    #expect(review.card == Sample.questions[0].card)
  }

  @Test func askingTwiceForCardsBeforeTheyComeOpensThemOnce() {
    let reader = Sample.reader(Size(rows: 24, columns: 80))
    var state = cards(Size(rows: 24, columns: 80))
    _ = state.update(.reviewReady(Sample.review(at: state.now)))
    state.press(.escape)
    #expect(view(state).text == view(reader).text)
  }

  @Test func theIntervalsShownAreThoseOfTheScheduler() throws {
    var state = cards(Size(rows: 24, columns: 80))
    let outcomes = try #require(Sample.review(at: state.now).session.outcomes)
    state.press(" ")
    let shown = view(state).text
    for rating in Rating.allCases { #expect(shown.contains("\(rating.label) \(outcomes[rating].interval.short)")) }
  }

  @Test func whatCouldNotBeKeptIsAskedAgain() {
    var state = cards(Size(rows: 24, columns: 80))
    state.press(" ")
    let effects = state.press("3")
    _ = state.update(.failed(effects[0], message: "The disk is full."))
    let shown = view(state).text
    #expect(shown.contains("The disk is full."))
    #expect(shown.contains("Henry Winstanley"))
    #expect(shown.contains("7 left"))
  }

  @Test(arguments: [11, 12, 13] as [UInt64]) func takingEverythingBackGivesTheStart(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var state = cards(Size(rows: 24, columns: 80))
    let start = view(state).text
    var recorded: [SessionChange] = []
    for _ in 0..<5 {
      let keys: [[Key]] = [[" ", "1"], [" ", "3"], [" ", "4"], ["-"], ["!"], ["x", "2"]]
      for key in keys.randomElement(using: &random)! {
        for case .record(let change) in state.press(key) { recorded.append(change) }
      }
    }
    var takenBack: [SessionChange] = []
    for _ in recorded { for case .unrecord(let change) in state.press("u") { takenBack.append(change) } }
    #expect(takenBack == recorded.reversed())
    state.press(.control("l"))
    #expect(view(state).text == start)
  }

  @Test func aBadItemIsMarkedWithItsReasonAndLeavesTheQueue() {
    var state = cards(Size(rows: 24, columns: 80))
    let card = Sample.questions[0].card
    #expect(state.press("x", "1") == [.markBad(card, .wrongKey), .record(.setAside(card, .suspended))])
    #expect(state.press("u") == [.unrecord(.setAside(card, .suspended)), .unmarkBad(card)])
  }

  @Test func aCardIsFlaggedAndPutOff() {
    var state = cards(Size(rows: 24, columns: 80))
    let card = Sample.questions[0].card
    #expect(state.press("*") == [.record(.flagged(card, true))])
    #expect(view(state).text.contains("flagged"))
    #expect(state.press("u") == [.unrecord(.flagged(card, true))])
    guard case .record(.setAside(card, .buried))? = state.press("n").first else { return #expect(Bool(false)) }
  }

  @Test func aLongCardIsScrolled() {
    var state = cards(Size(rows: 12, columns: 40))
    state.press(" ")
    let start = view(state).text
    state.press("j", "j")
    #expect(view(state).text != start && view(state).text.contains("merchant."))
    state.press("k", "k")
    #expect(view(state).text == start)
  }

  @Test func thePassageHasAWayBack() {
    var state = cards(Size(rows: 24, columns: 80))
    state.press("s")
    #expect(view(state).text.contains("Henry Winstanley, a merchant"))
    state.press("q")
    #expect(view(state).text.contains("____, a merchant"))
  }

  @Test(arguments: [
    (Interval.seconds(30), "<1 min"), (.seconds(600), "10 min"), (.seconds(7200), "2 h"), (.days(1), "1 d"),
    (.days(30), "30 d"), (.days(61), "2 mo"), (.days(365), "1 y"), (.days(500), "1.3 y"), (.days(36_500), "100 y"),
  ])
  func intervalsAreShort(interval: Interval, text: String) { #expect(interval.short == text) }
}

@Suite struct QuizTests {
  private func verdict(_ effects: [Effect]) -> Bool? {
    for case .recordQuizAnswer(let answer) in effects { return answer.right }
    return nil
  }

  @Test func aNumberAnswersAMultipleChoice() {
    var state = asking("02")
    #expect(verdict(state.press("1")) == true)
    #expect(view(state).text.contains("✓ Right"))
    state = asking("02")
    #expect(verdict(state.press("j", .enter)) == false)
    #expect(view(state).text.contains("✗ Not right"))
  }

  @Test func truthIsAnsweredByItsLetter() {
    var state = asking("03")
    #expect(verdict(state.press("f")) == true)
    state = asking("03")
    #expect(verdict(state.press("t")) == false)
  }

  @Test func linesArePutInOrderByMovingThem() {
    var state = asking("04")
    // Smeaton, Winstanley, Rudyerd: the first line goes to the end.
    #expect(verdict(state.press("J", "J", .enter)) == true)
    state = asking("04")
    #expect(verdict(state.press(.enter)) == false)
  }

  @Test func pairsAreMatchedByNumber() {
    var state = asking("05")
    #expect(verdict(state.press("3", .enter)) == nil)
    #expect(view(state).text.contains("One pair is missing. Enter leaves it at that."))
    #expect(verdict(state.press("1", .enter)) == true)
    state = asking("05")
    #expect(verdict(state.press("3", .enter, .enter)) == false)
  }

  @Test func lessThanWasAskedMayBeCompleted() {
    var state = asking("06")
    state.type("1703")
    #expect(verdict(state.press(.enter)) == nil)
    #expect(view(state).text.contains("More precisely?"))
    state.press(.control("u"))
    state.type("27 November 1703")
    #expect(verdict(state.press(.enter)) == true)
  }

  @Test func theSameAnswerASecondTimeStands() {
    var state = asking("06")
    state.type("1703")
    state.press(.enter)
    #expect(verdict(state.press(.enter)) == false)
  }

  @Test func anAnswerCanBeOverruled() {
    var state = asking("01")
    state.type("somebody")
    #expect(verdict(state.press(.enter)) == false)
    #expect(verdict(state.press("o")) == true)
    #expect(view(state).text.contains("✓ Right"))
  }

  @Test func theReportAsksAgainWhatWasMissed() {
    var state = Sample.reader()
    state.press("z", .enter)
    for _ in 0..<40 where !view(state).text.contains("report") { state.press("1", "1", .enter, .enter) }
    let report = view(state).text
    #expect(report.contains("of 6 right"))
    #expect(report.contains("✗"))
    state.press("m")
    #expect(view(state).text.contains("question 1 of"))
  }

  @Test func anExamTellsNothingBeforeTheEnd() {
    var state = Sample.reader()
    state.press("z", "j", "j", "j", .enter, "g", .enter)
    for _ in 0..<6 {
      state.press(.enter, .enter)
      #expect(!view(state).text.contains("ight of"))
    }
  }

  @Test func aSittingAsksAFactOnce() {
    let twins = Sample.questions + Sample.questions
    let setup = QuizSetup(twins, section: Sample.document.sections[0], sectionTitle: "")
    let chosen = setup.choose(seed: 5)
    #expect(Set(chosen.map(\.fact)).count == chosen.count)
    #expect(chosen.map(\.id) == setup.choose(seed: 5).map(\.id))
  }

  @Test func leavingASittingReportsWhatWasAnswered() {
    var state = Sample.reader()
    let two = Array(Sample.questions[1...2])
    _ = state.update(.studied(StudyMaterial(text: Sample.id, annotations: Sample.annotations, questions: two)))
    state.press("z", .enter, "1", "q")
    #expect(view(state).text.contains("of 1 right"))
    #expect(view(state).text.contains("Stopped after 1 of 2 questions."))
  }
}

@Suite struct RoomTests {
  /// What cards ask at this size, shown and revealed.
  private func revealed(_ size: Size, number: Int = 0) -> AppState {
    var state = cards(size)
    for _ in 0..<number { state.press(" ", "4") }
    state.press(" ")
    return state
  }

  @Test(arguments: [Size(rows: 8, columns: 24), Size(rows: 12, columns: 40), Size(rows: 24, columns: 80)])
  func theAnswerIsOnViewHoweverSmallTheScreen(size: Size) {
    let state = revealed(size)
    #expect(view(state).text.contains("\(state.glyphs.right) \(Sample.questions[0].key)"))
  }

  @Test func aPassageIsNotShownTwice() {
    let state = revealed(Size(rows: 24, columns: 80))
    let said = Sample.questions[0].explanation.split(separator: ": ", maxSplits: 1).last.map { $0.prefix(24) } ?? ""
    #expect(view(state).text.ranges(of: said).count == 1)
  }

  @Test(arguments: [30, 40, 58, 80, 200]) func theWayBackIsAlwaysTold(columns: Int) {
    let state = Sample.reader(Size(rows: 24, columns: columns))
    let foot = view(state).text.split(separator: "\n", omittingEmptySubsequences: false)[23]
    #expect(foot.contains("q back") && foot.contains("? help"))
  }

  @Test func aTitleThatIsTooLongForItsRowTakesTwo() {
    let lines = view(Sample.reader(Size(rows: 24, columns: 80))).text.split(separator: "\n")
    #expect(lines[1].hasPrefix("   The Lights of "))
    #expect(lines[2].hasPrefix("    Eddystone "))
  }

  @Test func aRightChoiceIsNotSaidTwice() {
    var state = asking("02", Size(rows: 24, columns: 80))
    state.press("1")
    let key = Sample.questions.first { $0.id == "02" }?.key ?? ""
    let text = view(state).text
    #expect(text.contains("The answer") != text.contains("Your answer  \(key)"))
  }

  @Test(arguments: [Size(rows: 3, columns: 12), Size(rows: 5, columns: 18), Size(rows: 30, columns: 19)])
  func aScreenThatIsTooSmallSaysWhatIsTheLeast(size: Size) {
    let words = view(Sample.reader(size)).text.split { $0.isWhitespace }
    #expect(words.starts(with: ["Too", "small", "for", "Lectern:"]))
    #expect(size.rows < 5 || words.suffix(3) == ["are", "the", "least."])
  }

  @Test func aLongMessageIsReadToItsEnd() {
    var state = Sample.reader(Size(rows: 12, columns: 40))
    _ = state.update(.said("The disk of '/home/ada/notes' is full. Make room on it and try again."))
    let lines = view(state).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[10] == " The disk of '/home/ada/notes' is full.")
    #expect(lines[11] == " Make room on it and try again.")
  }

  @Test func aQuizCountsWhatItsSectionHas() {
    var setup = QuizSetup(Sample.questions, section: Sample.document.sections[1], sectionTitle: "")
    let inSection = setup.questions.filter { $0.section == setup.section.id }
    #expect(setup.onlySection)
    #expect(setup.available == Set(inSection.map(\.source)).count)
    _ = setup.update(.down, count: nil, rows: 20)
    _ = setup.update(.right, count: nil, rows: 20)
    #expect(setup.available == Set(setup.questions.map(\.source)).count)
    #expect(setup.choose(seed: 1).count == min(10, setup.available))
  }
}
