/// What the parser sees of a word.
struct ArcWord {
  /// Hash of the lower case.
  var word: UInt32 = 0
  /// Part of speech from 1.
  var tag: UInt32 = 0
  var cluster: UInt32 = 0

  /// The tag of the root.
  static let rootTag: UInt32 = 63
}

/// Features of a configuration: those of Zhang and Nivre 2011 as far as arc-hybrid has them, with word clusters
/// (Koo, Carreras and Collins 2008) and the words ahead of a preposition.
enum ArcFeatures {
  /// The most that one configuration has.
  static let capacity = 128

  /// Adds the features that see more than one word of the stack, or both stack and buffer.
  ///
  /// - Parameter words: from index 0, which stands for nothing, to the root and three more behind the last word.
  @inline(__always)
  static func extract(
    _ state: ArcState, nodes: borrowing [ArcNode], words: UnsafePointer<ArcWord>, into features: inout FeatureBuffer
  ) {
    let top = nodes[Int(state.top)]
    let second = nodes[Int(top.below)]
    let third = nodes[Int(second.below)]
    let front = state.front
    let context = Context(
      s0: words[Int(top.word)], s1: words[Int(second.word)], s2: words[Int(third.word)],
      b0: words[Int(front.word)], b1: words[Int(front.word) + 1], b2: words[Int(front.word) + 2],
      gap: top.word == 0 ? 0 : UInt64(min(front.word - top.word, 12)),
      gap1: second.word == 0 ? 0 : UInt64(min(top.word - second.word, 12)))
    addPairs(context, into: &features)
    addTriples(context, into: &features)
    addDependents(context, top, second, front, words, into: &features)
    addCounts(context, top, second, front, into: &features)
  }

  /// Adds the features that see the front of the buffer only.
  @inline(__always)
  static func extractFront(_ position: Int, words: UnsafePointer<ArcWord>, into features: inout FeatureBuffer) {
    let (b0, b1, b2) = (words[position], words[position + 1], words[position + 2])
    features.add(4, wp(b0))
    features.add(5, UInt64(b0.word))
    features.add(6, UInt64(b0.tag))
    features.add(7, wp(b1))
    features.add(8, UInt64(b1.word))
    features.add(9, UInt64(b1.tag))
    features.add(10, wp(b2))
    features.add(11, UInt64(b2.tag))
    features.add(17, cp(b0))
    features.add(19, cp(b1))
    features.add(27, p(b0, b1))
    features.add(41, ww(b0, b1))
    features.add(44, p(b0, b1, b2))
  }

  /// Adds the features that see one word of the stack only.
  ///
  /// - Parameter depth: 0 for the top, 1 for the word under it.
  @inline(__always)
  static func extractStack(
    _ position: Int, depth: Int, words: UnsafePointer<ArcWord>, into features: inout FeatureBuffer
  ) {
    let word = words[position]
    let template = depth == 0 ? 0 : 11
    features.add(template + 1, wp(word))
    features.add(template + 2, UInt64(word.word))
    features.add(template + 3, UInt64(word.tag))
    features.add(depth == 0 ? 16 : 18, cp(word))
  }

  private struct Context {
    let s0: ArcWord, s1: ArcWord, s2: ArcWord, b0: ArcWord, b1: ArcWord, b2: ArcWord
    let gap: UInt64, gap1: UInt64
  }

  @inline(__always)
  private static func wp(_ a: ArcWord) -> UInt64 { UInt64(a.word) | UInt64(a.tag) << 32 }

  @inline(__always)
  private static func ww(_ a: ArcWord, _ b: ArcWord) -> UInt64 { UInt64(a.word) | UInt64(b.word) << 32 }

  @inline(__always)
  private static func cp(_ a: ArcWord) -> UInt64 { UInt64(a.cluster) | UInt64(a.tag) << 10 }

  @inline(__always)
  private static func p(_ a: ArcWord, _ b: ArcWord, _ c: ArcWord = ArcWord(), _ d: ArcWord = ArcWord()) -> UInt64 {
    UInt64(a.tag) | UInt64(b.tag) << 6 | UInt64(c.tag) << 12 | UInt64(d.tag) << 18
  }

  @inline(__always)
  private static func addPairs(_ c: Context, into features: inout FeatureBuffer) {
    let (p0, q0, p1) = (UInt64(c.s0.tag) << 32, UInt64(c.b0.tag) << 32, UInt64(c.s1.tag) << 32)
    features.add(20, ww(c.s0, c.b0))
    features.add(21, ww(c.s0, c.b0) ^ p0 << 20)
    features.add(22, UInt64(c.s0.word) | q0)
    features.add(23, UInt64(c.s0.word) | q0 | p0 << 6)
    features.add(24, UInt64(c.b0.word) | p0)
    features.add(25, UInt64(c.b0.word) | q0 | p0 << 6)
    features.add(26, p(c.s0, c.b0))
    features.add(28, cp(c.s0) | cp(c.b0) << 32)
    features.add(29, UInt64(c.s0.cluster) | UInt64(c.b0.tag) << 10)
    features.add(30, UInt64(c.s0.tag) | UInt64(c.b0.cluster) << 6)
    features.add(31, ww(c.s1, c.s0))
    features.add(32, p(c.s1, c.s0))
    features.add(33, UInt64(c.s1.word) | p0)
    features.add(34, UInt64(c.s0.word) | p1)
    features.add(35, cp(c.s1) | cp(c.s0) << 32)
    features.add(36, p(c.s1, c.b0))
    features.add(37, ww(c.s1, c.b0))
    features.add(38, UInt64(c.s1.word) | q0)
    features.add(39, UInt64(c.b0.word) | p1)
    features.add(40, cp(c.s1) | cp(c.b0) << 32)
    features.add(42, ww(c.s0, c.b1))
    features.add(43, cp(c.s0) | cp(c.b1) << 32)
  }

