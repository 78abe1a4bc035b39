import Documents

/// What persons are in a text, by the nouns that it sets beside their names: "General Kell", "Ada Lund, a historian".
struct TextRoles: Sendable {
  private let byEntity: [Int: Set<String>]

  /// How many words behind a comma and an article may say who that is.
  private static let reach = 3

  init(document: Document, annotations: Annotations) {
    var found: [Int: Set<String>] = [:]
    for name in annotations.personNames {
      let tokens = annotations.sentences[name.sentence].tokens
      let before = tokens[..<name.tokens.lowerBound]
      let nouns =
        before.suffix(1) + tokens[name.tokens] + Self.apposition(tokens[name.tokens.upperBound...], document)
      var roles = nouns.compactMap { Self.byNoun[document[$0.range].lowercased()] }
      if Self.isKiller(before.suffix(2).map { document[$0.range].lowercased() }) { roles = [["killer"]] }
      if !roles.isEmpty { found[name.entity, default: []].formUnion(roles.joined()) }
    }
    byEntity = found
  }

  /// "was shot by".
  private static func isKiller(_ before: [String]) -> Bool {
    before.count == 2 && before[1] == "by" && ["assassinated", "murdered", "shot", "stabbed"].contains(before[0])
  }

  func of(_ entity: Int) -> Set<String> { byEntity[entity] ?? [] }

  private static func apposition(_ after: ArraySlice<Token>, _ document: Document) -> [Token] {
    guard let comma = after.first, document[comma.range] == ",", let article = after.dropFirst().first,
      ["a", "an", "the", "then"].contains(document[article.range])
    else { return [] }
    return after.dropFirst(2).prefix(reach).prefix { !parts(document[$0.range]) }
  }

  /// What ends a noun phrase.
  private static func parts(_ word: Substring) -> Bool {
    word.first?.isLetter != true || Folding.functionWords.contains(word.lowercased()) || word.hasSuffix("ed")
  }

  private static let byNoun: [String: Set<String>] = Dictionary(
    nouns.flatMap { roles, nouns in nouns.split(separator: " ").map { (String($0), roles) } }
  ) { first, _ in first }

  /// A text that calls somebody a general does not say that he held no office: public men stand together.
  private static let nouns: [(Set<String>, String)] = [
    (
      ["statesman", "soldier", "revolutionary"],
      "president minister premier chancellor senator politician governor secretary deputy ambassador diplomat congressman mayor consul dictator statesman leader chairman general colonel captain commander admiral marshal lieutenant major officer revolutionary rebel guerrilla"
    ),
    (
      ["ruler"],
      "king queen emperor empress tsar czar tsarina kaiser prince princess sultan shah pharaoh monarch duke caliph khan shogun"
    ),
    (
      ["writer"],
      "historian journalist author writer poet novelist playwright editor essayist chronicler reporter biographer"
    ),
    (
      ["scientist"],
      "scientist astronomer mathematician physicist chemist geographer naturalist biologist physician surgeon geologist"
    ),
    (["philosopher"], "philosopher economist theologian"), (["engineer", "scientist"], "engineer inventor"),
    (["religious"], "pope bishop archbishop priest monk cardinal missionary friar patriarch preacher nun abbot"),
    (["explorer"], "explorer navigator"), (["artist"], "painter sculptor architect artist"), (["composer"], "composer"),
    (["industrialist"], "banker merchant businessman industrialist manufacturer"),
    (["killer"], "assassin killer murderer"),
  ]
}
