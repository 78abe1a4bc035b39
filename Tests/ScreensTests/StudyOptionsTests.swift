import Grid
import Scheduling
import Testing

@testable import Screens

@Suite struct TypedCardTests {
  private func rating(_ effects: [Effect]) -> Rating? {
    for case .record(.answered(let review, _)) in effects { return review.rating }
    return nil
  }

  @Test(arguments: [
    ("Henry Winstanley", Rating.good), ("Winstanley", .good), ("Henry Winstanly", .hard), ("John Smeaton", .again),
    ("", .again),
  ])
  func whatIsTypedProposesTheGrade(answer: String, proposed: Rating) {
    var state = typedCards(Size(rows: 24, columns: 80))
    state.type(answer)
    #expect(state.press(.enter).isEmpty)
    #expect(view(state).text.contains("▸ \(proposed.rawValue) \(proposed.label)"))
    #expect(rating(state.press(.enter)) == proposed)
  }

  @Test func theLearnerHasTheLastWord() {
    var state = typedCards(Size(rows: 24, columns: 80))
    state.type("John Smeaton")
    #expect(rating(state.press(.enter, "4")) == .easy)
  }

  @Test func escapeLeavesTheLineToTheKeys() {
    var state = typedCards(Size(rows: 24, columns: 80))
    state.type("u")
    state.press(.escape)
    #expect(rating(state.press(" ", "3")) == .good)
  }

  @Test func lessThanWasAskedMayBeCompleted() {
    var state = typedCards(Size(rows: 24, columns: 80))
    // The sixth item asks for a day; those before are passed by.
    for _ in 0..<20 where !view(state).text.contains("On which day") {
      if view(state).text.contains("Enter answers") { state.press(.escape) }
      state.press(" ", "4")
    }
    state.type("1703")
    state.press(.enter)
    #expect(view(state).text.contains("More precisely?"))
    state.press(.control("u"))
    state.type("27 November 1703")
    state.press(.enter)
    #expect(rating(state.press(.enter)) == .good)
  }

  @Test(arguments: [("1", Rating.again), ("2", .good), ("3", .good), ("4", .good)] as [(Character, Rating)])
  func twoButtonsFailAndPass(key: Character, given: Rating) {
    var state = twoButtons(Size(rows: 24, columns: 80))
    #expect(rating(state.press(" ", .character(key))) == given)
  }
}

@Suite struct StudyOptionsTests {
  private func options(_ effects: [Effect]) -> StudyOptions? {
    for case .saveStudyOptions(let options) in effects { return options }
    return nil
  }

  @Test func enterStartsWhatWasChosen() {
    var state = studyOptions(Size(rows: 24, columns: 80))
    #expect(state.press(.enter) == [.startSession(Sample.id, .scheduled)])
    #expect(state.press("j", "l", "k", .enter) == [.startSession(Sample.id, .ahead(days: 1))])
    #expect(state.press("j", "l", "l", "l", "l", "l", "l", "k", .enter) == [.startSession(Sample.id, .cram)])
    #expect(state.press("j", "l", "l", "k", .enter) == [.startSession(Sample.id, .exam)])
  }

  @Test func limitsGoUpAndDownAndBackToTheUsual() {
    var state = studyOptions(Size(rows: 24, columns: 80))
    #expect(options(state.press("j", "j", "l"))?.newToday == 25)
    let usual = options(state.press("h"))
    #expect(usual != nil && usual?.newToday == nil)
    #expect(options(state.press("j", "h"))?.reviewsToday == 150)
  }

  @Test func retentionStaysInItsRange() {
    var state = studyOptions(Size(rows: 24, columns: 80))
    state.press("6", "j")
    for _ in 0..<20 { state.press("l") }
    #expect(options(state.press("l"))?.desiredRetention == 0.99)
    for _ in 0..<60 { state.press("h") }
    #expect(options(state.press("h"))?.desiredRetention == 0.7)
  }

  @Test func aSessionTakesThePlaceOfTheOneBefore() {
    var state = cards(Size(rows: 24, columns: 80))
    #expect(state.press("O") == [.openStudyOptions(nil)])
    _ = state.update(.studyOptions(Sample.studyOptions))
    _ = state.update(.reviewReady(Sample.review(at: state.now)))
    #expect(view(state).text.contains("Cards"))
    state.press("q")
    #expect(!view(state).text.contains("Cards") && !view(state).text.contains("What to study"))
  }

  @Test func whatIsLeftOutIsTakenUpAndReschedulingIsOffered() {
    var state = studyOptions(Size(rows: 40, columns: 80))
    #expect(view(state).text.contains("would move 12 cards"))
    #expect(state.press("G", .enter) == [.reschedule(Sample.id)])
    #expect(view(state).text.contains("5 instead of 3"))
    #expect(state.press("k", .enter) == [.takeUp(Sample.id, .suspended)])
    #expect(state.press("k", .enter) == [.takeUp(Sample.id, .buried)])
  }
}

@Suite struct ExamTests {
  @Test func theTimeOfAnExamEndsIt() {
    var state = asking("02")
    // Back to the setting up: an exam of five minutes.
    state.press("q", "j", "j", "j", .enter, "j", .enter, "g", .enter)
    #expect(view(state).text.contains("5 min left"))
    _ = state.update(.key("j", at: state.now.advanced(seconds: 240)))
    #expect(view(state).text.contains("under a minute left") || view(state).text.contains("1 min left"))
    #expect(state.update(.key("1", at: state.now.advanced(seconds: 90))) == [])
    #expect(view(state).text.contains("0 of 1 right"))
    #expect(view(state).text.contains("The time is over; 1 question was not answered."))
  }

  @Test(arguments: [Size(rows: 10, columns: 40), Size(rows: 12, columns: 40), Size(rows: 24, columns: 80)])
  func whatIsSelectedIsOnViewHoweverSmallTheScreen(size: Size) {
    var state = asking("05", size)
    #expect(view(state).text.contains("James Douglass"))
    #expect(view(state).text.contains("builder of 1882"))
    state.press("3")
    #expect(view(state).text.contains("John Rudyerd"))
    state = asking("04", size)
    state.press("G")
    #expect(view(state).text.contains("Rudyerd’s cone"))
  }
}
