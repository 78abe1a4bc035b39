/// How the lines of a text make paragraphs.
struct TextLayout {
  /// Paragraphs run over several lines of about ``width`` columns.
  let isWrapped: Bool
  /// In bytes.
  let width: Int
  /// Blank lines part most paragraphs.
  let usesBlankLines: Bool

  init(_ text: UTF8Text, _ lines: [TextLine]) {
    var pairs = 0
    var continuing = 0
    var lengths = [Int](repeating: 0, count: 256)
    for index in lines.indices.dropLast() where !lines[index].isBlank && !lines[index + 1].isBlank {
      let length = min(lines[index].content.count + lines[index].indent, 255)
      pairs += 1
      lengths[length] += 1
      if length >= 30, length < 200, text.runsOn(lines[index].content, into: lines[index + 1].content) {
        continuing += 1
      }
    }
    let blank = lines.count { $0.isBlank }
    isWrapped = continuing > 0 && continuing * 5 >= pairs
    usesBlankLines = blank * (isWrapped ? 100 : 10) >= lines.count - blank
    width = Self.percentile(lengths, of: pairs)
  }

  /// The length that nine lines in ten keep.
  private static func percentile(_ lengths: [Int], of total: Int) -> Int {
    var left = total / 10
    for length in lengths.indices.reversed() {
      left -= lengths[length]
      if left < 0 { return length }
    }
    return 80
  }
}

extension [UInt8] {
  /// Whether the sentence of one line goes on in the next.
  func runsOn(_ line: ByteRange, into next: ByteRange) -> Bool {
    let last = self[line.upperBound - 1]
    if last == 0x2E || last == 0x21 || last == 0x3F || last == 0x3A { return false }
    return scalarClass(at: next.lowerBound) == .lowercase
  }
}
