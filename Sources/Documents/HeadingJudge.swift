/// Tells from what surrounds them which lines that look like headings are headings.
struct HeadingJudge {
  let text: UTF8Text
  /// What the text says before it begins that it is called.
  let ownTitle: String?
  private(set) var pieces: [Piece]

  init(text: UTF8Text, pieces: [Piece], ownTitle: String?) {
    self.text = text
    self.pieces = pieces
    self.ownTitle = ownTitle
  }

  mutating func judged() -> [Piece] {
    if pieces.count(where: { $0.isMarked }) >= 2 {
      for index in pieces.indices where !pieces[index].isMarked { pieces[index].drop() }
      return pieces
    }
    dropRepeated()
    raiseNumbers()
    dropUnnumbered()
    pieces = joinLabels()
    var contents = ContentsTable(text: text, pieces: pieces)
    pieces = contents.setAside()
    keepTitle()
    keepParts()
    judgeRuns()
    dropFewQuestions()
    return pieces
  }

  /// Questions are headings only in a text that is made of them.
  private mutating func dropFewQuestions() {
    let questions = pieces.indices.filter { pieces[$0].style == .question }
    if questions.count >= 3, questions.count * 5 >= pieces.count { return }
    questions.forEach { pieces[$0].drop() }
  }

  /// Makes headings of the numbers that stand alone, if they count 1, 2, 3 … and none cuts a sentence, as page
  /// numbers do.
  private mutating func raiseNumbers() {
    let numbers = pieces.indices.compactMap { index in
      pieces[index].kind == .separator ? text.number(pieces[index].range).map { (index, $0) } : nil
    }
    guard numbers.count >= 2, numbers.enumerated().allSatisfy({ $0.element.1 == $0.offset + 1 }) else { return }
    guard numbers.allSatisfy({ ($0.0 == 0 || closes(pieces[$0.0 - 1])) && opens(after: $0.0) }) else { return }
    for (index, value) in numbers {
      pieces[index].kind = .heading(.numbered([value]))
      pieces[index].isSure = true
    }
  }

  /// A numeral is a heading only if the text has its neighbour too.
  private mutating func dropUnnumbered() {
    var romans: Set<Int> = []
    for case .heading(.roman(let value)) in pieces.lazy.map(\.kind) { romans.insert(value) }
    for index in pieces.indices {
      guard case .heading(.roman(let value)) = pieces[index].kind else { continue }
      if !romans.contains(value - 1), !romans.contains(value + 1) { pieces[index].drop() }
    }
  }

  /// Drops what recurs every page or speech: running heads and the names of speakers.
  private mutating func dropRepeated() {
    var places: [String: [Int]] = [:]
    for index in pieces.indices where pieces[index].style == .capitals || pieces[index].style == .titled {
      places[text.key(pieces[index].title), default: []].append(index)
    }
    for (key, indices) in places where indices.count >= 3 && !PartNames.contains(key) {
      let span = pieces[indices[indices.count - 1]].range.lowerBound - pieces[indices[0]].range.lowerBound
      if span / (indices.count - 1) < 4000 { indices.forEach { pieces[$0].drop() } }
    }
  }

  /// Keeps the line that says the title that the text has told before, or the first line, if it stands by itself.
  private mutating func keepTitle() {
    if let ownTitle {
      let key = Array(ownTitle.utf8).key(0..<ownTitle.utf8.count)
      let index = pieces.prefix(60).firstIndex { $0.style != nil && text.key($0.title).hasPrefix(key) }
      if let index { pieces[index].isSure = true }
    }
    guard let first = pieces.firstIndex(where: { $0.kind != .separator && $0.kind != .preformatted }),
      pieces[first].style == .capitals || pieces[first].style == .titled, first + 1 < pieces.count
    else { return }
    let next = text.title(pieces[first + 1].range.prefix(40))
    let isLetter = Self.salutations.contains { next.hasPrefix($0) }
    let hasSubtitle = isSubtitle(first + 1)
    let last = hasSubtitle ? first + 1 : first
    guard last + 1 < pieces.count, pieces[last + 1].gap > 0, !isLetter else { return }
    pieces[first].isSure = true
    if hasSubtitle { pieces[first + 1].drop() }
  }

