/// The UTF-8 of a text, read by position.
///
/// The bytes come from a `String` and are therefore well formed: every function may trust a leading byte.
typealias UTF8Text = [UInt8]

extension [UInt8] {
  /// The scalar that starts at `offset`, and how many bytes it takes.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = self[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | trailing(offset + 1), 2) }
    if lead < 0xF0 {
      return (UInt32(lead & 0x0F) << 12 | trailing(offset + 1) << 6 | trailing(offset + 2), 3)
    }
    return (
      UInt32(lead & 0x07) << 18 | trailing(offset + 1) << 12 | trailing(offset + 2) << 6 | trailing(offset + 3), 4
    )
  }

  /// Where the scalar before `offset` starts.
  @inline(__always)
  func scalarStart(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  @inline(__always)
  private func trailing(_ offset: Int) -> UInt32 { UInt32(self[offset] & 0x3F) }

  /// Whether the bytes of `word` stand at `offset`.
  func has(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    for index in 0..<length where self[offset + index] != word.utf8Start[index] { return false }
    return true
  }

  /// The bytes of `range` with ASCII capitals made small.
  func lowercased(_ range: ByteRange) -> String {
    String(unsafeUninitializedCapacity: range.count) { buffer in
      for (offset, index) in range.enumerated() {
        buffer[offset] = self[index].isASCIIUppercase ? self[index] | 0x20 : self[index]
      }
      return range.count
    }
  }

  func string(_ range: ByteRange) -> String { String(decoding: self[range], as: UTF8.self) }
}

extension UInt8 {
  @inline(__always) var isASCIIUppercase: Bool { self &- 65 < 26 }
  @inline(__always) var isASCIILowercase: Bool { self &- 97 < 26 }
  @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 97 < 26 }
  @inline(__always) var isASCIIDigit: Bool { self &- 48 < 10 }
}

/// What a scalar is to a reader of English text.
enum ScalarClass: UInt8 {
  case space, uppercase, lowercase
  /// A letter of a script without case.
  case letter
  case digit
  /// Combining marks, joiners, variation selectors: nothing by themselves.
  case mark
  case openingQuote, closingQuote
  /// `"` and `'`, which open and close.
  case straightQuote
  case hyphen, dash
  case other

  @inline(__always) var isLetter: Bool { self == .lowercase || self == .uppercase || self == .letter }
  @inline(__always) var isWord: Bool { isLetter || self == .digit || self == .mark }

  @inline(__always)
  init(_ value: UInt32) {
    if value < 0x80 { self = Self.ascii[Int(value)] } else { self = Self.beyondASCII(value) }
  }

  private static let ascii: [ScalarClass] = (0..<0x80).map { value -> ScalarClass in
    switch UInt8(value) {
    case 9...13, 28...32: .space
    case 48...57: .digit
    case 65...90: .uppercase
    case 97...122: .lowercase
    case 34, 39, 96: .straightQuote
    case 45: .hyphen
    default: .other
    }
  }

  private static func beyondASCII(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0x2018, 0x201A, 0x201B, 0x201C, 0x201E, 0x201F, 0xAB, 0x2039: .openingQuote
    case 0x2019, 0x201D, 0xBB, 0x203A: .closingQuote
    case 0x2010, 0x2011: .hyphen
    case 0x2012...0x2015: .dash
    case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: .mark
    default: byProperties(value)
    }
  }

  private static func byProperties(_ value: UInt32) -> ScalarClass {
    guard let scalar = Unicode.Scalar(value) else { return .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .uppercase
    case .lowercaseLetter: return .lowercase
    case .modifierLetter, .otherLetter, .letterNumber: return .letter
    case .decimalNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    default: return .other
    }
  }
}
