import Classroom
import Documents
import Scheduling

/// What the program wants done outside. Values, so that a test compares them; `lectern` carries them out in order.
public enum Effect: Hashable, Sendable {
  // Texts.
  case openText(TextID)
  /// Gives up the text that is being opened.
  case stopOpening
  /// Answered by ``Event/library(_:)``.
  case listTexts
  /// Finds names and writes questions, where that does not begin by itself; answered by ``Event/studied(_:)``.
  case study(TextID)
  /// Gives up the slow work on a text.
  case stopStudy(TextID)
  /// A path as the user typed it.
  case addText(path: String)
  /// Takes a text off the list; its progress is kept.
  case removeText(TextID)
  /// Comes after every move of the reading line: whoever writes it down may wait for a pause.
  case savePlace(TextID, offset: Int)
  /// How far a section has been read: the highest offset, by the id of the section.
  case saveReading(TextID, section: String, upTo: Int)
  case saveBookmark(TextID, Bookmark)
  case removeBookmark(TextID, name: Character)
  /// A note of the same ``Note/range`` takes the older one's place.
  case saveNote(TextID, Note)
  case removeNote(TextID, ByteRange)
  /// Opens a note in `$EDITOR`; answered by ``Event/noteWritten(_:_:)``.
  case writeNote(TextID, Note)
  /// Writes all notes of a text as Markdown to a file and says where.
  case exportNotes(TextID)

  // Cards.
  /// Builds today's queue for one text, or for all of them; answered by ``Event/reviewReady(_:)``.
  case startReview(TextID?)
  /// The same in another mode.
  case startSession(TextID?, SessionMode)
  /// Answered by ``Event/studyOptions(_:)``.
  case openStudyOptions(TextID?)
  /// Keeps them; answered by ``Event/studyOptions(_:)``.
  case saveStudyOptions(StudyOptions)
  /// Takes cards up again that were left out.
  case takeUp(TextID?, LeftOut)
  /// Gives every card of a text the day that its settings now ask for.
  case reschedule(TextID?)
  /// What an answer, a burying or a suspending changed: to be kept before anything else is done.
  /// ``Event/failed(_:message:)`` takes it back on the screen.
  case record(SessionChange)
  /// Takes back the last recorded change.
  case unrecord(SessionChange)
  /// Takes back the last change of today that an earlier session has made to the cards of a text, or of all of them;
  /// answered by ``Event/tookBack(_:)``.
  case undoEarlier(TextID?, SessionMode)
  /// The item is bad and is shown no more; the reason is kept and counted.
  case markBad(CardID, BadItemReason)
  case unmarkBad(CardID)
  /// Opens the item in `$EDITOR`.
  case editCard(CardID)
  /// A card made by hand from a passage.
  case addCard(TextID, CardDraft)

  // Quiz.
  case recordQuizAnswer(QuizAnswer)

  // The class.
  /// Says something to the class's server.
  case tell(Request)
  /// An answer of the student: sent again until it is acknowledged.
  case answerInClass(round: Int, item: Int, String, ClassAnswer)
  /// An item that was answered in class goes into the student's own cards.
  case learn(ClassLesson)
  /// Looks which classes run on this machine.
  case lookForClasses
  case joinClass(ClassOffer)

  // The program.
  case showStatistics(TextID?)
  case setTheme(String)
  /// Has the terminal tell of the mouse, or leave it to its own business.
  case setMouse(Bool)
  case saveSetting(Setting)
  /// To the clipboard of the terminal (OSC 52).
  case copy(String)
  case lookUp(String)
  /// Draws the whole screen anew.
  case redraw
  /// Gives the terminal back and stops, until the shell resumes us.
  case suspend
  case quit
}
