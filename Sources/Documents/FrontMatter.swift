/// What a text says of itself before it begins: YAML front matter, or the header of a Project Gutenberg file.
struct FrontMatter {
  private(set) var title: String?
  private(set) var author: String?
  private(set) var language: String?

  init(_ text: UTF8Text, _ lines: [TextLine]) {
    guard let first = lines.first(where: { !$0.isBlank }) else { return }
    let isYAML = text.string(first.content) == "---"
    let isGutenberg = text[first.content].count < 200 && text.string(first.content).contains("Project Gutenberg")
    guard isYAML || isGutenberg else { return }
    for line in lines.prefix(60) where !line.isBlank && line.content.count < 300 {
      read(text.string(line.content))
      if isYAML, line.start > first.start, text.has("---", at: line.content.lowerBound) { break }
    }
  }

  private mutating func read(_ line: String) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    let bare = value.first == "\"" && value.last == "\"" && value.count > 2 ? value.dropFirst().dropLast() : value
    guard !bare.isEmpty else { return }
    switch line[..<colon] {
    case "Title", "title": title = title ?? String(bare)
    case "Author", "author": author = author ?? String(bare)
    case "lang", "language": language = language ?? String(bare)
    case "Language": language = language ?? (bare == "English" ? "en" : nil)
    default: break
    }
  }
}
