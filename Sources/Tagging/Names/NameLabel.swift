import Documents

/// The labels of the name tagger: BILOU for people, organizations and places, one label each for events and works.
package enum NameLabel {
  package static let count = 15
  static let outside = 0
  /// People, organizations and places have four labels each, in the order begin, inside, last, unit.
  static let bilouKinds: [EntityKind] = [.person, .organization, .place]
  static let event = 13
  static let work = 14

  /// The kind of name that `label` marks.
  @inline(__always)
  static func kind(of label: Int) -> EntityKind? {
    switch label {
    case 1...4: .person
    case 5...8: .organization
    case 9...12: .place
    case event: .event
    case work: .work
    default: nil
    }
  }

  /// 0 for no name, then person, organization, place, event, work.
  @inline(__always)
  static func group(of label: Int) -> Int { label == 0 ? 0 : label < 13 ? (label + 3) / 4 : label - 9 }
  static let groups = 6

  /// Whether a name that has begun must go on after `label`.
  @inline(__always)
  static func isOpen(_ label: Int) -> Bool { label > 0 && label < 13 && (label & 3 == 1 || label & 3 == 2) }

  /// Whether `next` may stand after `label`.
  static func allows(_ label: Int, then next: Int) -> Bool {
    let continues = next > 0 && next < 13 && (next & 3 == 2 || next & 3 == 3)
    return isOpen(label) == continues && (!continues || group(of: label) == group(of: next))
  }

  /// The names of one sentence.
  static func spans(of labels: ArraySlice<UInt8>) -> [NameSpan] {
    var spans: [NameSpan] = []
    for index in labels.indices {
      let label = Int(labels[index])
      guard let kind = kind(of: label) else { continue }
      let begins =
        label < 13 ? label & 3 == 1 || label & 3 == 0 : index == labels.startIndex || Int(labels[index - 1]) != label
      if begins {
        spans.append(NameSpan(tokens: index..<(index + 1), kind: kind))
      } else if let last = spans.last {
        spans[spans.count - 1].tokens = last.tokens.lowerBound..<(index + 1)
      }
    }
    return spans
  }

  /// The labels of `count` tokens with names at `spans`.
  static func labels(of spans: [NameSpan], count: Int) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: count)
    for span in spans {
      for index in span.tokens { labels[index] = UInt8(label(of: span, at: index)) }
    }
    return labels
  }

  private static func label(of span: NameSpan, at index: Int) -> Int {
    guard let kind = bilouKinds.firstIndex(of: span.kind) else {
      return span.kind == .event ? event : span.kind == .work ? work : 0
    }
    let isFirst = index == span.tokens.lowerBound
    let isLast = index == span.tokens.upperBound - 1
    return kind * 4 + (isFirst ? (isLast ? 4 : 1) : (isLast ? 3 : 2))
  }
}
