import Documents

/// Universal parts of speech from Penn tags and the finished tree: "that" is a conjunction where it marks a clause,
/// "had" an auxiliary where it depends on a verb.
struct UniversalTagger: Hashable, Sendable {
  let model: LinearModel

  static let templates = 12

  @inline(__always)
  static func extract(
    word: WordFeatures, tag: UInt8, relation: UInt8, headTag: UInt32, into features: inout FeatureBuffer
  ) {
    let (tag, relation) = (UInt64(tag), UInt64(relation))
    features.removeAll()
    features.add(1, tag)
    features.add(2, UInt64(word.lower) | tag << 32)
    features.add(3, tag | relation << 8)
    features.add(4, UInt64(word.lower) | tag << 32 | relation << 40)
    features.add(5, UInt64(word.lower) | relation << 32)
    features.add(6, tag | relation << 8 | UInt64(headTag) << 16)
    features.add(7, UInt64(word.lower) | tag << 32 | UInt64(headTag) << 40)
    features.add(8, tag | UInt64(word.cluster) << 8)
    features.add(9, tag | UInt64(word.suffixes[2]) << 8)
    features.add(10, tag | relation << 8 | UInt64(word.cluster) << 16)
  }
}
