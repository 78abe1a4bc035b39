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
    lines += document.sections.map { "\($0.level) \($0.range) \($0.title)" }
    lines += document.blocks.map { "\($0.kind) \($0.range)" }
    lines += parts.map { "\($0)" }
    lines += writer.suppression.items.sorted() + writer.suppression.facts.sorted() + writer.suppression.passages
    lines += writer.retired.sorted { $0.key < $1.key }.flatMap { [$0.key] + $0.value.sorted() }
    digest = sha256(lines.joined(separator: "\n"))
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
