import Documents

/// The question words that fit what is asked for.
struct QuestionNames {
  let annotations: Annotations

  /// "Who", "Which party": what stands for a subject, and whether it takes a singular verb.
  func subject(_ slots: [Slot]) -> (text: String, isSingular: Bool)? {
    guard let first = slots.first else { return nil }
    switch first.kind {
    case .person: return ("Who", slots.count == 1)
    case .organization:
      guard slots.count == 1, let noun = noun(for: first) else { return nil }
      return ("Which " + noun, true)
    case .event:
      guard slots.count == 1, let noun = NamedEvents.noun(of: first.surface), !noun.isLong else { return nil }
      return ("Which " + noun.text, !noun.isPlural)
    case .date, .place, .work, .quantity: return nil
    }
  }

  func agent(_ slots: [Slot]) -> String? {
    guard let first = slots.first else { return nil }
    switch first.kind {
    case .person: return "By whom"
    case .organization: return slots.count == 1 ? noun(for: first).map { "By which " + $0 } : nil
    case .event: return slots.count == 1 ? NamedEvents.noun(of: first.surface).map { "By which " + $0.text } : nil
    case .date, .place, .work, .quantity: return nil
    }
  }

  func object(_ slots: [Slot]) -> String? {
    guard let first = slots.first else { return nil }
    switch first.kind {
    case .person: return "Whom"
    case .organization: return slots.count == 1 ? noun(for: first).map { "Which " + $0 } : nil
    case .event: return slots.count == 1 ? NamedEvents.noun(of: first.surface).map { "Which " + $0.text } : nil
    case .date, .place, .work, .quantity: return nil
    }
  }

  /// "In which year", "On what date", by what the value says; nil for what cannot be asked exactly.
  func date(_ value: DateValue, surface: String) -> String? {
    guard !value.isOpen, !value.isApproximate else { return nil }
    let lower = surface.lowercased()
    let bare = lower.hasPrefix("the ") ? String(lower.dropFirst(4)) : lower
    // Of "late 1920" the year is asked.
    if Self.isPartOfYear(bare), value.precision == .year, !value.isRange { return "In which year" }
    if [
      "early", "late", "mid", "about", "around", "beginning", "end", "opening", "close", "turn", "autumn", "spring",
      "summer", "winter",
    ]
    .contains(where: { bare.hasPrefix($0) }) {
      return nil
    }
    switch (value.precision, value.isRange) {
    case (.day, false): return "On what date"
    case (.day, true): return "On which dates"
    case (.month, false): return "In which month and year"
    case (.year, false): return "In which year"
    case (.year, true): return "In which years"
    case (.decade, false): return "In which decade"
    case (.month, true), (.season, _), (.decade, true), (.century, _): return nil
    }
  }

  /// "late 1920", "early in 1919"
  static func isPartOfYear(_ surface: String) -> Bool {
    let words = surface.lowercased().split(separator: " ")
    guard let first = words.first, ["early", "late"].contains(first), let last = words.last else { return false }
    return last.count == 4 && last.allSatisfy(\.isNumber) && (words.count == 2 || words.count == 3 && words[1] == "in")
  }

  /// "From which year", "Until which year": for what began or ended then; nil for any other preposition.
  func bound(_ value: DateValue, after preposition: String) -> String? {
    guard !value.isApproximate, value.isOpen, let known = value.known else { return nil }
    let unit: String
    switch known.precision {
    case .year: unit = "year"
    case .month: unit = "month and year"
    case .day, .season, .decade, .century: return nil
    }
    switch preposition {
    case "from", "since": return value.end == nil ? "From which " + unit : nil
    case "until", "till": return value.start == nil ? "Until which " + unit : nil
    default: return nil
    }
  }

  /// "party" for "the Liberal Party": the noun that says what kind of organization it is.
  func noun(for slot: Slot) -> String? { noun(for: annotations.entities[slot.entity]) }

  /// By its name, or by another where that is only letters.
  func noun(for entity: Entity) -> String {
    let nouns = ([entity.canonical] + entity.aliases).map(Self.noun(named:))
    return nouns.first(where: Self.kinds.contains) ?? nouns[0]
  }

  static func noun(named name: String) -> String {
    let words = Folding.words(of: name)
    // "the Congress of the International" is a congress.
    let head = words.prefix { $0 != "of" && $0 != "for" }
    // "the International System of Units" is none.
    if let kind = head.last(where: { kinds.contains($0) && ($0 != "international" || $0 == head.last) }) {
      return kind
    }
    // "the Proclamation of Rights", taken for a body.
    if let event = NamedEvents.noun(of: name), !event.isPlural { return event.text }
    // A group of people ("the Whigs") is asked for as one.
    if let last = words.last, last.hasSuffix("s"), !last.hasSuffix("ss"), last.utf8.count > 3 { return "group" }
    return "organization"
  }

  private static let kinds: Set<String> = [
    "party", "committee", "army", "council", "government", "union", "ministry", "company", "commission", "fleet",
    "league", "bank", "university", "congress", "parliament", "assembly", "federation", "association", "society",
    "institute", "corps", "regiment", "division", "brigade", "court", "church", "order", "guild", "club", "agency",
    "department", "bureau", "academy", "college", "international", "front", "alliance", "movement", "confederation",
    "commissariat", "board", "firm", "museum", "navy", "newspaper", "observatory",
  ]
}
