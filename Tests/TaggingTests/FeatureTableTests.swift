import Testing

@testable import Tagging

@Suite struct FeatureTableTests {
  /// The numbers that a table finds for features with these hashes.
  private func found(_ hashes: [UInt32], in table: FeatureTable) -> [Int] {
    var features = FeatureBuffer(capacity: max(hashes.count, 1))
    for hash in hashes { features.add(hash: hash) }
    let known = table.find(features)
    return (0..<known).map { table.features[Int(features.notes[$0])] }
  }

  @Test func knownFeaturesAreFoundAndOthersAreNot() {
    var random = SplitMix64(seed: 11)
    let hashes = (0..<5_000).map { _ in UInt32.random(in: 0 ... .max, using: &random) }
    let table = FeatureTable(hashes: hashes)
    #expect(zip(found(hashes, in: table), hashes.indices).count { $0 != $1 } < 3)
    let others = (0..<2_000).map { _ in UInt32.random(in: 0 ... .max, using: &random) }.filter { !hashes.contains($0) }
    #expect(found(others, in: table).count < 3)
  }

  @Test func aFullBucketFlowsOverIntoTheNext() {
    let crowded = (1...40).map { 0xF000_0000 | UInt32($0) << 12 }
    let table = FeatureTable(hashes: crowded + [0x1234_5678])
    #expect(found(crowded, in: table) == Array(0..<40))
    #expect(found([0x1234_5678, 0xF000_1FFF, 0xFFFF_FFFF], in: table) == [40, 0])
  }

  @Test func ofFeaturesThatCannotBeToldApartTheFirstIsKnown() {
    let table = FeatureTable(hashes: [7, 7, 7, 7, 7, 7, 7, 7, 7, 7])
    #expect(found([7], in: table) == [0])
    #expect(table.features == [0])
    #expect(found([0, 7], in: FeatureTable(hashes: [])) == [])
  }
}