  /// Whether the line after the title is written as a sentence is, and the headings are not.
  private func isSubtitle(_ index: Int) -> Bool {
    guard pieces[index].style == .titled, !LineShape(text, pieces[index].title).isTitleCase else { return false }
    let others = pieces[(index + 1)...].filter { $0.style == .titled }
    return others.count >= 2 && others.count { !LineShape(text, $0.title).isTitleCase } * 5 <= others.count
  }

  /// Keeps the usual names of parts, where they stand by themselves with something under them.
  private mutating func keepParts() {
    for index in pieces.indices.dropLast() where pieces[index].style == .titled || pieces[index].style == .capitals {
      if pieces[index].gap > 0, pieces[index].isLine, PartNames.contains(text.key(pieces[index].title)) {
        pieces[index].isSure = true
      }
    }
  }

  private static let salutations = ["Dear ", "My dear ", "My Dear ", "Sir", "Gentlemen", "Madam", "To the "]
}

// MARK: Runs of headings

extension HeadingJudge {
  /// Judges each run of candidates without anything between them.
  private mutating func judgeRuns() {
    var index = 0
    while index < pieces.count {
      guard pieces[index].style != nil else {
        index += 1
        continue
      }
      var end = index + 1
      while end < pieces.count, pieces[end].style != nil { end += 1 }
      judge(run: index..<end)
      index = end
    }
  }

  private mutating func judge(run: Range<Int>) {
    let dropped = run.filter { index in
      !pieces[index].isSure && !(isParted(index, run) && isNear(index, run) && leads(index, run))
    }
    dropped.forEach { pieces[$0].drop() }
    dropListed(run)
    let weak = run.filter { pieces[$0].style != nil && !pieces[$0].isSure }
    if weak.isEmpty || isLadder(weak) { return }
    // What is left may be the lines of a title page and, after more space than they have, the first head of the text.
    let last = weak[weak.count - 1]
    let others = weak.dropLast().map { pieces[$0].gap }.max() ?? 0
    let isApart = pieces[last].gap > others || pieces[last].gap == others && others >= 2
    for index in weak where index != last || !isApart { pieces[index].drop() }
  }

  /// Drops what stands before a sure heading, if it is more than one line or stands after another sure one: the lines
  /// of a title page, the items of a list.
  private mutating func dropListed(_ run: Range<Int>) {
    guard let last = run.last(where: { pieces[$0].isSure && pieces[$0].style != nil }) else { return }
    let weak = (run.lowerBound..<last).filter { pieces[$0].style != nil && !pieces[$0].isSure }
    let isAlone = weak.count == 1 && weak[0] == run.lowerBound
    if !isAlone { weak.forEach { pieces[$0].drop() } }
  }

  /// Whether headings that follow each other make a ladder down, and are no list.
  private func isLadder(_ indices: [Int]) -> Bool {
    let styles = indices.compactMap { pieces[$0].style }
    if styles.count <= 2, !styles.allSatisfy({ if case .numbered = $0 { true } else { false } }) { return true }
    return zip(styles, styles.dropFirst()).allSatisfy { $0.order < $1.order }
  }

  /// Whether what stands before lets a heading begin here.
  private func isParted(_ index: Int, _ run: Range<Int>) -> Bool {
    if index == 0 || index > run.lowerBound { return true }
    if pieces[index].style == .titled, introduces(pieces[index - 1]) { return false }
    let before = pieces[index - 1]
    let isComma = text[before.range.upperBound - 1] == 0x2C
    // "Yours ever," and a name.
    if isComma, before.range.count < 60 { return false }
    if pieces[index].gap > 0 { return true }
    return pieces[index].style == .capitals && !isComma || closes(before)
  }

  /// Whether a piece ends with a colon: what follows it is the first item of a list.
  private func introduces(_ piece: Piece) -> Bool {
    piece.kind == .paragraph && text[piece.range.upperBound - 1] == 0x3A
  }

  /// Whether a piece ends as a paragraph does.
  private func closes(_ piece: Piece) -> Bool {
    if piece.kind == .separator || piece.kind == .preformatted { return true }
    return LineShape.isStop(LineShape(text, text.lastLine(of: piece.range)).last)
  }

  /// Whether a chapter may begin after the number at `index`.
  private func opens(after index: Int) -> Bool {
    guard index + 1 < pieces.count else { return false }
    let next = pieces[index + 1]
    let isLong = next.style != nil || next.range.count > 60 || next.kind == .verse
    return isLong && text.scalarClass(at: next.range.lowerBound) != .lowercase
  }

