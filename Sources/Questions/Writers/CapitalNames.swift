/// Names that nothing has marked, or only a part of: "the Bergen Bridge Incident", "the Compagnia del Nord".
struct CapitalNames {
  let statement: Statement

  private static let inside: Set<String> = ["of", "de", "di", "del", "della", "du", "des"]
  private static let times: Set<String> = [
    "during", "after", "before", "since", "until", "following", "at", "in", "by", "from", "throughout", "through",
  ]

  /// The positions of each, where the statement says enough besides to be of one name only.
  var ranges: [Range<Int>] {
    let words = statement.words
    var (found, index) = ([Range<Int>](), 1)
    while index < words.count {
      guard isCapital(index) else {
        index += 1
        continue
      }
      let end = end(from: index)
      if isName(index..<end), saysEnough(besides: index..<end) { found.append(index..<end) }
      index = end
    }
    return found
  }

  private func isCapital(_ index: Int) -> Bool {
    let word = statement.words[index]
    guard word.text.first?.isUppercase == true, word.text.count > 1 else { return false }
    return word.slot.map { statement.slots[$0].kind != .date } ?? true
  }

  /// Behind the last capital, over "of" and "di".
  private func end(from start: Int) -> Int {
    var end = start + 1
    while end < statement.words.count {
      if isCapital(end) {
        end += 1
      } else if Self.inside.contains(statement.words[end].text), end + 1 < statement.words.count, isCapital(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func isName(_ range: Range<Int>) -> Bool {
    let words = statement.words
    let capitals = range.filter(isCapital)
    guard (2...6).contains(capitals.count), let last = capitals.last else { return false }
    let text = words[range].map(\.text).joined(separator: " ")
    let isEvent = NamedEvents.noun(of: text).map { !$0.isLong } == true
    // What is marked is asked for as that, unless the name goes on.
    let slots = Set(words[range].compactMap(\.slot))
    guard slots.isEmpty || !isOneSlot(range) && (isEvent || goesOn(range, slots)) else { return false }
    let head = words[last].text.lowercased()
    let singular = head.hasSuffix("s") ? String(head.dropLast()) : head
    let people = ClosedClasses.nationalities.union(ClosedClasses.sides)
    guard !people.contains(head), !people.contains(singular), !PersonNouns.all.contains(head),
      !WrittenDate.months.contains(head), !["president", "minister", "lord", "king"].contains(head)
    else { return false }
    return isEvent ? !Self.times.contains(words[range.lowerBound - 1].text) && isParted(range) : isParted(range)
  }

  /// "the Compagnia del Nord", of which only the first word was marked: the name of a body or a place that goes on.
  private func goesOn(_ range: Range<Int>, _ slots: Set<Int>) -> Bool {
    guard slots.count == 1, let slot = slots.first, range.count > 2 else { return false }
    return [.organization, .place].contains(statement.slots[slot].kind)
      && statement.words[range].contains { $0.slot == nil && $0.text.first?.isLowercase == true && $0.text != "of" }
  }

  private func isOneSlot(_ range: Range<Int>) -> Bool {
    guard let slot = statement.words[range.lowerBound].slot else { return false }
    return statement.range(of: slot) == range
  }

  /// Behind "the" or a preposition, and before nothing that goes on with it.
  private func isParted(_ range: Range<Int>) -> Bool {
    let words = statement.words
    let before = words[range.lowerBound - 1]
    guard before.text == "the" else { return false }
    let isTime = range.lowerBound > 1 && Self.times.contains(words[range.lowerBound - 2].text.lowercased())
    guard !isTime else { return false }
    guard range.upperBound < words.count else { return true }
    let next = words[range.upperBound]
    guard next.slot == nil, next.text.first?.isUppercase != true, !next.text.hasPrefix("-") else { return false }
    // "the Bergen Bridge Incident’s end", "the North Board members"
    return !["’s", "'s", "’", "and", "or", "of", "/", "-", "–", "“", "‘"].contains(next.text)
      && (Folding.functionWords.contains(next.text.lowercased()) || next.text.first?.isLetter != true
        || next.text.hasSuffix("ed"))
  }

  /// A date and a name, or two names, none of them a part of it.
  private func saysEnough(besides range: Range<Int>) -> Bool {
    let slots = Set(statement.words.indices.filter { !range.contains($0) }.compactMap { statement.words[$0].slot })
    let names = Set(
      slots.filter { ![.date, .quantity].contains(statement.slots[$0].kind) }.map {
        statement.slots[$0].entity
      })
    let isDated = slots.contains { statement.slots[$0].kind == .date }
    return isDated ? !names.isEmpty : names.count >= 2
  }
}
