/// Zip files made of tried bytes: a fuzzer would never get past the checksums and into the files by itself.
enum StoredZip {
  /// A book of one chapter, its navigation and its package file, each a part of `bytes` up to a byte 0.
  static func epub(_ bytes: [UInt8]) -> [UInt8] {
    let parts = parts(bytes, count: 3)
    let container = """
      <container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>
      """
    let package = """
      <package><metadata><title>T</title></metadata><manifest><item id="n" href="n.xhtml" properties="nav"
      media-type="application/xhtml+xml"/><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
      <spine><itemref idref="a"/></spine></package>
      """
    return archive([
      ("META-INF/container.xml", Array(container.utf8)),
      ("b.opf", parts[2].isEmpty ? Array(package.utf8) : parts[2]), ("a.xhtml", parts[0]), ("n.xhtml", parts[1]),
    ])
  }

  /// A Word document: body, styles, numbering, foot-notes.
  static func word(_ bytes: [UInt8]) -> [UInt8] {
    let names = ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml"]
    return archive(Array(zip(names, parts(bytes, count: names.count))))
  }

  private static func parts(_ bytes: [UInt8], count: Int) -> [[UInt8]] {
    let parts = bytes.split(separator: 0, maxSplits: count - 1, omittingEmptySubsequences: false).map(Array.init)
    return parts + Array(repeating: [], count: count - parts.count)
  }

  /// Files that are stored as they are (PKWARE's APPNOTE, section 4.3).
  static func archive(_ files: [(String, [UInt8])]) -> [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in files {
      let name = Array(name.utf8)
      let facts =
        words(20, 0, 0, 0, 0) + number(checksum(bytes)) + number(UInt32(bytes.count)) + number(UInt32(bytes.count))
        + words(UInt16(name.count), 0)
      directory +=
        [0x50, 0x4B, 1, 2] + words(20) + facts + words(0, 0, 0) + number(0) + number(UInt32(body.count)) + name
      body += [0x50, 0x4B, 3, 4] + facts + name + bytes
    }
    let count = UInt16(files.count)
    return body + directory + [0x50, 0x4B, 5, 6] + words(0, 0, count, count) + number(UInt32(directory.count))
      + number(UInt32(body.count)) + words(0)
  }

  private static func words(_ values: UInt16...) -> [UInt8] { values.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] } }

  private static func number(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32 of ISO 3309.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
      table[Int((sum ^ UInt32(byte)) & 255)] ^ sum >> 8
    }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }
}
