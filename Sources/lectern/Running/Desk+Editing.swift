import Progress
import Questions
import Scheduling
import Screens

extension Desk {
  /// Opens an item in the editor and keeps the new wording.
  func editCard(_ card: CardID) throws -> [Event] {
    guard
      let (text, question) = studies.lazy.compactMap({ id, study in
        study.questions.first { $0.card == card }.map { (id, $0) }
      }).first
    else { return [.said("This card's text is not open.")] }
    guard let answer = try edited(CardSheet(question).text) else { return [.said("Nothing was changed.")] }
    guard let sheet = CardSheet(parsing: answer) else {
      return [.said("Nothing was changed: a card needs its lines 'Question:' and 'Answer:'.")]
    }
    guard sheet != CardSheet(question) else { return [.said("Nothing was changed.")] }
    let edit = CardEdit(
      stem: sheet.question, answer: sheet.answer, explanation: sheet.explanation, time: WallClock.now)
    try store.edit(card, edit)
    studyAgain(text)
    return [.said("Kept. The card reads so from the next session on.")]
  }
}

/// A card as it stands in an editor.
struct CardSheet: Hashable {
  let question: String
  let answer: String
  let explanation: String

  init(_ item: Question) {
    question = item.stem
    answer = item.key
    explanation = item.explanation
  }

  /// `nil` if the question or the answer is missing.
  init?(parsing text: String) {
    var parts: [String: [Substring]] = [:]
    var current: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("#") {
      if let name = Self.names.first(where: { line.hasPrefix($0 + ":") }) {
        current = name
        parts[name] = [line.dropFirst(name.count + 1)]
      } else if let current {
        parts[current]?.append(line)
      }
    }
    func part(_ name: String) -> String {
      (parts[name] ?? []).joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
    guard !part("Question").isEmpty, !part("Answer").isEmpty else { return nil }
    question = part("Question")
    answer = part("Answer")
    explanation = part("Explanation")
  }

  private static let names = ["Question", "Answer", "Explanation"]

  var text: String {
    """
    # Lines that start with # are left out. Leave the editor without saving to keep the card as it is.
    Question: \(question)
    Answer: \(answer)
    Explanation: \(explanation)

    """
  }
}
