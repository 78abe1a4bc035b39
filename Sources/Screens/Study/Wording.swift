import Questions
import Scheduling

extension Interval {
  /// As a grade's button shows it: "10 min", "3 d", "2.5 mo", "1.2 y".
  var short: String {
    switch self {
    case .seconds(let seconds) where seconds < 60: "<1 min"
    case .seconds(let seconds) where seconds < 3600: "\((seconds + 30) / 60) min"
    case .seconds(let seconds) where seconds < 86_400: "\((seconds + 1800) / 3600) h"
    case .seconds(let seconds): Self.days((seconds + 43_200) / 86_400).short
    case .days(let days) where days < 31: "\(days) d"
    case .days(let days) where days < 365: Self.tenths(days * 10 * 12 / 365) + " mo"
    case .days(let days): Self.tenths(days * 10 / 365) + " y"
    }
  }

  private static func tenths(_ value: Int) -> String {
    value % 10 == 0 || value >= 100 ? "\(value / 10)" : "\(value / 10).\(value % 10)"
  }
}

extension BadItemReason {
  var label: String {
    switch self {
    case .wrongKey: "its answer is wrong"
    case .unclear: "it cannot be understood by itself"
    case .givenAway: "it gives its answer away"
    case .trivial: "it is not worth asking"
    case .badEnglish: "it is badly written"
    case .other: "something else"
    }
  }
}

extension QuestionType {
  var label: String {
    switch self {
    case .cloze: "fill the gap"
    case .short: "short answers"
    case .mcq: "multiple choice"
    case .tf: "true or false"
    case .quote: "who said it"
    case .acronym: "acronyms"
    case .numeric: "numbers"
    case .ordering: "put in order"
    case .matching: "match"
    }
  }
}

extension Questions.Verdict {
  /// Why it is so, where there is more to say than right or wrong.
  var remark: String? {
    switch self {
    case .right(nil), .wrong(.otherAnswer): nil
    case .right(.spelling(let typed, let wanted)): "Spelling: “\(wanted)”, not “\(typed)”."
    case .right(.transliteration(_, let wanted)): "Here it is written “\(wanted)”."
    case .right(.otherForm(let key)): "In full: \(key)."
    case .right(.morePrecise): "More precise than was asked."
    case .incomplete(.precision): "More precisely?"
    case .incomplete(.range): "That is one end of it. From when to when?"
    case .incomplete(.name): "Which one? Give the fuller name."
    case .incomplete(.empty): "You gave no answer."
    case .wrong(.otherYear): "Another year."
    case .wrong(.otherMonth): "The right year, but another month."
    case .wrong(.otherDay): "The right month, but another day."
    case .wrong(.otherEntity(let name)): "\(name) is somebody or something else in this text."
    case .wrong(.otherGivenName): "The family name is right; the given name is another’s."
    case .wrong(.otherOrdinal): "The right name with another number."
    case .wrong(.otherNumber): "Another number."
    }
  }
}
