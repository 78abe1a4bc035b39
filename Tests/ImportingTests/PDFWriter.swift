/// A small PDF (ISO 32000-1, annex H): lines of text on pages, an outline, a title and an author.
struct PDFWriter {
  /// In WinAnsiEncoding.
  let pages: [[String]]
  /// In order; levels from 1, pages from 1.
  var outline: [(title: String, level: Int, page: Int)] = []
  var title: String?
  var author: String?

  private var firstItem: Int { 5 + 2 * pages.count }

  var text: String {
    let objects = fixed + pages.enumerated().flatMap { page($0.element, number: $0.offset) } + items
    let body = objects.enumerated().map { "\($0.offset + 1) 0 obj\n\($0.element)\nendobj\n" }.joined()
    return "%PDF-1.4\n\(body)trailer<</Root 1 0 R/Info 4 0 R/Size \(objects.count + 1)>>\n%%EOF\n"
  }

  /// Catalogue, tree of pages, font, information.
  private var fixed: [String] {
    let kids = pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
    let outlines = outline.isEmpty ? "" : "/Outlines \(firstItem) 0 R"
    let information = [("Title", title), ("Author", author)].map { key, value in value.map { "/\(key)(\($0))" } ?? "" }
    return [
      "<</Type/Catalog/Pages 2 0 R\(outlines)>>", "<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>", "<<\(information.joined())>>",
    ]
  }

  private func page(_ lines: [String], number: Int) -> [String] {
    let shown = lines.map { "(\(Self.escaped($0))) Tj T* " }.joined()
    let content = "BT /F1 10 Tf 14 TL 20 770 Td \(shown)ET"
    return [
      """
      <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents \(6 + 2 * number) 0 R>>
      """,
      "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream",
    ]
  }

  private static func escaped(_ line: String) -> String {
    line.map { character in
      switch character {
      case "(", ")", "\\": "\\\(character)"
      case "“": "\\223"
      case "”": "\\224"
      case "’": "\\222"
      case "—": "\\227"
      default: String(character)
      }
    }.joined()
  }

  // MARK: Outline

  private var items: [String] {
    guard !outline.isEmpty else { return [] }
    return [ends(of: children(of: nil), "/Type/Outlines")] + outline.indices.map(item)
  }

  private func item(_ index: Int) -> String {
    let (title, _, page) = outline[index]
    let parent = parent(of: index)
    let siblings = children(of: parent)
    let place = siblings.firstIndex(of: index) ?? 0
    var entries = "/Title(\(Self.escaped(title)))/Parent \(reference(parent))/Dest[\(5 + 2 * (page - 1)) 0 R/Fit]"
    if place > 0 { entries += "/Prev \(reference(siblings[place - 1]))" }
    if place + 1 < siblings.count { entries += "/Next \(reference(siblings[place + 1]))" }
    return ends(of: children(of: index), entries)
  }

  private func ends(of children: [Int], _ entries: String) -> String {
    guard let first = children.first, let last = children.last else { return "<<\(entries)>>" }
    return "<<\(entries)/First \(reference(first))/Last \(reference(last))/Count \(children.count)>>"
  }

  private func reference(_ index: Int?) -> String { "\(firstItem + (index.map { $0 + 1 } ?? 0)) 0 R" }

  private func parent(of index: Int) -> Int? {
    outline[..<index].lastIndex { $0.level < outline[index].level }
  }

  private func children(of parent: Int?) -> [Int] { outline.indices.filter { self.parent(of: $0) == parent } }
}
