/// What the model knows of single words, by the hash of the word.
struct WordTable: Hashable, Sendable {
  /// Everything known of a word in 40 bits.
  struct Entry: Hashable, Sendable {
    var bits: UInt64 = 0

    /// The word's class from 1; 0 for none.
    var cluster: Int {
      get { Int(bits & 0x7FF) }
      set { bits = bits & ~0x7FF | UInt64(newValue) }
    }

    /// For a word in lower case: the share of capitals that prose gives it, in eighths from 1; 0 for unknown.
    var capitals: Int {
      get { Int(bits >> 11 & 0xF) }
      set { bits = bits & ~(0xF << 11) | UInt64(newValue) << 11 }
    }

    /// For a word in lower case: the lexicographer's category of its first sense as a noun; 0 for none.
    var category: Int {
      get { Int(bits >> 15 & 0x1F) }
      set { bits = bits & ~(0x1F << 15) | UInt64(newValue) << 15 }
    }

    /// The lists in which the word stands.
    var lists: UInt32 {
      get { UInt32(truncatingIfNeeded: bits >> 20) }
      set { bits = bits & 0xF_FFFF | UInt64(newValue) << 20 }
    }
  }

  /// Lists of words, one bit each.
  enum List: Int, CaseIterable {
    case givenName, surname, maleName, femaleName, place, placePart, organization, peopleOrNation, event
    case newsPerson, newsOrganization, newsPlace
    case commonGivenName, commonSurname, town
    var bit: UInt32 { 1 << UInt32(rawValue) }
  }

  private var keys: [UInt32]
  private var values: [UInt64]
  private let mask: Int

  /// - Parameter entries: by the hash of the word; entries that hold nothing are left out.
  init(entries: [(key: UInt32, entry: Entry)] = []) {
    var size = 1
    while size * 5 < entries.count * 8 + 8 { size *= 2 }
    keys = [UInt32](repeating: 0, count: size)
    values = [UInt64](repeating: 0, count: size)
    mask = size - 1
    for (key, entry) in entries where entry.bits != 0 {
      var slot = Int(key) & mask
      while values[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      keys[slot] = key
      values[slot] = entry.bits
    }
  }

  @inline(__always)
  subscript(key: UInt32) -> Entry? {
    var slot = Int(key) & mask
    while values[slot] != 0 {
      if keys[slot] == key { return Entry(bits: values[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// In order of the key.
  var entries: [(key: UInt32, entry: Entry)] {
    zip(keys, values).filter { $1 != 0 }.map { ($0, Entry(bits: $1)) }.sorted { $0.key < $1.key }
  }
}
