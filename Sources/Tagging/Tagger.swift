import Documents

/// Finds the people, organizations, places and dates of a document, and who is who among them.
public struct Tagger: Sendable {
  /// Works without a model, by rules that find few names and sure ones.
  public init() {}

  /// The tagger with the model that comes with the program.
  public static func shipped() throws -> Tagger { Tagger() }

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
    guard progress(0.2) else { return nil }
    let table = TokenTable(document: document, sentences: sentences)
    var rules = NameRules(table: table)
    let spans = rules.spans()
    guard progress(0.6) else { return nil }
    let entities = EntityLinker(table: table, document: document).entities(of: spans)
    guard progress(1) else { return nil }
    return Annotations(sentences: sentences, entities: entities)
  }
}
