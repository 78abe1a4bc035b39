import Documents

/// `lectern sections FILE --format json`.
struct SectionsReport: Encodable {
  let format = "lectern-sections/1"
  let text: TextReport
  let sections: [SectionReport]

  init(_ document: Document) {
    text = TextReport(document)
    sections = document.sections.map(SectionReport.init)
  }
}

/// The outline as lines: an indent a level.
func outline(of document: Document) -> String {
  document.sections.map { section in
    String(repeating: "  ", count: section.level - 1) + section.title + "\n"
  }.joined()
}
