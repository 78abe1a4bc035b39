import Documents

/// Writes items on when works appeared, from a year in brackets behind an author's title: "Brun’s Trade Winds (1831)".
struct WorkYearWriter {
  let context: WritingContext

  func candidates() -> [Candidate] {
    context.annotations.sentences.enumerated().flatMap { index, sentence -> [Candidate] in
      guard context.reader.prose.contains(sentence.block) else { return [] }
      return context.annotations.marks(in: sentence.range).filter { $0.kind == .person }.compactMap { mark in
        work(behind: mark, in: sentence).map { item(mark.entity, $0, index) }
      }
    }
  }

  private struct Work {
    /// "’s", as the text writes it.
    let mark: String
    let title: String
    let year: String
  }

  private func item(_ author: Int, _ work: Work, _ sentence: Int) -> Candidate {
    let owner = context.annotations.entities[author].canonical + work.mark
    let key = AnswerKey(text: work.year, accepted: [], kind: .date, entity: nil, date: DateValue(edtf: work.year))
    return context.candidate(
      form: .short, fact: StableHash.name("appeared", Folding.fold(work.title)),
      stem: "In which year did \(owner) \(work.title) appear?", key: key, sentence: sentence, worth: 3.4,
      ease: context.worth.ease(of: author))
  }

  private func work(behind author: Mark, in sentence: Sentence) -> Work? {
    let document = context.document
    let first = sentence.tokens.partitioningIndex { $0.range.lowerBound >= author.range.upperBound }
    let tokens = sentence.tokens[first...]
    let words = tokens.map { String(document[$0.range]) }
    guard let mark = words.first, ["’s", "'s", "’", "'"].contains(mark),
      let open = words.firstIndex(of: "("), (2...12).contains(open), open + 2 < words.count, words[open + 2] == ")",
      words[open + 1].utf8.count == 4, let year = Int(words[open + 1]), (1000...2100).contains(year)
    else { return nil }
    let inner = Array(words[1..<open])
    guard isTitle(inner) else { return nil }
    let range = tokens[tokens.startIndex + 1].range.lowerBound..<tokens[tokens.startIndex + open - 1].range.upperBound
    return Work(mark: mark, title: Explanation.clean(document[range]), year: words[open + 1])
  }

  /// Words in quotation marks, or two capitals and more with small words between.
  private func isTitle(_ words: [String]) -> Bool {
    guard let first = words.first, let last = words.last, OccasionNouns.happening(first.lowercased()) == nil else {
      return false
    }
    if first == "“" { return last == "”" && words.count(where: { $0 == "“" }) == 1 }
    let small: Set<String> = ["of", "the", "in", "and", "on", "for", "to", "a", "an", "with", "from", "by", "at"]
    return words.count >= 2 && first.first?.isUppercase == true && last.first?.isUppercase == true
      && words.allSatisfy { $0.first?.isUppercase == true || small.contains($0) }
  }
}
