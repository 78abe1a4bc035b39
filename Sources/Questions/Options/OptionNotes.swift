import Documents

/// Says what the options of an item are: the key with its sentence, and each other option in a line.
struct OptionNotes {
  let document: Document
  let annotations: Annotations
  let reader: StatementReader
  private let kept = Kept()

  init(document: Document, annotations: Annotations, reader: StatementReader) {
    self.document = document
    self.annotations = annotations
    self.reader = reader
  }

  /// Notes that were made before: one name stands among the options of many items.
  private final class Kept {
    var onEntities: [Int: String] = [:]
  }

  func explanation(of key: String, source: Substring, options: [Option]) -> String {
    let others = options.filter { $0.text != key }.map { "\($0.text): \(note(on: $0))." }
    return ([Explanation.of(key: key, source: source)] + others).joined(separator: "\n")
  }

  private func note(on option: Option) -> String {
    switch option.source {
    case .entity(let entity):
      let note = kept.onEntities[entity] ?? note(onEntity: entity)
      kept.onEntities[entity] = note
      return note
    case .date(let sentence): return said(in: sentence) ?? "a date in \(place(of: sentence))"
    case .invented:
      return option.text.contains(where: \.isNumber) ? "the text has no such date" : "not in this text"
    case .outside(let name): return "not in this text (\(name.summary))"
    }
  }

  /// What the text says of it in the fewest words, among its first sentences.
  private func note(onEntity entity: Int) -> String {
    let mentions = annotations.entities[entity].mentions.filter { $0.form == .name }.prefix(8)
    let sentences = mentions.map { sentence(at: $0.range.lowerBound) }.filter { $0 < annotations.sentences.count }
      .uniqued()
    let notes = sentences.compactMap { said(in: $0, about: entity) }
    if let shortest = notes.min(by: { ($0.count, $0) < ($1.count, $1) }) { return shortest }
    return sentences.first.map { "named in \(place(of: $0))" } ?? "named in the text"
  }

  private func sentence(at offset: Int) -> Int {
    annotations.sentences.partitioningIndex { $0.range.upperBound > offset }
  }

  /// The sentence as a statement of at most twenty words, without its stop; about an entity only where it begins with
  /// its name.
  private func said(in sentence: Int, about entity: Int? = nil) -> String? {
    let fit = reader.statements(of: sentence).filter { statement in
      guard statement.words.count <= 20 else { return false }
      guard let entity else { return true }
      return statement.words.prefix(3).contains { word in
        word.slot.map { statement.slots[$0].entity == entity } ?? false
      }
    }
    return fit.map { Statement.render($0.words) }.min { ($0.count, $0) < ($1.count, $1) }
  }

  private func place(of sentence: Int) -> String {
    let title = document.section(at: annotations.sentences[sentence].range.lowerBound).title
    return title.isEmpty ? "the text" : "the section “\(Explanation.clean(title))”"
  }
}
