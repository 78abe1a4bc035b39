/// Finds tables of contents, so that their lines are not taken for the headings they name.
struct ContentsTable {
  let text: UTF8Text
  private var pieces: [Piece]

  init(text: UTF8Text, pieces: [Piece]) {
    self.text = text
    self.pieces = pieces
  }

  static let names: Set<String> = [
    "contents", "table of contents", "contents of volume", "list of illustrations", "list of maps", "illustrations",
    "list of tables", "list of figures",
  ]

  /// The pieces, with every table of contents preformatted under its own heading.
  mutating func setAside() -> [Piece] {
    var index = 0
    while index < pieces.count {
      let range = pieces[index].title
      if range.count <= 40, pieces[index].isLine, Self.names.contains(text.key(range)) {
        index = setAside(after: index)
      } else {
        index += 1
      }
    }
    return pieces
  }

  /// Sets aside the table under the heading at `heading`; gives the piece after it.
  private mutating func setAside(after heading: Int) -> Int {
    let first = heading + 1
    var body = first
    while body < pieces.count, !isProse(pieces[body]), !Self.names.contains(text.key(pieces[body].title.prefix(40))) {
      body += 1
    }
    let end = body < pieces.count ? endOfTable(first..<body) : body
    guard entries(first..<end).count >= 3 else { return first }
    pieces[heading].kind = .heading(pieces[heading].style ?? .capitals)
    pieces[heading].isSure = true
    for index in first..<end where pieces[index].kind != .separator { pieces[index].kind = .preformatted }
    return end
  }

  private func isProse(_ piece: Piece) -> Bool {
    guard piece.kind == .paragraph || piece.kind == .quotation, piece.range.count >= 160 else { return false }
    return LineShape.isStop(LineShape(text, text.lastLine(of: piece.range)).last)
  }

  /// Where the text begins to repeat the table: at the first entry that comes again, with the labels before it.
  private func endOfTable(_ region: Range<Int>) -> Int {
    let entries = entries(region)
    for (position, entry) in entries.prefix(6).enumerated() where entry.key.utf8.count > 1 {
      guard
        let again = entries[(position + 1)...].first(where: {
          $0.key == entry.key && $0.piece > entry.piece && pieces[$0.piece].style != nil
        })
      else { continue }
      var end = again.piece
      while end > region.lowerBound + 1, isBare(pieces[end - 1]) { end -= 1 }
      return end
    }
    return lastGap(region)
  }

  /// The headings right before the text, parted from the table by the widest gap.
  private func lastGap(_ region: Range<Int>) -> Int {
    var start = region.upperBound
    var best = region.upperBound
    while start > region.lowerBound, region.upperBound - start < 4, pieces[start - 1].style != nil {
      start -= 1
      if best == region.upperBound || pieces[start].gap > pieces[best].gap { best = start }
    }
    return best
  }

  private func isBare(_ piece: Piece) -> Bool {
    switch piece.style {
    case .roman, .label: piece.range.count <= 16
    default: false
    }
  }

  /// The lines of a table, without page numbers.
  private func entries(_ region: Range<Int>) -> [(key: String, piece: Int)] {
    var entries: [(key: String, piece: Int)] = []
    for index in region where pieces[index].kind != .separator {
      for line in text[pieces[index].range].split(whereSeparator: { $0 == 10 || $0 == 13 }) {
        let key = text.key(line.startIndex..<line.endIndex)
        if !key.isEmpty { entries.append((Self.withoutNumeral(key), index)) }
      }
    }
    return entries
  }

  /// An entry without the roman numeral before its title.
  private static func withoutNumeral(_ key: String) -> String {
    guard let space = key.firstIndex(of: " "), HeadingNumber.roman(key[..<space].uppercased().utf8) != nil else {
      return key
    }
    return String(key[key.index(after: space)...])
  }
}
