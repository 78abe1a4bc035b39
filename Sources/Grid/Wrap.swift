/// Breaks the text at `range` into lines of at most `columns`.
///
/// - Breaks between words, after hyphens and dashes, and between wide characters; a word longer than a line is cut.
/// - A line's end in the source, with the blanks after it, is one space; `CellGrid.write` draws it so. With
///   `keepsBreaks`, for verse and code, it ends the line, and blanks at a line's beginning stay.
/// - `firstIndent` and `indent` are columns that the caller leaves free before the first and the other lines.
///
/// Linear in the length of the range; wrap a long document block by block, when a block is to be seen.
/// - Returns: for each line its half-open UTF-8 range, without blanks at either end; nothing for a blank text, empty
///   ranges for empty lines that `keepsBreaks` keeps. A wide character in one column stands alone on its line.
/// - Precondition: the range lies in the text, on character boundaries.
public func wrap(
  _ text: String, in range: Range<Int>, columns: Int, firstIndent: Int = 0, indent: Int = 0, keepsBreaks: Bool = false
) -> [Range<Int>] {
  withUTF8(text) { bytes in
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    var wrapper = Wrapper(
      bytes, from: range.lowerBound, columns: columns, firstIndent: firstIndent, indent: indent,
      keepsBreaks: keepsBreaks)
    wrapper.run(to: range.upperBound)
    return wrapper.lines
  }
}

/// The lines into which a text breaks, as text.
public func wrappedLines(_ text: String, columns: Int, keepsBreaks: Bool = false) -> [String] {
  let bytes = Array(text.utf8)
  return wrap(text, columns: columns, keepsBreaks: keepsBreaks).map { String(decoding: bytes[$0], as: UTF8.self) }
}

/// Breaks a whole text into lines of at most `columns`.
public func wrap(
  _ text: String, columns: Int, firstIndent: Int = 0, indent: Int = 0, keepsBreaks: Bool = false
) -> [Range<Int>] {
  wrap(
    text, in: 0..<text.utf8.count, columns: columns, firstIndent: firstIndent, indent: indent, keepsBreaks: keepsBreaks)
}

private struct Wrapper {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let columns: Int
  private let indent: Int
  private let keepsBreaks: Bool
  private(set) var lines: [Range<Int>] = []

