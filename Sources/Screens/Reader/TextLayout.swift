import Documents
import Grid

/// A document set in lines of a given width, a few blocks at a time.
///
/// Nothing is laid out ahead of its being asked for: a line is found from the block that it stands in. Long blocks are
/// set in pieces of about 8 KB, so that one endless line costs no more than a page.
struct TextLayout: Hashable, Sendable {
  let document: Document
  /// At least 1.
  let columns: Int

  init(document: Document, columns: Int) {
    self.document = document
    self.columns = max(1, columns)
  }

  /// A part of a block that is wrapped by itself.
  struct Piece: Hashable, Sendable, Comparable {
    let block: Int
    let part: Int

    static func < (left: Piece, right: Piece) -> Bool { (left.block, left.part) < (right.block, right.part) }
  }

  private static let pieceBytes = 8192
  private static let slack = 1024

  /// The piece in which the byte at `offset` stands, or the last one before it; `nil` for a text without blocks.
  func piece(at offset: Int) -> Piece? {
    let blocks = document.blocks
    guard !blocks.isEmpty else { return nil }
    let after = blocks.partitioningIndex { $0.range.lowerBound > offset }
    let block = max(0, after - 1)
    let range = blocks[block].range
    let inside = min(max(offset, range.lowerBound), range.upperBound) - range.lowerBound
    var part = min(inside / Self.pieceBytes, parts(of: block) - 1)
    if part > 0, start(of: Piece(block: block, part: part)) > offset { part -= 1 }
    return Piece(block: block, part: part)
  }

  func piece(after piece: Piece) -> Piece? {
    if piece.part + 1 < parts(of: piece.block) { return Piece(block: piece.block, part: piece.part + 1) }
    return piece.block + 1 < document.blocks.count ? Piece(block: piece.block + 1, part: 0) : nil
  }

  func piece(before piece: Piece) -> Piece? {
    if piece.part > 0 { return Piece(block: piece.block, part: piece.part - 1) }
    guard piece.block > 0 else { return nil }
    return Piece(block: piece.block - 1, part: parts(of: piece.block - 1) - 1)
  }

  /// The lines of a piece; at least one, if only an empty one.
  func lines(of piece: Piece) -> [TextLine] {
    let block = document.blocks[piece.block]
    let (marker, indent) = lead(of: piece)
    var ranges = wrap(
      document.text, in: marker.upperBound..<end(of: piece), columns: max(1, columns - indent),
      keepsBreaks: block.kind.keepsBreaks)
    if ranges.isEmpty { ranges = [marker.upperBound..<marker.upperBound] }
    return ranges.enumerated().map { index, range in
      TextLine(
        range: range, piece: piece, index: index, kind: block.kind, indent: indent, marker: index == 0 ? marker : nil)
    }
  }

  /// Whether an empty row parts a block from the one before it.
  func isSpaced(before block: Int) -> Bool {
    guard block > 0 else { return false }
    switch (document.blocks[block - 1].kind, document.blocks[block].kind) {
    case (.listItem, .listItem): return false
    case (.heading, _): return false
    case (_, .heading), (_, .paragraph), (_, .quotation), (_, .listItem), (_, .verse), (_, .preformatted): return true
    }
  }

  private func parts(of block: Int) -> Int { max(1, document.blocks[block].range.count / Self.pieceBytes) }

  private func start(of piece: Piece) -> Int {
    let block = document.blocks[piece.block]
    guard piece.part > 0 else { return block.range.lowerBound }
    let wanted = block.range.lowerBound + piece.part * Self.pieceBytes
    return breakpoint(from: wanted, isBreak: block.kind.keepsBreaks ? { $0 == 0x0A } : { $0 == 0x20 || $0 == 0x0A })
  }

  private func end(of piece: Piece) -> Int {
    piece.part + 1 < parts(of: piece.block)
      ? start(of: Piece(block: piece.block, part: piece.part + 1)) : document.blocks[piece.block].range.upperBound
  }

  /// The offset after the first byte that is a break, or, where none is near, the next character boundary.
  private func breakpoint(from offset: Int, isBreak: (UInt8) -> Bool) -> Int {
    let utf8 = document.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: offset)
    for (distance, byte) in utf8[start...].prefix(Self.slack).enumerated() where isBreak(byte) {
      return offset + distance + 1
    }
    let continuation = utf8[start...].prefix { $0 & 0xC0 == 0x80 }.count
    return offset + continuation
  }

  /// The signs at the beginning of a piece that stand for its kind (`#`, `>`, a bullet or number), and the columns
  /// that its lines are set in by.
  private func lead(of piece: Piece) -> (marker: ByteRange, indent: Int) {
    let block = document.blocks[piece.block]
    let start = start(of: piece)
    let length = piece.part == 0 ? markerLength(block.kind, in: start..<block.range.upperBound) : 0
    let indent: Int
    switch block.kind {
    case .heading, .paragraph, .preformatted: indent = 0
    case .quotation, .verse: indent = 3
    case .listItem(let depth): indent = 2 + 2 * min(max(0, depth), 8) + max(2, length)
    }
    return (start..<start + length, min(indent, columns / 2))
  }

  private func markerLength(_ kind: Block.Kind, in range: ByteRange) -> Int {
    let utf8 = document.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let bytes = Array(utf8[start...].prefix(min(range.count, 16)))
    let signs: Int
    switch kind {
    case .heading: signs = bytes.prefix { $0 == 0x23 }.count
    case .quotation: signs = bytes.first == 0x3E ? 1 : 0
    case .listItem: signs = listSign(bytes)
    case .paragraph, .verse, .preformatted: signs = 0
    }
    let blanks = bytes.dropFirst(signs).prefix { $0 == 0x20 || $0 == 0x09 }.count
    return signs > 0 && blanks > 0 && signs + blanks < range.count ? signs + blanks : 0
  }

  /// The bytes of a bullet, or of a number with its full stop or bracket.
  private func listSign(_ bytes: [UInt8]) -> Int {
    if let first = bytes.first, first == 0x2D || first == 0x2A || first == 0x2B { return 1 }
    if bytes.starts(with: Array("•".utf8)) || bytes.starts(with: Array("–".utf8)) { return 3 }
    let digits = bytes.prefix { $0 &- 0x30 < 10 }.count
    guard digits > 0, digits < 4, bytes.count > digits, bytes[digits] == 0x2E || bytes[digits] == 0x29 else { return 0 }
    return digits + 1
  }
}

/// A line of text as it stands on the screen.
struct TextLine: Hashable, Sendable {
  /// The bytes shown, without the space at which the line was broken.
  let range: ByteRange
  let piece: TextLayout.Piece
  /// From 0, in its piece.
  let index: Int
  let kind: Block.Kind
  /// Columns left free at the left.
  let indent: Int
  /// On the first line of a block: the bytes of the sign that says what kind it is; may be empty.
  let marker: ByteRange?

  /// Whether the byte at `offset` stands on this line, the sign at its beginning among them.
  func holds(_ offset: Int) -> Bool { ((marker ?? range).lowerBound..<range.upperBound).contains(offset) }

  var opensBlock: Bool { index == 0 && piece.part == 0 }
}

extension Block.Kind {
  var keepsBreaks: Bool {
    switch self {
    case .heading, .paragraph, .quotation, .listItem: false
    case .verse, .preformatted: true
    }
  }
}
