import Documents

/// One sentence with its marks by token.
struct SentenceView {
  let index: Int
  let sentence: Sentence
  let tree: DependencyTree
  let words: [String]
  private let marks: [Int: Mark]
  let main: Clause?

  init(document: Document, annotations: Annotations, index: Int) {
    self.index = index
    sentence = annotations.sentences[index]
    tree = annotations.trees[index]
    words = sentence.tokens.map { String(document[$0.range]) }
    var marks: [Int: Mark] = [:]
    for mark in annotations.marks(in: sentence.range) {
      for (token, place) in sentence.tokens.enumerated() where mark.range.overlaps(place.range) { marks[token] = mark }
    }
    self.marks = marks
    main = clauses(of: tree, sentence: sentence).first { $0.kind == .main }
  }

  func mark(at token: Int) -> Mark? { marks[token] }
  func tag(_ token: Int) -> String { tree.xpos[token] }

  /// A singular noun for a person that no name goes with.
  func isNameless(_ token: Int) -> Bool {
    guard tree.xpos[token] == "NN", PersonNouns.all.contains(words[token].lowercased()), marks[token] == nil,
      ["nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "conj"].contains(tree.relations[token])
    else { return false }
    if let next = marks[token + 1], next.kind == .person { return false }
    return !tree.heads.indices.contains {
      tree.heads[$0] == token && ["appos", "flat", "compound"].contains(tree.relations[$0])
        && marks[$0]?.kind == .person
    }
  }

  /// "Anna Brun and Olaf Krag": one of two.
  func isJoined(_ token: Int) -> Bool {
    tree.relations[token] == "conj"
      || tree.heads.indices.contains { tree.heads[$0] == token && tree.relations[$0] == "conj" }
  }

  /// Somebody else of whom a clause behind the main verb tells: "Anna Brun hired Olaf Krag, whom Nils Aas had taught";
  /// not "…, Nils Aas tells us, …".
  func hasLaterSubject(than person: Int) -> Bool {
    words.indices.contains { token in
      guard let mark = marks[token], mark.kind == .person, mark.entity != person,
        tree.relations[token].hasPrefix("nsubj"), tree.heads[token] >= 0
      else { return false }
      return tree.relations[tree.heads[token]] != "parataxis"
    }
  }

  func isName(_ token: Int) -> Bool { tree.tags[token] == .propn }

  /// Whether the subject is a name that nobody has marked: it may be a person.
  var hasUnmarkedSubject: Bool {
    guard let subject = main?.subject, tree.tags[subject.head] == .propn else { return false }
    return marks[subject.head] == nil
  }

  /// "The Bergen Rising was an armed revolt": a noun that says what the name before it is.
  func isSaidOfName(_ token: Int) -> Bool {
    guard let main, let subject = main.subject, let predicate = main.predicate else { return false }
    return predicate.head == token && tree.tags[subject.head] == .propn
  }

  /// "a society called the Harbour Guild": the noun of the name that follows.
  func isCalled(_ token: Int) -> Bool {
    guard token + 2 < words.count, ["called", "named", "known"].contains(words[token + 1]) else { return false }
    return words[(token + 2)...].prefix(3).contains { $0.first?.isUppercase == true }
  }

  /// A new singular thing behind the verb, which "it" may as well mean; "The rising was a revolt" brings in none.
  func bringsInThing(_ clause: Clause) -> Bool {
    guard let object = clause.object else { return false }
    return ["a", "an"].contains(words[object.tokens.lowerBound].lowercased())
  }

  /// The tokens of a subject; where its head is part of a name, with the whole name, whatever the parse makes of it.
  private func named(_ core: Range<Int>) -> Range<Int> {
    guard let head = main?.subject?.head, let mark = marks[head], ![.person, .date].contains(mark.kind) else {
      return core
    }
    let tokens = words.indices.filter { marks[$0] == mark }
    let (first, end) = (tokens.first ?? head, (tokens.last ?? head) + 1)
    let hasArticle = first > 0 && words[first - 1].lowercased() == "the"
    return min(core.lowerBound, hasArticle ? first - 1 : first)..<max(core.upperBound, end)
  }

  /// The words of a phrase that names one thing; nil for people, plurals and what has no name in it.
  func thing(_ core: Range<Int>) -> (words: [String], entity: Int?)? {
    let tokens = named(core)
    guard tokens.count <= 8, let head = main?.subject?.head,
      [head, tokens.upperBound - 1].contains(where: { ["NN", "NNP"].contains(tree.xpos[$0]) })
    else { return nil }
    let phrase = tokens.map { words[$0] }
    guard !PersonNouns.all.contains(words[head].lowercased()), marks[head]?.kind != .person, marks[head]?.kind != .date,
      !tokens.contains(where: { tree.relations[$0] == "conj" }), !phrase.contains(where: { Pronoun($0) != nil })
    else { return nil }
    let isNamed = tokens.contains { token in
      words[token].first?.isUppercase == true && (token > 0 || marks[token] != nil) && marks[token]?.kind != .date
    }
    guard isNamed, !["a", "an", "this", "these", "such", "another"].contains(phrase[0].lowercased()) else { return nil }
    let isFunction = Folding.functionWords.contains(phrase[0].lowercased())
    let entity = marks[head].flatMap { mark in
      tokens.allSatisfy { marks[$0] == mark || words[$0].lowercased() == "the" } ? mark.entity : nil
    }
    return ([isFunction ? phrase[0].lowercased() : phrase[0]] + phrase.dropFirst(), entity)
  }

  /// Plural nouns behind the verb, which "they" may as well mean.
  func bringsInThings(_ clause: Clause) -> Bool {
    words.indices.contains { token in
      token > clause.head && tree.xpos[token].hasSuffix("S") && tree.xpos[token].hasPrefix("NN")
        && ["obj", "obl", "iobj", "obl:agent", "conj"].contains(tree.relations[token])
    }
  }

  /// The words of a phrase that names several; nil for what has no name in it.
  func things(_ tokens: Range<Int>) -> [String]? {
    guard tokens.count <= 9, let head = main?.subject?.head else { return nil }
    let phrase = tokens.map { words[$0] }
    let isJoined = tokens.contains { tree.relations[$0] == "conj" && tree.heads[$0] == head && marks[$0] != nil }
    guard isJoined ? marks[head] != nil : ["NNS", "NNPS"].contains(tree.xpos[head]) else { return nil }
    let isNamed = tokens.contains { token in
      words[token].first?.isUppercase == true && (token > 0 || marks[token] != nil) && marks[token]?.kind != .date
    }
    guard isNamed, !phrase.contains(where: { Pronoun($0) != nil }),
      !["these", "those", "such", "other", "many", "some", "most", "several", "few"].contains(phrase[0].lowercased())
    else { return nil }
    let isFunction = Folding.functionWords.contains(phrase[0].lowercased())
    return [isFunction ? phrase[0].lowercased() : phrase[0]] + phrase.dropFirst()
  }

  /// ", the treaty that ended the war": it says what the name before it is.
  func isAdded(_ token: Int) -> Bool {
    if tree.relations[token] == "appos" { return true }
    return token >= 2 && words[token - 2] == ","
      && tree.heads.indices.contains { child in
        tree.heads[child] == token && tree.relations[child].hasPrefix("acl")
      }
  }

  /// "this agreement, the Treaty of Vardo,": it gets its name right there.
  func isNamedBehind(_ token: Int) -> Bool {
    guard token + 2 < words.count, words[token + 1] == "," else { return false }
    let next = words[token + 2].lowercased() == "the" ? token + 3 : token + 2
    return next < words.count && words[next].first?.isUppercase == true
  }

  /// Whether the phrase goes on behind its head: "the treaty of", "the party’s", "the war-cry".
  func continues(after token: Int) -> Bool {
    guard token + 1 < words.count else { return false }
    let next = words[token + 1].lowercased()
    if ClosedClasses.anchors.contains(next) || next.hasPrefix("-") { return true }
    return words[token + 1].first?.isUppercase == true || tree.tags[token + 1] == .noun
      || tree.tags[token + 1] == .propn
  }
}
