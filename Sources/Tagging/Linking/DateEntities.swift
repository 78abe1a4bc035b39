import Documents

/// Dates as entities: mentions with the same value are one.
enum DateEntities {
  /// The dates among `mentions` that stand in no name.
  static func entities(of mentions: [DateMention], in document: Document, apartFrom names: [Entity]) -> [Entity] {
    let taken = names.flatMap { $0.mentions.map(\.range) }.sorted { $0.lowerBound < $1.lowerBound }
    let dates = mentions.filter { mention in
      guard mention.kind == .date else { return false }
      let next = taken.partitioningIndex { $0.upperBound > mention.range.lowerBound }
      return next == taken.count || taken[next].lowerBound >= mention.range.upperBound
    }
    var groups: [String: Int] = [:]
    var members: [[DateMention]] = []
    for date in dates {
      let key = date.value?.description ?? "?" + String(document[date.range]).lowercased()
      if let group = groups[key] {
        members[group].append(date)
      } else {
        groups[key] = members.count
        members.append([date])
      }
    }
    return members.enumerated().map { number, dates in entity(of: dates, id: "d\(number + 1)", in: document) }
  }

  private static func entity(of dates: [DateMention], id: String, in document: Document) -> Entity {
    var forms: [String] = []
    for date in dates {
      let form = document[date.range].split { $0.isWhitespace }.joined(separator: " ")
      if !forms.contains(form) { forms.append(form) }
    }
    let canonical = forms.max { $0.count < $1.count } ?? ""
    return Entity(
      id: id, kind: .date, canonical: canonical, aliases: forms.filter { $0 != canonical },
      mentions: dates.map { Mention(range: $0.range, value: $0.value?.description) },
      value: dates.first?.value?.description)
  }
}

extension EntityKind {
  /// The place of the kind in lists of entities.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
