/// How a word is written.
package enum WordShape {
  /// The word with every digit as 0 and curly quotation marks straight.
  package static func normalised(_ word: String) -> String {
    switch word {
    case "“", "”", "„", "``", "''", "«", "»": return "\""
    case "‘", "’", "`": return "'"
    default: break
    }
    var bytes: [UInt8] = []
    var changed = false
    let source = Array(word.utf8)
    var index = 0
    while index < source.count {
      let byte = source[index]
      if isDigit(byte) {
        bytes.append(0x30)
        changed = changed || byte != 0x30
      } else if byte == 0xE2, index + 2 < source.count, source[index + 1] == 0x80, source[index + 2] & 0xFE == 0x98 {
        bytes.append(0x27)
        index += 2
        changed = true
      } else {
        bytes.append(byte)
      }
      index += 1
    }
    return changed ? String(decoding: bytes, as: UTF8.self) : word
  }

  @inline(__always)
  package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// An ASCII letter or any byte of a character beyond ASCII.
  @inline(__always)
  package static func isLetterByte(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
}
