import Documents
import Glibc
import Questions
import Tagging

/// Studies of long texts, kept so that a text opens with its marks and questions at once the second time.
///
/// Nothing in it is needed: what cannot be read or written is found anew, and no error is told.
struct StudyCache: Sendable {
  let folder: String
  /// Bytes of all files together; the ones that were used longest ago go first.
  let limit: Int
  /// Shorter texts are studied faster than a file is worth.
  let shortest: Int

  init(folder: String, limit: Int = 96 << 20, shortest: Int = 4 << 10) {
    self.folder = folder
    self.limit = limit
    self.shortest = shortest
  }

  /// The one of this account; `nil` where there is no home.
  static var own: StudyCache? {
    (try? Folders(environment: Environment.variables)).map { StudyCache(folder: $0.cache) }
  }

  private static let ending = ".study"

  /// The key of a document's study by this program with its models, asked by a writer that leaves some items and options
  /// out; `nil` for a text too short to keep.
  func key(of document: Document, writer: QuestionWriter = QuestionWriter()) -> CacheKey? {
    guard takes(document) else { return nil }
    return CacheKey(
      document: document, writer: writer,
      parts: (["/proc/self/exe"] + Tagger.modelPaths).compactMap(FileStamp.init(path:)))
  }

  /// Whether a document is long enough to be kept.
  func takes(_ document: Document) -> Bool { document.text.utf8.count >= shortest }

  func findings(_ key: CacheKey, length: Int) -> Findings? {
    let path = path(of: key)
    guard let bytes = contents(of: path) else { return nil }
    guard let findings = StudyArchive.findings(in: bytes, key: key, length: length) else {
      unlink(path)
      return nil
    }
    // Used now.
    utimensat(AT_FDCWD, path, nil, 0)
    return findings
  }

  /// - Returns: whether the findings can be read again.
  @discardableResult func keep(_ findings: Findings, _ key: CacheKey) -> Bool {
    guard let bytes = try? StudyArchive.bytes(of: findings, key: key), bytes.count <= limit / 2,
      (try? makeFolder(folder)) != nil, write(bytes, to: path(of: key))
    else { return false }
    prune()
    return true
  }

  private func path(of key: CacheKey) -> String { "\(folder)/\(key.digest.prefix(32))\(Self.ending)" }

  private func contents(of path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else { return nil }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = Glibc.read(file, buffer.baseAddress! + count, size - count)
        guard read > 0 else { break }
        count += read
      }
    }
    return bytes.count == size ? bytes : nil
  }

  /// Writes beside and renames, so that nobody reads half a file; `mkstemp` makes it for this account alone.
  private func write(_ bytes: [UInt8], to path: String) -> Bool {
    var template = Array("\(folder)/new-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return false }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + written, bytes.count - written) }
      guard count > 0 else { break }
      written += count
    }
    guard close(file) == 0, written == bytes.count, rename(template, path) == 0 else {
      unlink(template)
      return false
    }
    return true
  }

  /// Takes away what was used longest ago until the rest fits, and what was left half written a day ago.
  private func prune() {
    var total = 0
    let now = time(nil)
    for file in files().sorted(by: { ($0.seconds, $0.nanoseconds) > ($1.seconds, $1.nanoseconds) }) {
      if file.path.hasSuffix(Self.ending) {
        total += file.bytes
        if total > limit { unlink(file.path) }
      } else if now - file.seconds > 86_400 {
        unlink(file.path)
      }
    }
  }

  private func files() -> [FileStamp] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [FileStamp] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasSuffix(Self.ending) || name.hasPrefix("new-") else { continue }
      if let file = FileStamp(path: folder + "/" + name) { found.append(file) }
    }
    return found
  }
}
