/// Cuts a text into pieces, line by line.
struct StructureParser {
  let text: UTF8Text
  let lines: [TextLine]
  let layout: TextLayout
  let rules: HeadingRules
  let frontMatter: FrontMatter
  private(set) var pieces: [Piece] = []
  private var gap = 1
  /// After the line that ends the text of a Project Gutenberg file.
  private var isLicence = false
  /// The levels of lines that are known to be headings, by where the lines start.
  private let known: [Int: Int]

  init(_ text: UTF8Text, headings: [KnownHeading] = []) {
    self.text = text
    known = Dictionary(headings.map { ($0.range.lowerBound, $0.level) }) { first, _ in first }
    lines = TextLine.all(of: text)
    layout = TextLayout(text, lines)
    rules = HeadingRules(text: text)
    frontMatter = FrontMatter(text, lines)
  }

  mutating func parse() -> Outline {
    var index = readFrontMatter()
    while index < lines.count {
      if lines[index].isBlank {
        gap += lines[index].breaksPage ? 3 : 1
        index += 1
      } else {
        var end = index + 1
        while end < lines.count, !lines[end].isBlank { end += 1 }
        readChunk(index..<end)
        index = end
      }
    }
    var judge = HeadingJudge(text: text, pieces: pieces, ownTitle: frontMatter.title)
    return Outline(text: text, pieces: judge.judged(), ownTitle: frontMatter.title)
  }

  /// Reads YAML between `---` lines at the start; gives the line after it.
  private mutating func readFrontMatter() -> Int {
    guard let first = lines.firstIndex(where: { !$0.isBlank }), text.string(lines[first].content) == "---",
      let last = lines[(first + 1)...].prefix(60).firstIndex(where: { text.string($0.content) == "---" })
    else { return 0 }
    add(.preformatted, range(of: first..<last + 1))
    return last + 1
  }

  private mutating func add(_ kind: Piece.Kind, _ range: ByteRange, title: ByteRange? = nil, isLine: Bool = false) {
    pieces.append(Piece(kind, range, title: title, gap: gap, isLine: isLine))
    gap = 0
  }

  private func range(of lines: Range<Int>) -> ByteRange {
    self.lines[lines.lowerBound].content.lowerBound..<self.lines[lines.upperBound - 1].content.upperBound
  }

  // MARK: Chunks

  /// Reads lines without a blank one among them.
  private mutating func readChunk(_ chunk: Range<Int>) {
    var index = chunk.lowerBound
    while index < chunk.upperBound {
      if let next = readMarked(index, chunk) {
        index = next
        continue
      }
      var end = index + 1
      while end < chunk.upperBound, !isMarked(end, chunk) { end += 1 }
      readPlain(index..<end)
      index = end
    }
  }

  private func isMarked(_ index: Int, _ chunk: Range<Int>) -> Bool {
    let line = lines[index]
    if !known.isEmpty, known[line.content.lowerBound] != nil { return true }
    switch text[line.content.lowerBound] {
    case 0x23: return atxHeading(line) != nil
    case 0x3D where wikiHeading(line) != nil: return true
    case 0x60 where text.has("```", at: line.content.lowerBound): return true
    case 0x2A, 0x5F: if let title = boldLine(line), rules.style(of: title) != nil { return true }
    default: break
    }
    return index + 1 < chunk.upperBound && underline(of: index) != nil || isSeparator(index, chunk)
      || LicenceMark(text, line) != nil
  }

  /// Reads a line that says by marks what it is; gives the line after it.
  private mutating func readMarked(_ index: Int, _ chunk: Range<Int>) -> Int? {
    let line = lines[index]
    if !known.isEmpty, let level = known[line.content.lowerBound] {
      add(.heading(.marked(level: level)), line.content, isLine: true)
      return index + 1
    }
    if let heading = atxHeading(line) ?? wikiHeading(line) {
      add(.heading(.marked(level: heading.level)), line.content, title: heading.title, isLine: true)
      return index + 1
    }
    if let title = boldLine(line), let style = rules.style(of: title) {
      add(.heading(style), line.content, title: title, isLine: true)
      return index + 1
    }
    if text.has("```", at: line.content.lowerBound), let end = fenceEnd(from: index) {
      add(.preformatted, range(of: index..<min(end, lines.count)))
      return min(end, chunk.upperBound)
    }
    if index + 1 < chunk.upperBound, let level = underline(of: index) {
      add(.heading(.marked(level: level)), range(of: index..<index + 2), title: line.content, isLine: true)
      return index + 2
    }
    if let mark = LicenceMark(text, line) {
      readLicence(mark, line)
      return index + 1
    }
    if isSeparator(index, chunk) {
      add(.separator, line.content, isLine: true)
      return index + 1
    }
    return nil
  }

