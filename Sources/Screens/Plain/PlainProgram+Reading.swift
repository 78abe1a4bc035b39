import Documents
import Questions

extension PlainProgram {
  private static let help = """
    Enter reads on. b goes back a paragraph, r repeats it, w says where you are.
    s lists the sections, s 3 goes to the third. 50% goes to the middle.
    /words searches, n goes to the next place.
    m marks the paragraph, a WORDS notes something on it, notes lists your notes.
    i lists people, dates and organizations, i NAME says where a name stands.
    f asks the cards that are due. z is a quiz on this section, z all on the whole text.
    q goes back.
    """

  mutating func takeInReading(_ typed: String) -> [Effect] {
    guard let text else { return leave() }
    let parts = typed.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts.first ?? "" {
    case "": return go(to: block + 1)
    case "b": return go(to: block - 1)
    case "r": sayBlock()
    case "w": sayWhere()
    case "s": return rest.isEmpty ? listSections(text) : goToSection(rest, text)
    case "n": return goToHit(after: text.document.blocks[safe: block]?.range.upperBound ?? 0, text)
    case "m": return mark("", text)
    case "a": return mark(rest, text)
    case "notes": listNotes(text)
    case "f": return [.startReview(text.id)]
    case "z", "i": return withMaterial(typed, text)
    case "?": say(Self.help)
    case "q":
      self.text = nil
      mode = .library
      return library.isEmpty ? [.quit] : [.listTexts]
    case let word where word.hasPrefix("/"): return search(String(typed.dropFirst()), text)
    case let word where word.hasSuffix("%"): return goToShare(word, text)
    default: say("“\(typed)” is no command here. ? lists them.")
    }
    return []
  }

  // MARK: Reading

