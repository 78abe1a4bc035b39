import Testing

@testable import Documents

@Suite struct Beginnings {
  @Test func theBeginningOfATextIsADocumentWithTheSameOffsets() {
    let whole = Document(parsing: "# One\n\nFirst _words_ here.\n\n# Two\n\nSecond.\n\n# Three\n\nThird.\n")
    for bytes in 0...whole.text.utf8.count {
      let part = whole.beginning(bytes: bytes)
      #expect(Array(whole.text.utf8).starts(with: part.text.utf8))
      #expect(part.blocks == Array(whole.blocks.prefix(part.blocks.count)))
      #expect(part.sections.last?.range.upperBound == part.text.utf8.count)
      #expect(part.sections.last?.blocks.upperBound == part.blocks.count)
      #expect(part.blocks.allSatisfy { $0.range.upperBound <= max(bytes, part.text.utf8.count) })
      #expect(zip(part.sections, whole.sections).allSatisfy { $0.id == $1.id && $0.title == $1.title })
    }
    #expect(whole.beginning(bytes: 40).sections.map(\.title) == ["One", "Two"])
    #expect(whole.beginning(bytes: 1000) == whole)
  }
}
