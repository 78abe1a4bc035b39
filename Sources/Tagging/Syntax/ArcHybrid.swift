/// The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011), without labels.
///
/// Words count from 1; 0 stands for nothing, and the root stands behind the last word. So every sentence of n words
/// takes 2n transitions and has exactly one word under the root.
enum ArcTransition: UInt8 {
  /// Pushes the front of the buffer.
  case shift
  /// The front of the buffer becomes the head of the top of the stack, which is popped.
  case left
  /// The second word of the stack becomes the head of the top, which is popped.
  case right
}

/// A word on the stack, with its outermost dependents so far.
struct ArcNode {
  var word: Int32 = 0
  /// Index of the node under this one; 0 for none.
  var below: Int32 = 0
  /// Leftmost and second leftmost dependent.
  var left1: Int32 = 0, left2: Int32 = 0
  /// Rightmost and second rightmost dependent.
  var right1: Int32 = 0, right2: Int32 = 0
  var leftCount: UInt8 = 0, rightCount: UInt8 = 0
}

/// A configuration in the beam. Stacks share their nodes (Huang and Sagae 2010), so that a step copies nothing.
struct ArcState {
  /// Index of the top node; 0 for an empty stack.
  var top: Int32 = 0
  var depth: Int32 = 0
  /// The front of the buffer with its left dependents.
  var front = ArcNode(word: 1)
  var score: Int32 = 0
  /// Index of the state before this one.
  var parent: Int32 = -1
  var action: UInt8 = 0
  /// By how much the last transition scored above the best other one in the same configuration; negative if it did not.
  var margin: Int32 = .max

  /// Bits by transition: those that lead on to a tree of `count` words.
  @inline(__always)
  func allowed(count: Int) -> UInt8 {
    let isAtRoot = Int(front.word) > count
    var bits: UInt8 = isAtRoot ? 0 : 1
    if depth > 0, !isAtRoot || depth == 1 { bits |= 2 }
    if depth > 1 { bits |= 4 }
    return bits
  }

  /// The front of the buffer with one more dependent.
  @inline(__always)
  private func takingLeft(_ word: Int32) -> ArcNode {
    var next = front
    next.left2 = front.left1
    next.left1 = word
    next.leftCount = min(front.leftCount + 1, 7)
    return next
  }

  /// The second node of the stack with the top as one more dependent.
  @inline(__always)
  private func reduced(_ nodes: [ArcNode]) -> ArcNode {
    let popped = nodes[Int(top)]
    var head = nodes[Int(popped.below)]
    head.right2 = head.right1
    head.right1 = popped.word
    head.rightCount = min(head.rightCount + 1, 7)
    return head
  }

  /// The state behind a transition; new stack nodes are appended to `nodes`.
  @inline(__always)
  func applying(_ action: UInt8, nodes: inout [ArcNode]) -> ArcState {
    var next = self
    next.action = action
    switch action {
    case 0:
      next.push(front, on: top, &nodes)
      next.depth += 1
      next.front = ArcNode(word: front.word + 1)
    case 1:
      next.front = takingLeft(nodes[Int(top)].word)
      next.top = nodes[Int(top)].below
      next.depth -= 1
    default:
      let head = reduced(nodes)
      next.push(head, on: head.below, &nodes)
      next.depth -= 1
    }
    return next
  }

  @inline(__always)
  private mutating func push(_ node: ArcNode, on below: Int32, _ nodes: inout [ArcNode]) {
    var pushed = node
    pushed.below = below
    nodes.append(pushed)
    top = Int32(nodes.count - 1)
  }
}
