import Documents
import Grid

/// A line whose words are set apart so that it ends at the right edge.
///
/// Only spaces grow, the ones further right first in every other line, so that no river runs down the page.
struct LineSpread: Hashable {
  struct Word: Hashable {
    let range: ByteRange
    /// From the line's own beginning.
    let column: Int
  }

  let words: [Word]

  /// `nil` where the line stays as it is: the last one of its block, verse, and one that is too short to be stretched
  /// without holes.
  init?(_ line: TextLine, in layout: TextLayout) {
    guard !line.kind.keepsBreaks, !line.isHeading, !line.endsPiece(in: layout) else { return nil }
    let text = layout.document.text
    let ranges = Self.words(of: line, in: text)
    let room = layout.columns - line.indent
    let natural = displayWidth(text, in: line.range)
    let missing = room - natural
    guard ranges.count > 1, missing > 0, missing <= min(room / 4, 2 * (ranges.count - 1)) else { return nil }
    words = Self.set(ranges, in: text, missing: missing, fromRight: line.index % 2 == 1)
  }

  private static func words(of line: TextLine, in text: String) -> [ByteRange] {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: line.range.lowerBound)
    var words: [ByteRange] = []
    var begin: Int?
    for (distance, byte) in utf8[start...].prefix(line.range.count).enumerated() {
      let offset = line.range.lowerBound + distance
      let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
      if isBlank, let first = begin {
        words.append(first..<offset)
        begin = nil
      } else if !isBlank, begin == nil {
        begin = offset
      }
    }
    if let begin { words.append(begin..<line.range.upperBound) }
    return words
  }

  private static func set(_ ranges: [ByteRange], in text: String, missing: Int, fromRight: Bool) -> [Word] {
    let gaps = ranges.count - 1
    let (each, more) = missing.quotientAndRemainder(dividingBy: gaps)
    var column = 0
    return ranges.enumerated().map { index, range in
      let word = Word(range: range, column: column)
      let isWider = fromRight ? index >= gaps - more : index < more
      column += displayWidth(text, in: range) + 1 + each + (isWider ? 1 : 0)
      return word
    }
  }

  /// The column of a byte on this line.
  func column(of offset: Int, in text: String) -> Int {
    guard let word = words.last(where: { $0.range.lowerBound <= offset }) else { return 0 }
    let inside = min(offset, word.range.upperBound)
    return word.column + displayWidth(text, in: word.range.lowerBound..<inside) + (offset - inside)
  }
}

extension TextLine {
  var isHeading: Bool { if case .heading = kind { true } else { false } }

  /// Whether no further line of its piece follows.
  fileprivate func endsPiece(in layout: TextLayout) -> Bool {
    var walker = LineWalker(layout, at: self)
    return !walker.forward() || walker.line.piece != piece
  }
}
