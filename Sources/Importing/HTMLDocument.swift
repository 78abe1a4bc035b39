import Documents

/// Makes a document of a saved web page.
enum HTMLDocument {
  static func document(of bytes: [UInt8], name: String?) throws(TextDecoding.Failure) -> Document {
    let source = try decoded(bytes)
    let reader = HTMLReader(source.bytes, encoding: source.encoding, isBook: false)
    var builder = DocumentBuilder()
    builder.author = reader.author
    builder.language = reader.language
    builder.title = title(of: reader)
    for piece in withoutMenus(mainPart(of: reader.pieces)) { builder.add(piece) }
    return builder.document(title: name)
  }

  /// The bytes in UTF-8, or as they are with the encoding that they name.
  private static func decoded(_ bytes: [UInt8]) throws(TextDecoding.Failure) -> (bytes: [UInt8], encoding: String?) {
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if !isMarked, String(validating: bytes, as: UTF8.self) == nil, let name = charset(bytes) { return (bytes, name) }
    return (Array(try TextDecoding.text(of: bytes).utf8), nil)
  }

  /// The encoding that a `<meta>` or XML declaration in the first bytes names.
  private static func charset(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    for key in ["charset=", "encoding="] {
      guard let range = head.firstRange(of: key) else { continue }
      let value = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" }
      let name = value.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
      if !name.isEmpty, name.count < 40, !name.hasPrefix("utf") { return String(name) }
    }
    return nil
  }

  /// The heading of the page, if `<title>` has it with the name of the site; else `<title>`.
  private static func title(of reader: HTMLReader) -> String? {
    guard let title = reader.title.map(collapsed), !title.isEmpty else { return nil }
    let heading = reader.pieces.first { $0.kind == .heading(level: 1) }.map { collapsed($0.text) }
    return heading.flatMap { !$0.isEmpty && title.contains($0) ? $0 : nil } ?? title
  }

  private static func collapsed(_ text: String) -> String {
    Whitespace.line(text)
  }

  /// The pieces inside `<main>` or `<article>`, if they are a good part of the page.
  private static func mainPart(of pieces: [HTMLReader.Piece]) -> [HTMLReader.Piece] {
    let main = pieces.filter(\.isMain)
    let all = pieces.reduce(0) { $0 + $1.text.utf8.count }
    return main.reduce(0) { $0 + $1.text.utf8.count } * 4 >= all && !main.isEmpty ? main : pieces
  }

  /// Drops three and more items in a row that are links and nothing else.
  private static func withoutMenus(_ pieces: [HTMLReader.Piece]) -> [HTMLReader.Piece] {
    var kept: [HTMLReader.Piece] = []
    var run: [HTMLReader.Piece] = []
    for piece in pieces {
      if piece.isLinks, case .listItem = piece.kind {
        run.append(piece)
      } else {
        if run.count < 3 { kept += run }
        run = []
        kept.append(piece)
      }
    }
    return run.count < 3 ? kept + run : kept
  }
}

extension DocumentBuilder {
  mutating func add(_ piece: HTMLReader.Piece) {
    for anchor in piece.anchors { addAnchor(anchor) }
    add(piece.kind, piece.content)
  }
}
