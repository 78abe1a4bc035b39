/// Sets the white space of a text that came out of a file with markup.
enum Whitespace {
  /// One space for each run of white space, none at the ends; line feeds stay if `keepsLines`.
  static func collapsed(_ content: String, keepsLines: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var pending: UInt8?
    forEachScalar(of: content) { scalar, kind in
      switch kind {
      case .lineFeed where keepsLines: pending = 10
      case .space, .tab, .lineFeed: pending = pending ?? 32
      case .invisible: break
      case .control, .character:
        if let space = pending, !bytes.isEmpty { bytes.append(space) }
        pending = nil
        if kind == .control { bytes += replacement } else { bytes += scalar }
      }
    }
    return bytes
  }

  /// Lines as they are, without blank ones at both ends.
  static func lines(_ content: String) -> [UInt8] {
    var bytes: [UInt8] = []
    forEachScalar(of: content) { scalar, kind in
      switch kind {
      case .lineFeed: bytes.append(10)
      case .tab: bytes.append(9)
      case .space: bytes.append(32)
      case .invisible: break
      case .control: bytes += replacement
      case .character: bytes += scalar
      }
    }
    while let last = bytes.last, last <= 32 { bytes.removeLast() }
    let start = bytes.firstIndex { $0 > 32 } ?? bytes.endIndex
    return Array(bytes[(bytes[..<start].lastIndex(of: 10).map { $0 + 1 } ?? 0)...])
  }

  private enum Kind { case space, tab, lineFeed, control, invisible, character }

  private static let replacement: [UInt8] = Array("\u{FFFD}".utf8)

  /// Calls `body` with the UTF-8 of each scalar and what it is to a reader.
  private static func forEachScalar(of content: String, _ body: (ArraySlice<UInt8>, Kind) -> Void) {
    let bytes = Array(content.utf8)
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      let scalar = bytes[offset..<offset + length]
      body(scalar, kind(of: scalar))
      offset += length
    }
  }

  private static func kind(of scalar: ArraySlice<UInt8>) -> Kind {
    let lead = scalar[scalar.startIndex]
    switch lead {
    case 10: return .lineFeed
    case 9: return .tab
    case 11, 12, 13, 32: return .space
    case ..<32, 127: return .control
    case ..<0xC2: return .character
    case 0xC2: return latin(scalar[scalar.startIndex + 1])
    case 0xE2, 0xE3, 0xEF: return spaces.contains(Array(scalar)) ? .space : isMark(scalar) ? .invisible : .character
    default: return .character
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

  /// The byte order mark.
  private static func isMark(_ scalar: ArraySlice<UInt8>) -> Bool { scalar.elementsEqual([0xEF, 0xBB, 0xBF]) }

  private static let spaces: Set<[UInt8]> = Set(
    (0x2000...0x200A).map { String(Unicode.Scalar(UInt16($0)) ?? " ") }.map { Array($0.utf8) }
      + ["\u{2028}", "\u{2029}", "\u{202F}", "\u{205F}", "\u{3000}"].map { Array($0.utf8) })
}
