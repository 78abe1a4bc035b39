import Documents
import Testing

@testable import Questions

private func told(_ text: String) -> [String] {
  let document = Document(parsing: text)
  let prose = Prose(document: document)
  return document.blocks.indices.filter(prose.contains).map { String(document[document.blocks[$0].range].prefix(12)) }
}

private let story = "Olaf Krag joined the Harbour Board of Bergen in 1858, and he left it in the winter of that year."

@Test(arguments: [
  ("A long first paragraph.", ["A long first"]),
  // Points of a list: whole sentences, and mere words.
  (
    "What happened:\n\n- Olaf Krag joined the Harbour Board of Bergen in 1858.\n- the mill",
    ["What happene", "- Olaf Krag "]
  ),
])
func aPointOfAListIsToldWhereItIsASentence(text: String, blocks: [String]) { #expect(told(text) == blocks) }

@Test(arguments: [
  "References", "Notes", "Select Bibliography", "Further Reading", "Review Questions", "7. Works Cited",
])
func whatATextSaysOfItsSourcesIsNotAskedAbout(title: String) {
  let text = "# The Harbour\n\n\(story)\n\n# \(title)\n\nNils Aas wrote a history of Bergen in 1901.\n"
  #expect(markdown(text) == ["Olaf Krag jo"])
}

@Test func contentsAtTheHeadOfATextDoNotSilenceIt() {
  let text = "# Contents\n\nThe Harbour, and the Mill.\n\n## The Harbour\n\n\(story)\n\n## The Mill\n\n\(story)\n"
  #expect(markdown(text) == ["Olaf Krag jo", "Olaf Krag jo"])
}

/// Blocks by lines: a line that begins with "#" is a heading, and so many of these are its level.
private func markdown(_ text: String) -> [String] {
  var (blocks, sections, offset) = ([Block](), [(level: Int, title: String, first: Int, start: Int)](), 0)
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let range = offset..<(offset + line.utf8.count)
    offset = range.upperBound + 1
    guard !line.isEmpty else { continue }
    let level = line.prefix { $0 == "#" }.count
    if level > 0 { sections.append((level, String(line.drop { "# ".contains($0) }), blocks.count, range.lowerBound)) }
    blocks.append(Block(kind: level > 0 ? .heading(level: level) : .paragraph, range: range))
  }
  let ends = sections.dropFirst().map { ($0.first, $0.start) } + [(blocks.count, text.utf8.count)]
  let document = Document(
    title: "", text: text,
    sections: zip(sections.indices, ends).map { index, end in
      Section(
        id: "s\(index + 1)", title: sections[index].title, level: sections[index].level,
        range: sections[index].start..<end.1, heading: blocks[sections[index].first].range,
        blocks: sections[index].first..<end.0)
    }, blocks: blocks)
  let prose = Prose(document: document)
  return document.blocks.indices.filter(prose.contains).map { String(document[document.blocks[$0].range].prefix(12)) }
}

@Test(arguments: [
  "- Olaf Krag joined the Harbour Board of Bergen in 1858.",
  "12. Olaf Krag joined the Harbour Board of Bergen in 1858.",
  "(b) Olaf Krag joined the Harbour Board of Bergen in 1858.",
])
func theMarkOfAPointIsNoPartOfTheStatement(text: String) {
  let end = text.utf8.count
  let document = Document(
    title: "", text: text,
    sections: [Section(id: "s0", title: "", level: 1, range: 0..<end, heading: nil, blocks: 0..<1)],
    blocks: [Block(kind: .listItem(depth: 0), range: 0..<end)])
  let annotations = Annotations(sentences: document.sentences(), entities: [])
  let reader = StatementReader(document: document, annotations: annotations, familiar: [])
  #expect(
    annotations.sentences.indices.compactMap { reader.whole(of: $0)?.text } == [
      "Olaf Krag joined the Harbour Board of Bergen in 1858."
    ])
}
