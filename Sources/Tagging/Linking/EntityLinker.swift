import Documents

/// Joins the names of a document into entities: who is who.
struct EntityLinker {
  let table: TokenTable
  let document: Document

  /// The entities of `spans`, which stand in reading order: by kind, then by first mention.
  func entities(of spans: [NameSpan]) -> [Entity] {
    let kinds = EntityKind.allCases
    let byKind = Dictionary(grouping: spans, by: \.kind)
    return kinds.flatMap { kind in entities(of: byKind[kind] ?? [], kind: kind) }
  }

  private func entities(of spans: [NameSpan], kind: EntityKind) -> [Entity] {
    let names = spans.map { NameMention(words: table.words($0.tokens), tokens: $0.tokens, table: table) }
    let groups =
      switch kind {
      case .person: PersonLinker(mentions: names).groups()
      case .organization: OrganizationLinker(mentions: names, table: table).groups()
      case .date, .place, .work, .event, .quantity: groupsBySpelling(names)
      }
    return entities(of: names, groups: groups, kind: kind)
  }

  /// The group of each mention: the mentions that differ in case, accents and articles only.
  private func groupsBySpelling(_ names: [NameMention]) -> [Int] {
    var known: [String: Int] = [:]
    return names.map { name in
      let group = known[name.key] ?? known.count
      known[name.key] = group
      return group
    }
  }

  private func entities(of names: [NameMention], groups: [Int], kind: EntityKind) -> [Entity] {
    var order: [Int] = []
    var members: [Int: [NameMention]] = [:]
    for (name, group) in zip(names, groups) {
      if members[group] == nil { order.append(group) }
      members[group, default: []].append(name)
    }
    let found = order.enumerated().map { number, group in
      entity(of: members[group] ?? [], kind: kind, id: "\(kind.letter)\(number + 1)")
    }
    guard kind == .person else { return found }
    let bearers = Dictionary(grouping: found) { $0.canonical.split(separator: " ").last ?? "" }
    return zip(found, order).map { entity, group in
      let isAlone = bearers[entity.canonical[...]]?.count ?? 0 < 2
      return isAlone ? entity : withTitle(entity, members[group] ?? [])
    }
  }

  /// "Mrs. Hale" in full, as others bear the surname too.
  private func withTitle(_ entity: Entity, _ names: [NameMention]) -> Entity {
    guard let title = names.first?.title, names.allSatisfy({ $0.words.count == 1 && $0.title == title }) else {
      return entity
    }
    return Entity(
      id: entity.id, kind: entity.kind, canonical: title + " " + entity.canonical,
      aliases: [entity.canonical] + entity.aliases, mentions: entity.mentions, gender: entity.gender)
  }

  private func entity(of names: [NameMention], kind: EntityKind, id: String) -> Entity {
    var counts: [String: Int] = [:]
    var forms: [String] = []
    for name in names {
      let form = name.text
      if counts.updateValue((counts[form] ?? 0) + 1, forKey: form) == nil { forms.append(form) }
    }
    // What the text also writes small is called by its capitals.
    if forms.contains(where: isCapitalised) { forms.removeAll { !isCapitalised($0) } }
    let canonical = forms.max { (rank($0, kind), counts[$0] ?? 0) < (rank($1, kind), counts[$1] ?? 0) } ?? ""
    return Entity(
      id: id, kind: kind, canonical: canonical, aliases: forms.filter { $0 != canonical },
      mentions: names.map { Mention(range: table.range($0.tokens)) },
      gender: kind == .person ? PersonName.gender(of: names) : nil)
  }

  private func isCapitalised(_ form: String) -> Bool { form.contains(where: \.isUppercase) }

  /// How full a form is: words of letters count, initials and brackets do not.
  private func rank(_ form: String, _ kind: EntityKind) -> Int {
    let words = form.split(separator: " ")
    let full = words.count { $0.count > 2 || !$0.hasSuffix(".") }
    return full * 10 + words.count
  }
}

extension EntityKind {
  /// The first letter of an entity's id; a place's is "l" for location, as "p" is a person's.
  var letter: Character {
    switch self {
    case .person: "p"
    case .date: "d"
    case .organization: "o"
    case .place: "l"
    case .work: "w"
    case .event: "e"
    case .quantity: "q"
    }
  }
}
