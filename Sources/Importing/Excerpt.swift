import Documents
import Glibc

/// A part of a long text, for something to be there while the rest is read.
public struct Excerpt: Sendable {
  public let document: Document
  /// Bytes of the text that stand before the part.
  public let start: Int
}

/// The part of the text at `pathBytes` around a byte of the text; of Markdown and EPUB only the beginning.
///
/// - Returns: `nil` for what is short, of another format, not in UTF-8, or not to be read: then the whole is to be opened,
///   which also tells what is wrong.
public func readExcerpt(pathBytes: [UInt8], around place: Int, limits: ImportLimits = ImportLimits()) -> Excerpt? {
  ExcerptReader(limits: limits).excerpt(path: pathBytes, around: place)
}

struct ExcerptReader {
  /// In bytes, of the part.
  var length = 131_072
  /// In bytes, of the files that are read whole at once.
  var shortest = 2_000_000
  /// The same where what is in them takes longer to lay out.
  var shortestMarked = 300_000
  let limits: ImportLimits

  func excerpt(path: [UInt8], around place: Int) -> Excerpt? {
    let name = String(decoding: path, as: UTF8.self)
    switch FileFormat(name: name) ?? .plainText {
    case .plainText: return plainText(path, name: name, around: place)
    case .markdown where place == 0: return markdown(path, name: name)
    case .epub where place == 0: return book(path, name: name)
    default: return nil
    }
  }

  private func plainText(_ path: [UInt8], name: String, around place: Int) -> Excerpt? {
    guard let file = opened(path, name: name, shortest: shortest) else { return nil }
    defer { close(file.descriptor) }
    let head = read(file.descriptor, from: 0, count: 16)
    guard FileFormat(signature: head) == nil, !isMarkedWide(head) else { return nil }
    // Offsets of the text count from behind the mark.
    let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = mark + max(0, min(place, file.bytes - mark) - length / 4)
    return part(read(file.descriptor, from: first, count: length), from: first - mark, name: name)
  }

  private func opened(_ path: [UInt8], name: String, shortest: Int) -> (descriptor: Int32, bytes: Int)? {
    guard let file = try? FileReading(limits: limits).open(path: path, name: name) else { return nil }
    if file.bytes >= shortest { return file }
    close(file.descriptor)
    return nil
  }

  /// Up to the last empty line of the first bytes, so that no paragraph is cut.
  private func markdown(_ path: [UInt8], name: String) -> Excerpt? {
    guard let file = opened(path, name: name, shortest: shortestMarked) else { return nil }
    defer { close(file.descriptor) }
    let bytes = read(file.descriptor, from: 0, count: length)
    guard FileFormat(signature: bytes.prefix(16)) == nil, !isMarkedWide(bytes), !bytes.contains(0),
      let end = bytes.indices.last(where: { $0 > 0 && bytes[$0] == 10 && bytes[$0 - 1] == 10 }),
      let text = String(validating: bytes[..<end], as: UTF8.self)
    else { return nil }
    return MarkdownReader.document(of: text, name: title(name)).map { Excerpt(document: $0, start: 0) }
  }

  /// The first chapters.
  private func book(_ path: [UInt8], name: String) -> Excerpt? {
    guard let file = opened(path, name: name, shortest: shortestMarked) else { return nil }
    close(file.descriptor)
    guard let bytes = try? FileReading(limits: limits).bytes(path: path, name: name),
      FileFormat(signature: bytes.prefix(16)) == .zip, MarkupReader.isAvailable
    else { return nil }
    let archive = Archive(bytes: bytes, limits: limits)
    guard !archive.isEncrypted else { return nil }
    let reader = EPUBReader(archive: archive, limits: limits, most: length)
    return (try? reader.document(name: title(name))).map { Excerpt(document: $0, start: 0) }
  }

  private func title(_ path: String) -> String? { Importer(path: path, limits: limits).title }

  private func isMarkedWide(_ head: [UInt8]) -> Bool {
    head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0, 0, 0xFE, 0xFF])
  }

  private func read(_ descriptor: Int32, from offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
    }
  }

  /// Lays out the whole lines, or what there is of one, in `bytes`.
  private func part(_ bytes: [UInt8], from start: Int, name: String) -> Excerpt? {
    guard !bytes.isEmpty, !bytes.contains(0) else { return nil }
    var first = start == 0 ? 0 : bytes.firstIndex(of: 10).map { $0 + 1 } ?? 0
    var end = bytes.lastIndex(of: 10).map { $0 + 1 } ?? bytes.count
    if end <= first { (first, end) = (0, bytes.count) }
    while first < end, bytes[first] & 0xC0 == 0x80 { first += 1 }
    if end == bytes.count { end = beforeCutScalar(bytes) }
    guard end > first, let text = String(validating: bytes[first..<end], as: UTF8.self) else { return nil }
    return Excerpt(document: Document(parsing: text, title: title(name)), start: start + first)
  }

  /// Where the last scalar begins, if the end cuts it.
  private func beforeCutScalar(_ bytes: [UInt8]) -> Int {
    guard let lead = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }), bytes[lead] >= 0xC0 else { return bytes.count }
    let length = bytes[lead] < 0xE0 ? 2 : bytes[lead] < 0xF0 ? 3 : 4
    return bytes.count - lead < length ? lead : bytes.count
  }
}