  private var lineStart: Int
  /// Columns used on the line so far, blanks at its end included.
  private var column: Int
  /// The last place where the line may end: its end without blanks, where the next one would start, and the columns
  /// used up to there.
  private var breakEnd: Int
  private var breakNext: Int
  private var breakColumn = 0
  /// Where the last character that is not blank ends.
  private var inkEnd: Int
  /// Where the last wide character ends, if a line may end there.
  private var wideEnd = -1
  /// Where the last opening sign ends: what follows stays with it.
  private var openingEnd = -1

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, columns: Int, firstIndent: Int, indent: Int, keepsBreaks: Bool
  ) {
    self.bytes = bytes
    self.keepsBreaks = keepsBreaks
    self.columns = max(1, columns)
    self.indent = min(max(0, indent), self.columns - 1)
    column = min(max(0, firstIndent), self.columns - 1)
    lineStart = start
    breakEnd = start
    breakNext = start
    inkEnd = start
  }

  mutating func run(to end: Int) {
    lines.reserveCapacity((end - lineStart) / columns + 1)
    var offset = lineStart
    while offset < end {
      let byte = bytes[offset]
      if byte > 0x20, byte < 0x7F {
        if offset == wideEnd, byte.isWord { allowBreak(besideWideAt: offset) }
        offset += 1
        place(width: 1, from: offset - 1, to: offset)
        if byte == 0x2D { allowBreak(afterHyphenAt: offset - 1, end: end) }
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
        offset = blanks(from: offset, to: end)
      } else {
        offset = other(at: offset, to: end)
      }
    }
    if inkEnd > lineStart { lines.append(lineStart..<inkEnd) }
  }

  /// Takes in a character that shows.
  @inline(__always)
  private mutating func place(width: Int, from start: Int, to end: Int) {
    while column + width > columns, start > lineStart { breakLine(before: start) }
    column += width
    inkEnd = end
  }

  private mutating func breakLine(before start: Int) {
    if breakNext > lineStart {
      lines.append(lineStart..<breakEnd)
      lineStart = breakNext
      column = indent + column - breakColumn
    } else {
      // Signs without a width alone, such as a soft hyphen, are no line.
      if inkEnd > lineStart { lines.append(lineStart..<inkEnd) }
      lineStart = start
      column = indent
    }
    breakNext = lineStart
  }

  /// Takes in the blanks at `start`: a line may end before them.
  @inline(__always)
  private mutating func blanks(from start: Int, to end: Int) -> Int {
    var offset = start
    var width = 0
    while offset < end {
      let byte = bytes[offset]
      if byte == 0x20 || byte == 0x09 {
        offset += 1
      } else if !(0x0A...0x0D).contains(byte) {
        break
      } else if keepsBreaks {
        return hardBreak(at: offset, to: end)
      } else {
        offset = bytes.endOfBlanks(from: offset + 1, before: end)
      }
      width += 1
    }
    takeBlanks(width: width, next: offset)
    return offset
  }

  private mutating func takeBlanks(width: Int, next: Int) {
    if inkEnd > lineStart {
      column += width
      allowBreak(at: inkEnd, next: next)
    } else if keepsBreaks {
      column += width
    } else {
      lineStart = next
      breakNext = next
    }
  }

  /// Ends the line where the source does.
  private mutating func hardBreak(at offset: Int, to end: Int) -> Int {
    lines.append(lineStart..<max(lineStart, inkEnd))
    let isPair = bytes[offset] == 0x0D && offset + 1 < end && bytes[offset + 1] == 0x0A
    lineStart = offset + (isPair ? 2 : 1)
    breakNext = lineStart
    inkEnd = lineStart
    column = indent
    return lineStart
  }

  private mutating func allowBreak(at end: Int, next: Int) {
    breakEnd = end
    breakNext = next
    breakColumn = column
  }

  /// A wide character may be parted from its neighbour without a blank.
  private mutating func allowBreak(besideWideAt offset: Int) {
    if inkEnd == offset, offset > lineStart, offset != openingEnd { allowBreak(at: offset, next: offset) }
  }

  /// A hyphen between two letters or digits ends a line well; one before a number or after a space does not.
  private mutating func allowBreak(afterHyphenAt offset: Int, end: Int) {
    guard offset > lineStart, offset + 1 < end, bytes[offset - 1].isWord, bytes[offset + 1].isWord else { return }
    allowBreak(at: offset + 1, next: offset + 1)
  }

  /// Takes in what is not plain ASCII.
  private mutating func other(at start: Int, to end: Int) -> Int {
    let (scalar, length) = bytes.scalar(at: start)
    let next = start + length
    switch ScalarClass(scalar) {
    case .hidden where scalar == "\u{200B}" && inkEnd == start && start > lineStart: allowBreak(at: start, next: next)
    case .mark where inkEnd == start && start > lineStart, .hidden where inkEnd == start && start > lineStart:
      if breakNext == start { allowBreak(at: next, next: next) }
      if wideEnd == start { wideEnd = next }
      inkEnd = next
    case .hidden: break
    case .lineBreak: return unusualLineBreak(from: start, next: next, end: end)
    case .wide:
      if !scalar.staysWithPrevious { allowBreak(besideWideAt: start) }
      place(width: 2, from: start, to: next)
      if scalar.staysWithNext { openingEnd = next } else { wideEnd = next }
    case .narrow, .undrawable, .control, .direction, .mark:
      place(width: 1, from: start, to: next)
      if scalar.isDash { allowBreak(at: next, next: next) }
    }
    return next
  }

  /// U+0085, U+2028 and U+2029.
  private mutating func unusualLineBreak(from start: Int, next: Int, end: Int) -> Int {
    let offset = bytes.endOfBlanks(from: next, before: end)
    takeBlanks(width: 1, next: offset)
    return offset
  }
}

extension UInt8 {
  fileprivate var isWord: Bool { self >= 0x80 || (self | 0x20) &- 97 < 26 || self &- 48 < 10 }
}

extension Unicode.Scalar {
  /// A dash after which a line may end.
  fileprivate var isDash: Bool { self == "\u{2014}" || self == "\u{2013}" || self == "\u{2010}" }

  /// Closing signs of East Asian text do not begin a line.
  fileprivate var staysWithPrevious: Bool {
    switch self {
    case "、", "。", "，", "．", "）", "」", "』", "】", "〉", "》", "！", "？", "：", "；", "ー", "々": true
    default: false
    }
  }

  /// Opening signs of East Asian text do not end a line.
  fileprivate var staysWithNext: Bool {
    switch self {
    case "（", "「", "『", "【", "〈", "《": true
    default: false
    }
  }
}
