import Grid

/// What the bytes that a terminal sends can mean.
enum Input: Hashable {
  case key(Key)
  case mouse(Mouse)
  case background(RGB)
  /// The answer to a question for the status: all that was written before it has been drawn.
  case status
}

/// Makes keys of the bytes that a terminal sends.
struct KeyDecoder {
  private var bytes: [UInt8] = []
  /// Sequences of this terminal that are not everybody's.
  private let own: [[UInt8]: Key]

  init(own: [[UInt8]: Key] = [:]) { self.own = own }

  /// Whether bytes wait for more to follow.
  var isPending: Bool { !bytes.isEmpty }

  mutating func feed(_ new: some Sequence<UInt8>) { bytes.append(contentsOf: new) }

  /// The next key; `nil` if none is complete.
  ///
  /// - Parameter isFinal: no more bytes came in the time that a sequence takes, so an Escape is the Escape key.
  mutating func next(isFinal: Bool) -> Input? {
    while !bytes.isEmpty {
      switch parse(isFinal: isFinal) {
      case .key(let key, let length):
        bytes.removeFirst(length)
        return .key(key)
      case .other(let input, let length):
        bytes.removeFirst(length)
        return input
      case .nothing(let length): bytes.removeFirst(length)
      case .incomplete: return nil
      }
    }
    return nil
  }

  private enum Parsed {
    case key(Key, length: Int)
    case other(Input, length: Int)
    /// Bytes that mean nothing to us.
    case nothing(length: Int)
    case incomplete
  }

  private func parse(isFinal: Bool) -> Parsed {
    if let known = knownSequence { return known }
    guard bytes[0] == 0x1B else { return character(at: 0, isFinal: isFinal) }
    guard bytes.count > 1 else { return isFinal ? .key(.escape, length: 1) : .incomplete }
    switch bytes[1] {
    case 0x5B: return control(isFinal: isFinal)
    case 0x4F: return shift3(isFinal: isFinal)
    case 0x5D: return answer(isFinal: isFinal)
    case 0x1B: return .key(.escape, length: 1)
    default: return alt(isFinal: isFinal)
    }
  }

  private var knownSequence: Parsed? {
    for (sequence, key) in own where bytes.starts(with: sequence) { return .key(key, length: sequence.count) }
    return nil
  }

  private func alt(isFinal: Bool) -> Parsed {
    switch character(at: 1, isFinal: isFinal) {
    case .key(.character(let character), let length): .key(.alt(character), length: length + 1)
    case .key(_, let length), .other(_, let length), .nothing(let length): .nothing(length: length + 1)
    case .incomplete: .incomplete
    }
  }

  /// A control character, or one of UTF-8.
  private func character(at index: Int, isFinal: Bool) -> Parsed {
    let byte = bytes[index]
    switch byte {
    case 0x0D, 0x0A: return .key(.enter, length: 1)
    case 0x09: return .key(.tab, length: 1)
    case 0x7F, 0x08: return .key(.backspace, length: 1)
    case 0x00: return .key(.control(" "), length: 1)
    case 0x01...0x1A: return .key(.control(Character(Unicode.Scalar(byte + 0x60))), length: 1)
    case 0x1C...0x1F: return .key(.control(Character(Unicode.Scalar(byte + 0x40))), length: 1)
    case 0x20..<0x7F: return .key(.character(Character(Unicode.Scalar(byte))), length: 1)
    default: return multibyte(at: index, isFinal: isFinal)
    }
  }

  private func multibyte(at index: Int, isFinal: Bool) -> Parsed {
    let length: Int
    switch bytes[index] {
    case 0xC2..<0xE0: length = 2
    case 0xE0..<0xF0: length = 3
    case 0xF0..<0xF5: length = 4
    default: return .nothing(length: 1)
    }
    let end = min(index + length, bytes.count)
    guard bytes[index + 1..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) else { return .nothing(length: 1) }
    guard index + length <= bytes.count else { return isFinal ? .nothing(length: bytes.count - index) : .incomplete }
    let text = String(decoding: bytes[index..<end], as: UTF8.self)
    guard text.unicodeScalars.count == 1, let character = text.first, character != "\u{FFFD}" else {
      return .nothing(length: length)
    }
    return .key(.character(character), length: length)
  }

  /// ESC O and a letter.
  private func shift3(isFinal: Bool) -> Parsed {
    guard bytes.count > 2 else { return isFinal ? .key(.alt("O"), length: 2) : .incomplete }
    if let key = Self.letters[bytes[2]] { return .key(key, length: 3) }
    return .nothing(length: 3)
  }

