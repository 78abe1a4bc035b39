import Documents

/// Finds definite phrases that nothing in a statement makes definite, by the syntax: "the bones", "the besiegers".
enum DefiniteCheck {
  private static let complements: Set<String> = [
    "nmod", "acl", "acl:relcl", "appos", "nummod", "nmod:poss", "flat", "nmod:of", "nmod:desc", "ccomp", "advcl",
  ]

  /// What is told apart by its number.
  private static let numbered: Set<String> = [
    "congress", "conference", "convention", "session", "republic", "amendment", "century", "dynasty", "crusade",
  ]

  /// The first loose phrase; nil if there is none.
  ///
  /// - Parameters:
  ///   - familiar: definite phrases that the text uses all through ("the civil war"), in lower case.
  ///   - explained: nouns that a name before them in `statement` makes definite (``OwnAntecedents``).
  ///   - isNew: whether the text has not used a noun before.
  static func loosePhrase(
    in statement: Statement, tree: DependencyTree, familiar: Set<String>, explained: Set<String> = [],
    isNew: (String) -> Bool = { _ in false }
  ) -> String? {
    let live = statement.words.enumerated().reduce(into: [Int: Int]()) { result, word in
      if let token = word.element.token, result[token] == nil { result[token] = word.offset }
    }
    let children = live.keys.reduce(into: [Int: [Int]]()) { $0[tree.heads[$1], default: []].append($1) }
    var nouns: Set<String> = []
    for (index, word) in statement.words.enumerated() {
      guard let token = word.token, tree.tags[token] == .noun, word.slot == nil else { continue }
      defer { nouns.insert(tree.lemmas[token].lowercased()) }
      let dependents = children[token] ?? []
      guard let article = dependents.first(where: { statement.words[live[$0] ?? 0].text.lowercased() == "the" }),
        let start = live[article], start < index, !nouns.contains(tree.lemmas[token].lowercased())
      else { continue }
      if index == start + 1, explained.contains(word.text.lowercased()) { continue }
      // "the twelfth congress": its number says which.
      let isNumbered = statement.words[start..<index].contains { NameForm.ordinals.contains($0.text.lowercased()) }
      if isNumbered, Self.numbered.contains(word.text.lowercased()) { continue }
      // "the finance minister Ole Dahl"
      if index + 1 < statement.words.count, let next = statement.words[index + 1].slot,
        statement.slots[next].kind == .person, !tree.xpos[token].hasSuffix("S")
      {
        continue
      }
      // "the post of director": by the words, where an edit has taken what the parse hung it on.
      if index + 2 < statement.words.count, statement.words[index + 1].text == "of" { continue }
      if opensAside(statement.words[(index + 1)...], tree, isSaying: statement) { continue }
      if sharesComplement(statement.words[(index + 1)...], tree) { continue }
      if FamiliarPhrases.unique.contains(word.text) || isModified(dependents, statement, live, tree) { continue }
      let phrase = statement.words[start...index].map { $0.text.lowercased() }.joined(separator: " ")
      // "the 1912 parade" is told by its year, "the steel industry" by its steel.
      let between = statement.words[(start + 1)..<index]
      if between.contains(where: { $0.text.count == 4 && $0.text.allSatisfy(\.isNumber) }) { continue }
      let compound = between.last.flatMap { word in
        word.token.map { tree.tags[$0] == .noun && tree.relations[$0] == "compound" } == true ? word.text : nil
      }
      if !familiar.contains(phrase), !isNew(word.text), compound.map(isNew) != true { return phrase }
    }
    return nil
  }

  /// "the faults and follies of Krag": what follows the second noun belongs to both.
  private static func sharesComplement(_ words: ArraySlice<StatementWord>, _ tree: DependencyTree) -> Bool {
    guard words.count > 3, words.first?.text == "and" else { return false }
    let rest = words.dropFirst().prefix(3)
    guard let of = rest.firstIndex(where: { $0.text == "of" }), of > rest.startIndex, of + 1 < words.endIndex else {
      return false
    }
    return rest[..<of].allSatisfy { word in
      word.slot == nil && word.token.map { [.noun, .adj].contains(tree.tags[$0]) } == true
    }
  }

  private static let officers: Set<String> = [
    "general", "commander", "officer", "leader", "minister", "ambassador", "agent", "captain", "admiral", "colonel",
    "envoy", "delegate", "representative",
  ]

  private static func isNamedAndDated(_ statement: Statement) -> Bool {
    let kinds = statement.liveSlots.map { statement.slots[$0].kind }
    return kinds.contains(.date) && (kinds.contains(.person) || kinds.contains(.organization))
  }

  /// ", headed by", ", who": what follows says which, where it names somebody or a time.
  private static func opensAside(
    _ words: ArraySlice<StatementWord>, _ tree: DependencyTree, isSaying statement: Statement
  ) -> Bool {
    guard let comma = words.first, comma.text == ",", let next = words.dropFirst().first, let token = next.token else {
      return false
    }
    guard tree.xpos[token] == "VBN" || ["who", "which", "whose"].contains(next.text) else { return false }
    return words.dropFirst().prefix { $0.text != "," }.contains { $0.slot != nil }
  }

  private static func isModified(
    _ dependents: [Int], _ statement: Statement, _ live: [Int: Int], _ tree: DependencyTree
  ) -> Bool {
    /// "the British general": which of them, another sentence says.
    func isOneOfMany(_ token: Int) -> Bool {
      guard let index = live[token], tree.heads[token] >= 0, tree.xpos[tree.heads[token]] == "NN" else { return false }
      return ClosedClasses.nationalities.contains(statement.words[index].text.lowercased())
        && officers.contains(tree.lemmas[tree.heads[token]].lowercased()) && dependents.count <= 2
    }
    /// "the liner, which sank": what is added behind a comma does not say which.
    func isAside(_ token: Int, _ index: Int, _ statement: Statement, _ tree: DependencyTree) -> Bool {
      guard tree.relations[token] == "acl:relcl", tree.heads[token] >= 0, let noun = live[tree.heads[token]],
        noun + 2 < statement.words.count, statement.words[noun + 1].text == ",", index > noun
      else { return false }
      return ["which", "who"].contains(statement.words[noun + 2].text)
        && !statement.words[noun...index].contains { $0.slot != nil }
    }
    return dependents.contains { token in
      guard let index = live[token] else { return false }
      let word = statement.words[index]
      // "the matter in May 1850": when it was, not which.
      if let slot = word.slot, statement.slots[slot].kind == .date, index > 0, dependents.count <= 2,
        ["in", "on"].contains(statement.words[index - 1].text)
      {
        return false
      }
      if complements.contains(tree.relations[token]), !isAside(token, index, statement, tree) || word.slot != nil {
        return true
      }
      if word.slot != nil { return true }
      let isNamed = word.text.first?.isUppercase == true && word.text.lowercased() != "the" && !isOneOfMany(token)
      // "the first commercial steamboats", with a name and a date: the first of the kind.
      let isFirst = ["first", "last", "only"].contains(word.text.lowercased()) && dependents.count >= 3
      if isFirst, isNamedAndDated(statement) { return true }
      // "the first railway in Peru": the first of what is said.
      let isPlural = tree.heads[token] >= 0 && tree.xpos[tree.heads[token]].hasSuffix("S")
      let isOrdinal =
        !isPlural && (NameForm.ordinals.contains(word.text.lowercased()) || tree.xpos[token] == "JJS")
      return isNamed
        || isOrdinal
          && statement.slots.indices.contains { slot in
            statement.slots[slot].kind == .place && statement.range(of: slot).map { $0.lowerBound > index } == true
          }
    }
  }
}
