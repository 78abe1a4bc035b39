/// Small numbers from 1 by the hash of what they belong to; 0 stands for none. Open addressing.
struct HashedNumbers: Hashable, Sendable {
  private(set) var keys: [UInt32]
  private(set) var values: [UInt16]
  private let mask: Int

  init(entries: [(key: UInt32, value: UInt16)] = []) {
    var size = 1
    while size < entries.count * 2 + 1 { size *= 2 }
    keys = [UInt32](repeating: 0, count: size)
    values = [UInt16](repeating: 0, count: size)
    mask = size - 1
    for entry in entries.sorted(by: { $0.key < $1.key }) where entry.value > 0 { insert(entry.key, entry.value) }
  }

  private mutating func insert(_ key: UInt32, _ value: UInt16) {
    var slot = Int(key) & mask
    while values[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    (keys[slot], values[slot]) = (key, value)
  }

  @inline(__always)
  subscript(key: UInt32) -> Int {
    var slot = Int(key) & mask
    while values[slot] != 0 {
      if keys[slot] == key { return Int(values[slot]) }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// In order of the key.
  var entries: [(key: UInt32, value: UInt16)] {
    zip(keys, values).filter { $1 > 0 }.map { ($0, $1) }.sorted { $0.0 < $1.0 }
  }
}
