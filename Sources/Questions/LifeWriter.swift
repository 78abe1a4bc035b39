import Documents

/// Writes items on when people were born and died, from years in brackets: "Greta Lund (1811–1874)".
struct LifeWriter {
  let context: WritingContext

  func candidates() -> [Candidate] {
    context.annotations.entities.indices.flatMap { index -> [Candidate] in
      let entity = context.annotations.entities[index]
      guard entity.kind == .person, entity.canonical.contains(" ") else { return [] }
      return entity.mentions.lazy.filter { $0.form == .name }.compactMap { life(after: $0) }.first.map { life in
        [item(index, "born", life.born, life.sentence), item(index, "die", life.died, life.sentence)]
      } ?? []
    }
  }

  private func item(_ entity: Int, _ verb: String, _ year: Int, _ sentence: Int) -> Candidate {
    let name = context.annotations.entities[entity].canonical
    let key = AnswerKey(
      text: String(year), accepted: [], kind: .date, entity: nil, date: DateValue(edtf: String(year)))
    return context.candidate(
      form: .short, fact: StableHash.name("nominal", verb, Folding.fold(name)),
      stem: "In which year \(verb == "born" ? "was" : "did") \(name) \(verb)?", key: key, sentence: sentence,
      worth: 3.4,
      ease: context.worth.ease(of: entity))
  }

  /// " (1811–1874)" straight behind a mention: a life of 15 to 105 years.
  private func life(after mention: Mention) -> (born: Int, died: Int, sentence: Int)? {
    let text = context.document.text.utf8
    let rest = context.document[mention.range.upperBound..<text.count].prefix(14)
    guard rest.hasPrefix(" ("), let close = rest.firstIndex(of: ")") else { return nil }
    let inner = rest[rest.index(rest.startIndex, offsetBy: 2)..<close]
    let years = inner.split { "–—".contains($0) }.compactMap { Int($0) }
    guard years.count == 2, inner.allSatisfy({ $0.isNumber || "–—".contains($0) }),
      (15...105).contains(years[1] - years[0])
    else { return nil }
    let sentence = context.annotations.sentences.partitioningIndex { $0.range.upperBound > mention.range.lowerBound }
    return sentence < context.annotations.sentences.count ? (years[0], years[1], sentence) : nil
  }
}
