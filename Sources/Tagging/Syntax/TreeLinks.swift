/// A tree threaded for the models that read it once it stands: dependents at both ends, siblings, and an order from
/// the root down. Words count from 1; 0 stands for nothing and `count + 1` for the root.
struct TreeLinks {
  /// Leftmost and rightmost dependent.
  private(set) var leftmost: [Int32], rightmost: [Int32]
  /// The dependents next to the word at its left and at its right.
  private(set) var innerLeft: [Int32], innerRight: [Int32]
  /// The dependents of the same head before and behind.
  private(set) var previous: [Int32], next: [Int32]
  /// Every word behind its head, the dependents of one head in reading order.
  private(set) var order: [Int32] = []

  init(heads: [Int32]) {
    let count = heads.count - 1
    leftmost = [Int32](repeating: 0, count: count + 2)
    rightmost = leftmost
    innerLeft = leftmost
    innerRight = leftmost
    previous = leftmost
    next = leftmost
    for word in 1..<max(count + 1, 1) { link(Int32(word), to: Int(heads[word])) }
    sort(root: count + 1)
  }

  private mutating func link(_ word: Int32, to head: Int) {
    if leftmost[head] == 0 { leftmost[head] = word }
    if word < head { innerLeft[head] = word }
    if word > head, innerRight[head] == 0 { innerRight[head] = word }
    let last = rightmost[head]
    previous[Int(word)] = last
    if last > 0 { next[Int(last)] = word }
    rightmost[head] = word
  }

  private mutating func sort(root: Int) {
    var position = -1
    while position < order.count {
      var child = leftmost[position < 0 ? root : Int(order[position])]
      while child > 0 {
        order.append(child)
        child = next[Int(child)]
      }
      position += 1
    }
  }
}
