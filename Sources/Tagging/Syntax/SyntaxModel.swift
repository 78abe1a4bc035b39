import Documents

/// Everything that is learned about the syntax of English.
public struct SyntaxModel: Hashable, Sendable {
  let clusters: HashedNumbers
  let tagger: PartOfSpeechTagger
  let arcs: ArcModel
  let labeller: RelationLabeller
  let universal: UniversalTagger
  let lemmatizer: Lemmatizer
}
