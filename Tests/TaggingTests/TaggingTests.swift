import Documents
import Tagging
import Testing

@Test func surnameJoinsFullName() throws {
  let text = "In 1931 Dr. Maria Ortega founded the Harbour Workers Union (HWU). Ortega led the HWU for ten years."
  let annotations = try Tagger.shipped().annotations(of: Document(parsing: text))
  let people = annotations.entities.filter { $0.kind == .person }
  #expect(people.map(\.canonical) == ["Maria Ortega"])
  #expect(people.first?.aliases == ["Ortega"])
  #expect(people.first?.gender == .female)
}
