/// Takes the cards of a Markdown file as hashcards has them: `Q:` with `A:`, and `C:` with [deletions].
///
/// A card goes on until the next one begins, or a line `---`.
public func importedHashcards(_ text: String) -> ImportedDeck {
  var reader = HashcardsReader()
  var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }[...]
  var number = 1
  // What stands between two lines of dashes at the top is about the file.
  if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") {
    number = end + 2
    lines = lines[(end + 1)...]
  }
  for line in lines {
    reader.take(line, number: number)
    number += 1
  }
  reader.close()
  return reader.deck
}

private struct HashcardsReader {
  private enum Kind {
    case question
    case answer
    case deletions
  }

  var deck = ImportedDeck()
  private var kind: Kind?
  private var start = 0
  private var question = ""
  private var body = ""

  mutating func take(_ line: Substring, number: Int) {
    if line.hasPrefix("Q:") {
      begin(.question, line, number)
    } else if line.hasPrefix("C:") {
      begin(.deletions, line, number)
    } else if line.hasPrefix("A:"), kind == .question {
      (question, body, kind) = (body, String(line.dropFirst(2)), .answer)
    } else if line == "---" {
      close()
    } else if kind != nil {
      body += "\n" + line
    } else if !line.allSatisfy(\.isWhitespace) {
      deck.refuse(number, .noCard)
    }
  }

  private mutating func begin(_ kind: Kind, _ line: Substring, _ number: Int) {
    close()
    self.kind = kind
    start = number
    body = String(line.dropFirst(2))
  }

  mutating func close() {
    switch kind {
    case .question: deck.refuse(start, squeezed(body).isEmpty ? .noQuestion : .noAnswer)
    case .answer: deck.take(ImportedDeck.Note(front: question, back: body), line: start)
    case .deletions: takeDeletions()
    case nil: break
    }
    kind = nil
  }

  /// Every deletion is a card, with the other ones to be read. A picture, `![…]`, deletes nothing.
  private mutating func takeDeletions() {
    guard body.utf8.count <= ImportedDeck.mostBytes else {
      return deck.refuse(start, .tooLong(bytes: body.utf8.count))
    }
    var parts: [(text: String, isDeleted: Bool)] = [("", false)]
    var last: Character?
    var isEscaped = false
    for character in body {
      let isInside = parts[parts.count - 1].isDeleted
      switch character {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "[" where !isEscaped && !isInside && last != "!": parts.append(("", true))
      case "]" where !isEscaped && isInside: parts.append(("", false))
      default: parts[parts.count - 1].text.append(character)
      }
      isEscaped = false
      last = character
    }
    let deleted = parts.indices.filter { parts[$0].isDeleted && !squeezed(parts[$0].text).isEmpty }
    if deleted.isEmpty || parts[parts.count - 1].isDeleted { return deck.refuse(start, .noDeletion) }
    guard deleted.count <= ImportedDeck.mostDeletions else {
      return deck.refuse(start, .tooLong(bytes: body.utf8.count))
    }
    for index in deleted {
      let stem = parts.indices.map { $0 == index ? "____" : parts[$0].text }.joined()
      deck.cards.append(ImportedCard(guid: nil, stem: squeezed(stem), answer: squeezed(parts[index].text)))
    }
  }
}
