/// Compares what a learner answered with an item's key: fair to spelling, strict about who, what and when.
public struct AnswerGrader: Hashable, Sendable {
  /// The names of other people and organizations of the text: never taken for a slip of the pen.
  private let others: Set<String>
  private let otherNames: [String: String]

  /// - Parameter confusable: names in the text that an answer might mean, the key's own among them.
  public init(confusable: [String] = []) {
    var names: [String: String] = [:]
    for name in confusable { names[NameForm(name).folded] = name }
    otherNames = names
    others = Set(names.keys)
  }

  public func grade(_ typed: String, for question: Question) -> Verdict {
    let answer = typed.trimmed
    guard !answer.isEmpty else { return .incomplete(.empty) }
    let forms = [question.key] + question.accepted
    if answer == question.key { return .right(nil) }
    switch question.answerKind {
    case .date: return gradeDate(answer, forms: forms)
    case .quantity: return gradeNumber(answer, forms: forms)
    case .person: return gradePerson(answer, forms: forms)
    case .organization, .place, .work, .event, .term: return gradeName(answer, forms: forms)
    case .truth: return gradeTruth(answer, key: question.key)
    case .arrangement: return Folding.fold(answer) == Folding.fold(question.key) ? .right(nil) : .wrong(.otherAnswer)
    }
  }

  /// Grades an arrangement: for an ordering the indices of the items from first to last, for a matching the option of
  /// each prompt.
  public func grade(arrangement: [Int], for question: Question) -> Verdict {
    switch question.form {
    case .ordering(_, let order): arrangement == order ? .right(nil) : .wrong(.otherAnswer)
    case .matching(_, _, let pairs): arrangement == pairs ? .right(nil) : .wrong(.otherAnswer)
    case .cloze, .short, .choice, .truth, .quote, .acronym, .numeric: .wrong(.otherAnswer)
    }
  }

  private func gradeTruth(_ typed: String, key: String) -> Verdict {
    let yes: Set<String> = ["true", "t", "yes", "y", "right"]
    let no: Set<String> = ["false", "f", "no", "n", "wrong"]
    let word = Folding.fold(typed)
    guard yes.contains(word) || no.contains(word) else { return .wrong(.otherAnswer) }
    return yes.contains(word) == (key == "True") ? .right(nil) : .wrong(.otherAnswer)
  }
}

// MARK: Numbers

extension AnswerGrader {
  private func gradeNumber(_ typed: String, forms: [String]) -> Verdict {
    guard let answer = NumberValue.parse(typed) else { return gradeName(typed, forms: forms) }
    for form in forms {
      guard let key = NumberValue.parse(form) else { continue }
      if isSame(key.value, answer.value) {
        return unitsAgree(answer.unit, key.unit) ? .right(nil) : .wrong(.otherNumber)
      }
      // "A quarter" and "25 per cent".
      let percent = (Units.of(answer.unit).contains("percent"), Units.of(key.unit).contains("percent"))
      if percent == (true, false), key.value < 1, isSame(key.value * 100, answer.value) { return .right(nil) }
      if percent == (false, true), answer.value < 1, isSame(answer.value * 100, key.value) { return .right(nil) }
    }
    return .wrong(.otherNumber)
  }

  private func isSame(_ left: Double, _ right: Double) -> Bool {
    left == right || abs(left - right) <= 1e-9 * max(abs(left), abs(right))
  }

  /// A unit may be left out, and may be added where the key has none: the question names it.
  private func unitsAgree(_ typed: [String], _ key: [String]) -> Bool {
    let (left, right) = (Units.of(typed), Units.of(key))
    return left.isEmpty || right.isEmpty || left == right
  }
}

// MARK: Dates

extension AnswerGrader {
  private func gradeDate(_ typed: String, forms: [String]) -> Verdict {
    let folded = Folding.fold(typed)
    if forms.contains(where: { Folding.fold($0) == folded }) { return .right(nil) }
    let keys = keyDates(forms)
    let year = (keys.first?.start ?? keys.first?.end)?.year
    let readings = WrittenDate.readings(of: typed, near: year)
    guard let key = keys.first, !readings.isEmpty else {
      return keys.isEmpty ? gradeName(typed, forms: forms) : .wrong(.otherAnswer)
    }
    let verdicts = readings.map { reading in best(keys.map { verdict(reading, key: $0) }) ?? verdict(reading, key: key)
    }
    return best(verdicts) ?? .wrong(.otherYear)
  }

