import Documents

/// The cursor with which a passage is chosen in a text: where it stands, and where the passage begins.
struct TextCursor: Hashable, Sendable {
  /// On a character's first byte.
  private(set) var caret: Int
  /// The other end of the passage; `nil` until it is begun.
  private(set) var anchor: Int?

  init(caret: Int, anchor: Int? = nil) {
    self.caret = caret
    self.anchor = anchor
  }

  /// What is chosen: both ends with the characters that stand there; `nil` until a passage is begun.
  func range(in text: Document) -> ByteRange? {
    guard let anchor else { return nil }
    let last = max(anchor, caret)
    return min(anchor, caret)..<max(last, text.offset(after: last))
  }

  mutating func move(to offset: Int) { caret = offset }

  /// Begins a passage here, or gives it up.
  mutating func toggleAnchor() { anchor = anchor == nil ? caret : nil }

  mutating func swapEnds() {
    guard let anchor else { return }
    (self.anchor, caret) = (caret, anchor)
  }

  /// Chooses a whole range, the caret on its last character.
  mutating func choose(_ range: ByteRange, in text: Document) {
    anchor = range.lowerBound
    caret = max(range.lowerBound, text.offset(before: range.upperBound))
  }
}

/// A way to go on from a place in a text.
enum TextMotion: Hashable, Sendable {
  case character, word, wordEnd, sentence, paragraph
}

extension StudiedText {
  /// The byte to which a motion leads; the end or the beginning of the text where there is nothing further.
  func offset(from start: Int, by motion: TextMotion, forward: Bool) -> Int {
    switch motion {
    case .character: forward ? document.offset(after: start) : document.offset(before: start)
    case .word: forward ? document.wordStart(after: start) : document.wordStart(before: start)
    case .wordEnd: document.wordEnd(after: start)
    case .sentence: boundary(from: start, forward: forward, among: sentenceStarts(around: start))
    case .paragraph: boundary(from: start, forward: forward, among: document.blocks.lazy.map(\.range.lowerBound))
    }
  }

  private func boundary(from start: Int, forward: Bool, among starts: some RandomAccessCollection<Int>) -> Int {
    let after = starts.partitioningIndex { forward ? $0 > start : $0 >= start }
    if forward { return after < starts.endIndex ? starts[after] : document.lastCharacter }
    return after > starts.startIndex ? starts[starts.index(before: after)] : 0
  }

  /// Where sentences begin: all of them once the text is studied, else those of the blocks nearby.
  private func sentenceStarts(around offset: Int) -> [Int] {
    if let annotations { return annotations.sentences.map(\.range.lowerBound) }
    let block = max(0, document.blocks.partitioningIndex { $0.range.lowerBound > offset } - 1)
    let near = max(0, block - 1)..<min(document.blocks.count, block + 2)
    return document.blocks[near].flatMap { block in
      [block.range.lowerBound] + document.sentenceStarts(in: block.range)
    }
  }

  /// The word, sentence or paragraph around a range that is wider than it; `nil` where nothing is.
  func wider(than range: ByteRange?, at caret: Int) -> ByteRange? {
    let choices = [
      document.word(at: caret), sentence(at: caret), document.blocks.last { $0.range.lowerBound <= caret }?.range,
    ]
    guard let range else { return choices.compactMap(\.self).first }
    return choices.compactMap(\.self).first {
      $0.lowerBound <= range.lowerBound && $0.upperBound >= range.upperBound && $0 != range
    }
  }
}

extension Document {
  private func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.utf8.startIndex, offsetBy: min(max(0, offset), text.utf8.count))
  }

  private func offset(_ index: String.Index) -> Int { text.utf8.distance(from: text.utf8.startIndex, to: index) }

  func offset(after offset: Int) -> Int {
    let start = index(offset)
    return start < text.endIndex ? self.offset(text.index(after: start)) : text.utf8.count
  }

  func offset(before offset: Int) -> Int {
    let start = index(offset)
    return start > text.startIndex ? self.offset(text.index(before: start)) : 0
  }

  /// The first byte of the last character.
  var lastCharacter: Int { offset(before: text.utf8.count) }

  /// A word is a run of letters and digits, the marks inside it among them; what stands between words is one, too.
  private enum CharacterClass { case blank, word, mark }

  private func kind(_ index: String.Index) -> CharacterClass {
    let character = text[index]
    if character.isWhitespace { return .blank }
    return character.isLetter || character.isNumber || "'’-".contains(character) ? .word : .mark
  }

  func wordStart(after offset: Int) -> Int {
    var at = index(offset)
    guard at < text.endIndex else { return lastCharacter }
    let here = kind(at)
    while at < text.endIndex, here != .blank, kind(at) == here { at = text.index(after: at) }
    while at < text.endIndex, kind(at) == .blank { at = text.index(after: at) }
    return at < text.endIndex ? self.offset(at) : lastCharacter
  }

  func wordStart(before offset: Int) -> Int {
    var at = index(offset)
    while at > text.startIndex, kind(text.index(before: at)) == .blank { at = text.index(before: at) }
    guard at > text.startIndex else { return 0 }
    return self.offset(start(ofRunBefore: at))
  }

  private func start(ofRunBefore end: String.Index) -> String.Index {
    var at = text.index(before: end)
    let here = kind(at)
    while at > text.startIndex, kind(text.index(before: at)) == here { at = text.index(before: at) }
    return at
  }

  private func end(ofRunAt start: String.Index) -> String.Index {
    var at = start
    let here = kind(at)
    while at < text.endIndex, kind(at) == here { at = text.index(after: at) }
    return at
  }

  /// The last character of this word, or of the next one where it is that already.
  func wordEnd(after offset: Int) -> Int {
    var at = index(offset)
    guard at < text.endIndex else { return lastCharacter }
    at = text.index(after: at)
    while at < text.endIndex, kind(at) == .blank { at = text.index(after: at) }
    guard at < text.endIndex else { return lastCharacter }
    return self.offset(text.index(before: end(ofRunAt: at)))
  }

  /// The word that stands at a byte; `nil` between words.
  func word(at offset: Int) -> ByteRange? {
    let at = index(offset)
    guard at < text.endIndex, kind(at) == .word else { return nil }
    let start = start(ofRunBefore: text.index(after: at))
    return self.offset(start)..<self.offset(end(ofRunAt: at))
  }

  /// After full stops and their like, where a blank and a capital follow: good enough until the text is studied.
  fileprivate func sentenceStarts(in range: ByteRange) -> [Int] {
    var starts: [Int] = []
    var (ended, blank) = (false, false)
    var at = index(range.lowerBound)
    let end = index(range.upperBound)
    while at < end {
      let character = text[at]
      if ended, blank, !character.isWhitespace, !character.isLowercase { starts.append(offset(at)) }
      if !character.isWhitespace {
        ended = ".!?…".contains(character) || ended && !blank && "\"'”’)".contains(character)
        blank = false
      } else {
        blank = true
      }
      at = text.index(after: at)
    }
    return starts
  }
}
