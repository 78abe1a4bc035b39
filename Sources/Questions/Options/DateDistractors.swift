import Documents

/// Finds wrong dates beside a right one (M12): as precise as it, within ten years, of other events.
struct DateDistractors {
  private struct Dated {
    let value: DateValue
    let sentence: Int
  }

  private let document: Document
  private let annotations: Annotations
  private let index: SentenceIndex
  /// Dates of the text, each once, in order of time.
  private let dates: [Dated]

  /// How many years a wrong date may lie from the right one.
  private static let reach = 8
  /// What the text writes behind years before the common era.
  private let era: String
  /// How often other dates are drawn.
  private static let draws = 6

  init(document: Document, annotations: Annotations, index: SentenceIndex) {
    self.document = document
    self.annotations = annotations
    self.index = index
    dates = Self.dates(of: annotations)
    era = document.text.contains(" BCE") ? "BCE" : "BC"
  }

  private static func dates(of annotations: Annotations) -> [Dated] {
    let sentences = annotations.sentences
    var seen: Set<DateValue> = []
    var result: [Dated] = []
    for entity in annotations.entities where entity.kind == .date {
      for mention in entity.mentions {
        guard let value = (mention.value ?? entity.value).flatMap({ DateValue(edtf: $0) }), !value.isRange,
          !value.isApproximate, let point = value.start, point.span == 1, point.precision != .season,
          seen.insert(value).inserted
        else { continue }
        let at = sentences.partitioningIndex { $0.range.upperBound > mention.range.lowerBound }
        if at < sentences.count { result.append(Dated(value: value, sentence: at)) }
      }
    }
    return result.sorted { $0.value.firstDay < $1.value.firstDay }
  }

  /// The key as it is shown, and three wrong dates written like it.
  ///
  /// The key looks most like the stem no more often than chance has it: other dates are drawn until it does not.
  func choice(for request: Distractors.Request, chance: inout SeededChance) -> (key: String, wrong: [Option])? {
    let mayBeLikest = Int.random(in: 0..<4, using: &chance) == 0
    let stem = LetterPairs(request.stem)
    var drawn = draw(for: request, chance: &chance)
    for _ in 0..<Self.draws {
      guard let (key, wrong) = drawn, !mayBeLikest else { break }
      let likeness = LetterPairs(key).share(in: stem)
      if wrong.contains(where: { LetterPairs($0.text).share(in: stem) >= likeness }) { break }
      drawn = draw(for: request, chance: &chance)
    }
    return drawn.map { ($0.key.withEra(era), $0.wrong.map { Option(text: $0.text.withEra(era), source: $0.source) }) }
  }

  private func draw(for request: Distractors.Request, chance: inout SeededChance) -> (key: String, wrong: [Option])? {
    guard let key = request.key.date, let start = key.start, let end = key.end, !key.isApproximate else { return nil }
    if key.isRange { return stretch(request, start, end, chance: &chance) }
    guard start.span == 1, start.precision != .season else { return nil }
    let isDayFirst = request.key.text.first?.isNumber == true
    let stem = Folding.contentWords(of: request.stem)
    let near = " " + Folding.fold(neighbourhood(of: request.sentence)) + " "
    func isFree(_ value: DateValue) -> Bool {
      guard let point = value.start, value.precision == key.precision, !value.overlaps(key) else { return false }
      let text = Folding.fold(point.written(dayFirst: isDayFirst))
      return abs(point.year - start.year) <= Self.reach && (point.year > 0) == (start.year > 0)
        && !near.contains(" " + text + " ") && !request.retired.contains(point.written(dayFirst: isDayFirst))
    }
    // Those of some three years around come first; which of them is chance.
    func distance(_ value: DateValue) -> Int { abs((value.start?.year ?? 0) - start.year) / 4 }
    // The text's own dates are the best ones, but not those of the same event.
    var chosen = own(near: start.year).filter { isFree($0.value) && index.share(of: stem, in: $0.sentence) < 0.5 }
      .shuffled(using: &chance).sorted { distance($0.value) < distance($1.value) }
      .prefix(start.precision == .year ? 2 : 3)
      .map { (value: $0.value, source: Option.Source.date(sentence: $0.sentence)) }
    for point in invented(beside: start, chance: &chance) where chosen.count < 3 {
      let value = DateValue(point)
      guard isFree(value), !chosen.contains(where: { $0.value.overlaps(value) }) else { continue }
      chosen.append((value, source(of: value)))
    }
    guard chosen.count == 3 else { return nil }
    return (
      start.written(dayFirst: isDayFirst),
      chosen.compactMap { date in
        date.value.start.map { Option(text: $0.written(dayFirst: isDayFirst), source: date.source) }
      }
    )
  }

