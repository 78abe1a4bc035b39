/// A text with Anki's deletions: `{{c1::word}}`, `{{c2::word::hint}}`, one inside another too.
struct ClozeText {
  struct Gap: Hashable {
    let number: Int
    let stem: String
    let answer: String
  }

  private enum Part {
    case text(Substring)
    case open(number: Int)
    case hint
    case close
  }

  private let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    var depth = 0
    var start = rest.startIndex
    func flush(_ end: String.Index) { if start < end { parts.append(.text(text[start..<end])) } }
    while let character = rest.first {
      let here = rest.startIndex
      if character == "{", depth < Self.deepest, let (number, after) = Self.opening(rest) {
        flush(here)
        parts.append(.open(number: number))
        depth += 1
        (rest, start) = (after, after.startIndex)
      } else if depth > 0, rest.hasPrefix("}}") {
        flush(here)
        parts.append(.close)
        depth -= 1
        rest = rest.dropFirst(2)
        start = rest.startIndex
      } else if depth > 0, rest.hasPrefix("::") {
        flush(here)
        parts.append(.hint)
        rest = rest.dropFirst(2)
        start = rest.startIndex
      } else {
        rest = rest.dropFirst()
      }
    }
    flush(text.endIndex)
    // Braces that never close delete nothing.
    self.parts = depth == 0 ? parts : [.text(text[...])]
  }

  private static func opening(_ text: Substring) -> (number: Int, rest: Substring)? {
    guard text.hasPrefix("{{c") else { return nil }
    let digits = text.dropFirst(3).prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    guard let number = Int(digits), digits.count <= 4, rest.hasPrefix("::") else { return nil }
    return (number, rest.dropFirst(2))
  }

  /// One card for each number, the lowest first.
  var cards: [Gap] {
    let numbers = Set(parts.compactMap { if case .open(let number) = $0 { number } else { nil } })
    return numbers.sorted().prefix(ImportedDeck.mostDeletions + 1).compactMap(gap)
  }

  /// Deletions further inside one another stay as they are written.
  private static let deepest = 8

  private func gap(_ number: Int) -> Gap? {
    var stem = ""
    var answers: [String] = []
    var open: [(number: Int, isInHint: Bool)] = []
    for part in parts {
      let isDeleted = open.contains { $0.number == number }
      switch part {
      case .open(let opened):
        if opened == number, !isDeleted {
          stem += "____"
          answers.append("")
        }
        open.append((opened, false))
      case .hint: if let last = open.indices.last { open[last].isInHint = true }
      case .close: open = open.dropLast()
      case .text(let text):
        let isHint = open.contains { $0.isInHint }
        if isDeleted, !isHint {
          answers[answers.count - 1] += text
        } else if isDeleted, open.last.map({ $0.number == number && $0.isInHint }) == true {
          stem += " (\(text))"
        } else if !isDeleted, !isHint {
          stem += text
        }
      }
    }
    let answer = squeezed(answers.joined(separator: ", "))
    return answer.isEmpty ? nil : Gap(number: number, stem: squeezed(stem), answer: answer)
  }
}
