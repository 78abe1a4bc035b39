/// Which class of similar words a word belongs to.
///
/// An open-addressed table from a word's hash to a cluster from 1; 0 stands for none.
struct WordClusters: Hashable, Sendable {
  private(set) var keys: [UInt32]
  private(set) var values: [UInt16]
  private let mask: Int

  /// - Parameter entries: hashes of words as ``WordFeatures/form`` makes them, with their clusters.
  init(entries: [(key: UInt32, cluster: UInt16)] = []) {
    var size = 1
    while size * 3 < entries.count * 4 + 3 { size *= 2 }
    keys = [UInt32](repeating: 0, count: size)
    values = [UInt16](repeating: 0, count: size)
    mask = size - 1
    for entry in entries.sorted(by: { $0.key < $1.key }) where entry.cluster > 0 { insert(entry.key, entry.cluster) }
  }

  private mutating func insert(_ key: UInt32, _ cluster: UInt16) {
    var slot = Int(key) & mask
    while values[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    (keys[slot], values[slot]) = (key, cluster)
  }

  /// The cluster of the word as written, or else of its lower case.
  @inline(__always)
  func cluster(form: UInt32, lower: UInt32) -> UInt32 {
    let found = cluster(form)
    return found > 0 || form == lower ? found : cluster(lower)
  }

  @inline(__always)
  private func cluster(_ key: UInt32) -> UInt32 {
    var slot = Int(key) & mask
    while values[slot] != 0 {
      if keys[slot] == key { return UInt32(values[slot]) }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// In order of the key.
  var entries: [(key: UInt32, cluster: UInt16)] {
    zip(keys, values).filter { $1 > 0 }.map { ($0, $1) }.sorted { $0.0 < $1.0 }
  }
}
