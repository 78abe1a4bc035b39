/// Sets the white space of a text that came out of a file with markup.
///
/// A line feed in such a file is a space; where a line really breaks, a reader puts ``lineBreak``.
enum Whitespace {
  /// U+2028, the line separator.
  static let lineBreak = "\u{2028}"

  /// One space for each run of white space, none at the ends; line breaks stay as line feeds if `keepsLines`.
  static func collapsed(_ content: String, keepsLines: Bool) -> [UInt8] {
    var places: [Int]?
    return collapsed(content, keepsLines: keepsLines, places: &places)
  }

  /// The same; `places`, if there is such an array, is told how many bytes came out before each byte of `content`, and
  /// before its end.
  static func collapsed(_ content: String, keepsLines: Bool, places: inout [Int]?) -> [UInt8] {
    let source = Array(content.utf8)
    let tellsPlaces = places != nil
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var space: UInt8 = 0
    var offset = 0
    while offset < source.count {
      let run = plainRun(source, from: offset)
      if !run.isEmpty {
        if tellsPlaces { places?.append(bytes.count) }
        if space != 0, !bytes.isEmpty { bytes.append(space) }
        space = 0
        if tellsPlaces { places?.append(contentsOf: bytes.count + 1..<bytes.count + run.count) }
        bytes += source[run]
        offset = run.upperBound
        continue
      }
      let (kind, length) = kind(source, at: offset)
      if tellsPlaces { for _ in 0..<length { places?.append(bytes.count) } }
      switch kind {
      case .lineBreak where keepsLines: space = 10
      case .space, .tab, .lineFeed, .lineBreak: if space != 10 { space = 32 }
      case .invisible: break
      case .control, .character:
        if space != 0, !bytes.isEmpty { bytes.append(space) }
        space = 0
        if kind == .control { bytes += replacement } else { bytes.append(source, offset, length) }
      }
      offset += length
    }
    places?.append(bytes.count)
    return bytes
  }

  /// Lines as they are, without blank ones at both ends; `places` as in ``collapsed(_:keepsLines:places:)``.
  static func lines(_ content: String, places: inout [Int]?) -> [UInt8] {
    let source = Array(content.utf8)
    let tellsPlaces = places != nil
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var offset = 0
    while offset < source.count {
      let (kind, length) = kind(source, at: offset)
      if tellsPlaces { for _ in 0..<length { places?.append(bytes.count) } }
      switch kind {
      case .lineFeed, .lineBreak: bytes.append(10)
      case .tab: bytes.append(9)
      case .space: bytes.append(32)
      case .invisible: break
      case .control: bytes += replacement
      case .character: bytes.append(source, offset, length)
      }
      offset += length
    }
    while let last = bytes.last, last <= 32 { bytes.removeLast() }
    let start = bytes.firstIndex { $0 > 32 } ?? bytes.endIndex
    let first = bytes[..<start].lastIndex(of: 10).map { $0 + 1 } ?? 0
    places?.append(bytes.count)
    places = places?.map { max(0, min($0, bytes.count) - first) }
    return Array(bytes[first...])
  }

  /// The words of `text` with one space between them.
  static func line(_ text: String) -> String {
    String(decoding: collapsed(text, keepsLines: false), as: UTF8.self)
  }

  /// Whether there is anything in `text` but white space.
  static func isBlank(_ text: String) -> Bool { !text.utf8.contains { $0 > 32 } }

  /// The letters and signs of ASCII that begin at `start`: nearly all of most texts, and nothing is to be done to them.
  private static func plainRun(_ bytes: [UInt8], from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end] &- 33 < 94 { end += 1 }
    return start..<end
  }

  private enum Kind { case space, tab, lineFeed, lineBreak, control, invisible, character }

  private static let replacement: [UInt8] = Array("\u{FFFD}".utf8)

  /// What the scalar at `offset` is to a reader, and how many bytes it takes.
  @inline(__always)
  private static func kind(_ bytes: [UInt8], at offset: Int) -> (kind: Kind, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (ascii(lead), 1) }
    if lead < 0xE0 { return (lead == 0xC2 ? latin(bytes[offset + 1]) : .character, 2) }
    if lead < 0xF0 { return (wide(lead, bytes[offset + 1], bytes[offset + 2]), 3) }
    return (.character, 4)
  }

  @inline(__always)
  private static func ascii(_ byte: UInt8) -> Kind {
    if byte > 32 { return byte == 127 ? .control : .character }
    switch byte {
    case 10: return .lineFeed
    case 9: return .tab
    case 11, 12, 13, 32: return .space
    default: return .control
    }
  }

  /// U+0080 to U+00BF.
  private static func latin(_ trail: UInt8) -> Kind {
    switch trail {
    case 0x85, 0xA0: .space
    case ..<0xA0: .control
    // The soft hyphen, which only a typesetter needs.
    case 0xAD: .invisible
    default: .character
    }
  }

  /// U+0800 to U+FFFF: the spaces of General Punctuation, the ideographic space, the byte order mark.
  private static func wide(_ lead: UInt8, _ middle: UInt8, _ last: UInt8) -> Kind {
    switch (lead, middle, last) {
    case (0xE2, 0x80, 0xA8): .lineBreak
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      .space
    case (0xEF, 0xBB, 0xBF): .invisible
    default: .character
    }
  }
}

extension [UInt8] {
  @inline(__always)
  fileprivate mutating func append(_ source: [UInt8], _ offset: Int, _ length: Int) {
    for index in 0..<length { append(source[offset + index]) }
  }
}
