import Testing

@testable import Tagging

@Suite struct SyntaxModelTests {
  let bytes = TinyTreebank.model.bytes

  @Test func aModelComesBackFromItsBytes() throws {
    #expect(try SyntaxModel(bytes: bytes) == TinyTreebank.model)
  }

  @Test func otherFilesAreRefused() {
    #expect(throws: SyntaxModelError.notAModel) { try SyntaxModel(bytes: []) }
    #expect(throws: SyntaxModelError.notAModel) { try SyntaxModel(bytes: Array("LSYN".utf8)) }
    #expect(throws: SyntaxModelError.notAModel) { try SyntaxModel(bytes: [UInt8](repeating: 7, count: 100)) }
    #expect(throws: SyntaxModelError.missing(path: "/nonexistent")) { try SyntaxModel(path: "/nonexistent") }
  }

  @Test func anotherVersionIsRefused() {
    var other = bytes
    other[4] = 99
    #expect(throws: SyntaxModelError.version(found: 99, supported: SyntaxModel.version)) {
      try SyntaxModel(bytes: other)
    }
  }

  @Test(arguments: [16, 1_000, 100_000, -1])
  func aChangedByteIsNoticed(position: Int) {
    var damaged = bytes
    damaged[position < 0 ? bytes.count - 1 : position] ^= 0x10
    #expect {
      try SyntaxModel(bytes: damaged)
    } throws: { error in
      if case SyntaxModelError.checksum = error { true } else { false }
    }
  }

  /// Damage behind a right checksum, as a faulty writer would make it: refused or read, never a trap.
  @Test func contentsOutOfRangeDoNoHarm() {
    var random = SplitMix64(seed: 9)
    let contents = bytes[SyntaxModel.headerSize...]
    for _ in 0..<40 {
      var damaged = Array(contents)
      if Bool.random(using: &random) { damaged.removeLast(Int.random(in: 1..<damaged.count, using: &random)) }
      if !damaged.isEmpty { damaged[Int.random(in: 0..<min(damaged.count, 4_000), using: &random)] = 0xFF }
      var header = ModelWriter()
      header.add(number: SyntaxModel.version)
      header.add(number: ModelWriter.checksum(damaged[...]))
      guard let model = try? SyntaxModel(bytes: SyntaxModel.magic + header.bytes + damaged) else { continue }
      let tree = SyntaxParser(model: model).trees(of: [["the", "old", "towers", "saw", "."]])[0]
      #expect(SyntaxTests.isTree(tree.heads))
    }
  }

  @Test func theShippedModelIsWhole() throws {
    let tree = try SyntaxParser.shipped().trees(of: [["The", "council", "rebuilt", "the", "harbor", "in", "1704", "."]]
    )[0]
    #expect(tree.heads == [1, 2, -1, 4, 2, 6, 2, 2])
    #expect(tree.relations == ["det", "nsubj", "root", "det", "obj", "case", "obl", "punct"])
    #expect(tree.lemmas == ["the", "council", "rebuild", "the", "harbor", "in", "1704", "."])
  }
}
