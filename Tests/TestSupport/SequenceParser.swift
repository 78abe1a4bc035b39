/// One thing that a program tells a terminal.
enum Token {
  case scalar(Unicode.Scalar)
  case control(UInt8)
  /// ESC and the bytes after it.
  case escape([UInt8])
  /// ESC [: the private mark before the parameters (0 if there is none), the parameters (an empty one is -1), what
  /// stands between them and the last byte, and that.
  case csi(mark: UInt8, parameters: [Int], intermediate: [UInt8], last: UInt8)
  /// ESC ] up to its end.
  case osc(String)
  case invalid([UInt8])
}

/// Cuts a stream of bytes into tokens.
struct SequenceParser {
  private var pending: [UInt8] = []

  mutating func next(_ byte: UInt8) -> Token? {
    pending.append(byte)
    guard let token = parse() else { return nil }
    pending = []
    return token
  }

  private func parse() -> Token? {
    switch pending[0] {
    case 0x1B: escape()
    case ..<0x20, 0x7F: .control(pending[0])
    case ..<0x80: .scalar(Unicode.Scalar(pending[0]))
    default: multibyte()
    }
  }

  private func multibyte() -> Token? {
    let length = pending[0] < 0xE0 ? 2 : pending[0] < 0xF0 ? 3 : 4
    guard (0xC2..<0xF5).contains(pending[0]) else { return .invalid(pending) }
    guard pending.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return .invalid(pending) }
    guard pending.count == length else { return nil }
    let scalars = String(decoding: pending, as: UTF8.self).unicodeScalars
    return scalars.count == 1 ? .scalar(scalars.first!) : .invalid(pending)
  }

  private func escape() -> Token? {
    guard pending.count > 1 else { return nil }
    switch pending[1] {
    case 0x5B: return csi()
    case 0x5D: return osc()
    case 0x20..<0x30: return pending.count == 3 ? .escape(Array(pending[1...])) : nil
    default: return .escape(Array(pending[1...]))
    }
  }

  private func osc() -> Token? {
    if pending.last == 0x07 { return .osc(String(decoding: pending[2..<pending.count - 1], as: UTF8.self)) }
    if pending.count > 3, pending.suffix(2) == [0x1B, 0x5C] {
      return .osc(String(decoding: pending[2..<pending.count - 2], as: UTF8.self))
    }
    return nil
  }

  private func csi() -> Token? {
    guard pending.count > 2, let last = pending.last, (0x40..<0x7F).contains(last) else { return nil }
    var body = pending[2..<pending.count - 1]
    var mark: UInt8 = 0
    if let first = body.first, (0x3C..<0x40).contains(first) {
      mark = first
      body = body.dropFirst()
    }
    let digits = body.prefix { (0x30..<0x3C).contains($0) }
    let text = String(decoding: digits, as: UTF8.self)
    let parameters =
      text.isEmpty ? [] : text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    return .csi(mark: mark, parameters: parameters, intermediate: Array(body.dropFirst(digits.count)), last: last)
  }
}
