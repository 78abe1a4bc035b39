import CMarkup
import Documents
import Glibc

/// Takes text and outline out of a PDF with poppler's programs, each in a process of its own that has limits of time
/// and memory and can write no file: a PDF is a program for a large machine, and its bugs are not ours.
struct PDFReader {
  enum Failure: Error, Equatable { case noText, damaged, missing, tooLong, tooLarge }

  let limits: ImportLimits

  /// The document in `bytes`; `name` is what it is called if it does not say itself.
  func document(of bytes: [UInt8], name: String?) throws(Failure) -> Document {
    let text = try output(of: lectern_pdf_text, on: bytes)
    guard text.contains(where: { $0 > 32 }) else { throw .noText }
    // A file that keeps its text may still have no outline to show, and no title.
    return PDFOutput(
      text: text, outline: try? output(of: lectern_pdf_outline, on: bytes),
      information: try? output(of: lectern_pdf_information, on: bytes)
    ).document(named: name)
  }

  private func output(of tool: lectern_pdf_tool, on bytes: [UInt8]) throws(Failure) -> [UInt8] {
    var process: pid_t = 0
    let pipe = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map {
          lectern_pdf_start(tool, $0, characters.count, Int32(limits.seconds), limits.helperBytes, &process)
        }
      }
    }
    guard let pipe, pipe >= 0 else { throw .damaged }
    let output = read(from: pipe)
    close(pipe)
    return try taken(output, from: process)
  }

  private enum Output { case bytes([UInt8]), tooLong, tooLarge }

  private func read(from pipe: Int32) -> Output {
    var bytes: [UInt8] = []
    let end = ContinuousClock.now + .seconds(limits.seconds)
    while true {
      let left = (end - ContinuousClock.now).components
      guard left.seconds >= 0, left.attoseconds > 0 || left.seconds > 0 else { return .tooLong }
      var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(left.seconds + 1) * 1000) > 0 else { continue }
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, filled in
        count = Glibc.read(pipe, buffer.baseAddress, buffer.count)
        filled = max(count, 0)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return .bytes(bytes) }
      bytes += chunk
      if bytes.count > limits.totalBytes { return .tooLarge }
    }
  }

  private func taken(_ output: Output, from process: pid_t) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var stopped: Failure?
    switch output {
    case .bytes(let read): bytes = read
    case .tooLong: stopped = .tooLong
    case .tooLarge: stopped = .tooLarge
    }
    if stopped != nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    if let stopped { throw stopped }
    guard status == 0 else { throw status & 0xFF00 == 127 << 8 ? .missing : .damaged }
    return bytes
  }
}

/// What poppler's programs say of a file.
package struct PDFOutput {
  /// Of `pdftotext`: pages end with a form feed.
  let text: [UInt8]
  /// Of `pdftohtml -xml`.
  let outline: [UInt8]?
  /// Of `pdfinfo`.
  let information: [UInt8]?

  package init(text: [UInt8], outline: [UInt8]?, information: [UInt8]?) {
    (self.text, self.outline, self.information) = (text, outline, information)
  }

  package func document(named name: String?) -> Document {
    let information = information.map(PDFInformation.init)
    let pages = PageText(String(decoding: text, as: UTF8.self), outline: outline.map { PDFOutline($0).items } ?? [])
    return Document(
      parsing: pages.text, utf8: Array(pages.text.utf8), headings: pages.headings, title: name,
      ownTitle: information?.title, author: information?.author)
  }
}

/// What `pdfinfo` tells of a file.
struct PDFInformation {
  private(set) var title: String?
  private(set) var author: String?

  init(_ output: [UInt8]) {
    for line in String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = Whitespace.line(String(line[line.index(after: colon)...]))
      guard !value.isEmpty else { continue }
      switch line[..<colon] {
      case "Title": title = Self.isFileName(value) ? nil : value
      case "Author": author = value
      default: break
      }
    }
  }

  /// What a word processor puts down for a document that was given no title.
  private static func isFileName(_ title: String) -> Bool {
    title.hasPrefix("Microsoft Word - ") || title.lowercased() == "untitled"
      || [".doc", ".docx", ".tex", ".dvi", ".indd", ".pdf"].contains { title.lowercased().hasSuffix($0) }
  }
}

/// The outline of a PDF as `pdftohtml -xml` writes it.
struct PDFOutline {
  struct Item: Hashable {
    let title: String
    /// From 1, outermost.
    let level: Int
    /// From 1.
    let page: Int
  }

  private(set) var items: [Item] = []

  init(_ bytes: [UInt8]) {
    guard var markup = MarkupReader(xml: bytes) else { return }
    var level = 0
    var page: Int?
    var title = ""
    while let event = markup.next() {
      switch event {
      case .open("outline"): level += 1
      case .close("outline"): level -= 1
      case .open("item"):
        page = markup.attribute("page").flatMap { Int($0) }
        title = ""
      case .text(let text): title += text
      case .close("item"):
        let line = Whitespace.line(title)
        if let page, page > 0, level > 0, !line.isEmpty { items.append(Item(title: line, level: level, page: page)) }
      case .open, .close: break
      }
    }
  }
}
