import Questions
import Scheduling

/// What was typed as the answer of a card, and the grade that it speaks for.
struct TypedAnswer: Hashable, Sendable {
  let given: String
  let verdict: Questions.Verdict

  /// A slip of the pen speaks for trouble; how easy it was only the learner can tell.
  var proposal: Rating {
    switch verdict {
    case .right(.spelling): .hard
    case .right: .good
    case .incomplete, .wrong: .again
    }
  }
}

/// How cards are to be asked and graded.
public struct CardManners: Hashable, Sendable {
  /// The answer is typed where there is one to type, and proposes the grade.
  public var typesAnswers: Bool
  /// Fail and pass, instead of four grades.
  public var hasTwoButtons: Bool

  public init(typesAnswers: Bool = false, hasTwoButtons: Bool = false) {
    self.typesAnswers = typesAnswers
    self.hasTwoButtons = hasTwoButtons
  }

  /// The grade of a button; with two of them every one but the first passes.
  func rating(_ button: Rating) -> Rating {
    guard hasTwoButtons else { return button }
    return (button == .again ? TwoButtonGrade.fail : .pass).rating
  }
}
