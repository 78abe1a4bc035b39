/// What a mention can be a mention of.
public enum EntityKind: String, CaseIterable, Hashable, Codable, Sendable {
  case person, date, organization, place, work, event, quantity
}

/// A stretch of text and what it was taken for.
public struct Span: Hashable, Sendable {
  public let range: ByteRange
  public let kind: EntityKind

  public init(range: ByteRange, kind: EntityKind) {
    self.range = range
    self.kind = kind
  }
}

/// Somebody or something that a text mentions, all its mentions joined.
public struct Entity: Hashable, Codable, Sendable, Identifiable {
  public enum Gender: String, Hashable, Codable, Sendable { case female, male }

  /// Unique in a document: a letter for the kind and a number in order of first mention ("p1", "d3", "o2").
  public let id: String
  public let kind: EntityKind
  /// The fullest form the text gives.
  public let canonical: String
  /// Other forms that the text uses, without the canonical one.
  public let aliases: [String]
  /// In reading order; at least one.
  public let mentions: [Mention]
  /// For a date: its value in EDTF (ISO 8601-2), where the text allows one.
  public let value: String?
  public let gender: Gender?

  public init(
    id: String, kind: EntityKind, canonical: String, aliases: [String], mentions: [Mention], value: String? = nil,
    gender: Gender? = nil
  ) {
    self.id = id
    self.kind = kind
    self.canonical = canonical
    self.aliases = aliases
    self.mentions = mentions
    self.value = value
    self.gender = gender
  }
}

/// One place where an entity is mentioned.
public struct Mention: Hashable, Codable, Sendable {
  public enum Form: Hashable, Codable, Sendable {
    case name
    /// "he", "the party": a reference with the resolver's confidence, 0 to 1.
    case reference(confidence: Double)
  }

  public let range: ByteRange
  /// For a date: the value of this mention in EDTF.
  public let value: String?
  public let form: Form

  public init(range: ByteRange, value: String? = nil, form: Form = .name) {
    self.range = range
    self.value = value
    self.form = form
  }
}
