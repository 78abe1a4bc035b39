/// What a key can mean. The names stand between keys and `update`; ``KeyTable`` gives them keys, and the help lists
/// the same table.
public enum Command: CaseIterable, Hashable, Sendable {
  // Moving.
  case up, down, left, right
  case pageUp, pageDown, halfPageUp, halfPageDown
  case top, bottom
  case open, back
  case nextPane, previousPane

  // Library.
  case addText, removeText, resume

  // Reader.
  case nextSection, previousSection
  case search, nextHit, previousHit
  case setBookmark, goToBookmark, jumpBack, jumpForward
  case select, highlight, note, longNote, removeNote, makeCard, askCard, lookUp, copy, exportNotes
  case nextName, previousName
  case toggleNavigator, toggleMarks, toggleStudy

  // Choosing a passage.
  case nextWord, previousWord, wordEnd, nextSentence, previousSentence, nextParagraph, previousParagraph
  case lineStart, lineEnd, anchor, swapEnds, widen

  // Cards.
  case reveal, gradeAgain, gradeHard, gradeGood, gradeEasy
  case undo, source, bury, notToday, suspendCard, flag, markBad, edit, studyOptions

  // Quiz.
  case choose, moveUp, moveDown, answerTrue, answerFalse, next, overrule, again, missedOnly

  // Timeline.
  case zoomIn, zoomOut
  case filter

  // Class.
  case classroom, follow, point, confused, ask
  case chooseRound, beginRound, drawItem, practice, scoreboard, closeRound, revealRound, reply, endClass

  // Screens.
  case cards, quiz, index, timeline, statistics, themes, settings, help, palette

  // The program.
  case mouse, redraw, suspend, quit
}

/// Where a key is pressed: the same key may mean different things in two of these.
public enum Context: String, CaseIterable, Hashable, Sendable {
  case library, navigator, reading, selecting, cards, studyOptions = "study-options", quizSetup = "quiz-setup", choice,
    arrangement, verdict, report, index,
    timeline, statistics, themes, settings, help, classroom = "class"

  /// As the help calls it.
  public var title: String {
    switch self {
    case .library: "Library"
    case .navigator: "Sections"
    case .reading: "Reading"
    case .selecting: "Choosing a passage"
    case .cards: "Cards"
    case .studyOptions: "What to study"
    case .quizSetup: "Setting up a quiz"
    case .choice: "Quiz: choosing"
    case .arrangement: "Quiz: arranging"
    case .verdict: "Quiz: after an answer"
    case .report: "Quiz: report"
    case .index: "Index"
    case .timeline: "Timeline"
    case .statistics: "Statistics"
    case .themes: "Themes"
    case .settings: "Settings"
    case .help: "Help"
    case .classroom: "Class"
    }
  }
}
