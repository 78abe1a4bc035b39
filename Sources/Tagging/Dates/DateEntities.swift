import Documents

extension DateMention {
  /// The dates among `mentions` as entities: those of one value are one entity, a date without a value is its own.
  ///
  /// Times of day, lengths, frequencies and references are left out. Ids are "d1", "d2" … in order of first mention.
  ///
  /// - Parameter mentions: of `document`, in reading order.
  public static func entities(of mentions: [DateMention], in document: Document) -> [Entity] {
    var groups: [[DateMention]] = []
    var groupOf: [Identity: Int] = [:]
    for mention in mentions where mention.kind == .date {
      guard let value = mention.value else {
        groups.append([mention])
        continue
      }
      let identity = Identity(value: value, modifier: mention.modifier)
      if let group = groupOf[identity] {
        groups[group].append(mention)
      } else {
        groupOf[identity] = groups.count
        groups.append([mention])
      }
    }
    let text = Array(document.text.utf8)
    return groups.enumerated().map { index, group in entity("d\(index + 1)", group, in: text) }
  }

  /// "early 1919" is not the same date as "1919".
  private struct Identity: Hashable {
    let value: EDTF
    let modifier: Modifier?
  }

  private static func entity(_ id: String, _ group: [DateMention], in text: [UInt8]) -> Entity {
    // What says the value in full comes before what leans on the narrative; of those the longest.
    let ordered = group.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if (first.basis == .explicit) != (second.basis == .explicit) { return first.basis == .explicit }
      if first.range.count != second.range.count { return first.range.count > second.range.count }
      return left.offset < right.offset
    }
    var forms: [String] = []
    for (_, mention) in ordered {
      let form = String(decoding: text[mention.range], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !forms.contains(form) { forms.append(form) }
    }
    let value = group[0].value?.description
    return Entity(
      id: id, kind: .date, canonical: forms[0], aliases: Array(forms.dropFirst()),
      mentions: group.map { Mention(range: $0.range, value: $0.value?.description) }, value: value)
  }
}
