/// Makes running text of pages: what stands on every page goes, words cut at line ends are joined.
enum PageText {
  /// `text` with a form feed after each page, as `pdftotext` writes it.
  static func joined(_ text: String) -> String {
    var pages = text.split(separator: "\u{C}", omittingEmptySubsequences: true).map(lines)
    pages.removeAll { $0.allSatisfy(\.isEmpty) }
    dropRunning(from: &pages)
    var joined: [Substring] = []
    for page in pages {
      if let last = joined.last, let first = page.first, runsOn(last, into: first) {
        joined += page
      } else {
        joined += (joined.isEmpty ? [] : [""]) + page
      }
    }
    return withoutHyphens(joined)
  }

  private static func lines(_ page: Substring) -> [Substring] {
    withoutBlankEnds(page.split(separator: "\n", omittingEmptySubsequences: false).map(trimmed)[...])
  }

  private static func withoutBlankEnds(_ lines: ArraySlice<Substring>) -> [Substring] {
    let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? start
    return Array(lines[start..<end])
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line
    while line.utf8.last == 13 || line.utf8.last == 32 { line.removeLast() }
    return line
  }

  /// Drops the first and last lines of pages that are a number, or that recur, but for numbers, on a third of the pages.
  private static func dropRunning(from pages: inout [[Substring]]) {
    var counts: [String: Int] = [:]
    for page in pages {
      for line in Set([page.first, page.last].compactMap { $0.map(key) }) { counts[line, default: 0] += 1 }
    }
    let least = max(3, pages.count / 3)
    func isRunning(_ line: Substring?) -> Bool {
      guard let line else { return false }
      let key = key(line)
      return key.isEmpty || counts[key, default: 0] >= least
    }
    for index in pages.indices {
      var page = pages[index][...]
      while isRunning(page.first) { page = page.dropFirst() }
      while isRunning(page.last) { page = page.dropLast() }
      pages[index] = withoutBlankEnds(page)
    }
    pages.removeAll(where: \.isEmpty)
  }

  /// What a line says besides numbers, spaces and dashes.
  private static func key(_ line: Substring) -> String {
    String(decoding: line.utf8.filter { ($0 | 0x20) &- 97 < 26 || $0 >= 0xC3 }, as: UTF8.self)
  }

  private static func runsOn(_ line: Substring, into next: Substring) -> Bool {
    guard let last = line.last, let first = next.first else { return false }
    return !".!?:".contains(last) && first.isLowercase
  }

  /// The lines with line feeds between them; "exam-" before "ple" becomes "example".
  private static func withoutHyphens(_ lines: [Substring]) -> String {
    var text: [UInt8] = []
    for line in lines {
      let isCut = text.count > 2 && text[text.count - 2] == 0x2D && isSmall(text[text.count - 3])
      if isCut, let first = line.utf8.first(where: { $0 != 32 }), isSmall(first) {
        text.removeLast(2)
        text += line.utf8.drop { $0 == 32 }
      } else {
        text += line.utf8
      }
      text.append(10)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isSmall(_ byte: UInt8) -> Bool { byte &- 97 < 26 || byte >= 0xC3 }
}
