import Documents

/// The key of an item about a mention: what is shown, and what else is right.
struct AnswerKey: Hashable, Sendable {
  let text: String
  let accepted: [String]
  let kind: AnswerKind
  let entity: String?
  /// For a date.
  let date: DateValue?

  /// The key for `slot` as it should be typed; nil where the mention is no fit answer.
  init?(slot: Slot, annotations: Annotations) {
    let entity = annotations.entities[slot.entity]
    self.entity = entity.id
    if slot.kind == .date {
      guard let edtf = slot.value, let said = DateValue(edtf: edtf), let value = said.known,
        let written = Self.written(slot, value)
      else { return nil }
      (text, kind, date) = (written, .date, value)
      let spellings = Self.spellings(of: value, besides: written)
      accepted = spellings + (spellings.contains(edtf) || edtf == written || said.isOpen ? [] : [edtf])
      return
    }
    guard let kind = AnswerKind(rawValue: slot.kind.rawValue) else { return nil }
    (self.kind, date) = (kind, nil)
    let surface = slot.surface.withoutArticle
    text = surface
    let shown = Folding.fold(text)
    var forms: [String] = []
    for form in [surface, entity.canonical] + entity.aliases
    where Folding.fold(form) != shown && !forms.contains(form) && !Self.isPronoun(form) && !form.contains("*") {
      forms.append(form)
    }
    accepted = forms
    guard text.contains(where: \.isLetter), !text.contains("*") else { return nil }
  }

  private static func isPronoun(_ form: String) -> Bool {
    let word = form.lowercased()
    return ClosedClasses.subjectPronouns.contains(word) || ClosedClasses.objectPronouns.contains(word)
      || ClosedClasses.possessivePronouns.contains(word)
  }

  /// A date as the text writes it, without what stands around it.
  private static func written(_ slot: Slot, _ value: DateValue) -> String? {
    let surface = slot.surface.trimmed
    let bare = Self.withoutPreposition(surface)
    let readings = WrittenDate.readings(of: bare)
    if readings.contains(where: { $0.start == value.start && $0.end == value.end }) { return bare }
    guard let start = value.start, start == value.end else { return nil }
    return start.month.map { $0 > 12 } == true ? nil : start.written
  }

  private static func withoutPreposition(_ text: String) -> String {
    var words = text.split(separator: " ")
    while words.count > 1,
      ["in", "on", "during", "by", "of", "the", "from", "about", "at", "year"].contains(words[0].lowercased())
    {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }

  private static func spellings(of value: DateValue, besides written: String) -> [String] {
    guard let start = value.start, start == value.end else { return [] }
    if start.year <= 0 { return [start.written, String(1 - start.year)].filter { $0 != written } }
    var forms = [start.written]
    if let day = start.day, let month = start.month, month <= 12 {
      forms.append("\(day) \(WrittenDate.months[month - 1].capitalizedFirst) \(start.year)")
    }
    return forms.filter { $0 != written }
  }
}

extension String {
  /// Without "the", "a" or "an" at its head.
  var withoutArticle: String {
    for article in ["the ", "The ", "a ", "A ", "an ", "An "] where hasPrefix(article) {
      return String(dropFirst(article.count))
    }
    return self
  }
}