  /// The dates among the forms: EDTF values where there are any, since a written form can say less.
  private func keyDates(_ forms: [String]) -> [DateValue] {
    let values = forms.compactMap { DateValue(edtf: $0) }
    return values.isEmpty ? forms.flatMap { WrittenDate.readings(of: $0) } : values
  }

  private func best(_ verdicts: [Verdict]) -> Verdict? {
    func rank(_ verdict: Verdict) -> Int {
      switch verdict {
      case .right: 0
      case .incomplete: 1
      case .wrong: 2
      }
    }
    return verdicts.min { rank($0) < rank($1) }
  }

  private func verdict(_ typed: DateValue, key: DateValue) -> Verdict {
    if (typed.start, typed.end) == (key.start, key.end) { return .right(nil) }
    if key.isOpen {
      // "From 1922": the known end is the answer.
      return (key.start ?? key.end) == typed.start && !typed.isRange ? .right(nil) : .wrong(mistake(typed, key))
    }
    if key.isRange {
      if typed.isRange, typed.contains(key) || key.contains(typed), typed.start?.year == key.start?.year,
        typed.end?.year == key.end?.year
      {
        return .incomplete(.precision(given: typed.precision, asked: key.precision))
      }
      if !typed.isRange, typed.contains(key), typed.precision < key.precision {
        return .incomplete(.precision(given: typed.precision, asked: key.precision))
      }
      return typed.start == key.start || typed.end == key.end ? .incomplete(.range) : .wrong(mistake(typed, key))
    }
    if typed.isRange { return .wrong(mistake(typed, key)) }
    if key.contains(typed) { return .right(.morePrecise) }
    if typed.contains(key) { return .incomplete(.precision(given: typed.precision, asked: key.precision)) }
    return .wrong(mistake(typed, key))
  }

  private func mistake(_ typed: DateValue, _ key: DateValue) -> Verdict.Mistake {
    if typed.start?.year != key.start?.year || typed.end?.year != key.end?.year { return .otherYear }
    if typed.start?.month != key.start?.month || typed.end?.month != key.end?.month { return .otherMonth }
    return .otherDay
  }
}

// MARK: Names

extension AnswerGrader {
  /// Whether the text knows somebody else by just this name.
  private func otherEntity(_ typed: NameForm, _ keys: [NameForm]) -> String? {
    guard !keys.contains(where: { $0.folded == typed.folded }) else { return nil }
    return otherNames[typed.folded]
  }

  private func gradePerson(_ typed: String, forms: [String]) -> Verdict {
    let answer = NameForm(typed)
    let keys = fullest(forms.map(NameForm.init), for: answer)
    if keys.contains(where: { $0.folded == answer.folded }) { return .right(note(answer, keys)) }
    if let other = otherEntity(answer, keys) { return .wrong(.otherEntity(other)) }
    if let form = forms.first(where: { Romanization.areOne(typed, $0) }) {
      return .right(.transliteration(typed: typed, wanted: form))
    }
    if let head = withoutPlace(typed, forms) { return gradePerson(head, forms: forms) }
    var result = Verdict.wrong(.otherAnswer)
    for key in keys where !key.words.contains("and") {
      let verdict = PersonMatch(typed: answer, key: key, others: others).verdict
      if verdict.isRight { return verdict }
      if result == .wrong(.otherAnswer) { result = verdict }
      if case .incomplete = verdict { result = verdict }
    }
    if case .wrong(.otherAnswer) = result { return gradePair(typed, forms: forms) ?? result }
    return result
  }

  /// Without the surname alone where a fuller form has a given name and so does the answer: "Augustus Caesar" is not
  /// right because "Caesar" is.
  private func fullest(_ keys: [NameForm], for answer: NameForm) -> [NameForm] {
    guard answer.words.count > 1 else { return keys }
    return keys.filter { key in
      key.words.count > 1 || key.surname != answer.surname
        || !keys.contains { $0.words.count > 1 && $0.surname == key.surname }
    }
  }

