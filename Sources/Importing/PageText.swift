import Documents

/// Running text made of pages: what stands on every page goes, words cut at line ends are joined, and the lines that an
/// outline names stand by themselves.
struct PageText {
  private(set) var text = ""
  /// The lines that the outline names.
  private(set) var headings: [KnownHeading] = []

  private struct Line {
    var text: Substring
    var level: Int?
  }

  private struct Page {
    /// From 1.
    let number: Int
    var lines: [Line]
  }

  /// - Parameter source: with a form feed after each page, as `pdftotext` writes it.
  init(_ source: String, outline: [PDFOutline.Item] = []) {
    var pages = source.split(separator: "\u{C}", omittingEmptySubsequences: false).enumerated().map {
      Page(number: $0.offset + 1, lines: Self.lines($0.element))
    }
    Self.dropRunning(from: &pages)
    if outline.count >= 2 { Self.set(outline, in: &pages) }
    var joined: [Line] = []
    for page in pages where !page.lines.isEmpty {
      if let last = joined.last, let first = page.lines.first, Self.runsOn(last, into: first) {
        joined += page.lines
      } else {
        joined += (joined.isEmpty ? [] : [Line(text: "")]) + page.lines
      }
    }
    write(joined)
  }

  private static func lines(_ page: Substring) -> [Line] {
    var places: [Int]?
    // What a font without a map to characters leaves behind is no text, and some of it would be controls.
    let cut = page.replacing("\u{AD}\n", with: "-\n")
    let page = String(decoding: Whitespace.lines(String(cut), places: &places), as: UTF8.self)
    return withoutBlankEnds(
      page.split(separator: "\n", omittingEmptySubsequences: false).map { Line(text: trimmed($0)) }[...])
  }

  private static func withoutBlankEnds(_ lines: ArraySlice<Line>) -> [Line] {
    let start = lines.firstIndex { !$0.text.isEmpty } ?? lines.endIndex
    let end = lines.lastIndex { !$0.text.isEmpty }.map { $0 + 1 } ?? start
    return Array(lines[start..<end])
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line
    while line.utf8.last == 13 || line.utf8.last == 32 { line.removeLast() }
    return line
  }

  // MARK: Running heads

  /// Drops the first and last lines of pages that are a number, or that recur, but for numbers, on a third of the pages.
  private static func dropRunning(from pages: inout [Page]) {
    var counts: [String: Int] = [:]
    for page in pages {
      for line in Set([page.lines.first, page.lines.last].compactMap { $0.map(key) }) { counts[line, default: 0] += 1 }
    }
    let least = max(3, pages.count { !$0.lines.isEmpty } / 3)
    func isRunning(_ line: Line?) -> Bool {
      guard let line else { return false }
      let key = key(line)
      return key.isEmpty || counts[key, default: 0] >= least
    }
    for index in pages.indices {
      var lines = pages[index].lines[...]
      while isRunning(lines.first) { lines = lines.dropFirst() }
      while isRunning(lines.last) { lines = lines.dropLast() }
      pages[index].lines = withoutBlankEnds(lines)
    }
  }

  /// What a line says besides numbers, spaces and dashes.
  private static func key(_ line: Line) -> String {
    String(decoding: line.text.utf8.filter { ($0 | 0x20) &- 97 < 26 || $0 >= 0xC3 }, as: UTF8.self)
  }

  // MARK: Outline

  /// Finds the lines that `outline` names on their pages, each after the one before; what is not there as a line, such
  /// as "Cover", becomes one at the top of its page.
  private static func set(_ outline: [PDFOutline.Item], in pages: inout [Page]) {
    var from = (page: 0, line: 0)
    for item in outline where pages.indices.contains(item.page - 1) {
      let page = item.page - 1
      let start = page == from.page ? from.line : 0
      let found = place(of: item.title, in: pages[page].lines, from: start)
      let lines = found ?? start..<start
      let title = found == nil ? Substring(item.title) : joined(pages[page].lines[lines])
      let level = item.level
      pages[page].lines.replaceSubrange(lines, with: [Line(text: title, level: level)])
      from = (page, lines.lowerBound + 1)
    }
  }

  private static func joined(_ lines: ArraySlice<Line>) -> Substring {
    lines.count == 1 ? lines[lines.startIndex].text : Substring(lines.map { String($0.text) }.joined(separator: " "))
  }

  /// The lines, up to three, that together say `title`.
  private static func place(of title: String, in lines: [Line], from start: Int) -> Range<Int>? {
    let wanted = letters(title)
    guard !wanted.isEmpty, start < lines.count else { return nil }
    for first in start..<lines.count where lines[first].level == nil && !lines[first].text.isEmpty {
      var said: [UInt8] = []
      for last in first..<min(first + 3, lines.count) {
        said += letters(lines[last].text)
        // The number of a chapter may stand in the text and not in the outline.
        let bare = Array(said.drop { $0 &- 48 < 10 })
        if said == wanted || bare == wanted { return first..<last + 1 }
        guard wanted.starts(with: said) || wanted.starts(with: bare) else { break }
      }
    }
    return nil
  }

  /// Letters and digits, small.
  private static func letters(_ text: some StringProtocol) -> [UInt8] {
    text.utf8.compactMap { byte in
      byte &- 65 < 26 ? byte | 0x20 : byte &- 97 < 26 || byte &- 48 < 10 || byte >= 0xC3 ? byte : nil
    }
  }

  // MARK: Writing

  private static func runsOn(_ line: Line, into next: Line) -> Bool {
    guard line.level == nil, next.level == nil, let last = line.text.last, let first = next.text.first else {
      return false
    }
    return !".!?:".contains(last) && first.isLowercase
  }

  /// Sets the lines with line feeds between them; "exam-" before "ple" becomes "example".
  private mutating func write(_ lines: [Line]) {
    var text: [UInt8] = []
    for line in lines {
      let isCut = text.count > 2 && text[text.count - 2] == 0x2D && Self.isSmall(text[text.count - 3])
      if let level = line.level {
        if !text.isEmpty { text.append(10) }
        let title = line.text.drop { $0 == " " }.utf8
        headings.append(KnownHeading(range: text.count..<text.count + title.count, level: level))
        text += title
        text.append(10)
      } else if isCut, let first = line.text.utf8.first(where: { $0 != 32 }), Self.isSmall(first) {
        text.removeLast(2)
        text += line.text.utf8.drop { $0 == 32 }
      } else {
        text += line.text.utf8
      }
      text.append(10)
    }
    self.text = String(decoding: text, as: UTF8.self)
  }

  private static func isSmall(_ byte: UInt8) -> Bool { byte &- 97 < 26 || byte >= 0xC3 }
}
