import Documents

@testable import Questions

/// A document and annotations made by hand: `names` are found wherever they stand.
struct Fixture {
  let document: Document
  let annotations: Annotations

  struct Name {
    let kind: EntityKind
    let canonical: String
    var aliases: [String] = []
    var value: String?
    var gender: Entity.Gender?
  }

  init(_ text: String, _ names: [Name], trees: [DependencyTree] = []) {
    document = Document(parsing: text)
    let sentences = document.sentences()
    var taken: [ByteRange] = []
    var counts: [EntityKind: Int] = [:]
    let entities = names.compactMap { name -> Entity? in
      let ranges = ([name.canonical] + name.aliases).flatMap { Self.ranges(of: $0, in: text) }
        .filter { range in !taken.contains { $0.overlaps(range) } }.sorted { $0.lowerBound < $1.lowerBound }
      taken += ranges
      guard !ranges.isEmpty else { return nil }
      counts[name.kind, default: 0] += 1
      return Entity(
        id: "\(name.kind.rawValue.first!)\(counts[name.kind]!)", kind: name.kind, canonical: name.canonical,
        aliases: name.aliases, mentions: ranges.map { Mention(range: $0, value: name.value) }, value: name.value,
        gender: name.gender)
    }
    annotations = Annotations(sentences: sentences, entities: entities, trees: trees)
  }

  static func ranges(of part: String, in text: String) -> [ByteRange] {
    let (bytes, pattern) = (Array(text.utf8), Array(part.utf8))
    guard !pattern.isEmpty, bytes.count >= pattern.count else { return [] }
    return (0...(bytes.count - pattern.count)).filter { bytes[$0..<($0 + pattern.count)].elementsEqual(pattern) }
      .map { $0..<($0 + pattern.count) }
  }

  var context: CheckContext { CheckContext(document: document, annotations: annotations) }

  func questions(seed: UInt64 = 1, limit: Int? = nil, types: Set<QuestionType>? = nil) -> [Question] {
    QuestionWriter().questions(on: document, annotations: annotations, seed: seed, limit: limit, types: types)
  }

  /// Every item of a type that is tried on the text and fails no check, shown or not: its stem and key.
  func tried(_ type: QuestionType) -> [String] {
    QuestionWriter().account(of: document, annotations: annotations, seed: 1).flatMap(\.trials)
      .filter { $0.question.type == type && $0.defects.isEmpty }.map { "\($0.question.stem) \($0.question.key)" }
  }

  func statements() -> [Statement] {
    let reader = StatementReader(document: document, annotations: annotations, familiar: [])
    return annotations.sentences.indices.flatMap(reader.statements(of:))
  }
}

/// A small history of our own.
enum Canal {
  static let text = """
    The Company of the North was founded in 1821 by Henrik Storm. Its first ship left Bergen in May 1823.

    However, Clara Voss (a banker from Hamburg) bought the Company of the North in March 1840 – a bargain, as it turned \
    out. In June 1841 Henrik Storm sold his house in Bergen. On 12 July 1842 Clara Voss opened a yard at Stavanger. \
    Greta Lund became director of the Company of the North in 1855. In 1858 Olaf Krag joined the Harbour Board of Bergen. \
    He died there a year later. Nils Aas and Ivar Holm surveyed the coast of Finnmark for the Harbour Board in 1861.
    """

  static let names = [
    Fixture.Name(kind: .organization, canonical: "Company of the North"),
    Fixture.Name(kind: .organization, canonical: "Harbour Board of Bergen", aliases: ["Harbour Board"]),
    Fixture.Name(kind: .person, canonical: "Henrik Storm", gender: .male),
    Fixture.Name(kind: .person, canonical: "Clara Voss", gender: .female),
    Fixture.Name(kind: .person, canonical: "Greta Lund", gender: .female),
    Fixture.Name(kind: .person, canonical: "Olaf Krag", gender: .male),
    Fixture.Name(kind: .person, canonical: "Nils Aas", gender: .male),
    Fixture.Name(kind: .person, canonical: "Ivar Holm", gender: .male),
    Fixture.Name(kind: .place, canonical: "Bergen"), Fixture.Name(kind: .place, canonical: "Stavanger"),
    Fixture.Name(kind: .date, canonical: "1821", value: "1821"),
    Fixture.Name(kind: .date, canonical: "May 1823", value: "1823-05"),
    Fixture.Name(kind: .date, canonical: "March 1840", value: "1840-03"),
    Fixture.Name(kind: .date, canonical: "June 1841", value: "1841-06"),
    Fixture.Name(kind: .date, canonical: "12 July 1842", value: "1842-07-12"),
    Fixture.Name(kind: .date, canonical: "1855", value: "1855"),
    Fixture.Name(kind: .date, canonical: "1858", value: "1858"),
    Fixture.Name(kind: .date, canonical: "1861", value: "1861"),
  ]

  static var fixture: Fixture { Fixture(text, names) }
}

/// SplitMix64.
struct TestChance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
