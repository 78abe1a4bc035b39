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
    let indent = min(indent(of: block.kind), columns / 2)
    var ranges = wrap(
      document.text, in: start(of: piece)..<end(of: piece), columns: max(1, columns - indent),
      keepsBreaks: block.kind.keepsBreaks)
    if ranges.isEmpty { ranges = [start(of: piece)..<start(of: piece)] }
    return ranges.enumerated().map { index, range in
      TextLine(range: range, piece: piece, index: index, kind: block.kind, indent: indent)
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

  private func indent(of kind: Block.Kind) -> Int {
    switch kind {
    case .heading, .paragraph, .preformatted: 0
    case .quotation, .verse: 3
    case .listItem(let depth): 2 + 2 * min(depth, 8)
    }
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
