/// What a file holds, told by its first bytes and then by its name.
public enum FileFormat: String, Hashable, Sendable, CaseIterable {
  case plainText, markdown, html, epub, fictionBook, word, pdf
  case gzip, zip
  case program, image, audio, archive, database

  /// The format that the first bytes give away; `nil` for what may be a text.
  init?(signature bytes: some Collection<UInt8>) {
    for (format, signatures) in Self.signatures where signatures.contains(where: { bytes.starts(with: $0) }) {
      self = format
      return
    }
    return nil
  }

  private static let signatures: [(FileFormat, [[UInt8]])] = [
    (.gzip, [[0x1F, 0x8B]]),
    (.zip, [Array("PK\u{3}\u{4}".utf8), Array("PK\u{5}\u{6}".utf8)]),
    (.pdf, [Array("%PDF-".utf8)]),
    (.program, [[0x7F, 0x45, 0x4C, 0x46], [0xCA, 0xFE, 0xBA, 0xBE], Array("MZ\u{90}\0".utf8), Array("\0asm".utf8)]),
    (
      .image,
      [
        [0x89, 0x50, 0x4E, 0x47, 0x0D], [0xFF, 0xD8, 0xFF], Array("GIF87a".utf8), Array("GIF89a".utf8),
        Array("II*\0".utf8), Array("MM\0*".utf8),
      ]
    ),
    (.audio, [Array("ID3\u{3}".utf8), Array("ID3\u{4}".utf8), Array("OggS\0".utf8), Array("fLaC\0".utf8)]),
    (
      .archive,
      [
        [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], [0x28, 0xB5, 0x2F, 0xFD],
        Array("7z\u{BC}".unicodeScalars.map { UInt8($0.value) }),
        Array("Rar!\u{1A}".utf8), Array("BZh".utf8.map { $0 }) + [0x39, 0x31, 0x41, 0x59],
      ]
    ),
    (.database, [Array("SQLite format 3\0".utf8)]),
  ]
}
