/// A card that came from another program, as plain text.
public struct ImportedCard: Hashable, Sendable {
  /// What the other program knows it by, so that a later import finds it again; `nil` if it says nothing.
  public let guid: String?
  /// With `____` for a gap to be filled.
  public let stem: String
  public let answer: String
  /// What is told after the answer; may be empty.
  public let commentary: String

  public init(guid: String?, stem: String, answer: String, commentary: String = "") {
    self.guid = guid
    self.stem = stem
    self.answer = answer
    self.commentary = commentary
  }
}

/// Something that could not be taken, or not as it was.
public struct NotTaken: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case noQuestion
    case noAnswer
    /// A text with deletions in which nothing is deleted.
    case noDeletion
    /// A line that belongs to no card.
    case noCard
    /// The card was taken without these.
    case media(count: Int)
    /// The first card of a note was taken; its note type makes so many.
    case otherTemplates(noteType: String, count: Int)
    case unknownNoteType
    /// In bytes; a note of more than ``ImportedDeck/mostBytes``, or with hundreds of deletions, is no card.
    case tooLong(bytes: Int)
    /// A quoted field that does not end.
    case openQuotation
  }

  /// The line of the file, or the number of the note, from 1.
  public let line: Int
  public let reason: Reason

  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }
}

/// The cards of a file, and what of it could not be taken.
public struct ImportedDeck: Hashable, Sendable {
  /// The deck's name, if the file gives one.
  public internal(set) var title: String?
  public internal(set) var cards: [ImportedCard] = []
  public internal(set) var notTaken: [NotTaken] = []

  /// A note of more bytes is no card: each of its deletions would be one as long.
  static let mostBytes = 100_000
  /// Anki's own limit of deletions in a note.
  static let mostDeletions = 499

  mutating func refuse(_ line: Int, _ reason: NotTaken.Reason) {
    notTaken.append(NotTaken(line: line, reason: reason))
  }

  /// Takes a note with a front and a back, or a front with deletions (`{{c1::…}}`).
  mutating func take(_ note: Note, line: Int) {
    if note.media > 0 { refuse(line, .media(count: note.media)) }
    let front = squeezed(note.front)
    guard !front.isEmpty else { return refuse(line, .noQuestion) }
    let bytes = front.utf8.count + note.back.utf8.count + note.commentary.utf8.count
    guard bytes <= Self.mostBytes else { return refuse(line, .tooLong(bytes: bytes)) }
    let gaps = ClozeText(front).cards
    guard gaps.count <= Self.mostDeletions else { return refuse(line, .tooLong(bytes: bytes)) }
    if !gaps.isEmpty {
      let commentary = squeezed(note.commentary.isEmpty ? note.back : note.commentary)
      cards += gaps.map { gap in
        ImportedCard(
          guid: note.guid.map { gaps.count == 1 ? $0 : "\($0)-\(gap.number)" }, stem: gap.stem, answer: gap.answer,
          commentary: commentary)
      }
    } else if note.isCloze {
      refuse(line, .noDeletion)
    } else {
      let back = squeezed(note.back)
      guard !back.isEmpty else { return refuse(line, .noAnswer) }
      cards.append(ImportedCard(guid: note.guid, stem: front, answer: back, commentary: squeezed(note.commentary)))
    }
  }

  /// A note in Anki's sense: what one or more cards are made from.
  struct Note {
    var guid: String?
    var front: String
    var back: String
    var commentary = ""
    var isCloze = false
    var media = 0
  }
}

/// One space between words.
func squeezed(_ text: String) -> String {
  text.split { $0.isWhitespace }.joined(separator: " ")
}