  /// Sets aside what stands before the text of a Project Gutenberg file, and makes a section of what stands after.
  private mutating func readLicence(_ mark: LicenceMark, _ line: TextLine) {
    switch mark {
    case .start:
      for index in pieces.indices where pieces[index].kind != .separator { pieces[index].kind = .preformatted }
      add(.preformatted, line.content, isLine: true)
      gap = 1
    case .end where isLicence:
      add(.preformatted, line.content)
    case .end(let title):
      add(.heading(.label(rank: -1)), line.content, title: title, isLine: true)
      isLicence = true
    }
  }

  private func fenceEnd(from index: Int) -> Int? {
    var end = index + 1
    while end < lines.count, !lines[end].isBlank {
      if text.has("```", at: lines[end].content.lowerBound) { return end + 1 }
      end += 1
    }
    return nil
  }

  private func atxHeading(_ line: TextLine) -> (level: Int, title: ByteRange)? {
    guard line.indent < 4 else { return nil }
    return markedHeading(line, mark: 0x23, closes: false)
  }

  /// What stands between `**` or `__` at both ends of a line.
  private func boldLine(_ line: TextLine) -> ByteRange? {
    let range = line.content
    guard range.count > 6, range.count <= LineShape.longest,
      text[range.lowerBound] == 0x2A || text[range.lowerBound] == 0x5F
    else { return nil }
    let mark = text[range.lowerBound]
    let inner = range.lowerBound + 2..<range.upperBound - 2
    guard text[range].prefix(2).allSatisfy({ $0 == mark }), text[range].suffix(2).allSatisfy({ $0 == mark }) else {
      return nil
    }
    return text[inner].contains(mark) || inner.isEmpty ? nil : text.trimmed(inner)
  }

  /// "== Title ==", as wikis write it.
  private func wikiHeading(_ line: TextLine) -> (level: Int, title: ByteRange)? {
    guard text[line.content.upperBound - 1] == 0x3D else { return nil }
    return markedHeading(line, mark: 0x3D, closes: true)
  }

  private func markedHeading(_ line: TextLine, mark: UInt8, closes: Bool) -> (level: Int, title: ByteRange)? {
    var low = line.content.lowerBound
    while low < line.content.upperBound, text[low] == mark { low += 1 }
    let level = low - line.content.lowerBound
    guard (1...6).contains(level), low < line.content.upperBound else { return nil }
    guard closes || text[low] == 0x20 || text[low] == 9 else { return nil }
    var high = line.content.upperBound
    while high > low, text[high - 1] == mark { high -= 1 }
    if closes, high == line.content.upperBound { return nil }
    let title = text.trimmed(low..<high)
    return title.isEmpty ? nil : (level, title)
  }

  /// The level of the heading that the next line underlines.
  private func underline(of index: Int) -> Int? {
    let line = lines[index]
    let rule = lines[index + 1].content
    let mark = text[rule.lowerBound]
    guard mark == 0x3D || mark == 0x2D || mark == 0x7E, rule.count >= 3, line.content.count <= LineShape.longest else {
      return nil
    }
    guard text[rule].allSatisfy({ $0 == mark }), rule.count + 3 >= line.content.count / 2 else { return nil }
    guard index == 0 || lines[index - 1].isBlank || mark == 0x3D, !hasColumns(index) else { return nil }
    let shape = LineShape(text, line.content)
    guard shape.letters > 0 || shape.first == .digit, !text[line.content].contains(0x7C) else { return nil }
    return mark == 0x3D ? 1 : 2
  }

  /// A row of the same few marks, or a number alone.
  private func isSeparator(_ index: Int, _ chunk: Range<Int>) -> Bool {
    let line = lines[index]
    guard line.content.count <= 80 else { return false }
    // "… in the winter of", and on the next line "1824.": the end of a sentence.
    let endsSentence = text[line.content.lowerBound].isASCIIDigit && text[line.content.upperBound - 1] == 0x2E
    if index > chunk.lowerBound, endsSentence { return false }
    return !text[line.content].contains { $0.isASCIILetter || $0 >= 0xC0 && $0 != 0xE2 }
      && !text[line.content].contains { byte in !"*-_=~. #0123456789[]+|\u{2014}\u{2013}\u{2022}".utf8.contains(byte) }
  }

