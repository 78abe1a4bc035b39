import Documents

/// Lays out a text document of Word (Office Open XML, ECMA-376, part 1, section 17).
struct WordReader {
  let archive: Archive

  func document(name: String?) throws(PackageFailure) -> Document {
    let parts: [String: [UInt8]]
    do { parts = try archive.parts(Set(Part.allCases.map(\.rawValue))) } catch { throw .archive(error) }
    guard let text = parts[Part.body.rawValue] else { throw .part(Part.body.rawValue) }
    var reader = WordBodyReader(
      styles: WordStyles(parts[Part.styles.rawValue] ?? []),
      numbering: WordNumbering(parts[Part.numbering.rawValue] ?? []),
      links: Self.links(parts[Part.links.rawValue] ?? []))
    guard reader.read(text) else { throw .part(Part.body.rawValue) }
    for part in [Part.footnotes, .endnotes] { if let notes = parts[part.rawValue] { reader.readNotes(notes) } }
    if let properties = parts[Part.properties.rawValue] { Self.readProperties(properties, into: &reader.builder) }
    guard !reader.builder.isEmpty else { throw .noText }
    return reader.builder.document(title: name)
  }

  /// The files of the package that are read.
  private enum Part: String, CaseIterable {
    case body = "word/document.xml"
    case styles = "word/styles.xml"
    case numbering = "word/numbering.xml"
    case links = "word/_rels/document.xml.rels"
    case footnotes = "word/footnotes.xml"
    case endnotes = "word/endnotes.xml"
    case properties = "docProps/core.xml"
  }

  /// The addresses that links lead to, by their ids.
  private static func links(_ bytes: [UInt8]) -> [String: String] {
    guard !bytes.isEmpty, var markup = MarkupReader(xml: bytes) else { return [:] }
    var links: [String: String] = [:]
    while let event = markup.next() {
      guard event == .open("Relationship"), markup.attribute("Type")?.hasSuffix("/hyperlink") == true else { continue }
      if let id = markup.attribute("Id") { links[id] = markup.attribute("Target").flatMap(LinkText.kept) }
    }
    return links
  }

  private static func readProperties(_ bytes: [UInt8], into builder: inout DocumentBuilder) {
    guard var markup = MarkupReader(xml: bytes) else { return }
    var value = ""
    while let event = markup.next() {
      switch event {
      case .open: value = ""
      case .text(let text): value += text
      case .close("title") where !value.isEmpty: builder.title = builder.title ?? value
      case .close("creator") where !value.isEmpty: builder.author = value
      case .close("language") where !value.isEmpty: builder.language = value
      case .close: value = ""
      }
    }
  }
}
