/// A character as a screen can show it, and the bytes of the text that it stands for.
struct Glyph {
  let character: Character
  /// 1 or 2 columns.
  let width: Int
  /// UTF-8 offsets into the text that was read; hidden scalars after the character belong to it.
  let range: Range<Int>
}

/// Reads text as the glyphs that may reach a screen: the one place where text from outside is made harmless.
///
/// A glyph is what a cell of curses can hold: one scalar that takes columns, and at most four marks. Therefore emoji
/// sequences come apart into their pictures, and the sum of the widths is what every terminal makes of them.
struct GlyphReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private(set) var offset: Int

  /// - Precondition: `range` lies inside `bytes`, which are well-formed UTF-8, on scalar boundaries.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Glyph? {
    while offset < end {
      let start = offset
      let byte = bytes[start]
      if byte >= 0x20, byte < 0x7F, start + 1 == end || bytes[start + 1] < 0x80 {
        offset += 1
        return Glyph(character: Character(Unicode.Scalar(byte)), width: 1, range: start..<offset)
      }
      let (scalar, length) = bytes.scalar(at: start)
      offset += length
      if let glyph = glyph(from: scalar, at: start) { return glyph }
    }
    return nil
  }

  /// What stands for `scalar`; `nil` if nothing does.
  private mutating func glyph(from scalar: Unicode.Scalar, at start: Int) -> Glyph? {
    let kind = ScalarClass(scalar)
    switch kind {
    case .narrow, .wide: return marked(scalar, width: kind.width, at: start)
    case .mark:
      offset = start
      return marked(dottedCircle, width: 1, at: start)
    case .hidden: return nil
    case .undrawable: return marked("\u{FFFD}", width: 1, at: start)
    case .control: return marked(picture(of: scalar), width: 1, at: start)
    case .direction: return marked("⇄", width: 1, at: start)
    case .lineBreak:
      if scalar != "\t" { offset = bytes.endOfBlanks(from: offset, before: end) }
      return Glyph(character: " ", width: 1, range: start..<offset)
    }
  }

  /// `base` with the marks that follow in the text, as far as a cell holds them.
  private mutating func marked(_ base: Unicode.Scalar, width: Int, at start: Int) -> Glyph {
    var marks: [Unicode.Scalar] = []
    while offset < end, bytes[offset] >= 0x80 {
      let (scalar, length) = bytes.scalar(at: offset)
      let kind = ScalarClass(scalar)
      guard kind.width == 0 else { break }
      if kind == .mark, marks.count < marksPerCell { marks.append(scalar) }
      offset += length
    }
    return Glyph(character: character(base, marks), width: width, range: start..<offset)
  }

  private func character(_ base: Unicode.Scalar, _ marks: [Unicode.Scalar]) -> Character {
    guard !marks.isEmpty else { return Character(base) }
    var text = String(base)
    text.unicodeScalars.append(contentsOf: marks)
    // A mark that does not join this base, such as a Hangul vowel after a Latin letter, would be a second character.
    return text.count == 1 ? Character(text) : Character(base)
  }
}

/// What a cell of curses holds beside the base character.
private let marksPerCell = 4
/// Stands under a mark that has nothing to stand on.
private let dottedCircle: Unicode.Scalar = "\u{25CC}"

/// The control picture of a C0 control or DEL; C1 controls, which have none, share one sign.
private func picture(of control: Unicode.Scalar) -> Unicode.Scalar {
  switch control.value {
  case ..<0x20: Unicode.Scalar(0x2400 + control.value)!
  case 0x7F: "\u{2421}"
  default: "\u{2426}"
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that starts at `offset`, and how many bytes it takes. The bytes are well formed.
  @inline(__always)
  func scalar(at offset: Int) -> (Unicode.Scalar, length: Int) {
    let lead = UInt32(self[offset])
    switch lead {
    case ..<0x80: return (Unicode.Scalar(UInt8(lead)), 1)
    case ..<0xE0: return (made((lead & 0x1F) << 6 | low(offset + 1)), 2)
    case ..<0xF0: return (made((lead & 0x0F) << 12 | low(offset + 1) << 6 | low(offset + 2)), 3)
    default:
      return (made((lead & 7) << 18 | low(offset + 1) << 12 | low(offset + 2) << 6 | low(offset + 3)), 4)
    }
  }

  @inline(__always)
  private func low(_ offset: Int) -> UInt32 { offset < count ? UInt32(self[offset] & 0x3F) : 0 }

  @inline(__always)
  private func made(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }

  /// Where the ASCII blanks and line ends that start at `offset` are over.
  @inline(__always)
  func endOfBlanks(from offset: Int, before end: Int) -> Int {
    var offset = offset
    while offset < end, self[offset] == 0x20 || (0x09...0x0D).contains(self[offset]) { offset += 1 }
    return offset
  }
}

/// Gives `body` the UTF-8 of `text`, without a copy where it lies in one piece.
func withUTF8<Result>(_ text: some StringProtocol, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
  text.utf8.withContiguousStorageIfAvailable(body) ?? Array(text.utf8).withUnsafeBufferPointer(body)
}
