/// The transitions that build a given tree.
enum ArcOracle {
  /// - Parameter heads: from index 1; `count + 1` is the root. Element 0 is free.
  /// - Returns: `nil` for a tree that has crossing arcs or not exactly one root.
  static func transitions(heads: [Int32]) -> [UInt8]? {
    let count = heads.count - 1
    var missing = [Int](repeating: 0, count: count + 2)
    for word in 1..<max(count + 1, 1) { missing[Int(heads[word])] += 1 }
    guard count > 0, missing[count + 1] == 1 else { return nil }
    var stack: [Int] = []
    var front = 1
    var actions: [UInt8] = []
    while front <= count || !stack.isEmpty {
      if let top = stack.last, missing[top] == 0, heads[top] == front {
        actions.append(1)
        missing[front] -= 1
        stack.removeLast()
      } else if stack.count > 1, missing[stack[stack.count - 1]] == 0,
        Int(heads[stack[stack.count - 1]]) == stack[stack.count - 2]
      {
        actions.append(2)
        stack.removeLast()
        missing[stack[stack.count - 1]] -= 1
      } else {
        guard front <= count else { return nil }
        actions.append(0)
        stack.append(front)
        front += 1
      }
    }
    return actions.count == 2 * count ? actions : nil
  }

  /// The tree without crossing arcs, made by lifting the shortest crossing arc to its head's head until none is left
  /// (Nivre and Nilsson 2005, without marking what was lifted).
  static func projective(_ heads: [Int32]) -> [Int32] {
    var lifted = heads
    let root = Int32(heads.count)
    while let word = shortestCrossing(lifted) {
      let head = lifted[word]
      guard head != root else { break }
      lifted[word] = lifted[Int(head)]
    }
    return lifted
  }

  private static func shortestCrossing(_ heads: [Int32]) -> Int? {
    let root = Int32(heads.count)
    var shortest: (word: Int, length: Int)?
    for word in 1..<heads.count where heads[word] != root {
      let head = Int(heads[word])
      let between = min(word, head) + 1..<max(word, head, min(word, head) + 1)
      let length = between.count
      if length >= shortest?.length ?? .max { continue }
      if between.contains(where: { !descends($0, from: head, heads) }) { shortest = (word, length) }
    }
    return shortest?.word
  }

  private static func descends(_ word: Int, from head: Int, _ heads: [Int32]) -> Bool {
    var (current, steps) = (word, 0)
    while current < heads.count, steps <= heads.count {
      if current == head { return true }
      current = Int(heads[current])
      steps += 1
    }
    return false
  }
}