  private func own(near year: Int) -> ArraySlice<Dated> {
    func day(_ year: Int) -> Int { DateValue.Point(year: year).days.lowerBound }
    let first = dates.partitioningIndex { $0.value.firstDay >= day(year - Self.reach) }
    let last = dates.partitioningIndex { $0.value.firstDay >= day(year + Self.reach + 1) }
    return dates[first..<last]
  }

  private func source(of value: DateValue) -> Option.Source {
    let at = dates.partitioningIndex { $0.value.firstDay >= value.firstDay }
    return at < dates.count && dates[at].value == value ? .date(sentence: dates[at].sentence) : .invented
  }

  private func neighbourhood(of sentence: Int) -> Substring {
    let sentences = annotations.sentences
    let (first, last) = (max(0, sentence - 1), min(sentences.count - 1, sentence + 1))
    return document[sentences[first].range.lowerBound..<sentences[last].range.upperBound]
  }

  /// Dates beside `point` of the same precision, some before and some after: how many is chance, so that the middle
  /// one is no likelier than the first or the last.
  private func invented(beside point: DateValue.Point, chance: inout SeededChance) -> [DateValue.Point] {
    let before = Int.random(in: 0...3, using: &chance)
    var steps = (0..<3).map { $0 < before ? -($0 + 1) : $0 - before + 1 }
    steps += [4, -4, 5, -5, 6, -6]
    return steps.map { Self.moved(point, by: $0, chance: &chance) }
  }

  private static func moved(
    _ point: DateValue.Point, by step: Int, chance: inout SeededChance
  ) -> DateValue.Point {
    guard let month = point.month else { return DateValue.Point(year: point.year + step) }
    // Some months on; the day with them, so that no two options share it.
    let months = point.year * 12 + month - 1 + step * Int.random(in: 2...7, using: &chance)
    let year = Int((Double(months) / 12).rounded(.down))
    let day = point.day.map { ($0 + abs(step) * Int.random(in: 3...8, using: &chance)) % 28 + 1 }
    return DateValue.Point(year: year, month: months - year * 12 + 1, day: day)
  }

  /// "1921 and 1922" beside "1919 and 1920": the same words with other years.
  private func stretch(
    _ request: Distractors.Request, _ start: DateValue.Point, _ end: DateValue.Point, chance: inout SeededChance
  ) -> (key: String, wrong: [Option])? {
    let text = request.key.text
    let length = end.year - start.year
    guard start.precision == .year, end.precision == .year, start.year > 999, (1...8).contains(length),
      text.contains(String(start.year)), text.contains(String(end.year))
    else { return nil }
    let width = length + 1
    let before = Int.random(in: 0...3, using: &chance)
    let steps = (0..<3).map { $0 < before ? -($0 + 1) : $0 - before + 1 }.filter { abs($0 * width) <= 10 }
    guard steps.count == 3 else { return nil }
    let wrong = steps.map { step in
      text.replacing(String(end.year), with: "\u{0}").replacing(
        String(start.year), with: String(start.year + step * width)
      )
      .replacing("\u{0}", with: String(end.year + step * width))
    }
    return (text, wrong.map { Option(text: $0, source: .invented) })
  }
}

extension String {
  /// "71 BC" with `era` in place of "BC".
  fileprivate func withEra(_ era: String) -> String { hasSuffix(" BC") ? dropLast(2) + era : self }
}
