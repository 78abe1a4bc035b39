import Documents

/// Finds the people, organizations, places and dates of a document, and who is who among them.
public struct Tagger: Sendable {
  private let model: NameModel

  public init(model: NameModel) { self.model = model }

  /// The tagger with the model that comes with the program, which is read once.
  public static func shipped() throws(NameModelError) -> Tagger { Tagger(model: try NameModel.shipped()) }

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
    guard progress(0.1) else { return nil }
    let table = TokenTable(document: document, sentences: sentences)
    guard let labels = model.labels(of: table, progress: { progress(0.1 + 0.6 * $0) }) else { return nil }
    let names = (0..<table.sentenceCount).flatMap { NameLabel.spans(of: labels[table.tokens(ofSentence: $0)]) }
    let linked = EntityLinker(table: table, document: document).entities(of: names)
    guard progress(0.8) else { return nil }
    let skipped = names.filter { $0.kind == .work || $0.kind == .person }.map { table.range($0.tokens) }
    let dates = DateGrammar().mentions(in: document, sentences: sentences, skipping: skipped)
    let entities = linked + DateEntities.entities(of: dates, in: document, apartFrom: linked)
    guard progress(1) else { return nil }
    return Annotations(sentences: sentences, entities: entities.sorted { $0.kind.order < $1.kind.order })
  }
}
