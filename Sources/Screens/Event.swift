import Documents
import Grid
import Scheduling

/// What happens to the program. Time and chance come in here and nowhere else.
public enum Event: Hashable, Sendable {
  /// A key was pressed; `at` is when, and seeds whatever is shuffled by that key.
  case key(Key, at: Timestamp)
  case resized(Size)
  case mouse(Mouse, at: Timestamp)
  /// The configuration was read anew.
  case configured(Settings, KeyTable)
  /// The texts of the library, in the order to show.
  case library([TextSummary])
  /// Answers ``Effect/openText(_:)``; the same text a second time (more of it read, the file changed) keeps the place.
  case textOpened(OpenedText)
  /// A part of a long text that was opened is there as a whole now; `part` is the name under which it was.
  case textCompleted(OpenedText, part: TextID)
  /// The slow work on a text is done: what was found in it and what can be asked.
  case studied(StudyMaterial)
  /// How far the slow work on a text has come, from 0 to 1.
  case studying(TextID, share: Double)
  /// How many cards of a text are due, by the id of their section.
  case due(TextID, [String: Int])
  /// Answers ``Effect/startReview(_:)``.
  case reviewReady(ReviewMaterial)
  /// Answers ``Effect/undoEarlier(_:_:)``: the cards anew, the one first whose answer was taken back.
  case tookBack(ReviewMaterial)
  /// Answers ``Effect/openStudyOptions(_:)`` and every change of them.
  case studyOptions(StudyOptions)
  /// Answers ``Effect/showStatistics(_:)``.
  case statistics(StatisticsReport)
  /// The themes to choose from; `current` is the name of the one in use.
  case themes([ThemeSummary], current: String)
  /// Answers ``Effect/lookUp(_:)``: what the user's dictionary command printed.
  case lookedUp(word: String, text: String)
  /// Answers ``Effect/writeNote(_:_:)``: a note that is kept now.
  case noteWritten(TextID, Note)
  /// From the class.
  case classroom(ClassEvent)
  /// An effect could not be carried out: a sentence that says what, why and what to do. The state goes back to what
  /// it was before the effect, where it matters.
  case failed(Effect, message: String)
  /// Something worth a line that asks for no answer.
  case said(String)
  /// Something that is wrong and could not be helped.
  case warned(String)
}
