/// Turns the bytes of a text file into text.
///
/// UTF-8 is told by being valid, UTF-16 and UTF-32 by their mark. What is neither is taken for damaged UTF-8, if it
/// has at least as many good sequences as bad ones, and for Windows-1252 (a superset of Latin-1) otherwise. A byte
/// order mark is dropped; line ends stay as they are.
struct TextDecoding {
  /// The offset of a byte that no text has.
  struct Failure: Error, Hashable { let offset: Int }

  static func text(of bytes: [UInt8]) throws(Failure) -> String {
    if let text = try markedText(bytes) { return text }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let null = bytes.firstIndex(of: 0) { throw Failure(offset: null) }
    if let text = String(validating: bytes[start...], as: UTF8.self) { return text }
    if let offset = controlOffset(bytes) { throw Failure(offset: offset) }
    return isDamagedUTF8(bytes) ? String(decoding: bytes[start...], as: UTF8.self) : Windows1252.text(of: bytes)
  }

  /// The text of a file that starts with the mark of UTF-16 or UTF-32.
  private static func markedText(_ bytes: [UInt8]) throws(Failure) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return try wide(bytes, width: 4, bigEndian: false) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return try wide(bytes, width: 4, bigEndian: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try wide(bytes, width: 2, bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try wide(bytes, width: 2, bigEndian: true) }
    return nil
  }

  /// Units of `width` bytes after the mark; wrong ones become U+FFFD, a null is refused.
  private static func wide(_ bytes: [UInt8], width: Int, bigEndian: Bool) throws(Failure) -> String {
    var units: [UInt32] = []
    units.reserveCapacity(bytes.count / width)
    var offset = width
    while offset + width <= bytes.count {
      var unit: UInt32 = 0
      for step in 0..<width {
        unit = unit << 8 | UInt32(bytes[bigEndian ? offset + step : offset + width - 1 - step])
      }
      if unit == 0 { throw Failure(offset: offset) }
      units.append(unit)
      offset += width
    }
    return width == 4
      ? String(decoding: units, as: UTF32.self)
      : String(decoding: units.lazy.map { UInt16(truncatingIfNeeded: $0) }, as: UTF16.self)
  }

  /// Where the first control byte stands, if there are so many of them that this is no text.
  private static func controlOffset(_ bytes: [UInt8]) -> Int? {
    var first: Int?
    var count = 0
    for offset in bytes.indices where bytes[offset] < 32 && !(8...13 ~= bytes[offset]) && bytes[offset] != 27 {
      first = first ?? offset
      count += 1
    }
    return count * 20 > bytes.count ? first : nil
  }

  /// Whether the sequences of UTF-8 that are whole are at least as many as those that are not; one that the end of
  /// the file cuts is neither.
  private static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
    var whole = 0
    var broken = 0
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] >= 0x80 else {
        offset += 1
        continue
      }
      let length = bytes[offset] < 0xC2 ? 0 : bytes[offset] < 0xE0 ? 2 : bytes[offset] < 0xF0 ? 3 : 4
      let trailing = bytes[(offset + 1)...].prefix(max(length - 1, 0)).prefix { $0 & 0xC0 == 0x80 }.count
      let isCut = length > 1 && trailing < length - 1 && offset + 1 + trailing == bytes.count
      if length > 1, trailing == length - 1 { whole += 1 } else if !isCut { broken += 1 }
      offset += 1 + trailing
    }
    return whole >= broken
  }
}

/// The encoding of old Windows files; where it has characters, Latin-1 has the same or controls.
enum Windows1252 {
  static func text(of bytes: [UInt8]) -> String {
    var text = ""
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      let value = 0x80..<0xA0 ~= byte ? high[Int(byte - 0x80)] : UInt16(byte)
      text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return text
  }

  /// 0x80 to 0x9F; the five that have no character are U+FFFD.
  private static let high: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