  /// ESC [, parameters, a last byte (ECMA-48, 5.4).
  private func control(isFinal: Bool) -> Parsed {
    if bytes.count > 2, bytes[2] == 0x5B { return linuxFunctionKey(isFinal: isFinal) }
    guard let last = bytes.indices.dropFirst(2).first(where: { !(0x20..<0x40).contains(bytes[$0]) }) else {
      return isFinal || bytes.count > 32 ? unfinished : .incomplete
    }
    guard (0x40..<0x7F).contains(bytes[last]) else { return .nothing(length: last) }
    if bytes[2] == 0x3C { return mouse(parameters: bytes[3..<max(3, last)], last: bytes[last], length: last + 1) }
    if bytes[last] == 0x6E, bytes[2..<last] == [0x30] { return .other(.status, length: last + 1) }
    guard let key = key(parameters: bytes[2..<last], last: bytes[last]) else { return .nothing(length: last + 1) }
    return .key(key, length: last + 1)
  }

  /// ESC [ < button ; column ; row, then M for a press or m for a release (xterm's mode 1006).
  private func mouse(parameters: ArraySlice<UInt8>, last: UInt8, length: Int) -> Parsed {
    let numbers = parameters.split(separator: 0x3B).map { $0.prefix(4).reduce(0) { $0 * 10 + Int($1 & 0x0F) } }
    let actions: [Int: Mouse.Action] = [0: .press, 64: .wheelUp, 65: .wheelDown]
    guard last == 0x4D, numbers.count == 3, let action = actions[numbers[0]] else { return .nothing(length: length) }
    let position = Position(row: max(0, numbers[2] - 1), column: max(0, numbers[1] - 1))
    return .other(.mouse(Mouse(action, at: position)), length: length)
  }

  /// ESC ] 11 ; rgb: and three numbers, up to BEL or ESC \: the colour of the background.
  private func answer(isFinal: Bool) -> Parsed {
    guard bytes.count > 2 else { return isFinal ? .key(.alt("]"), length: 2) : .incomplete }
    guard bytes[2] == 0x31 else { return .key(.alt("]"), length: 2) }
    guard let end = bytes.indices.dropFirst(3).first(where: { bytes[$0] == 0x07 || bytes[$0] == 0x5C }) else {
      return isFinal || bytes.count > 64 ? .nothing(length: bytes.count) : .incomplete
    }
    let text = String(decoding: bytes[2..<end], as: UTF8.self).prefix { $0 != "\u{1B}" }
    guard let color = RGB(answer: text) else { return .nothing(length: end + 1) }
    return .other(.background(color), length: end + 1)
  }

  private var unfinished: Parsed { bytes.count == 2 ? .key(.alt("["), length: 2) : .nothing(length: bytes.count) }

  /// The Linux console's F1 to F5: ESC [ [ A to E.
  private func linuxFunctionKey(isFinal: Bool) -> Parsed {
    guard bytes.count > 3 else { return isFinal ? .nothing(length: 3) : .incomplete }
    guard (0x41...0x45).contains(bytes[3]) else { return .nothing(length: 4) }
    return .key(.function(Int(bytes[3]) - 0x40), length: 4)
  }

  /// A modifier after a semicolon is left aside: Shift-Up is Up.
  private func key(parameters: ArraySlice<UInt8>, last: UInt8) -> Key? {
    guard last == 0x7E else { return parameters.first.map { $0 < 0x3C } ?? true ? Self.letters[last] : nil }
    let digits = parameters.prefix { (0x30..<0x3A).contains($0) }.prefix(3)
    return Self.numbers[digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }]
  }

  private static let letters: [UInt8: Key] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home, 0x4D: .enter, 0x5A: .backTab,
    0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4),
  ]

  private static let numbers: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end, 11: .function(1),
    12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6), 18: .function(7),
    19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
  ]
}

extension RGB {
  /// "11;rgb:ffff/ffff/ffff", or with two digits each; `nil` for anything else.
  init?(answer: Substring) {
    guard answer.hasPrefix("11;rgb:") else { return nil }
    let parts = answer.dropFirst(7).split(separator: "/")
    let values = parts.compactMap { UInt8($0.prefix(2), radix: 16) }
    guard parts.count == 3, values.count == 3 else { return nil }
    self.init(red: values[0], green: values[1], blue: values[2])
  }
}
