import Grid

/// Makes the bytes of a frame fewer without changing what they draw, and puts true colours in.
///
/// Curses switches each attribute and colour by itself, often there and back. Here only the state that it wants is kept
/// in mind, and one sequence says what differs when something is drawn that shows it.
struct FrameCompactor {
  /// True colours by the index under which curses knows them.
  var colors: [Int: RGB] = [:]
  /// What the terminal's state is; `nil` if that is not known.
  private var current: Rendition?
  /// What curses takes it to be.
  private var wanted = Rendition()
  /// Both when the cursor was saved last; a terminal that never saved it goes back to its beginnings.
  private var saved: (current: Rendition?, wanted: Rendition) = (Rendition(), Rendition())
  private var result: [UInt8] = []

  /// Forgets what the terminal's state is.
  mutating func forget() { current = nil }

  mutating func compact(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    result = []
    result.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x1B {
        offset = escape(bytes, at: offset)
        continue
      }
      offset += 1
      // Shift In, for a character set that is always in.
      if byte == 0x0F { continue }
      if byte == 0x20 {
        settle(forBlank: true)
      } else if byte > 0x20 {
        settle()
      } else if byte == 0x0A {
        settleBackground()
      }
      result.append(byte)
    }
    return result
  }

  /// The bytes that bring the terminal's state to what curses takes it to be.
  mutating func settled() -> [UInt8] {
    result = []
    settle()
    return result
  }

  private mutating func settle(forBlank: Bool = false) {
    guard current != wanted else { return }
    if forBlank, let current, wanted.blanksLook(like: current) { return }
    result += wanted.sequence(after: current, colors: colors)
    current = wanted
  }

  /// Scrolling and erasing show the background only.
  private mutating func settleBackground() {
    if current?.background != wanted.background { settle() }
  }

  /// - Returns: where the bytes after the sequence start.
  private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    guard start + 1 < bytes.count else { return copy(bytes, start, bytes.count) }
    switch bytes[start + 1] {
    case 0x5B: return control(bytes, at: start)
    // Resets the palette, which nobody here changes.
    case 0x5D: return endOfString(bytes, from: start + 2)
    // Character sets: ASCII is always in use, as lines are drawn in Unicode.
    case 0x28 where start + 2 < bytes.count && bytes[start + 2] == 0x42: return start + 3
    case 0x20..<0x30: return copy(bytes, start, min(start + 3, bytes.count))
    case 0x37: saved = (current, wanted)
    case 0x38: (current, wanted) = saved
    case 0x44, 0x4D: settleBackground()
    default: break
    }
    return copy(bytes, start, start + 2)
  }

  /// Shapes of the cursor that screen and the Linux console switch together with its visibility.
  private static let cursorShapes = ["34h", "34l", "?0c", "?1c", "?8c"].map { Array($0.utf8) }

  /// Where a string of a control sequence is over: after BEL or ESC \.
  private func endOfString(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    for index in start..<bytes.count {
      if bytes[index] == 0x07 { return index + 1 }
      if bytes[index] == 0x5C, bytes[index - 1] == 0x1B { return index + 1 }
    }
    return bytes.count
  }

  private mutating func control(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var last = start + 2
    while last < bytes.count, (0x20..<0x40).contains(bytes[last]) { last += 1 }
    guard last < bytes.count else { return copy(bytes, start, bytes.count) }
    if Self.cursorShapes.contains(where: { $0.elementsEqual(bytes[start + 2...last]) }) { return last + 1 }
    switch bytes[last] {
    case 0x6D:
      if select(bytes[start + 2..<last]) { return last + 1 }
      current = nil
    // Erase, insert, delete, scroll.
    case 0x4A, 0x4B, 0x58, 0x40, 0x50, 0x4C, 0x4D, 0x53, 0x54: settleBackground()
    case 0x62: settle()
    default: break
    }
    return copy(bytes, start, last + 1)
  }

  private mutating func select(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var parameters = [0]
    for byte in text {
      switch byte {
      case 0x30...0x39:
        parameters[parameters.count - 1] = min(9999, parameters[parameters.count - 1] * 10 + Int(byte - 0x30))
      case 0x3B: parameters.append(0)
      default: return false
      }
    }
    return wanted.select(parameters)
  }

  private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    result += bytes[start..<end]
    return end
  }
}
