import Documents

/// Where a person is named: the entity, and the tokens of the name in its sentence.
struct PersonName {
  /// Index into ``Annotations/entities``.
  let entity: Int
  /// Index into ``Annotations/sentences``.
  let sentence: Int
  let tokens: Range<Int>
}

extension Annotations {
  /// The names of persons, in reading order.
  var personNames: [PersonName] {
    sentences.indices.flatMap { index in
      let (range, tokens) = (sentences[index].range, sentences[index].tokens)
      return marks(in: range).filter { $0.kind == .person }.map { mark in
        let first = tokens.partitioningIndex { $0.range.upperBound > mark.range.lowerBound }
        let next = tokens.partitioningIndex { $0.range.lowerBound >= mark.range.upperBound }
        return PersonName(entity: mark.entity, sentence: index, tokens: first..<next)
      }
    }
  }
}
