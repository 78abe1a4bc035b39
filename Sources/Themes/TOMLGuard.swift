/// Finds what the library that reads TOML (toml++ 3.4) ends the program over instead of telling it: such a text must
/// not reach it.
///
/// But for dates, which nothing that is read here has, each of these is wrong in TOML 1.0 as well. What the guard takes for a string or a comment is what the library takes
/// for one, as far as the text is sound; behind its first other mistake the library reads nothing.
public struct TOMLGuard {
  /// What is wrong, and in which line from 1.
  public struct Fault: Hashable, Sendable {
    public let line: Int
    public let sentence: String
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  /// Brackets and braces that are open.
  private var depth = 0
  private var isAtLineStart = true
  private var isInHeader = false
  /// The last scalar that is no blank, outside strings and comments.
  private var last: Unicode.Scalar = "\n"

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  public static func fault(in text: String) -> Fault? {
    var guardian = TOMLGuard(text)
    while guardian.index < guardian.scalars.count {
      if let sentence = guardian.step() { return Fault(line: guardian.line, sentence: sentence) }
    }
    return nil
  }

  private subscript(offset offset: Int) -> Unicode.Scalar? {
    index + offset < scalars.count ? scalars[index + offset] : nil
  }

  /// Takes the next scalar, string, comment or head of a table.
  private mutating func step() -> String? {
    let scalar = scalars[index]
    switch scalar {
    case "\n": endLine()
    case " ", "\t", "\r": index += 1
    case "\u{FEFF}" where index == 0: index += 1
    case "#": skipComment()
    case "\"", "'": skipString(scalar)
    case "[" where isAtLineStart && depth == 0: return head()
    default:
      if !scalar.isASCII, scalar.properties.isWhitespace { return "a blank here is none of TOML’s" }
      if scalar == "}", last == "[" || last == "," { return "a brace closes here what it did not open" }
      if scalar == "-", endsInYear { return "no date is wanted here" }
      if !isInHeader { count(scalar) }
      take(scalar)
    }
    return nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    (last, isAtLineStart) = (scalar, false)
    index += 1
  }

  /// Whether four digits stand before this: a day may be followed by what is no time.
  private var endsInYear: Bool { index >= 4 && scalars[index - 4..<index].allSatisfy { ("0"..."9").contains($0) } }

  private mutating func count(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "[", "{": depth += 1
    case "]", "}": depth = max(0, depth - 1)
    default: break
    }
  }

  private mutating func endLine() {
    line += 1
    (isAtLineStart, isInHeader) = (true, false)
    index += 1
  }

  /// `[` or `[[`, blanks, and then a key.
  private mutating func head() -> String? {
    isInHeader = true
    take("[")
    let isArray = self[offset: 0] == "["
    if isArray { take("[") }
    while let next = self[offset: 0], next == " " || next == "\t" { index += 1 }
    guard let next = self[offset: 0] else { return nil }
    // "[ [" is told.
    return Self.beginsKey(next) || next == "]" || next == "[" && !isArray ? nil : "a table has no name here"
  }

  private static func beginsKey(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "-", "_", "\"", "'": true
    default: false
    }
  }

  private mutating func skipComment() {
    while let next = self[offset: 0], next != "\n" { index += 1 }
  }

  /// Skips a string to its end; one in single marks ends with its line at the latest.
  private mutating func skipString(_ mark: Unicode.Scalar) {
    let isLong = self[offset: 1] == mark && self[offset: 2] == mark
    take(mark)
    if isLong { index += 2 }
    while let next = self[offset: 0] {
      if next == "\\", mark == "\"" {
        if self[offset: 1] == "\n" { line += 1 }
        index += 2
        continue
      }
      if next == "\n" {
        if !isLong { return }
        line += 1
      }
      let isEnd = next == mark && (!isLong || self[offset: 1] == mark && self[offset: 2] == mark)
      index += isEnd && isLong ? 3 : 1
      if isEnd { return }
    }
  }
}
