extension VerbGroup {
  /// Reads the group of the clause whose head is `head`.
  init(tree: DependencyTree, head: Int, children: [Int]) {
    let auxiliaries = children.filter { ["aux", "cop"].contains(tree.relation(of: $0)) && tree.xpos[$0] != "TO" }
    let isVerbal = !children.contains { tree.relation(of: $0) == "cop" } && [.verb, .aux].contains(tree.tags[head])
    let verb = isVerbal ? head : nil
    let words = auxiliaries + (verb.map { [$0] } ?? [])
    let modal = auxiliaries.first { tree.xpos[$0] == "MD" }
    let hasInfinitiveMark = children.contains {
      tree.xpos[$0] == "TO" && ["mark", "aux"].contains(tree.relation(of: $0))
    }
    let form = hasInfinitiveMark ? .infinitive : Self.form(words.first.map { tree.xpos[$0] })
    self.init(
      auxiliaries: auxiliaries, verb: verb,
      particles: children.filter { tree.relations[$0] == "compound:prt" },
      negation: children.first { ["not", "n't", "n’t", "never"].contains(tree.lemmas[$0]) }, modal: modal,
      tense: form == .finite ? Self.tense(words.first, modal: modal, tree) : nil,
      voice: Self.voice(tree, head, children, isAlone: words.count == 1), form: form,
      isPerfect: auxiliaries.contains { tree.lemmas[$0] == "have" },
      isProgressive: verb.map { tree.xpos[$0] == "VBG" && auxiliaries.contains { tree.lemmas[$0] == "be" } } ?? false)
  }

  private static func form(_ tag: String?) -> Form {
    switch tag {
    case "VBG": .presentParticiple
    case "VBN": .pastParticiple
    case "VB": .infinitive
    default: .finite
    }
  }

  private static func tense(_ first: Int?, modal: Int?, _ tree: DependencyTree) -> Tense? {
    if let modal { return ["will", "shall", "'ll", "’ll"].contains(tree.lemmas[modal]) ? .future : .present }
    guard let first else { return nil }
    return tree.xpos[first] == "VBD" ? .past : .present
  }

  private static func voice(_ tree: DependencyTree, _ head: Int, _ children: [Int], isAlone: Bool) -> Voice {
    let isMarked = children.contains { ["aux:pass", "nsubj:pass", "csubj:pass"].contains(tree.relations[$0]) }
    let isReduced = tree.xpos[head] == "VBN" && isAlone && tree.relations[head] != "root"
    return isMarked || isReduced ? .passive : .active
  }
}