  /// "Xerxes I of Persia" where the key is "Xerxes I"; only where the name before it is more than a given name.
  private func withoutPlace(_ typed: String, _ forms: [String]) -> String? {
    guard let place = typed.firstRange(of: " of "), !forms.contains(where: { $0.contains(" of ") }) else { return nil }
    let head = String(typed[..<place.lowerBound])
    let isWhole = NameForm(head).numeral != nil || head.contains(" ")
    return isWhole ? head : nil
  }

  /// "A and B" is right for "B and A".
  private func gradePair(_ typed: String, forms: [String]) -> Verdict? {
    guard let answer = Self.members(typed) else { return nil }
    for form in forms {
      guard let key = Self.members(form), key.count == answer.count else { continue }
      var left = key
      for member in answer {
        guard let index = left.firstIndex(where: { gradePerson(member, forms: [$0]).isRight }) else { break }
        left.remove(at: index)
      }
      if left.isEmpty { return .right(nil) }
    }
    return nil
  }

  private static func members(_ text: String) -> [String]? {
    var members = [""]
    for word in text.replacing("&", with: " and ").replacing(",", with: " , ").split(separator: " ") {
      if word == "and" || word == "," || word == "und" || word == "et" {
        if members.last?.isEmpty == false { members.append("") }
      } else {
        members[members.count - 1] += (members.last?.isEmpty == false ? " " : "") + word
      }
    }
    members.removeAll(where: \.isEmpty)
    return members.count >= 2 ? members : nil
  }

  private func note(_ answer: NameForm, _ keys: [NameForm]) -> Verdict.Note? {
    guard let key = keys.first, key.folded != answer.folded else { return nil }
    return .otherForm(of: key.text)
  }

  private func gradeName(_ typed: String, forms: [String]) -> Verdict {
    let answer = NameForm(typed)
    let keys = forms.map(NameForm.init)
    if keys.contains(where: { $0.folded == answer.folded || $0.folded == answer.initialism }) {
      return .right(note(answer, keys))
    }
    if let other = otherEntity(answer, keys) { return .wrong(.otherEntity(other)) }
    if let key = keys.first(where: { PlaceNames.areOne(answer.folded, $0.folded) }) {
      return .right(.otherForm(of: key.text))
    }
    if let form = forms.first(where: { Romanization.areOne(typed, $0) }) {
      return .right(.transliteration(typed: typed, wanted: form))
    }
    var result = Verdict.wrong(.otherAnswer)
    for key in keys {
      let verdict = PhraseMatch(typed: answer, key: key, others: others).verdict
      if verdict.isRight { return verdict }
      if result == .wrong(.otherAnswer) { result = verdict }
      if case .incomplete = verdict { result = verdict }
    }
    if case .wrong(.otherAnswer) = result { return gradePair(typed, forms: forms) ?? result }
    return result
  }
}

// MARK: Display

extension AnswerGrader {
  /// The typed answer beside the key, letter by letter: what is the same, too much or missing.
  public func difference(_ typed: String, from key: String) -> [AnswerPiece] {
    let (left, right) = (Array(typed.trimmed.prefix(200)), Array(key.prefix(200)))
    var common = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        common[row][column] =
          left[row] == right[column]
          ? common[row + 1][column + 1] + 1 : max(common[row + 1][column], common[row][column + 1])
      }
    }
    var pieces: [AnswerPiece] = []
    var (row, column) = (0, 0)
    while row < left.count || column < right.count {
      if row < left.count, column < right.count, left[row] == right[column] {
        pieces.append(.same(String(left[row])))
        (row, column) = (row + 1, column + 1)
      } else if column == right.count || (row < left.count && common[row + 1][column] >= common[row][column + 1]) {
        pieces.append(.extra(String(left[row])))
        row += 1
      } else {
        pieces.append(.missing(String(right[column])))
        column += 1
      }
    }
    return Self.joined(pieces)
  }

  private static func joined(_ pieces: [AnswerPiece]) -> [AnswerPiece] {
    var result: [AnswerPiece] = []
    for piece in pieces {
      switch (result.last, piece) {
      case (.same(let left)?, .same(let right)): result[result.count - 1] = .same(left + right)
      case (.extra(let left)?, .extra(let right)): result[result.count - 1] = .extra(left + right)
      case (.missing(let left)?, .missing(let right)): result[result.count - 1] = .missing(left + right)
      default: result.append(piece)
      }
    }
    return result
  }
}
