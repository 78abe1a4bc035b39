import Documents
import Testing

@testable import Tagging

/// The speakers of the quotations of a text in which some words name people.
private func speakers(in text: String, people: Set<String>) -> [String?] {
  let document = Document(parsing: text)
  let table = TokenTable(document: document, sentences: document.sentences())
  let spans = table.ranges.indices.filter { people.contains(table[$0]) }.map {
    NameSpan(tokens: $0..<$0 + 1, kind: .person)
  }
  let entities = EntityLinker(table: table, document: document).entities(of: spans)
  let found = QuotationFinder(table: table, entities: entities).quotations()
  let resolved = ReferenceResolver(table: table, entities: entities, quotations: found.map(\.quotation)).resolved()
  return QuotationFinder.quotations(found, among: resolved).map { quotation in
    resolved.first { $0.id == quotation.speaker }?.canonical
  }
}

@Test(arguments: [
  // One person alone can be meant.
  ("Mrs. Ortega sailed home. “The harbour was closed to us all winter,” she wrote.", "Ortega"),
  ("Mrs. Ortega sailed home. There she wrote: “The harbour was closed to us all winter.”", "Ortega"),
  ("Mrs. Ortega met Mr. Hale. “The harbour was closed to us all winter,” he wrote.", "Hale"),
  ("Mr. Hale sailed home. He was ill. “The harbour was closed to us all winter,” he wrote.", "Hale"),
  // Two can.
  ("Mr. Ortega met Mr. Hale. “The harbour was closed to us all winter,” he wrote.", nil),
  ("Ortega met Hale. “The harbour was closed to us all winter,” he wrote.", nil),
  // Whoever is quoted or spoken to is not who speaks.
  ("Mr. Hale sailed home. “But Ortega has closed the harbour for all winter,” he wrote.", "Hale"),
  ("Mr. Hale sailed home. “The harbour was closed to us all winter,” he told Ortega.", "Hale"),
  ("Mr. Hale sailed home. In a letter to Mrs. Ortega he wrote: “The harbour was closed to us all winter.”", "Hale"),
  // Another paragraph begins anew.
  ("Mr. Hale sailed home.\n\n“The harbour was closed to us all winter,” he wrote.", nil),
])
func pronounsSpeakWhereOnePersonCanBeMeant(text: String, speaker: String?) {
  #expect(speakers(in: text, people: ["Ortega", "Hale"]) == [speaker])
}

@Test func aPronounInAQuotationMeansNobodyOutside() {
  let text = "Mr. Hale sailed home. “He has closed the harbour to us all,” said Ortega. He left at once."
  let document = Document(parsing: text)
  let table = TokenTable(document: document, sentences: document.sentences())
  let spans = table.ranges.indices.filter { ["Hale", "Ortega"].contains(table[$0]) }.map {
    NameSpan(tokens: $0..<$0 + 1, kind: .person)
  }
  let entities = EntityLinker(table: table, document: document).entities(of: spans)
  let quotations = QuotationFinder(table: table, entities: entities).quotations().map(\.quotation)
  let resolved = ReferenceResolver(table: table, entities: entities, quotations: quotations).resolved()
  #expect(
    resolved.allSatisfy { $0.mentions.allSatisfy { String(document[$0.range]) != "He" || $0.range.lowerBound > 60 } })
}