  mutating func sayBlock() {
    guard let text, let range = text.document.blocks[safe: block]?.range else { return say("This text is empty.") }
    let kind = text.document.blocks[block].kind
    let words = kind.keepsBreaks ? String(text.document[range]) : text.document.words(in: range)
    switch kind {
    case .heading: say("\nHeading: \(words.drop { $0 == "#" || $0 == " " })")
    case .quotation: say("Quotation: \(words.drop { $0 == ">" || $0 == " " })")
    case .paragraph, .listItem, .verse, .preformatted: say(words)
    }
  }

  mutating func sayWhere() {
    guard let text else { return }
    let offset = text.document.blocks[safe: block]?.range.lowerBound ?? 0
    let index = text.document.sectionIndex(at: offset)
    let bytes = max(1, text.document.text.utf8.count)
    let section = text.document.sections[safe: index].map { text.title(of: $0) } ?? ""
    say(
      "\(text.document.title). Section \(index + 1) of \(text.document.sections.count): \(section). "
        + "\(offset * 100 / bytes)%, \((bytes - offset + 1249) / 1250) min left.")
  }

  private mutating func go(to target: Int) -> [Effect] {
    guard let text, text.document.blocks.indices.contains(target) else {
      say(target < 0 ? "This is the beginning." : "This is the end of the text. f asks the cards that are due.")
      return []
    }
    let left = text.document.section(at: text.document.blocks[block].range.lowerBound)
    block = target
    let range = text.document.blocks[target].range
    let section = text.document.section(at: range.lowerBound)
    self.text?.place = range.lowerBound
    if section.id != left.id { offerQuestions(on: left, text) }
    sayBlock()
    return [
      .savePlace(text.id, offset: range.lowerBound), .saveReading(text.id, section: section.id, upTo: range.upperBound),
    ]
  }

  private mutating func offerQuestions(on section: Section, _ text: StudiedText) {
    let count = text.questions.count { $0.section == section.id }
    if count > 0 { say("End of “\(text.title(of: section))”. b and z ask about it.") }
  }

  private mutating func goToOffset(_ offset: Int, _ text: StudiedText) -> [Effect] {
    go(to: max(0, text.document.blocks.partitioningIndex { $0.range.lowerBound > offset } - 1))
  }

  private mutating func goToShare(_ word: String, _ text: StudiedText) -> [Effect] {
    guard let percent = Int(word.dropLast()), (0...100).contains(percent) else {
      say("From 0% to 100%.")
      return []
    }
    return goToOffset(text.document.text.utf8.count / 100 * percent, text)
  }

  private mutating func listSections(_ text: StudiedText) -> [Effect] {
    for (index, section) in text.document.sections.enumerated() {
      let due = text.due[section.id].map { ", \($0) due" } ?? ""
      say("\(index + 1). \(text.title(of: section)), \(Int(text.share(of: section) * 100))% read\(due)")
    }
    return []
  }

  private mutating func goToSection(_ words: String, _ text: StudiedText) -> [Effect] {
    let sections = text.document.sections
    let named = sections.firstIndex { text.title(of: $0).lowercased().contains(words.lowercased()) }
    guard let index = Int(words).map({ $0 - 1 }) ?? named, sections.indices.contains(index) else {
      say("There is no section \(words). s lists them.")
      return []
    }
    return goToOffset(sections[index].range.lowerBound, text)
  }

  // MARK: Searching

  private mutating func search(_ words: String, _ text: StudiedText) -> [Effect] {
    guard !words.isEmpty else { return [] }
    search = TextSearch(words, in: text.document.text)
    return goToHit(after: text.document.blocks[safe: block]?.range.lowerBound ?? 0, text)
  }

  private mutating func goToHit(after offset: Int, _ text: StudiedText) -> [Effect] {
    guard let search, !search.query.isEmpty else {
      say("Nothing is searched for. /words searches.")
      return []
    }
    guard let hit = search.first(from: offset) else {
      say("“\(search.query)” is not in this text.")
      return []
    }
    say("Place \(hit + 1) of \(search.hits.count):")
    return goToOffset(search.hits[hit].lowerBound, text)
  }

  // MARK: Notes

  private mutating func mark(_ remark: String, _ text: StudiedText) -> [Effect] {
    guard let range = text.document.blocks[safe: block]?.range else { return [] }
    let note = Note(range: range, remark: remark)
    self.text?.notes.removeAll { $0.range == range }
    self.text?.notes.append(note)
    say(remark.isEmpty ? "Marked." : "Note kept.")
    return [.saveNote(text.id, note)]
  }

  private mutating func listNotes(_ text: StudiedText) {
    if text.notes.isEmpty { say("There are no notes yet.") }
    for note in text.notes {
      say("\(note.remark.isEmpty ? "Marked" : note.remark): \(text.document.words(in: note.range).prefix(80))")
    }
  }

  // MARK: What is found in the text

  private mutating func withMaterial(_ typed: String, _ text: StudiedText) -> [Effect] {
    guard let material = text.material else {
      onceStudied = typed
      return [.study(text.id)]
    }
    if typed.hasPrefix("i") {
      listNames(String(typed.dropFirst()).trimmed, material, text)
    } else {
      startQuiz(onlySection: !typed.hasSuffix("all"), material, text)
    }
    return []
  }

  private mutating func listNames(_ wanted: String, _ material: StudyMaterial, _ text: StudiedText) {
    let names = material.annotations.entities.filter { entity in
      wanted.isEmpty
        || ([entity.canonical] + entity.aliases).contains { $0.lowercased().contains(wanted.lowercased()) }
    }
    if names.isEmpty { say("No name has these letters.") }
    for entity in names {
      say("\(entity.canonical), \(entity.kind.rawValue), \(entity.mentions.count) times")
      guard !wanted.isEmpty else { continue }
      for mention in entity.mentions.prefix(20) {
        let section = text.document.section(at: mention.range.lowerBound)
        let sentence = text.sentence(at: mention.range.lowerBound) ?? mention.range
        say("  In \(text.title(of: section)): \(text.document.words(in: sentence))")
      }
    }
  }
}

extension RandomAccessCollection where Index == Int {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
