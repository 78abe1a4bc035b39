/// Tells from what surrounds them which lines that look like headings are headings.
struct HeadingJudge {
  let text: UTF8Text
  var pieces: [Piece]
  let layout: TextLayout

  mutating func judged() -> [Piece] {
    dropUnnumbered()
    judgeRuns()
    return joinLabels()
  }

  /// A numeral is a heading only if the text has its neighbour too.
  private mutating func dropUnnumbered() {
    var romans: Set<Int> = []
    for case .heading(.roman(let value)) in pieces.map(\.kind) { romans.insert(value) }
    for index in pieces.indices {
      guard case .heading(.roman(let value)) = pieces[index].kind else { continue }
      if !romans.contains(value - 1), !romans.contains(value + 1) { pieces[index].kind = .paragraph }
    }
  }

  // MARK: Runs of headings

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
    for index in run where !pieces[index].style!.isCertain {
      if !isParted(index, run) || !leads(index, run) { drop(index) }
    }
    let kept = run.filter { pieces[$0].style != nil }
    let weak = kept.filter { !pieces[$0].style!.isCertain }
    if weak.count > 2 { weak.forEach { drop($0) } }
  }

  private mutating func drop(_ index: Int) {
    pieces[index].kind = .paragraph
  }

  /// Whether what stands before lets a heading begin here.
  private func isParted(_ index: Int, _ run: Range<Int>) -> Bool {
    if pieces[index].gap > 0 || index == 0 { return true }
    let before = pieces[index - 1]
    if index > run.lowerBound || before.kind == .separator { return true }
    let last = LineShape(text, text.lastLine(of: before.range)).last
    return [0x2E, 0x21, 0x3F, 0x2026, 0x3A].contains(last)
  }

  /// Whether what follows can stand under a heading.
  private func leads(_ index: Int, _ run: Range<Int>) -> Bool {
    guard let next = pieces[run.upperBound...].first(where: { $0.kind != .separator }) else { return false }
    switch next.kind {
    case .paragraph: break
    case .quotation, .verse, .preformatted, .listItem: return pieces[index].gap > 0
    case .heading, .separator: return true
    }
    if next.range.count >= LineShape.longest { return true }
    let first = text.scalarClass(at: next.range.lowerBound)
    let shape = LineShape(text, next.range)
    return first != .lowercase && [0x2E, 0x21, 0x3F, 0x2026, 0x3A].contains(shape.last)
  }

  // MARK: Labels and their titles

  /// Makes one heading of "CHAPTER I" and the line that names the chapter.
  private func joinLabels() -> [Piece] {
    var joined: [Piece] = []
    joined.reserveCapacity(pieces.count)
    for piece in pieces {
      if let last = joined.last, isBare(last), let style = piece.style, isName(style) {
        joined[joined.count - 1].range = last.range.lowerBound..<piece.range.upperBound
        joined[joined.count - 1].title = joined[joined.count - 1].range
        joined[joined.count - 1].isLine = false
      } else {
        joined.append(piece)
      }
    }
    return joined
  }

  private func isName(_ style: HeadingStyle) -> Bool { style == .capitals || style == .titled }

  /// A label or numeral without a title.
  private func isBare(_ piece: Piece) -> Bool {
    guard piece.isLine, let style = piece.style else { return false }
    switch style {
    case .label: return LineShape(text, piece.range).words.count <= 3
    case .roman: return piece.range.count <= 8
    case .marked, .numbered, .capitals, .titled: return false
    }
  }
}

extension [UInt8] {
  /// The last line of `range`.
  func lastLine(of range: ByteRange) -> ByteRange {
    var low = range.upperBound
    while low > range.lowerBound, range.upperBound - low < 400, self[low - 1] != 10, self[low - 1] != 13 { low -= 1 }
    while low < range.upperBound, self[low] & 0xC0 == 0x80 { low += 1 }
    return low..<range.upperBound
  }
}