  /// A heading stands nearer to what follows than to what goes before; a signature does not.
  private func isNear(_ index: Int, _ run: Range<Int>) -> Bool {
    guard index + 1 < pieces.count, index > 0 else { return true }
    return pieces[index + 1].gap < max(pieces[index].gap + 2, 3)
  }

  /// Whether what follows the run can stand under a heading.
  private func leads(_ index: Int, _ run: Range<Int>) -> Bool {
    var next = run.upperBound
    while next < pieces.count, pieces[next].kind == .separator || isAside(pieces[next]) { next += 1 }
    guard next < pieces.count else { return false }
    let body = pieces[next]
    if body.style == nil, PartNames.contains(text.key(pieces[index].title)) { return true }
    switch body.kind {
    case .paragraph: return isProse(body, after: index, run)
    case .quotation, .verse, .preformatted, .listItem:
      return pieces[index].gap > 0 || LineShape(text, pieces[index].title).isTitleCase
    case .heading, .separator: return false
    }
  }

  private func isProse(_ body: Piece, after index: Int, _ run: Range<Int>) -> Bool {
    if body.range.count >= LineShape.longest { return true }
    let shape = LineShape(text, body.range)
    guard text.scalarClass(at: body.range.lowerBound) != .lowercase, shape.words.first != "dear" else { return false }
    if shape.last == 0x2C { return false }
    if (run.lowerBound..<index).contains(where: { pieces[$0].isSure }) { return true }
    return LineShape.isStop(shape.last) && (shape.words.count >= 3 || shape.first == .openingQuote)
  }

  /// A line between a heading and its text: "By …", or in brackets or italics.
  private func isAside(_ piece: Piece) -> Bool {
    guard piece.kind == .paragraph, piece.range.count < LineShape.longest else { return false }
    switch text[piece.range.lowerBound] {
    case 0x28, 0x5B, 0x5F, 0x2A: return true
    default: return text.title(piece.range.prefix(3)).lowercased() == "by"
    }
  }
}

// MARK: Labels and their titles

extension HeadingJudge {
  /// Makes one heading of "CHAPTER I" and the line that names the chapter.
  private func joinLabels() -> [Piece] {
    var joined: [Piece] = []
    joined.reserveCapacity(pieces.count)
    for piece in pieces {
      if let last = joined.last, isBare(last), piece.gap <= 4, piece.style == .capitals || piece.style == .titled {
        joined[joined.count - 1].range = last.range.lowerBound..<piece.range.upperBound
        joined[joined.count - 1].title = joined[joined.count - 1].range
        joined[joined.count - 1].isLine = false
      } else {
        joined.append(piece)
      }
    }
    return joined
  }

  /// A label or numeral without a title.
  private func isBare(_ piece: Piece) -> Bool {
    guard piece.isLine, let style = piece.style else { return false }
    switch style {
    case .label:
      let words = LineShape(text, piece.range).words
      return words.count <= 2 || words.count == 3 && words[1] == "the"
    case .roman: return piece.range.count <= 8
    case .numbered: return text.number(piece.range) != nil
    case .marked, .capitals, .titled, .question: return false
    }
  }
}

extension Piece {
  fileprivate var isMarked: Bool { if case .heading(.marked) = kind { true } else { false } }
}

extension [UInt8] {
  /// The last line of `range`.
  func lastLine(of range: ByteRange) -> ByteRange {
    var low = range.upperBound
    while low > range.lowerBound, range.upperBound - low < 400, self[low - 1] != 10, self[low - 1] != 13 { low -= 1 }
    while low < range.upperBound, self[low] & 0xC0 == 0x80 { low += 1 }
    return low..<range.upperBound
  }

  /// The value of a number of up to three digits, perhaps with a full stop, and nothing else.
  func number(_ range: ByteRange) -> Int? {
    let digits = self[range].last == 0x2E ? self[range].dropLast() : self[range]
    guard (1...3).contains(digits.count), digits.allSatisfy({ $0.isASCIIDigit }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// The letters of `range` in small, with one space for everything between them: equal for what reads alike.
  func key(_ range: ByteRange) -> String {
    var bytes: [UInt8] = []
    for offset in range {
      let byte = self[offset]
      if byte.isASCIIUppercase {
        bytes.append(byte | 0x20)
      } else if byte.isASCIILowercase || byte >= 0x80 {
        bytes.append(byte)
      } else if byte != 39, bytes.last != 32, !bytes.isEmpty {
        bytes.append(32)
      }
    }
    if bytes.last == 32 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
