import Testing

@testable import Documents

@Suite struct PlainMarks {
  private func marks(_ text: String) -> [String] {
    let document = Document(parsing: text)
    return document.inlineMarks.map { mark in
      if case .note(let place?) = mark.kind { return "\(document[mark.range])>\(document[place..<place + 4])" }
      return String(document[mark.range])
    }
  }

  @Test func wordsBetweenUnderscoresAreEmphasis() {
    #expect(
      marks("The _Beagle_ sailed, _not\nwithout_ delay, in snake_case and __init__ and a _ b.") == [
        "Beagle", "not\nwithout",
      ])
  }

  @Test func theSignOfANoteLeadsToIt() {
    let text = """
      One thing.[1] Another.[2] See [3] and [x].

      [1] The first note, _with_ emphasis.

      Two things.[1]

      [1] Again the first.

      [Footnote 2: The second.]
      """
    #expect(marks(text) == ["[1]>[1] ", "[2]>[Foo", "with", "[1]>[1] "])
  }
}