  @inline(__always)
  private static func addTriples(_ c: Context, into features: inout FeatureBuffer) {
    let tags = p(c.s1, c.s0, c.b0)
    features.add(45, p(c.s0, c.b0, c.b1))
    features.add(46, tags)
    features.add(47, p(c.s2, c.s1, c.s0))
    features.add(48, p(c.s1, c.s0, c.b0, c.b1))
    features.add(49, p(c.s0, c.b0, c.b1, c.b2))
    features.add(50, UInt64(c.s1.word) | tags << 32)
    features.add(51, UInt64(c.s0.word) | tags << 32)
    features.add(52, UInt64(c.b0.word) | tags << 32)
    features.add(53, UInt64(c.b0.word) | UInt64(c.s1.cluster) << 32 | UInt64(c.s0.cluster) << 42)
    features.add(54, UInt64(c.b0.word) | UInt64(c.s1.cluster) << 32 | UInt64(c.b1.cluster) << 42)
    features.add(55, UInt64(c.b0.word) | UInt64(c.s0.cluster) << 32 | UInt64(c.b1.cluster) << 42)
    features.add(56, UInt64(c.s1.cluster) | UInt64(c.s0.cluster) << 10 | UInt64(c.b0.cluster) << 20)
    features.add(57, UInt64(c.b0.word) | p(c.s1, c.s0, c.b1) << 32)
    features.add(58, p(c.s2, c.s1, c.s0, c.b0))
    features.add(59, ww(c.s1, c.b0) ^ UInt64(c.s0.tag) << 52)
    features.add(60, ww(c.s1, c.s0) ^ UInt64(c.b0.tag) << 52)
    features.add(61, UInt64(c.b1.word) | p(c.s0, c.b0) << 32)
  }

  @inline(__always)
  private static func addDependents(
    _ c: Context, _ top: ArcNode, _ second: ArcNode, _ front: ArcNode, _ words: UnsafePointer<ArcWord>,
    into features: inout FeatureBuffer
  ) {
    let (s0l, s0r) = (words[Int(top.left1)], words[Int(top.right1)])
    let (s1l, s1r) = (words[Int(second.left1)], words[Int(second.right1)])
    let (b0l, b0l2) = (words[Int(front.left1)], words[Int(front.left2)])
    let (s0l2, s0r2, s1r2) = (words[Int(top.left2)], words[Int(top.right2)], words[Int(second.right2)])
    features.add(62, p(c.s0, s0l, c.b0))
    features.add(63, p(c.s0, s0r, c.b0))
    features.add(64, p(c.s0, c.b0, b0l))
    features.add(65, p(c.s1, s1r, c.s0))
    features.add(66, p(c.s1, s1l, c.s0))
    features.add(67, p(c.s1, c.s0, s0l))
    features.add(68, p(c.s1, c.s0, s0r))
    features.add(69, p(c.s0, s0l, s0l2))
    features.add(70, p(c.s0, s0r, s0r2))
    features.add(71, p(c.s1, s1r, s1r2))
    features.add(72, p(c.b0, b0l, b0l2))
    features.add(73, UInt64(s0l.word) | p(c.s1, c.s0) << 32)
    features.add(74, UInt64(s0l.word) | p(c.s0, c.b0) << 32)
    features.add(75, UInt64(s0r.word) | p(c.s0, c.b0) << 32)
    features.add(76, UInt64(s1r.word) | p(c.s1, c.s0) << 32)
    features.add(77, UInt64(b0l.word) | p(c.s0, c.b0) << 32)
    features.add(78, ww(c.s1, s0l) ^ UInt64(c.s0.tag) << 52)
    features.add(79, UInt64(s0l.word) | UInt64(c.s1.cluster) << 32 | UInt64(c.s0.cluster) << 42)
    features.add(80, p(c.s1, c.s0, s0l, c.b0))
    features.add(81, p(c.s1, s1r, c.s0, c.b0))
    features.add(82, p(c.s0, c.b0, b0l, c.b1))
    features.add(83, UInt64(s1l.word) | p(c.s1, c.b0) << 32)
    features.add(84, p(c.s1, s1l, c.s0, c.b0))
  }

  @inline(__always)
  private static func addCounts(
    _ c: Context, _ top: ArcNode, _ second: ArcNode, _ front: ArcNode, into features: inout FeatureBuffer
  ) {
    let (left, right) = (UInt64(top.leftCount), UInt64(top.rightCount))
    let (left1, right1) = (UInt64(second.leftCount), UInt64(second.rightCount))
    let left0 = UInt64(front.leftCount)
    features.add(85, p(c.s0, c.b0) << 8 | c.gap)
    features.add(86, UInt64(c.s0.word) | c.gap << 32)
    features.add(87, UInt64(c.b0.word) | c.gap << 32)
    features.add(88, p(c.s1, c.s0) << 8 | c.gap1)
    features.add(89, p(c.s1, c.s0, c.b0) << 8 | c.gap1 << 4 | c.gap)
    features.add(90, UInt64(c.s0.word) | left << 32 | right << 36)
    features.add(91, p(c.s0, c.b0) << 8 | left << 4 | right)
    features.add(92, UInt64(c.s1.word) | right1 << 32)
    features.add(93, p(c.s1, c.s0) << 8 | left1 << 4 | right1)
    features.add(94, p(c.b0, c.s0) << 8 | left0)
    features.add(95, UInt64(c.b0.word) | left0 << 32)
    features.add(96, UInt64(c.s1.word) | c.gap1 << 32)
  }
}
