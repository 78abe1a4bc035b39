import Documents
import Grid
import Questions

/// Choosing a passage with a cursor, and what one does with it.
extension ReaderScreen {
  /// Begins at the marked name, which is then chosen, or at the reading line.
  mutating func startSelection(_ text: StudiedText) {
    if let name = markedName(text) {
      var cursor = TextCursor(caret: name.lowerBound)
      cursor.choose(name, in: text.document)
      self.cursor = cursor
    } else {
      cursor = TextCursor(caret: pane.line?.range.lowerBound ?? pane.place)
    }
  }

  mutating func updateSelection(_ command: Command, count: Int?, _ text: StudiedText, _ app: AppState) -> [Step] {
    guard let cursor else { return [] }
    if let offset = destination(of: command, times: min(count ?? 1, 10_000), from: cursor.caret, text) {
      return moveCaret(to: offset, text, app)
    }
    switch command {
    case .anchor: self.cursor?.toggleAnchor()
    case .swapEnds:
      self.cursor?.swapEnds()
      return moveCaret(to: self.cursor?.caret ?? 0, text, app)
    case .widen:
      guard let range = text.wider(than: cursor.range(in: text.document), at: cursor.caret) else { return [] }
      self.cursor?.choose(range, in: text.document)
      return moveCaret(to: self.cursor?.caret ?? range.lowerBound, text, app)
    case .back:
      if cursor.anchor != nil { self.cursor?.toggleAnchor() } else { self.cursor = nil }
    default: return updateMarks(command, text, app) ?? []
    }
    return []
  }

  private func destination(of command: Command, times: Int, from caret: Int, _ text: StudiedText) -> Int? {
    let motions: [Command: (TextMotion, Bool)] = [
      .left: (.character, false), .right: (.character, true), .nextWord: (.word, true), .previousWord: (.word, false),
      .wordEnd: (.wordEnd, true), .nextSentence: (.sentence, true), .previousSentence: (.sentence, false),
      .nextParagraph: (.paragraph, true), .previousParagraph: (.paragraph, false),
    ]
    if let (motion, forward) = motions[command] {
      return (0..<times).reduce(caret) { offset, _ in text.offset(from: offset, by: motion, forward: forward) }
    }
    switch command {
    case .down, .up: return line(times, down: command == .down, from: caret, text)
    case .lineStart: return LineWalker(pane.layout, at: caret)?.line.range.lowerBound
    case .lineEnd:
      guard let range = LineWalker(pane.layout, at: caret)?.line.range else { return nil }
      return max(range.lowerBound, text.document.offset(before: range.upperBound))
    case .top: return 0
    case .bottom: return text.document.lastCharacter
    default: return nil
    }
  }

  /// The character in the same column of another line.
  private func line(_ count: Int, down: Bool, from caret: Int, _ text: StudiedText) -> Int? {
    guard var walker = LineWalker(pane.layout, at: caret) else { return nil }
    let column = column(of: caret, in: walker.line, text)
    for _ in 0..<count where !(down ? walker.forward() : walker.backward()) { break }
    return offset(atColumn: column, in: walker.line, text)
  }

  /// The character that stands in a column of the pane, or the last one before it.
  func offset(atColumn column: Int, in line: TextLine, _ text: StudiedText) -> Int {
    var offset = line.range.lowerBound
    while offset < line.range.upperBound {
      let next = text.document.offset(after: offset)
      if next >= line.range.upperBound || self.column(of: next, in: line, text) > column { break }
      offset = next
    }
    return offset
  }

  /// Columns from the left edge of the pane; the caret may stand on the space at which the line was broken.
  func column(of offset: Int, in line: TextLine, _ text: StudiedText, justified: Bool = false) -> Int {
    if justified, let spread = LineSpread(line, in: pane.layout) {
      return line.indent + spread.column(of: offset, in: text.document.text)
    }
    let inside = min(max(offset, line.range.lowerBound), line.range.upperBound)
    return line.indent + displayWidth(text.document.text, in: line.range.lowerBound..<inside)
  }

  private mutating func moveCaret(to offset: Int, _ text: StudiedText, _ app: AppState) -> [Step] {
    cursor?.move(to: offset)
    return moved(text, app) { $0.go(to: offset, row: $0.height / 2) }
  }

  // MARK: What is meant

  /// What a command on a passage is about: what is chosen, or the word at the cursor; in reading, the sentence of the
  /// marked name or of the reading line.
  func passage(_ text: StudiedText) -> ByteRange {
    if let cursor {
      return cursor.range(in: text.document) ?? text.document.word(at: cursor.caret)
        ?? cursor.caret..<text.document.offset(after: cursor.caret)
    }
    let place = markedName(text)?.lowerBound ?? pane.place
    return text.sentence(at: place) ?? text.document.sentence(at: place) ?? pane.line?.range ?? place..<place
  }

  /// The words that a card would ask for: what is chosen, or the marked name.
  private func asked(_ text: StudiedText) -> ByteRange? { cursor == nil ? markedName(text) : passage(text) }

  // MARK: Cards

  /// A card that has the chosen words filled in.
  mutating func makeCloze(_ text: StudiedText) -> [Step] {
    guard let name = asked(text) else { return [.say("Go to a name first (w), or choose words with v.")] }
    let sentence = text.sentence(at: name.lowerBound) ?? block(of: name, text)
    guard sentence.lowerBound <= name.lowerBound, name.upperBound <= sentence.upperBound, name != sentence else {
      return [.say("A gap must leave something of its sentence. Choose fewer words, or press C for a question.")]
    }
    let stem =
      words(sentence.lowerBound..<name.lowerBound, text) + "____" + words(name.upperBound..<sentence.upperBound, text)
    cursor = nil
    return [
      .effect(.addCard(text.id, CardDraft(stem: stem, key: words(name, text), source: sentence))),
      .say("Card made: “\(words(name, text))” is to be filled in."),
    ]
  }

  /// Asks for the question to which the chosen words are the answer.
  mutating func startCard(_ text: StudiedText) -> [Step] {
    typing = .card(LineEditor(), asked(text) ?? passage(text))
    return []
  }

  func basicCard(_ question: String, _ answer: ByteRange, _ text: StudiedText) -> [Step] {
    let source = text.sentence(at: answer.lowerBound) ?? answer
    let draft = CardDraft(
      stem: question, key: words(answer, text),
      source: min(source.lowerBound, answer.lowerBound)..<max(source.upperBound, answer.upperBound))
    return [.effect(.addCard(text.id, draft)), .say("Card made.")]
  }

  private func block(of range: ByteRange, _ text: StudiedText) -> ByteRange {
    text.document.blocks.last { $0.range.lowerBound <= range.lowerBound }?.range ?? range
  }
}