  // MARK: Plain lines

  private mutating func readPlain(_ chunk: Range<Int>) {
    if isLicence { return add(.preformatted, range(of: chunk)) }
    if chunk.count == 1 { return readLine(chunk.lowerBound) }
    if isTable(chunk) { return add(.preformatted, range(of: chunk)) }
    if let style = titleStyle(chunk) { return add(.heading(style), range(of: chunk)) }
    if layout.usesBlankLines, isHeadOfLines(lines[chunk.lowerBound]) {
      readLine(chunk.lowerBound)
      return readPlain(chunk.dropFirst())
    }
    if runsOn(chunk) { return readWrapped(chunk) }
    if layout.usesBlankLines, !hasItems(chunk), isVerse(chunk) { return add(.verse, range(of: chunk)) }
    if layout.isWrapped { return readWrapped(chunk) }
    for index in chunk { readLine(index) }
  }

  /// A line that is a heading by itself, whatever lines follow it.
  private func isHeadOfLines(_ line: TextLine) -> Bool {
    guard line.content.count <= 60 else { return false }
    return PartNames.contains(text.key(line.content)) || rules.style(of: line.content)?.isCertain == true
  }

  /// The style of a heading of two or three lines with blank lines around it.
  private func titleStyle(_ chunk: Range<Int>) -> HeadingStyle? {
    guard layout.usesBlankLines, chunk.count <= 8, !hasItems(chunk) else { return nil }
    guard let style = rules.style(of: range(of: chunk)) else { return nil }
    let shape = LineShape(text, range(of: chunk))
    if style.isCertain, !shape.isCapitals, LineShape(text, lines[chunk.lowerBound].content).words.count > 2 {
      return nil
    }
    return shape.isCapitals || shape.isTitleCase && chunk.count <= 3 ? style : nil
  }

  /// Three or more short lines that end before they had to.
  private func isVerse(_ chunk: Range<Int>) -> Bool {
    guard chunk.count >= 3 || layout.isWrapped else { return false }
    return chunk.allSatisfy { lines[$0].content.count < 80 } && (!layout.isWrapped || isBroken(chunk))
  }

  private func hasItems(_ chunk: Range<Int>) -> Bool {
    chunk.contains { itemMark(of: lines[$0]) != nil } || chunk.count { isNumbered(lines[$0]) } >= 2
  }

  /// "12. …", which may be a heading too.
  private func isNumbered(_ line: TextLine) -> Bool {
    let digits = text[line.content].prefix { $0.isASCIIDigit }
    let next = digits.endIndex
    return 1...3 ~= digits.count && next + 1 < line.content.upperBound && text[next] == 0x2E && text[next + 1] == 0x20
  }

  /// Whether the lines of a chunk run on, one into the next.
  private func runsOn(_ chunk: Range<Int>) -> Bool {
    var continuing = 0
    for index in chunk.dropLast() where text.runsOn(lines[index].content, into: lines[index + 1].content) {
      continuing += 1
    }
    let isNarrow = lines[chunk.lowerBound].content.count < 200
    return isNarrow && continuing * 4 >= chunk.count - 1 && continuing > 0 && !isBroken(chunk)
  }

  /// Whether most lines end before they had to.
  private func isBroken(_ chunk: Range<Int>) -> Bool {
    var early = 0
    for index in chunk.dropLast() {
      let next = text[lines[index + 1].content].prefix { $0 > 32 }.count
      if lines[index].content.count + lines[index].indent + 1 + next <= layout.width - 4 { early += 1 }
    }
    return early * 5 >= (chunk.count - 1) * 3
  }

  /// Columns parted by runs of spaces, tabs or bars in most lines.
  private func isTable(_ chunk: Range<Int>) -> Bool {
    chunk.count(where: hasColumns) * 3 >= chunk.count * 2
  }

  private func hasColumns(_ index: Int) -> Bool {
    guard lines[index].content.count < 400 else { return false }
    var run = 0
    for byte in text[lines[index].content] {
      run = byte == 0x20 ? run + 1 : 0
      if run == 3 || byte == 9 || byte == 0x7C { return true }
    }
    return false
  }

