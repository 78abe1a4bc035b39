import Documents

/// `lectern entities FILE --format json`.
struct EntitiesReport: Encodable {
  let format = "lectern-entities/1"
  let text: TextReport
  let sections: [SectionReport]
  let entities: [EntityReport]

  init(_ document: Document, _ annotations: Annotations) {
    text = TextReport(document)
    sections = document.sections.map(SectionReport.init)
    entities = annotations.entities.map { EntityReport($0, in: document) }
  }
}

struct EntityReport: Encodable {
  let id: String
  let kind: String
  let canonical: String
  let aliases: [String]
  let value: String?
  let mentions: [MentionReport]

  init(_ entity: Entity, in document: Document) {
    id = entity.id
    kind = entity.kind.rawValue
    canonical = entity.canonical
    aliases = entity.aliases
    value = entity.value
    mentions = entity.mentions.filter { $0.form == .name }.map { MentionReport($0, in: document) }
  }
}

struct MentionReport: Encodable {
  let start: Int
  let end: Int
  let text: String
  let value: String?
  let section: String

  init(_ mention: Mention, in document: Document) {
    start = mention.range.lowerBound
    end = mention.range.upperBound
    text = String(document[mention.range])
    value = mention.value
    section = document.section(at: mention.range.lowerBound).id
  }
}

/// The entities as lines: kind, name, how often, value and other names.
func entityLines(_ annotations: Annotations) -> String {
  annotations.entities.map { entity in
    let named = entity.mentions.count { $0.form == .name }
    var line = "\(entity.kind.rawValue)\t\(entity.canonical)\t\(named)"
    if let value = entity.value { line += "\t\(value)" }
    if !entity.aliases.isEmpty { line += "\t" + entity.aliases.joined(separator: "; ") }
    return line + "\n"
  }.joined()
}
