import Documents

/// Whether "he" can only be the person that it was taken for.
///
/// A text about one person names others in passing: "She died at Bergen. A life by Clara Voss came out in 1901. A street
/// bears her name." A name that no clause is about does not take over a pronoun that was somebody else's before
/// (centering: Grosz, Joshi and Weinstein 1995).
struct ReferenceGuard {
  private struct Event {
    enum What { case name(entity: Int, isSubject: Bool), pronoun(isFemale: Bool) }
    let offset: Int
    let what: What
  }

  /// By block, in reading order.
  private var events: [Int: [Event]] = [:]
  private let blocks: [(start: Int, block: Int)]
  /// What each pronoun was taken for.
  private let meant: [Int: Int]

  init(document: Document, annotations: Annotations, antecedents: Antecedents) {
    var meant: [Int: Int] = [:]
    for (index, entity) in annotations.entities.enumerated() where entity.kind == .person {
      for mention in entity.mentions {
        if case .reference(let confidence) = mention.form, confidence >= StatementReader.confidence {
          meant[mention.range.lowerBound] = index
        }
      }
    }
    blocks = annotations.sentences.map { ($0.range.lowerBound, $0.block) }
    for (index, sentence) in annotations.sentences.enumerated() {
      let tree = annotations.trees.isEmpty ? nil : annotations.trees[index]
      for standIn in antecedents.standIns(in: index) where standIn.words.isEmpty {
        meant[sentence.tokens[standIn.tokens.lowerBound].range.lowerBound] = standIn.entity
      }
      var here: [Event] = []
      for mark in annotations.marks(in: sentence.range) where mark.kind == .person {
        here.append(
          Event(
            offset: mark.range.lowerBound,
            what: .name(entity: mark.entity, isSubject: Self.isSubject(mark.range, sentence, tree))))
      }
      for token in sentence.tokens where token.range.count <= 7 {
        guard let isFemale = Self.gender(document[token.range]) else { continue }
        here.append(Event(offset: token.range.lowerBound, what: .pronoun(isFemale: isFemale)))
      }
      events[sentence.block, default: []] += here.sorted { $0.offset < $1.offset }
    }
    self.meant = meant
  }

  private static func gender(_ word: Substring) -> Bool? {
    switch word.lowercased() {
    case "he", "him", "his", "himself": false
    case "she", "her", "hers", "herself": true
    default: nil
    }
  }

  /// Whether a clause is about the person: its subject, whose that is, or another name of it.
  private static func isSubject(_ range: ByteRange, _ sentence: Sentence, _ tree: DependencyTree?) -> Bool {
    guard let tree, tree.heads.count == sentence.tokens.count else { return true }
    return sentence.tokens.indices.contains { token in
      guard sentence.tokens[token].range.overlaps(range) else { return false }
      if tree.relations[token].hasPrefix("nsubj") { return true }
      let head = tree.heads[token]
      return head >= 0 && tree.relations[head].hasPrefix("nsubj")
        && ["nmod:poss", "appos", "flat", "compound"].contains(tree.relations[token])
    }
  }

  /// Whether the pronoun at `offset` may be given the name of `entity`.
  func isSafe(_ entity: Int, at offset: Int) -> Bool {
    let index = blocks.partitioningIndex { $0.start > offset }
    guard index > 0, let all = events[blocks[index - 1].block] else { return true }
    let before = all.prefix { $0.offset < offset }
    guard
      let last = before.lastIndex(where: {
        if case .name(entity, _) = $0.what { true } else { false }
      })
    else { return true }
    if case .name(_, true) = before[last].what { return true }
    let isFemale = all.first { $0.offset == offset }.flatMap { event in
      if case .pronoun(let isFemale) = event.what { isFemale } else { nil }
    }
    // Somebody else had the pronoun before the name came in.
    return !before[..<last].contains { event in
      guard case .pronoun(let own) = event.what, isFemale == nil || own == isFemale else { return false }
      return meant[event.offset] != entity
    }
  }
}
