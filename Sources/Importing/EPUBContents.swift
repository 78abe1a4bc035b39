/// The table of contents of a book: the navigation document of EPUB 3, or the NCX of EPUB 2.
struct EPUBContents {
  struct Label: Equatable {
    let text: String
    /// From 1, outermost.
    let level: Int
  }

  /// The first label for each file, by its path in the archive.
  private(set) var labels: [String: Label] = [:]

  /// The label that is being read, and where it leads.
  private var text = ""
  private var target: String?
  private var level = 0

  init(_ bytes: [UInt8], path: String) {
    guard var markup = MarkupReader(xml: bytes) else { return }
    let folder = ArchivePath.folder(of: path)
    while let event = markup.next() {
      switch event {
      case .open("ol"), .open("navPoint"):
        keep()
        level += 1
      case .close("ol"), .close("navPoint"):
        keep()
        level -= 1
      case .open("navLabel"): text = ""
      case .open("a"):
        text = ""
        target = markup.attribute("href").flatMap { ArchivePath.resolved($0, folder: folder) }
      case .open("content"): target = markup.attribute("src").flatMap { ArchivePath.resolved($0, folder: folder) }
      case .close("a"): keep()
      case .text(let more): text += more
      case .open, .close: break
      }
    }
  }

  private mutating func keep() {
    defer { target = nil }
    let label = Whitespace.line(text)
    guard let target, !label.isEmpty, labels[target] == nil else { return }
    labels[target] = Label(text: label, level: max(level, 1))
  }
}
