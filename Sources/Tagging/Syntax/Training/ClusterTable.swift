/// Words and the clusters they belong to, as training makes them.
public struct ClusterTable: Sendable {
  let clusters: HashedNumbers

  /// Without clusters.
  public init() { clusters = HashedNumbers() }

  /// - Parameter words: each with its cluster from 1 to 1023.
  public init(words: [(word: String, cluster: Int)]) {
    clusters = HashedNumbers(
      entries: words.map { entry in
        var word = entry.word
        let key = word.withUTF8 { WordFeatures(bytes: $0, isFirst: false, clusters: HashedNumbers()).form }
        return (key, UInt16(min(max(entry.cluster, 0), 1023)))
      })
  }
}
