import Documents

/// Takes the bytes of a file to the reader of their format.
struct Importer {
  /// As it is named in errors.
  let path: String
  let limits: ImportLimits

  func document(of bytes: [UInt8]) throws(ImportError) -> Document {
    guard !bytes.isEmpty else { throw .empty(path: path) }
    let promised = FileFormat(name: path)
    switch FileFormat(signature: bytes.prefix(16)) {
    case .gzip:
      return try document(of: unpacked(bytes), promised: FileFormat(name: nameInsideGzip))
    case let found?: return try document(of: bytes, found: found, promised: promised)
    case nil: return try document(of: bytes, promised: promised)
    }
  }

  private var nameInsideGzip: String { path.hasSuffix(".gz") ? String(path.dropLast(3)) : path }

  private func document(of bytes: [UInt8], promised: FileFormat?) throws(ImportError) -> Document {
    guard !bytes.isEmpty else { throw .empty(path: path) }
    if let found = FileFormat(signature: bytes.prefix(16)) {
      return try document(of: bytes, found: found, promised: promised)
    }
    if let promised, promised.isBinary, promised != .gzip { throw .wrongFormat(path: path, expected: promised) }
    switch promised ?? .plainText {
    case .markdown: return try markdown(bytes)
    case .html: return try html(bytes)
    case .fictionBook: return try fictionBook(bytes)
    default: return try plainText(bytes)
    }
  }

  /// Lays out the bytes themselves where they are the text: a long one is then held twice and not three times.
  private func plainText(_ bytes: [UInt8]) throws(ImportError) -> Document {
    if !bytes.starts(with: [0xEF, 0xBB, 0xBF]), !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self)
    {
      return Document(parsing: text, utf8: bytes, title: title)
    }
    return Document(parsing: try text(of: bytes), title: title)
  }

  private func document(of bytes: [UInt8], found: FileFormat, promised: FileFormat?) throws(ImportError) -> Document {
    switch found {
    case .zip: return try zip(bytes, promised: promised)
    case .pdf: return try pdf(bytes)
    default:
      if let promised, promised.isBinary { throw .wrongFormat(path: path, expected: promised) }
      throw .unsupported(path: path, format: found)
    }
  }

  private func text(of bytes: [UInt8]) throws(ImportError) -> String {
    do { return try TextDecoding.text(of: bytes) } catch { throw .notText(path: path, offset: error.offset) }
  }

  // MARK: Formats

  private func markdown(_ bytes: [UInt8]) throws(ImportError) -> Document {
    guard let document = MarkdownReader.document(of: try text(of: bytes), name: title) else {
      throw .missingReader(path: path, format: .markdown, name: "libcmark-gfm-extensions-dev")
    }
    return document
  }

  private func html(_ bytes: [UInt8]) throws(ImportError) -> Document {
    guard MarkupReader.isAvailable else { throw .missingReader(path: path, format: .html, name: "libxml2") }
    do { return try HTMLDocument.document(of: bytes, name: title) } catch {
      throw .notText(path: path, offset: error.offset)
    }
  }

  private func fictionBook(_ bytes: [UInt8]) throws(ImportError) -> Document {
    guard MarkupReader.isAvailable else { throw .missingReader(path: path, format: .fictionBook, name: "libxml2") }
    guard let document = FictionBookReader.document(of: bytes, name: title) else {
      throw .damaged(path: path, format: .fictionBook, part: nil)
    }
    return document
  }

  // MARK: Archives

  /// What a gzip file holds.
  private func unpacked(_ bytes: [UInt8]) throws(ImportError) -> [UInt8] {
    do { return try Archive(bytes: bytes, limits: limits).unpacked() } catch { throw self.error(error, in: .gzip) }
  }

  private func zip(_ bytes: [UInt8], promised: FileFormat?) throws(ImportError) -> Document {
    let archive = Archive(bytes: bytes, limits: limits)
    let format = try format(of: archive, promised: promised)
    if archive.isEncrypted { throw .encrypted(path: path, format: format) }
    guard MarkupReader.isAvailable else { throw .missingReader(path: path, format: format, name: "libxml2") }
    do {
      return format == .word
        ? try WordReader(archive: archive).document(name: title)
        : try EPUBReader(archive: archive, limits: limits).document(name: title)
    } catch {
      throw self.error(error, in: format)
    }
  }

  /// The format that the name promises, or that the files in an archive show.
  private func format(of archive: Archive, promised: FileFormat?) throws(ImportError) -> FileFormat {
    if promised == .epub || promised == .word { return promised ?? .epub }
    let names: Set<String>
    do { names = try archive.names() } catch { throw self.error(error, in: .zip) }
    if names.contains("META-INF/container.xml") { return .epub }
    if names.contains("word/document.xml") { return .word }
    throw .unsupported(path: path, format: .zip)
  }

  private func error(_ failure: PackageFailure, in format: FileFormat) -> ImportError {
    switch failure {
    case .archive(let failure): error(failure, in: format)
    case .part(let part): .damaged(path: path, format: format, part: part)
    case .noText: .noText(path: path, format: format)
    }
  }

  private func error(_ failure: Archive.Failure, in format: FileFormat) -> ImportError {
    switch failure {
    case .missingReader: .missingReader(path: path, format: format, name: "libarchive13")
    case .damaged(let part): .damaged(path: path, format: format, part: part)
    case .tooLarge(let part, let limit): .unpacksTooLarge(path: path, part: part, limit: limit)
    }
  }

  private func pdf(_ bytes: [UInt8]) throws(ImportError) -> Document {
    do { return try PDFReader(limits: limits).document(of: bytes, name: title) } catch {
      switch error {
      case .noText: throw .noText(path: path, format: .pdf)
      case .damaged: throw .damaged(path: path, format: .pdf, part: nil)
      case .missing: throw .missingReader(path: path, format: .pdf, name: "poppler-utils")
      case .tooLong: throw .tookTooLong(path: path, format: .pdf, seconds: limits.seconds)
      case .tooLarge: throw .unpacksTooLarge(path: path, part: nil, limit: limits.totalBytes)
      }
    }
  }

  /// The last part of the path without its ending.
  var title: String? {
    guard path != "-", let last = path.split(separator: "/").last else { return nil }
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return String(last) }
    return String(last[..<dot])
  }
}
