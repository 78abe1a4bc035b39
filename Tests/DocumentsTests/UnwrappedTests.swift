import Documents
import Testing

@Suite struct UnwrappedTests {
  @Test func proseRunsOnAndEveryOffsetStays() {
    let document = Document(
      parsing:
        "The river rises in the hills and\nruns to the sea, where it\r\nends. The mills that stood\non it are gone.\n")
    let unwrapped = document.unwrapped
    #expect(
      unwrapped.text
        == "The river rises in the hills and runs to the sea, where it  ends. The mills that stood on it are gone.\n")
    #expect(unwrapped.blocks == document.blocks && unwrapped.sections == document.sections)
  }

  @Test func aWordThatIsCutAtALineEndStaysCut() {
    let document = Document(parsing: "The river rises in the hills, and its consti-\ntution is that of a\nbrook.\n")
    #expect(document.unwrapped.text == "The river rises in the hills, and its consti-\ntution is that of a brook.\n")
  }

  @Test func verseKeepsItsLines() {
    let text = "O river,\nO mill,\nO bridge\n"
    let range = 0..<text.utf8.count - 1
    let section = Section(id: "s0", title: "", level: 1, range: 0..<text.utf8.count, heading: nil, blocks: 0..<1)
    for kind in [Block.Kind.verse, .preformatted] {
      let document = Document(title: "", text: text, sections: [section], blocks: [Block(kind: kind, range: range)])
      #expect(document.unwrapped == document)
    }
  }
}
