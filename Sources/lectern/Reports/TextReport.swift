import Documents

/// What every listing says of the text it is about.
struct TextReport: Encodable {
  let title: String
  let bytes: Int
  let sha256: String

  init(_ document: Document) {
    title = document.title
    bytes = document.text.utf8.count
    sha256 = lectern.sha256(document.text)
  }
}

/// A section as `lectern sections` and `lectern entities` list it.
struct SectionReport: Encodable {
  let id: String
  let title: String
  let level: Int
  let start: Int
  let end: Int

  init(_ section: Section) {
    id = section.id
    title = section.title
    level = section.level
    start = section.range.lowerBound
    end = section.range.upperBound
  }
}
