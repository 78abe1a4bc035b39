import Documents

/// Why bytes are no model of syntax.
public enum SyntaxModelError: Error, Hashable, Sendable {
  /// There is no file at `path` that can be read.
  case missing(path: String)
  /// The file does not begin as a model of syntax does.
  case notAModel
  case version(found: UInt32, supported: UInt32)
  /// The sum over the contents is not the one that the file names.
  case checksum(found: UInt64, expected: UInt64)
  /// Contents end before the part that begins at `offset` does.
  case truncated(offset: Int, size: Int)
  /// The part that ends at `offset` holds what no model can.
  case unsound(offset: Int)
}

// The file: "LSYN", version, FNV-1a over the contents in words of 64 bits, contents. Little-endian throughout; lists
// are a count of 32 bits and the elements.
extension SyntaxModel {
  static let magic: [UInt8] = Array("LSYN".utf8)
  static let version: UInt32 = 3
  static let headerSize = 16

  /// Reads what ``bytes`` gives; anything else is refused.
  public init(bytes: [UInt8]) throws(SyntaxModelError) {
    guard bytes.count >= Self.headerSize, bytes.starts(with: Self.magic) else { throw .notAModel }
    var header = ModelReader(bytes: bytes[4..<Self.headerSize])
    let version = try header.number32()
    guard version == Self.version else { throw .version(found: version, supported: Self.version) }
    let expected = try header.number64()
    let found = ModelWriter.checksum(bytes[Self.headerSize...])
    guard found == expected else { throw .checksum(found: found, expected: expected) }
    var reader = ModelReader(bytes: bytes[Self.headerSize...])
    try self.init(reader: &reader)
  }

  private init(reader: inout ModelReader) throws(SyntaxModelError) {
    clusters = try reader.hashedNumbers()
    let names = try reader.strings()
    tagger = PartOfSpeechTagger(
      names: names, certain: try reader.hashedNumbers(below: names.count),
      model: try reader.linearModel(labels: names.count))
    arcs = try reader.arcModel()
    let relations = try reader.strings()
    labeller = RelationLabeller(
      names: relations, certain: try reader.hashedNumbers(below: relations.count),
      model: try reader.linearModel(labels: relations.count))
    universal = UniversalTagger(model: try reader.linearModel(labels: DependencyTree.Tag.allCases.count))
    lemmatizer = try reader.lemmatizer()
  }

  /// The model as a file holds it.
  public var bytes: [UInt8] {
    var writer = ModelWriter()
    writer.add(clusters)
    writer.add(tagger.names)
    writer.add(tagger.certain)
    writer.add(tagger.model)
    writer.add(arcs)
    writer.add(labeller.names)
    writer.add(labeller.certain)
    writer.add(labeller.model)
    writer.add(universal.model)
    writer.add(lemmatizer)
    var header = ModelWriter()
    header.add(number: Self.version)
    header.add(number: ModelWriter.checksum(writer.bytes[...]))
    return Self.magic + header.bytes + writer.bytes
  }
}
