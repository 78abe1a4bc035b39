import Documents

/// Lays out a book in EPUB 2 or 3: the files of its reading order one after the other.
struct EPUBReader {
  let archive: Archive
  let limits: ImportLimits
  /// Chapters are read until there are so many bytes of them; `nil` reads all.
  var most: Int?

  func document(name: String?) throws(PackageFailure) -> Document {
    let container = try part("META-INF/container.xml")
    guard let root = Self.rootFile(container) else { throw .part("META-INF/container.xml") }
    guard let package = EPUBPackage(try part(root), path: root) else { throw .part(root) }
    let spine = Array(package.spine.prefix(limits.parts))
    let parts = try chapters(spine, contents: package.contents)
    let labels = package.contents.flatMap { path in parts[path].map { EPUBContents($0, path: path).labels } } ?? [:]
    var builder = DocumentBuilder()
    builder.title = package.title
    builder.author = package.author
    builder.language = package.language
    var seen: Set<String> = []
    for path in spine where seen.insert(path).inserted {
      guard let bytes = parts[path] else { continue }
      Self.add(bytes, path: path, label: labels[path], to: &builder)
    }
    guard !builder.isEmpty else { throw .noText }
    return builder.document(title: name)
  }

  private func chapters(_ spine: [String], contents: String?) throws(PackageFailure) -> [String: [UInt8]] {
    guard let most else { return try parts(Set(spine + [contents].compactMap { $0 })) }
    var (chapters, bytes) = (try parts(Set([contents].compactMap { $0 })), 0)
    for path in spine where bytes < most {
      let chapter = try parts([path])
      chapters.merge(chapter) { first, _ in first }
      bytes += chapter[path]?.count ?? 0
    }
    return chapters
  }

  private func parts(_ names: Set<String>) throws(PackageFailure) -> [String: [UInt8]] {
    do { return try archive.parts(names) } catch { throw .archive(error) }
  }

  private func part(_ name: String) throws(PackageFailure) -> [UInt8] {
    guard let part = try parts([name])[name] else { throw .part(name) }
    return part
  }

  /// The path of the package file that the container names first.
  private static func rootFile(_ bytes: [UInt8]) -> String? {
    guard var markup = MarkupReader(xml: bytes) else { return nil }
    while let event = markup.next() {
      if event == .open("rootfile"), let path = markup.attribute("full-path") { return path }
    }
    return nil
  }

  /// Adds a chapter, with the heading that only the table of contents gives it.
  private static func add(
    _ bytes: [UInt8], path: String, label: EPUBContents.Label?, to builder: inout DocumentBuilder
  ) {
    let reader = HTMLReader(utf8(bytes), isBook: true, path: path)
    let startsWithHeading = reader.pieces.prefix(3).contains { if case .heading = $0.kind { true } else { false } }
    builder.addAnchor(path + "#")
    if let label, !startsWithHeading, !reader.pieces.isEmpty { builder.add(.heading(level: label.level), label.text) }
    for piece in reader.pieces { builder.add(piece) }
  }

  private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    (try? TextDecoding.text(of: bytes)).map { Array($0.utf8) } ?? []
  }
}
