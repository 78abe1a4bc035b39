/// Puts numbers and strings into few bytes.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []

  /// Seven bits a byte, the lowest first; the highest bit says that more follow (LEB128).
  mutating func add(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A number that may be below zero: its sign in the lowest bit.
  mutating func add(signed number: Int) { add(number << 1 ^ number >> (Int.bitWidth - 1)) }

  mutating func add(byte: UInt8) { bytes.append(byte) }

  mutating func add(_ strings: [String]) {
    add(strings.count)
    for string in strings {
      add(string.utf8.count)
      bytes += string.utf8
    }
  }
}

/// Takes numbers and strings out of bytes; whatever the bytes are, it does not trap.
struct PackedReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// Whether more was wanted than there is, or a number was too long; what is read from then on is 0.
  private(set) var hasFailed = false

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  @inline(__always)
  mutating func byte() -> UInt8 {
    guard position < bytes.count else {
      hasFailed = true
      return 0
    }
    defer { position += 1 }
    return bytes[position]
  }

  /// At most 2^42: no length or position in a text is greater.
  @inline(__always)
  mutating func number() -> Int {
    let first = byte()
    guard first >= 0x80 else { return Int(first) }
    var value = Int(first & 0x7F)
    for shift in stride(from: 7, to: 42, by: 7) {
      let next = byte()
      value |= Int(next & 0x7F) << shift
      if next < 0x80 { return value }
    }
    hasFailed = true
    return 0
  }

  @inline(__always)
  mutating func signed() -> Int {
    let number = number()
    return number >> 1 ^ -(number & 1)
  }

  /// A number of things that take at least one byte each.
  mutating func count() -> Int {
    let count = number()
    guard count <= bytes.count - position else {
      hasFailed = true
      return 0
    }
    return count
  }

  mutating func strings() -> [String] {
    (0..<count()).map { _ in
      let length = count()
      defer { position += length }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[position..<position + length]), as: UTF8.self)
    }
  }
}
