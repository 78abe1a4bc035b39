/// Names the relation of every word to its head once the whole tree stands, from the root down, so that the relations
/// of the head and of the dependents before are known.
struct RelationLabeller: Hashable, Sendable {
  let names: [String]
  /// Label indices plus 1 of arcs that hardly ever have another relation, by ``arcKey(_:head:isLeft:)``.
  let certain: HashedNumbers
  let model: LinearModel

  static let templates = 64

  /// - Parameter margins: receives from index 1 how far each label's score stands above the next.
  /// - Returns: a label index for each word from index 1.
  func labels(
    _ words: UnsafePointer<ArcWord>, heads: [Int32], links: TreeLinks, margins: inout [Int32]
  ) -> [UInt8] {
    var features = FeatureBuffer(capacity: Self.templates)
    var labels = [UInt8](repeating: 0, count: heads.count + 1)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: LinearModel.mostLabels) { scores in
      for word in links.order {
        let head = heads[Int(word)]
        let known = certain[Self.arcKey(words[Int(word)], head: words[Int(head)], isLeft: word < head)]
        guard known == 0 else {
          labels[Int(word)] = UInt8(known - 1)
          continue
        }
        Self.extract(Int(word), words, heads: heads, links: links, labels: labels, into: &features)
        scores.update(repeating: 0)
        model.score(features, into: scores.baseAddress!)
        let (best, margin) = LinearModel.best(scores.baseAddress!, count: names.count)
        labels[Int(word)] = UInt8(best)
        margins[Int(word)] = margin
      }
    }
    return labels
  }

  /// Both tags and the side.
  @inline(__always)
  static func arcKey(_ word: ArcWord, head: ArcWord, isLeft: Bool) -> UInt32 {
    FeatureHash.hash(0, UInt64(word.tag) | UInt64(head.tag) << 6 | (isLeft ? 1 << 12 : 0))
  }

  /// - Parameter labels: right for the words before `word` in the order of the links.
  @inline(__always)
  static func extract(
    _ word: Int, _ words: UnsafePointer<ArcWord>, heads: borrowing [Int32], links: borrowing TreeLinks,
    labels: borrowing [UInt8], into features: inout FeatureBuffer
  ) {
    let head = Int(heads[word])
    let isUnderRoot = head == heads.count
    let above = isUnderRoot ? 0 : Int(heads[head])
    let place = Place(
      word: words[word], head: words[head], above: words[above], side: word < head ? 1 : 2,
      distance: UInt64(min(abs(head - word), 8)), headLabel: isUnderRoot ? 0 : UInt64(labels[head]) + 1,
      previous: words[Int(links.previous[word])], next: words[Int(links.next[word])],
      previousLabel: links.previous[word] > 0 ? UInt64(labels[Int(links.previous[word])]) + 1 : 0)
    features.removeAll()
    addArc(place, into: &features)
    addSiblings(place, into: &features)
    addDependents(place, word, head, words, links, into: &features)
    addNeighbours(place, word, head, words, into: &features)
  }

  private struct Place {
    let word: ArcWord, head: ArcWord, above: ArcWord
    let side: UInt64, distance: UInt64, headLabel: UInt64
    let previous: ArcWord, next: ArcWord
    let previousLabel: UInt64

    /// Both tags and the side.
    var arc: UInt64 { UInt64(word.tag) | UInt64(head.tag) << 6 | side << 12 }
  }

  @inline(__always)
  private static func addArc(_ a: Place, into features: inout FeatureBuffer) {
    let (w, h) = (UInt64(a.word.word), UInt64(a.head.word))
    features.add(1, a.arc)
    features.add(2, w | a.side << 32)
    features.add(3, h | a.side << 32 | UInt64(a.word.tag) << 34)
    features.add(4, w | UInt64(a.head.tag) << 32 | a.side << 38)
    features.add(5, w | h << 32)
    features.add(6, UInt64(a.word.cluster) | UInt64(a.head.cluster) << 10 | a.side << 20)
    features.add(7, UInt64(a.word.cluster) | a.arc << 10)
    features.add(8, UInt64(a.head.cluster) | a.arc << 10)
    features.add(9, a.arc | a.distance << 14)
    features.add(10, a.arc | a.headLabel << 14)
    features.add(11, a.arc | UInt64(a.above.tag) << 14)
    features.add(12, w | UInt64(a.word.tag) << 32)
    features.add(13, w | a.headLabel << 32 | a.side << 40)
    features.add(14, UInt64(a.word.cluster) | h << 10 | a.side << 42)
    features.add(15, a.headLabel | UInt64(a.word.tag) << 8 | UInt64(a.word.cluster) << 14)
  }

  @inline(__always)
  private static func addSiblings(_ a: Place, into features: inout FeatureBuffer) {
    features.add(16, a.arc | UInt64(a.previous.tag) << 14)
    features.add(17, a.arc | UInt64(a.next.tag) << 14)
    features.add(18, a.arc | a.previousLabel << 14)
    features.add(19, UInt64(a.previous.word) | a.arc << 32)
    features.add(20, UInt64(a.next.word) | a.arc << 32)
    features.add(21, UInt64(a.head.word) | a.previousLabel << 32 | UInt64(a.word.tag) << 40 | a.side << 46)
    features.add(22, a.arc | UInt64(a.previous.tag) << 14 | UInt64(a.next.tag) << 20)
  }

  @inline(__always)
  private static func addDependents(
    _ a: Place, _ word: Int, _ head: Int, _ words: UnsafePointer<ArcWord>, _ links: borrowing TreeLinks,
    into features: inout FeatureBuffer
  ) {
    let (left, right) = (words[Int(links.leftmost[word])], words[Int(links.rightmost[word])])
    let inner = words[Int(links.innerLeft[word])]
    let (aux, first) = (words[Int(links.innerLeft[head])], words[Int(links.leftmost[head])])
    let behind = words[Int(links.innerRight[head])]
    features.add(23, a.arc | UInt64(left.tag) << 14)
    features.add(24, UInt64(left.word) | a.arc << 32)
    features.add(25, a.arc | UInt64(right.tag) << 14)
    features.add(26, UInt64(right.word) | a.arc << 32)
    features.add(27, UInt64(inner.word) | a.arc << 32)
    features.add(28, UInt64(left.word) | UInt64(a.head.word) << 32)
    features.add(29, UInt64(left.word) | UInt64(a.word.cluster) << 32 | UInt64(a.head.cluster) << 42 | a.side << 52)
    features.add(30, UInt64(aux.word) | a.arc << 32)
    features.add(31, UInt64(first.word) | a.arc << 32)
    features.add(32, a.arc | UInt64(behind.tag) << 14)
    features.add(33, a.arc | UInt64(left.tag) << 14 | UInt64(inner.tag) << 20)
    features.add(34, UInt64(left.word) | UInt64(a.word.word) << 32)
    features.add(35, UInt64(left.word) | a.arc << 32 | a.headLabel << 50)
    features.add(36, UInt64(left.word) | UInt64(a.word.cluster) << 32 | a.side << 43)
    features.add(46, UInt64(aux.word) | UInt64(a.word.word) << 32)
  }

  @inline(__always)
  private static func addNeighbours(
    _ a: Place, _ word: Int, _ head: Int, _ words: UnsafePointer<ArcWord>, into features: inout FeatureBuffer
  ) {
    let (before, after) = (words[word - 1], words[word + 1])
    let (headBefore, headAfter) = (words[max(head - 1, 0)], words[head + 1])
    features.add(37, a.arc | UInt64(before.tag) << 14)
    features.add(38, a.arc | UInt64(after.tag) << 14)
    features.add(39, UInt64(before.word) | a.arc << 32)
    features.add(40, UInt64(after.word) | a.arc << 32)
    features.add(41, a.arc | UInt64(headBefore.tag) << 14)
    features.add(42, a.arc | UInt64(headAfter.tag) << 14)
    features.add(43, a.arc | UInt64(before.tag) << 14 | UInt64(after.tag) << 20)
    features.add(44, UInt64(a.word.word) | UInt64(after.word) << 32)
    features.add(45, UInt64(a.word.word) | UInt64(before.word) << 32)
  }
}
