import Documents

/// Writes items on who wrote what: from "Anna Brun, in her book Trade Winds," and from what is cited in brackets.
struct AuthorWriter {
  let context: WritingContext

  /// A work and its author.
  struct Authorship: Hashable {
    /// Index into ``Annotations/entities``.
    let author: Int
    let title: String
    /// Index into ``Annotations/sentences``: names the author.
    let sentence: Int
  }

  /// - Parameter quotations: with their speakers, as they are asked for.
  func candidates(quotations: [(quotation: Quotation, sentence: Int)]) -> [Candidate] {
    let all =
      context.annotations.sentences.indices.flatMap(named) + quotations.compactMap { cited($0.quotation, $0.sentence) }
      + context.annotations.sentences.indices.flatMap(bracketed)
    // Two authors of one title: it is not sure who wrote it.
    let authors = all.reduce(into: [String: Set<Int>]()) { $0[Folding.fold($1.title), default: []].insert($1.author) }
    var seen: Set<String> = []
    return all.filter { authors[Folding.fold($0.title)]?.count == 1 && seen.insert(Folding.fold($0.title)).inserted }
      .map(item)
  }

  private func item(_ found: Authorship) -> Candidate {
    let author = context.annotations.entities[found.author]
    let key = AnswerKey(
      text: author.canonical, accepted: author.aliases, kind: .person, entity: author.id, date: nil)
    return context.candidate(
      form: .short, fact: StableHash.name("wrote", Folding.fold(found.title)),
      stem: "Who was the author of \(found.title)?", key: key, sentence: found.sentence, worth: 3.8,
      ease: context.worth.ease(of: found.author))
  }

  // MARK: "in her book Trade Winds"

  private static let kinds: Set<String> = [
    "book", "pamphlet", "novel", "essay", "memoirs", "autobiography", "treatise", "poem", "play", "study", "work",
    "biography", "article",
  ]

  private func named(_ index: Int) -> [Authorship] {
    let sentence = context.annotations.sentences[index]
    let words = sentence.tokens.map { String(context.document[$0.range]) }
    return words.indices.compactMap { at in
      guard at >= 2, Self.kinds.contains(words[at]), ["his", "her"].contains(words[at - 1].lowercased()),
        words[at - 2].lowercased() == "in", let title = title(words, from: at + 1),
        let author = author(before: at, in: sentence)
      else { return nil }
      return Authorship(author: author, title: title, sentence: index)
    }
  }

  /// The capitalized words from `start`, with the small words between them.
  private func title(_ words: [String], from start: Int) -> String? {
    var end = start
    while end < words.count,
      words[end].first?.isUppercase == true
        || end > start && ["of", "and", "the", "to", "in", "for", "on", "a"].contains(words[end])
    {
      end += 1
    }
    while end > start, words[end - 1].first?.isUppercase != true { end -= 1 }
    guard end - start >= 2, end < words.count, [",", ".", ":", "(", ";"].contains(words[end]) else { return nil }
    return words[start..<end].joined(separator: " ")
  }

  /// The only person that the sentence names before that.
  private func author(before token: Int, in sentence: Sentence) -> Int? {
    let range = sentence.range.lowerBound..<sentence.tokens[token].range.lowerBound
    let people = Set(context.annotations.marks(in: range).filter { $0.kind == .person }.map(\.entity))
    return people.count == 1 ? people.first : nil
  }

  // MARK: "(Anna Brun, Trade Winds, page 12)"

  private func cited(_ quotation: Quotation, _ sentence: Int) -> Authorship? {
    guard let id = quotation.speaker, let author = context.annotations.entities.firstIndex(where: { $0.id == id }),
      context.annotations.entities[author].kind == .person,
      let work = Citation.behind(quotation.range, in: context.document), work.author == nil, isTitle(work.title)
    else { return nil }
    return Authorship(author: author, title: work.title, sentence: sentence)
  }

  private func bracketed(_ index: Int) -> [Authorship] {
    let sentence = context.annotations.sentences[index]
    guard let open = sentence.tokens.firstIndex(where: { context.document[$0.range] == "(" }) else { return [] }
    let start = sentence.tokens[open].range.lowerBound
    guard let work = Citation.behind(start..<start, in: context.document), let name = work.author, isTitle(work.title),
      work.range.upperBound <= sentence.range.upperBound + 1, let author = person(named: name)
    else { return [] }
    return [Authorship(author: author, title: work.title, sentence: index)]
  }

  private func person(named name: String) -> Int? {
    let ids =
      context.checks.namesakes[Folding.fold(name)]?.filter { context.checks.entities[$0]?.kind == .person } ?? []
    guard ids.count == 1, let id = ids.first else { return nil }
    return context.annotations.entities.firstIndex { $0.id == id }
  }

  private func isTitle(_ title: String) -> Bool {
    let folded = Folding.fold(title)
    let isPerson = context.checks.namesakes[folded]?.contains { context.checks.entities[$0]?.kind == .person } == true
    return !isPerson && !title.contains { $0 == "," || $0 == ";" }
  }
}
