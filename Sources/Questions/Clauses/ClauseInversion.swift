import Documents

/// The turn from a statement to a question: the auxiliary before the subject, or "did" and the plain verb.
extension ClauseQuestions {
  func inverted(
    _ asked: ClauseQuestion.Asked, _ slots: [Int], asking: String, predicate: [StatementWord], fronted: [StatementWord]
  ) -> ClauseQuestion? {
    guard let (auxiliary, rest) = withoutAuxiliary(predicate, keepsPerfect: asked == .date && asking.hasPrefix("By ")),
      !rest.isEmpty,
      !layout.insideSubject.contains(where: {
        ["when", "while", "because", "if", "as", "after"].contains($0.text.lowercased())
      }),
      // "did swiftly the pilots form": an adverb that the parse took into the subject.
      layout.insideSubject.first.map({ $0.slot == nil && $0.text.hasSuffix("ly") && $0.text.count > 4 }) != true,
      // "the exiles trained in Bergen who": the parse took a relative pronoun for the end of the subject.
      !["who", "which", "that", "whose", "whom"].contains(layout.insideSubject.last?.text ?? "")
    else { return nil }
    var words = layout.insideSubject + rest
    if !fronted.isEmpty {
      guard FrontedPhrase.canMove(fronted), rest.count <= 14 else { return nil }
      // "…, the Mongols in 1268": the aside would have to be closed.
      guard !rest.endsInAside else {
        let phrase = Statement.plain(fronted.lowered(layout.proper)).capitalizedFirst
        let stem = asking.prefix(1).lowercased() + asking.dropFirst() + " " + auxiliary + " " + Statement.plain(words)
        return question(asked, slots, phrase + ", " + stem + "?")
      }
      words += fronted.lowered(layout.proper)
    }
    return question(asked, slots, (asking + " " + auxiliary + " " + Statement.plain(words)).capitalizedFirst + "?")
  }

  /// A question that begins with `asking`, about what stands in `range` of the predicate.
  func inverted(asking: String, without range: Range<Int>) -> String? {
    guard layout.fronted.isEmpty || dateFronted else { return nil }
    return inverted(.object, [], asking: asking, predicate: layout.predicate.removing(range), fronted: layout.fronted)?
      .stem
  }

  /// The predicate without the auxiliary that moves, with a plain verb where "did" moves.
  private func withoutAuxiliary(
    _ predicate: [StatementWord], keepsPerfect: Bool
  ) -> (auxiliary: String, rest: [StatementWord])? {
    let verbs = layout.verbs
    guard !joinsFiniteVerb(predicate), !isParticiple(predicate) else { return nil }
    var rest = predicate
    if let first = verbs.auxiliary {
      guard let index = rest.firstIndex(where: { $0.token == first }) else { return nil }
      let auxiliary = rest.remove(at: index).text.lowercased()
      if auxiliary == "had", !keepsPerfect { return withoutPerfect(rest) }
      return ["was", "were", "had", "did"].contains(auxiliary) ? (auxiliary, rest) : nil
    }
    guard let verb = verbs.verb, let index = rest.firstIndex(where: { $0.token == verb }), tree.xpos[verb] == "VBD"
    else { return nil }
    let base = tree.lemmas[verb].lowercased()
    if base == "be" { return (rest.remove(at: index).text.lowercased(), rest) }
    guard !verbs.isShared else { return nil }
    // "had taken": an auxiliary that the parse took for the verb.
    if base == "have", index + 1 < rest.count, let next = rest[index + 1].token,
      ["VBN", "VBD"].contains(tree.xpos[next])
    {
      return nil
    }
    guard let plain = Self.plain(base, of: rest[index].text.lowercased()) else { return nil }
    rest[index].text = plain
    return ("did", rest)
  }

  /// "had occupied" is asked with "did … occupy"; "had been occupied" is not asked.
  private func withoutPerfect(_ rest: [StatementWord]) -> (auxiliary: String, rest: [StatementWord])? {
    guard let verb = layout.verbs.verb, tree.xpos[verb] == "VBN", !layout.verbs.isShared,
      !rest.contains(where: { $0.text == "been" }), let index = rest.firstIndex(where: { $0.token == verb })
    else { return nil }
    var plain = rest
    plain[index].text = tree.lemmas[verb].lowercased()
    return ("did", plain)
  }

  /// "made raids and then attacked": a second verb that "did" would leave in the past.
  private func joinsFiniteVerb(_ predicate: [StatementWord]) -> Bool {
    predicate.indices.dropLast().contains { index in
      guard ["and", "but"].contains(predicate[index].text) else { return false }
      return predicate[(index + 1)...].prefix(3).contains { word in
        word.token.map { $0 != layout.verbs.head && ["VBD", "VBP", "VBZ"].contains(tree.xpos[$0]) } == true
      }
    }
  }

  /// "The league led by Anna Brun held protests": a participle that the parse took for the verb.
  private func isParticiple(_ predicate: [StatementWord]) -> Bool {
    guard layout.verbs.auxiliary == nil, let verb = layout.verbs.verb,
      let index = predicate.firstIndex(where: { $0.token == verb }), index + 1 < predicate.count,
      predicate[index + 1].text == "by", predicate[index].text.hasSuffix("d")
    else { return false }
    return predicate[(index + 2)...].contains { $0.token.map { tree.xpos[$0] == "VBD" } == true }
  }

  /// Verbs in "-ite"; others in "-ited" end in "-it": "solicited", "visited".
  private static let silent: Set<String> = [
    "invite", "unite", "ignite", "cite", "incite", "recite", "excite", "reunite", "expedite", "requite", "indite",
  ]

  /// The base where the ending of a past form hides an "e", or only seems to: "convened", "superseded", "clanged".
  private static func silentEnding(of past: String, _ base: String) -> String? {
    if ["ceded", "seded"].contains(where: past.hasSuffix), base.hasSuffix("ed") { return base + "e" }
    guard past.hasSuffix("ed"), case let stem = String(past.dropLast(2)), "nvzcug".contains(stem.last ?? "x"),
      case let known = Morphology.base(of: past), [stem, stem + "e"].contains(base), [stem, stem + "e"].contains(known)
    else { return nil }
    return known
  }

  /// The base of a past form; nil where the two do not fit together.
  private static func plain(_ base: String, of past: String) -> String? {
    // "superseded": the ending hides an "e".
    if base.hasSuffix("ite"), past.hasSuffix("ited"), !silent.contains(base) { return String(base.dropLast()) }
    let hidden = silentEnding(of: past, base) ?? base
    let inflected = Morphology.inflect(hidden, as: .past)
    // "shot" of "shoot": what the list of irregular verbs knows goes before what the endings say.
    if inflected != past, !past.hasSuffix("ed"), case let known = Morphology.base(of: past), known != past,
      Morphology.inflect(known, as: .past) == past
    {
      return known
    }
    let isBritish = past == hidden + String(hidden.last ?? " ") + "ed"
    return inflected == past || isBritish || hidden != past && !past.hasSuffix("ed") ? hidden : nil
  }
}
