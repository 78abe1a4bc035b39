import Glibc

/// Word classes by the exchange algorithm for bidirectional predictive class bigrams
/// (Kneser and Ney 1993; Uszkoreit and Brants 2008): each word moves to the class that makes its neighbours likeliest,
/// until all words have had their turn in every round.
package struct ExchangeClustering {
  package let classes: Int
  package let rounds: Int

  package init(classes: Int, rounds: Int) {
    self.classes = classes
    self.rounds = rounds
  }

  /// The class of each word, 0 to `classes - 1`.
  ///
  /// - Parameters:
  ///   - text: word numbers from 0 to `vocabulary - 1`, in descending order of frequency, in running order;
  ///     any number outside is a break that no bigram spans.
  ///   - progress: takes the number of each finished round and of the words it moved.
  package func clusters(of text: [Int32], vocabulary: Int, progress: (Int, Int) -> Void = { _, _ in }) -> [Int] {
    let exchange = Exchange(text: text, vocabulary: vocabulary, classes: classes)
    for round in 1...max(1, rounds) {
      let moved = exchange.round()
      progress(round, moved)
      if moved == 0 { break }
    }
    return exchange.classOf
  }
}

/// The counts that the exchange keeps up to date.
private final class Exchange {
  let classes: Int
  private(set) var classOf: [Int]
  private let successors: NeighbourCounts
  private let predecessors: NeighbourCounts
  private var wordCounts: [Int]
  private var classCounts: [Int]
  private let entropy = CountEntropy()

  init(text: [Int32], vocabulary: Int, classes: Int) {
    self.classes = classes
    classOf = (0..<vocabulary).map { $0 % classes }
    let bigrams = Self.bigrams(of: text, vocabulary: vocabulary)
    wordCounts = [Int](repeating: 0, count: vocabulary)
    for word in text where word >= 0 && word < vocabulary { wordCounts[Int(word)] += 1 }
    classCounts = [Int](repeating: 0, count: classes)
    for word in 0..<vocabulary { classCounts[word % classes] += wordCounts[word] }
    successors = NeighbourCounts(
      pairs: bigrams.map { ($0.key.1, $0.key.0, $0.count) }, classOf: classOf, classes: classes)
    predecessors = NeighbourCounts(
      pairs: bigrams.map { ($0.key.0, $0.key.1, $0.count) }, classOf: classOf, classes: classes)
  }

  private static func bigrams(of text: [Int32], vocabulary: Int) -> [(key: (Int, Int), count: Int)] {
    let known = Int32(0)..<Int32(vocabulary)
    var keys =
      zip(text, text.dropFirst()).lazy.filter { known.contains($0) && known.contains($1) }
      .map { UInt64($0) << 32 | UInt64($1) }.map { $0 } as [UInt64]
    keys.sort()
    var result: [(key: (Int, Int), count: Int)] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] == keys[start] { end += 1 }
      result.append(((Int(keys[start] >> 32), Int(keys[start] & 0xFFFF_FFFF)), end - start))
      start = end
    }
    return result
  }

  /// Gives each word its turn; returns how many moved.
  func round() -> Int {
    var moved = 0
    var gains = [Double](repeating: 0, count: classes)
    for word in classOf.indices {
      let old = classOf[word]
      take(word, from: old)
      let best = bestClass(for: word, gains: &gains, old: old)
      put(word, into: best)
      if best != old { moved += 1 }
    }
    return moved
  }

  private func take(_ word: Int, from old: Int) {
    classCounts[old] -= wordCounts[word]
    successors.move(word, by: -1, in: old)
    predecessors.move(word, by: -1, in: old)
  }

  private func put(_ word: Int, into best: Int) {
    classOf[word] = best
    classCounts[best] += wordCounts[word]
    successors.move(word, by: 1, in: best)
    predecessors.move(word, by: 1, in: best)
  }

  private func bestClass(for word: Int, gains: inout [Double], old: Int) -> Int {
    let count = wordCounts[word]
    for candidate in 0..<classes {
      gains[candidate] = -2 * (entropy[classCounts[candidate] + count] - entropy[classCounts[candidate]])
    }
    successors.addGains(of: word, to: &gains, entropy: entropy)
    predecessors.addGains(of: word, to: &gains, entropy: entropy)
    var best = old
    for candidate in 0..<classes where gains[candidate] > gains[best] { best = candidate }
    return best
  }
}

/// n log n, from a table where n is small.
private struct CountEntropy {
  let table: [Double]

  init() { table = [0, 0] + (2..<65536).map { Double($0) * log(Double($0)) } }

  @inline(__always)
  subscript(count: Int) -> Double { count < table.count ? table[count] : Double(count) * log(Double(count)) }
}

/// How often each context word stands beside each class, on one side.
private final class NeighbourCounts {
  private let classes: Int
  /// Context words of each word with their counts, in one list.
  private var contexts: [Int32] = []
  private var counts: [Int32] = []
  private var starts: [Int]
  /// Context word × class.
  private let rows: UnsafeMutablePointer<Int32>
  /// The classes whose count is not zero, for each context word.
  private var active: [[UInt16]]

  /// - Parameter pairs: word, context word and count.
  init(pairs: [(Int, Int, Int)], classOf: [Int], classes: Int) {
    self.classes = classes
    let sorted = pairs.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    starts = [Int](repeating: 0, count: classOf.count + 1)
    for pair in sorted { starts[pair.0 + 1] += 1 }
    for word in classOf.indices { starts[word + 1] += starts[word] }
    contexts = sorted.map { Int32($0.1) }
    counts = sorted.map { Int32($0.2) }
    rows = .allocate(capacity: classOf.count * classes)
    rows.initialize(repeating: 0, count: classOf.count * classes)
    active = [[UInt16]](repeating: [], count: classOf.count)
    for word in classOf.indices { move(word, by: 1, in: classOf[word]) }
  }

  deinit { rows.deallocate() }

  func move(_ word: Int, by sign: Int32, in cluster: Int) {
    for place in starts[word]..<starts[word + 1] {
      let context = Int(contexts[place])
      let cell = rows + (context * classes + cluster)
      if cell.pointee == 0 { active[context].append(UInt16(cluster)) }
      cell.pointee += sign * counts[place]
      if cell.pointee == 0, let index = active[context].firstIndex(of: UInt16(cluster)) {
        active[context].swapAt(index, active[context].count - 1)
        active[context].removeLast()
      }
    }
  }

  func addGains(of word: Int, to gains: inout [Double], entropy: CountEntropy) {
    gains.withUnsafeMutableBufferPointer { gains in
      for place in starts[word]..<starts[word + 1] {
        let count = Int(counts[place])
        let context = Int(contexts[place])
        let row = rows + context * classes
        let alone = entropy[count]
        active[context].withUnsafeBufferPointer { active in
          for cluster in active {
            let old = Int(row[Int(cluster)])
            gains[Int(cluster)] += entropy[old + count] - entropy[old] - alone
          }
        }
      }
    }
  }
}