  private mutating func readWrapped(_ chunk: Range<Int>) {
    var first = chunk.lowerBound
    if chunk.count > 1, isHead(first) {
      readLine(first)
      first += 1
    }
    var index = first + 1
    while index < chunk.upperBound {
      if itemMark(of: lines[index]) != nil {
        addWrapped(first..<index)
        first = index
      }
      index += 1
    }
    addWrapped(first..<chunk.upperBound)
  }

  /// Whether a line heads the paragraph that follows without a blank line.
  private func isHead(_ index: Int) -> Bool {
    guard let style = rules.style(of: lines[index].content) else { return false }
    let next = lines[index + 1].content
    if style.isCertain {
      return lines[index].content.count + 1 + text[next].prefix { $0 > 32 }.count < layout.width - 3
    }
    let isBroken = lines[index].content.count + text[next].prefix { $0 > 32 }.count < layout.width * 3 / 4
    return isBroken && next.count * 2 > layout.width && text.scalarClass(at: next.lowerBound) != .lowercase
  }

  private mutating func addWrapped(_ chunk: Range<Int>) {
    guard !chunk.isEmpty else { return }
    if let depth = itemMark(of: lines[chunk.lowerBound]) {
      add(.listItem(depth: depth), range(of: chunk))
    } else {
      let isQuotation = layout.isWrapped && chunk.allSatisfy { lines[$0].indent >= 4 } && chunk.count > 1
      addProse(isQuotation ? .quotation : .paragraph, range(of: chunk), isLine: false)
    }
  }

  private mutating func readLine(_ index: Int) {
    let line = lines[index]
    if let depth = itemMark(of: line) {
      add(.listItem(depth: depth), line.content, isLine: true)
    } else if !isAtRight(line), let style = rules.style(of: line.content) {
      add(.heading(style), line.content, isLine: true)
    } else if isNumbered(line), rules.runInHead(of: line.content) == nil {
      add(.listItem(depth: min(line.indent / 2, 8)), line.content, isLine: true)
    } else {
      addProse(.paragraph, line.content, isLine: true)
    }
  }

  /// Adds a paragraph, its run-in head as a heading before it.
  private mutating func addProse(_ kind: Piece.Kind, _ range: ByteRange, isLine: Bool) {
    guard let head = rules.runInHead(of: range) else { return add(kind, range, isLine: isLine) }
    add(.heading(head.style), head.title)
    pieces[pieces.count - 1].isSure = true
    add(kind, head.next..<range.upperBound)
  }

  /// A signature or date set at the right margin.
  private func isAtRight(_ line: TextLine) -> Bool {
    layout.isWrapped && line.indent > layout.width / 3
      && line.indent > layout.width - line.indent - line.content.count + 8
  }

  /// The depth of the list item that a line starts with a bullet or a letter or number in brackets.
  private func itemMark(of line: TextLine) -> Int? {
    let low = line.content.lowerBound
    let depth = min(line.indent / 2, 8)
    switch text[low] {
    case 0x2D, 0x2A, 0x2B:
      return low + 1 < line.content.upperBound && text[low + 1] == 0x20 ? depth : nil
    case 0xE2:
      return text.has("\u{2022}", at: low) || text.has("\u{25AA}", at: low) || text.has("\u{2023}", at: low)
        ? depth : nil
    case 0x28, 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
      return isEnumerated(line.content) ? depth : nil
    default: return nil
    }
  }

  /// "(a) …", "a) …", "12) …".
  private func isEnumerated(_ range: ByteRange) -> Bool {
    var offset = range.lowerBound
    if text[offset] == 0x28 { offset += 1 }
    let start = offset
    while offset < range.upperBound, offset - start < 4, text[offset].isASCIIDigit || text[offset].isASCIILetter {
      offset += 1
    }
    guard offset > start, offset + 1 < range.upperBound, text[offset] == 0x29, text[offset + 1] == 0x20 else {
      return false
    }
    return offset - start == 1 || text[start..<offset].allSatisfy { $0.isASCIIDigit || "ivx".utf8.contains($0) }
  }
}

extension [UInt8] {
  /// `range` without the white space at both ends.
  func trimmed(_ range: ByteRange) -> ByteRange {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, scalarClass(at: low) == .space { low += scalar(at: low).length }
    while high > low {
      let start = scalarStart(before: high)
      guard scalarClass(at: start) == .space else { break }
      high = start
    }
    return low..<high
  }
}
