import Documents
import Glibc
import Questions

/// What a study depends on, as 64 hexadecimal digits: another text, another layout of it, another program or another
/// model has another key.
struct CacheKey: Hashable, Sendable {
  let digest: String

  /// - Parameter parts: files of the program whose change makes every study old.
  init(document: Document, writer: QuestionWriter = QuestionWriter(), parts: [FileStamp]) {
    var lines = [sha256(document.text), document.title, document.author ?? "", document.language ?? ""]
    // Written out: a value that describes itself is looked through at run time, field by field.
    lines += document.sections.map { "\($0.level) \(Self.line($0.range)) \($0.title)" }
    lines += document.blocks.map { "\(Self.line($0.kind)) \(Self.line($0.range))" }
    lines += parts.map { "\($0.bytes) \($0.seconds) \($0.nanoseconds) \($0.path)" }
    lines += writer.suppression.items.sorted() + writer.suppression.facts.sorted() + writer.suppression.passages
    lines += writer.retired.sorted { $0.key < $1.key }.flatMap { [$0.key] + $0.value.sorted() }
    digest = sha256(lines.joined(separator: "\n"))
  }

  private static func line(_ range: ByteRange) -> String { "\(range.lowerBound) \(range.upperBound)" }

  private static func line(_ kind: Block.Kind) -> String {
    switch kind {
    case .heading(let level): "heading \(level)"
    case .paragraph: "paragraph"
    case .quotation: "quotation"
    case .listItem(let depth): "item \(depth)"
    case .verse: "verse"
    case .preformatted: "preformatted"
    }
  }
}

/// Tells a file from what it was before without reading it.
struct FileStamp: Hashable, Sendable {
  let path: String
  let bytes: Int
  let seconds: Int
  let nanoseconds: Int

  /// - Returns: `nil` where there is no such file.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.path = path
    (bytes, seconds) = (Int(status.st_size), status.st_mtim.tv_sec)
    nanoseconds = status.st_mtim.tv_nsec
  }
}
