/// A line of a text file.
///
/// A long text has millions of them: their offsets are kept in half the room.
struct TextLine {
  private let first: UInt32
  private let low: UInt32
  private let high: UInt32
  private let end: UInt32
  private let columns: UInt32
  /// Ends in a form feed, or starts with one: a page of the original ends here.
  let breaksPage: Bool

  var start: Int { Int(first) }
  /// Without the white space at both ends; empty for a blank line.
  var content: ByteRange { Int(low)..<Int(high) }
  /// Where the next line starts.
  var next: Int { Int(end) }
  /// Columns of white space before the content; a tab goes to the next multiple of eight.
  var indent: Int { Int(columns) }
  var isBlank: Bool { low == high }

  /// The lines of `text`, which is shorter than 4 GB. A line ends with LF, CR LF, CR, VT, FF, NEL, LS or PS.
  static func all(of text: UTF8Text) -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveCapacity(text.count / 48 + 1)
    var start = 0
    while start < text.count {
      let end = text.lineEnd(from: start)
      lines.append(TextLine(text, start: start, end: end.content, next: end.next))
      start = end.next
    }
    return lines
  }

  private init(_ text: UTF8Text, start: Int, end: Int, next: Int) {
    var low = start
    var indent = 0
    while low < end, text[low] <= 32 || text[low] >= 0xC2 {
      let (value, length) = text.scalar(at: low)
      guard ScalarClass(value) == .space else { break }
      indent = value == 9 ? (indent / 8 + 1) * 8 : indent + 1
      low += length
    }
    var high = end
    while high > low {
      let last = text.scalarStart(before: high)
      guard ScalarClass(text.scalar(at: last).value) == .space else { break }
      high = last
    }
    first = UInt32(start)
    self.low = UInt32(low)
    self.high = UInt32(high)
    self.end = UInt32(next)
    columns = UInt32(indent)
    self.breaksPage = end < next && text[end] == 12
  }
}

extension [UInt8] {
  /// Where the content of the line that starts at `start` ends, and where the next line starts.
  fileprivate func lineEnd(from start: Int) -> (content: Int, next: Int) {
    var offset = start
    while offset < count {
      let byte = self[offset]
      if byte > 13, byte < 0xC2 {
        offset += 1
      } else if byte == 10 || byte == 11 || byte == 12 {
        return (offset, offset + 1)
      } else if byte == 13 {
        return (offset, offset + (offset + 1 < count && self[offset + 1] == 10 ? 2 : 1))
      } else if has("\u{85}", at: offset) {
        return (offset, offset + 2)
      } else if byte == 0xE2, has("\u{2028}", at: offset) || has("\u{2029}", at: offset) {
        return (offset, offset + 3)
      } else {
        offset += 1
      }
    }
    return (count, count)
  }
}
