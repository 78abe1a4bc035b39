/// The package file of a book: what it is called, and which files are read in which order (EPUB 3.3, section 5).
struct EPUBPackage {
  private(set) var title: String?
  private(set) var author: String?
  private(set) var language: String?
  /// Paths in the archive, in reading order.
  private(set) var spine: [String] = []
  /// The path of the navigation document, or of the older NCX.
  private(set) var contents: String?

  private var items: [String: (path: String, isText: Bool)] = [:]
  private var field = ""
  private var value = ""

  /// `nil` if `bytes` are no package file. `path` is its own path in the archive.
  init?(_ bytes: [UInt8], path: String) {
    guard var markup = MarkupReader(xml: bytes) else { return nil }
    let folder = ArchivePath.folder(of: path)
    var isPackage = false
    while let event = markup.next() {
      switch event {
      case .open(let name):
        isPackage = isPackage || name == "package"
        field = name
        value = ""
        open(name, folder: folder) { markup.attribute($0) }
      case .text(let text): value += text
      case .close(let name): close(name)
      }
    }
    guard isPackage, !markup.isBroken else { return nil }
  }

  private mutating func open(_ name: String, folder: String, attribute: (String) -> String?) {
    if name == "item", let id = attribute("id"), let href = attribute("href") {
      guard let path = ArchivePath.resolved(href, folder: folder) else { return }
      let type = attribute("media-type") ?? ""
      items[id] = (path, type.contains("html") || type == "text/x-oeb1-document")
      let isNavigation = attribute("properties")?.split(separator: " ").contains("nav") == true
      if isNavigation || type == "application/x-dtbncx+xml" && contents == nil { contents = path }
    }
    if name == "itemref", attribute("linear") != "no", let item = attribute("idref").flatMap({ items[$0] }) {
      if item.isText { spine.append(item.path) }
    }
  }

  private mutating func close(_ name: String) {
    guard name == field else { return }
    let text = Whitespace.line(value)
    guard !text.isEmpty else { return }
    switch name {
    case "title": title = title ?? text
    case "creator": author = author ?? text
    case "language": language = language ?? text
    default: break
    }
  }
}

/// Paths inside an archive.
enum ArchivePath {
  /// Up to the last slash, with it.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The path that `reference` names from `folder`; `nil` for what leads out of the archive.
  static func resolved(_ reference: String, folder: String) -> String? {
    let bare = reference.prefix { $0 != "#" && $0 != "?" }
    guard !bare.isEmpty, !bare.contains(":"), !bare.hasPrefix("/") else { return nil }
    var parts: [Substring] = []
    for part in (folder + decoded(bare)).split(separator: "/") {
      switch part {
      case ".": break
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// `text` with its percent signs decoded.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.first {
      let digits = rest.dropFirst().prefix(2)
      if byte == 0x25, digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
