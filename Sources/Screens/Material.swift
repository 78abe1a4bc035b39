import Documents
import Questions
import Scheduling

/// Names a text for as long as its progress is kept.
public struct TextID: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A text as the library lists it.
public struct TextSummary: Hashable, Sendable, Identifiable {
  public let id: TextID
  public let title: String
  public let author: String?
  public let bytes: Int
  /// How much is read, 0 to 1.
  public let progress: Double
  /// Cards due today.
  public let due: Int
  /// Cards never shown.
  public let new: Int

  public init(id: TextID, title: String, author: String?, bytes: Int, progress: Double, due: Int, new: Int) {
    self.id = id
    self.title = title
    self.author = author
    self.bytes = bytes
    self.progress = progress
    self.due = due
    self.new = new
  }
}

/// A text to read, with what the reader left in it.
public struct OpenedText: Hashable, Sendable, Identifiable {
  public let id: TextID
  public let document: Document
  /// Where the reading line was left: a byte offset.
  public let place: Int
  public let bookmarks: [Bookmark]
  public let notes: [Note]
  /// How far each section was read: byte offsets by the id of the section.
  public let read: [String: Int]
  /// Of a part that is shown while the rest is read: how many bytes of the text stand before it. `nil` for a whole.
  public let partStart: Int?

  public init(
    id: TextID, document: Document, place: Int = 0, bookmarks: [Bookmark] = [], notes: [Note] = [],
    read: [String: Int] = [:], partStart: Int? = nil
  ) {
    self.id = id
    self.document = document
    self.place = place
    self.bookmarks = bookmarks
    self.notes = notes
    self.read = read
    self.partStart = partStart
  }
}

/// A place with a letter or digit for a name.
public struct Bookmark: Hashable, Sendable {
  public let name: Character
  public let offset: Int

  public init(name: Character, offset: Int) {
    self.name = name
    self.offset = offset
  }
}

/// A passage that the reader marked, with a remark or without.
public struct Note: Hashable, Sendable {
  public let range: ByteRange
  public let remark: String

  public init(range: ByteRange, remark: String) {
    self.range = range
    self.remark = remark
  }
}

/// What the slow work on a text found.
public struct StudyMaterial: Hashable, Sendable {
  public let text: TextID
  public let annotations: Annotations
  /// Every item that may be shown, in reading order.
  public let questions: [Question]

  public init(text: TextID, annotations: Annotations, questions: [Question]) {
    self.text = text
    self.annotations = annotations
    self.questions = questions
  }
}

/// Why an item is taken out of use.
public enum BadItemReason: String, CaseIterable, Hashable, Sendable {
  case wrongKey = "wrong-key"
  case unclear
  case givenAway = "given-away"
  case trivial
  case badEnglish = "bad-english"
  case other
}

/// A card that the reader makes from a passage.
public struct CardDraft: Hashable, Sendable {
  public let stem: String
  public let key: String
  public let source: ByteRange

  public init(stem: String, key: String, source: ByteRange) {
    self.stem = stem
    self.key = key
    self.source = source
  }
}

/// One answer of a quiz, for the analysis of items; it does not touch the schedule.
public struct QuizAnswer: Hashable, Sendable {
  /// The id of the ``Question``.
  public let question: String
  /// As the learner gave it; the chosen option, or the lines of an arrangement joined by "; ".
  public let given: String
  public let right: Bool
  public let at: Timestamp
  public let milliseconds: Int

  public init(question: String, given: String, right: Bool, at: Timestamp, milliseconds: Int) {
    self.question = question
    self.given = given
    self.right = right
    self.at = at
    self.milliseconds = milliseconds
  }
}

/// A theme as it is offered.
public struct ThemeSummary: Hashable, Sendable, Identifiable {
  /// The name by which it is chosen.
  public let id: String
  public let description: String

  public init(id: String, description: String) {
    self.id = id
    self.description = description
  }
}

/// A setting that the program keeps in its configuration.
public enum Setting: Hashable, Sendable {
  case glyphs(Glyphs)
  /// The longest line of text, in columns.
  case measure(Int)
  case entityMarks(Bool)
  /// Whether lines end at a straight right edge.
  case justified(Bool)
  /// The theme to start with.
  case theme(String)
}
