import Documents

/// Dates as entities: mentions with the same value are one.
enum DateEntities {
  /// The dates among `mentions` that stand in no name, but for those at the end of an event's ("the congress of 1907").
  static func entities(of mentions: [DateMention], in document: Document, apartFrom names: [Entity]) -> [Entity] {
    let taken = names.flatMap { name in name.mentions.map { (range: $0.range, isEvent: name.kind == .event) } }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    let dates = mentions.filter { mention in
      guard mention.kind == .date else { return false }
      let next = taken.partitioningIndex { $0.range.upperBound > mention.range.lowerBound }
      guard next < taken.count, taken[next].range.lowerBound < mention.range.upperBound else { return true }
      return taken[next].isEvent && taken[next].range.upperBound == mention.range.upperBound
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
