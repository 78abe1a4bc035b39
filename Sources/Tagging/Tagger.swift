import Documents

/// Finds the people, organizations, places and dates of a document, and who is who among them.
public struct Tagger: Sendable {
  private let model: NameModel
  private let parser: SyntaxParser?

  /// - Parameter parser: gives each sentence its tree; without one there are none.
  public init(model: NameModel, parser: SyntaxParser? = nil) {
    self.model = model
    self.parser = parser
  }

  /// The tagger with the models that come with the program.
  ///
  /// - Throws: ``NameModelError`` or ``SyntaxModelError``.
  public static func shipped() throws -> Tagger {
    Tagger(model: try NameModel.shipped(), parser: try SyntaxParser.shipped())
  }

  /// The files of the models that come with the program: what is found changes with them.
  public static var modelPaths: [String] {
    ["names.model", "syntax.model"].map(FileContents.path(ofResource:))
  }

  /// Everything that is found in `document`; cost grows linearly with its length.
  public func annotations(of document: Document) -> Annotations {
    annotations(of: document) { _ in true } ?? Annotations()
  }

  /// The same with word of how far it is.
  ///
  /// - Parameter progress: takes the part done, 0 to 1; returns false to stop.
  /// - Returns: `nil` if it was stopped.
  public func annotations(of document: Document, progress: (Double) -> Bool) -> Annotations? {
    let sentences = document.sentences()
    guard progress(Share.sentences) else { return nil }
    let table = TokenTable(document: document, sentences: sentences)
    guard let labels = model.labels(of: table, progress: { progress(Share.sentences + Share.names * $0) }) else {
      return nil
    }
    let spans = (0..<table.sentenceCount).flatMap { NameLabel.spans(of: labels[table.tokens(ofSentence: $0)]) }
    let names = LowerCaseBodies(table: table, spans: NameRepair(table: table, words: model.words).repaired(spans))
      .completed()
    let linked = EntityLinker(table: table, document: document).entities(of: names)
    guard progress(Share.sentences + Share.names) else { return nil }
    let quoted = QuotationFinder(table: table, entities: linked).quotations()
    let resolved = ReferenceResolver(table: table, entities: linked, quotations: quoted.map(\.quotation)).resolved()
    let quotations = QuotationFinder.quotations(quoted, among: resolved)
    let dates = dates(
      in: document, sentences, skipping: names.filter { $0.kind == .work }.map { table.range($0.tokens) })
    let entities = resolved + DateEntities.entities(of: dates, in: document, apartFrom: resolved)
    guard progress(Share.beforeSyntax) else { return nil }
    var trees: [DependencyTree] = []
    if let parser {
      guard
        let parsed = parser.trees(
          of: sentences, in: document, progress: { progress(Share.beforeSyntax + (1 - Share.beforeSyntax) * $0) })
      else { return nil }
      trees = parsed
    }
    guard progress(1) else { return nil }
    return Annotations(
      sentences: sentences, entities: entities.sorted { $0.kind.order < $1.kind.order }, quotations: quotations,
      trees: trees)
  }

  /// What the steps take of the time.
  private enum Share {
    static let sentences = 0.05
    static let names = 0.25
    static let beforeSyntax = 0.35
  }

  private func dates(in document: Document, _ sentences: [Sentence], skipping works: [ByteRange]) -> [DateMention] {
    DateGrammar().mentions(in: document, sentences: sentences, skipping: works)
  }
}
