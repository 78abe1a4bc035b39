/// The text of a block to be, and what its file sets apart in it.
///
/// Of marks of one kind inside each other only the outermost counts, so that at most four are open at a time, however
/// deep a file nests them.
struct MarkedText {
  enum Kind: Hashable {
    case emphasis, strong, code
    /// An address, or the name of an anchor.
    case link(String)
    /// The name of the note's anchor.
    case note(String)
  }

  /// What can be open.
  enum Style: Int, CaseIterable { case emphasis, strong, code, link }

  struct Mark: Hashable {
    var kind: Kind
    /// UTF-8 offsets in ``text``.
    var range: Range<Int>
  }

  private struct Opening {
    var start = 0
    var depth = 0
    var target: String?
  }

  private(set) var text = ""
  /// Those that are closed, in the order in which they were.
  private(set) var marks: [Mark] = []
  private var openings = Array(repeating: Opening(), count: Style.allCases.count)

  init(_ text: String = "") { self.text = text }

  var count: Int { text.utf8.count }
  var isEmpty: Bool { text.isEmpty }

  /// Where the link that is open leads.
  var openTarget: String? {
    let opening = openings[Style.link.rawValue]
    return opening.depth > 0 ? opening.target : nil
  }

  /// Where the first link that begins at `start` or later leads, be it open or closed.
  func linkTarget(from start: Int) -> String? {
    for mark in marks where mark.range.lowerBound >= start {
      if case .link(let target) = mark.kind { return target }
    }
    return openTarget
  }

  mutating func append(_ more: String) { text += more }

  /// Appends another text with the marks that are closed in it.
  mutating func append(_ other: MarkedText) {
    let shift = count
    text += other.text
    marks += other.marks.map { Mark(kind: $0.kind, range: $0.range.lowerBound + shift..<$0.range.upperBound + shift) }
  }

  /// - Parameter target: of a link; without one, the link is text like any other.
  mutating func open(_ style: Style, target: String? = nil) {
    openings[style.rawValue].depth += 1
    guard openings[style.rawValue].depth == 1 else { return }
    openings[style.rawValue].start = count
    openings[style.rawValue].target = target
  }

  mutating func close(_ style: Style) {
    guard openings[style.rawValue].depth > 0 else { return }
    openings[style.rawValue].depth -= 1
    if openings[style.rawValue].depth == 0 { keep(style) }
  }

  private mutating func keep(_ style: Style) {
    let opening = openings[style.rawValue]
    let range = opening.start..<max(count, opening.start)
    guard !range.isEmpty else { return }
    switch style {
    case .emphasis: marks.append(Mark(kind: .emphasis, range: range))
    case .strong: marks.append(Mark(kind: .strong, range: range))
    case .code: marks.append(Mark(kind: .code, range: range))
    case .link:
      // A sign of a note that is a link is told as the one, not as both.
      if let target = opening.target, marks.last.map({ $0.range != range || !$0.isNote }) ?? true {
        marks.append(Mark(kind: .link(target), range: range))
      }
    }
  }

  /// Puts `sign` in place of everything from `start` on, as the sign of a note.
  mutating func setNote(_ sign: String, from start: Int, target: String) {
    text = String(text.utf8.prefix(start)) ?? text
    marks.removeAll { $0.range.upperBound > start }
    for index in openings.indices { openings[index].start = min(openings[index].start, start) }
    text += sign
    marks.append(Mark(kind: .note(target), range: start..<count))
  }

  /// Gives what there is, what is open closed in it, and begins anew with the same open.
  mutating func take() -> MarkedText {
    for style in Style.allCases.reversed() where openings[style.rawValue].depth > 0 { keep(style) }
    defer {
      text = ""
      marks = []
      for index in openings.indices { openings[index].start = 0 }
    }
    return self
  }

  static func + (left: String, right: MarkedText) -> MarkedText {
    guard !left.isEmpty else { return right }
    var joined = MarkedText(left)
    joined.append(right)
    return joined
  }

  /// One space for each run of white space, with the marks where they then are.
  var collapsed: MarkedText {
    let (bytes, marks) = laidOut(keepsLines: false)
    var result = MarkedText(String(decoding: bytes, as: UTF8.self))
    result.marks = marks
    return result
  }

  /// The bytes with their white space collapsed, and the marks in them: the longer first of those that begin together.
  func laidOut(keepsLines: Bool) -> ([UInt8], [Mark]) {
    laidOut { Whitespace.collapsed(text, keepsLines: keepsLines, places: &$0) }
  }

  /// The bytes with their white space kept, and the marks.
  func preformatted() -> ([UInt8], [Mark]) { laidOut { Whitespace.lines(text, places: &$0) } }

  private func laidOut(_ setting: (inout [Int]?) -> [UInt8]) -> ([UInt8], [Mark]) {
    var places: [Int]? = marks.isEmpty ? nil : []
    let bytes = setting(&places)
    guard let places else { return (bytes, []) }
    let placed = marks.compactMap { mark -> Mark? in
      var start = places[mark.range.lowerBound]
      if start < bytes.count, bytes[start] <= 32 { start += 1 }
      let end = places[mark.range.upperBound]
      return start < end ? Mark(kind: mark.kind, range: start..<end) : nil
    }
    return (
      bytes,
      placed.sorted {
        ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
      }
    )
  }
}

extension MarkedText.Mark {
  var isNote: Bool { if case .note = kind { true } else { false } }
}

extension [MarkedText] {
  func joined(separator: String) -> MarkedText {
    var joined = MarkedText()
    for (index, part) in enumerated() {
      if index > 0 { joined.append(separator) }
      joined.append(part)
    }
    return joined
  }
}
