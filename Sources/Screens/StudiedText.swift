import Documents
import Questions

/// The text that is open, and what is known of it so far.
struct StudiedText: Hashable, Sendable {
  let id: TextID
  var document: Document
  var place: Int
  var bookmarks: [Bookmark]
  var notes: [Note]
  /// How far each section was read: byte offsets by the id of the section.
  var read: [String: Int]
  /// Of a part that is shown while the rest is read: how many bytes stand before it.
  let partStart: Int?
  /// Where the reading line was when the text was opened.
  let openedAt: Int
  /// `nil` until the slow work is done.
  var material: StudyMaterial?
  /// How far the slow work has come, 0 to 1.
  var studied: Double?
  /// Whether the slow work was given up.
  var isStopped = false
  /// Cards due by the id of their section.
  var due: [String: Int] = [:]

  init(_ opened: OpenedText) {
    id = opened.id
    document = opened.document
    place = opened.place
    bookmarks = opened.bookmarks
    notes = opened.notes
    read = opened.read
    partStart = opened.partStart
    openedAt = opened.place
  }

  var annotations: Annotations? { material?.annotations }
  var questions: [Question] { material?.questions ?? [] }

  /// The share of a section that was read, 0 to 1.
  func share(of section: Section) -> Double {
    guard let upTo = read[section.id], !section.range.isEmpty else { return 0 }
    return min(1, max(0, Double(upTo - section.range.lowerBound) / Double(section.range.count)))
  }

  func title(of section: Section) -> String {
    section.title.isEmpty ? (document.title.isEmpty ? "Beginning" : document.title) : section.title
  }

  /// The sentence in which the byte at `offset` stands, or the nearest one before it in the same block.
  func sentence(at offset: Int) -> ByteRange? {
    guard let sentences = annotations?.sentences else { return nil }
    let after = sentences.partitioningIndex { $0.range.lowerBound > offset }
    guard after > 0 else { return nil }
    let sentence = sentences[after - 1]
    guard document.blocks.indices.contains(sentence.block) else { return nil }
    let block = document.blocks[sentence.block].range
    return offset <= block.upperBound ? sentence.range : nil
  }
}

extension Document {
  /// The characters of a range, with line ends as spaces.
  ///
  /// What was found in an older version of a text may reach beyond this one: then what there is of it.
  func words(in range: ByteRange) -> String {
    String(self[range.clamped(to: 0..<text.utf8.count)].map { $0.isNewline ? " " : $0 })
  }
}

extension Document {
  fileprivate func sentences(of block: Int) -> [Sentence] {
    let range = blocks[block].range
    let one = Document(
      title: title, text: String(self[range]), sections: [],
      blocks: [Block(kind: blocks[block].kind, range: 0..<range.count)])
    return one.sentences()
  }

  /// The sentence in which the byte at `offset` stands, for a text that was not studied.
  func sentence(at offset: Int) -> ByteRange? {
    let after = blocks.partitioningIndex { $0.range.lowerBound > offset }
    guard after > 0, blocks[after - 1].range.contains(offset) else { return nil }
    let start = blocks[after - 1].range.lowerBound
    let sentence = sentences(of: after - 1).last { $0.range.lowerBound + start <= offset }
    return sentence.map { $0.range.lowerBound + start..<$0.range.upperBound + start }
  }
}
