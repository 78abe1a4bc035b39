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

  /// The format that the ending of a name promises; `nil` for none that is known.
  init?(name: String) {
    guard let dot = name.lastIndex(of: "."), let format = Self.endings[name[name.index(after: dot)...].lowercased()]
    else { return nil }
    self = format
  }

  /// Whether a name that promises this format is wrong, if the bytes are something else.
  var isBinary: Bool {
    switch self {
    case .epub, .word, .pdf, .gzip, .zip: true
    case .plainText, .markdown, .html, .fictionBook, .program, .image, .audio, .archive, .database: false
    }
  }

  private static let endings: [String: FileFormat] = [
    "txt": .plainText, "text": .plainText, "md": .markdown, "markdown": .markdown, "mdown": .markdown,
    "mkd": .markdown, "htm": .html, "html": .html, "xhtml": .html, "epub": .epub, "fb2": .fictionBook, "docx": .word,
    "pdf": .pdf, "gz": .gzip, "zip": .zip,
  ]

  private static let signatures: [(FileFormat, [[UInt8]])] = [
    (.gzip, [[0x1F, 0x8B]]),
    (.zip, [ascii("PK\u{3}\u{4}"), ascii("PK\u{5}\u{6}")]),
    (.pdf, [ascii("%PDF-")]),
    (.program, [[0x7F] + ascii("ELF"), [0xCA, 0xFE, 0xBA, 0xBE], ascii("MZ") + [0x90, 0], [0] + ascii("asm")]),
    (.image, [[0x89] + ascii("PNG\r"), [0xFF, 0xD8, 0xFF], ascii("GIF87a"), ascii("GIF89a"), ascii("II*\0")]),
    (.audio, [ascii("ID3\u{3}"), ascii("ID3\u{4}"), ascii("OggS\0"), ascii("fLaC\0")]),
    (
      .archive, [[0xFD] + ascii("7zXZ\0"), [0x28, 0xB5, 0x2F, 0xFD], ascii("7z") + [0xBC, 0xAF], ascii("Rar!\u{1A}")]
    ),
    (.database, [ascii("SQLite format 3\0")]),
  ]

  private static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }
}
