import Documents
import Foundation

/// The places that fit a regular expression (ICU's syntax, as `NSRegularExpression` takes it).
struct PatternSearch {
  enum Failure: Error, Hashable {
    /// Not an expression.
    case malformed
    /// It tries too many ways to fit the same words.
    case tooSlow
  }

  /// The matcher tells of itself after so many steps of its own; an expression that needs more than this many such
  /// reports is given up. A count, not a clock: the same expression has the same end on every machine.
  private static let patience = 20_000

  private let expression: NSRegularExpression

  /// Capitals matter only if the pattern has some outside its escapes; a space stands for any white space.
  init(_ pattern: String) throws(Failure) {
    let options: NSRegularExpression.Options =
      Self.hasCapitals(pattern) ? [.anchorsMatchLines] : [.anchorsMatchLines, .caseInsensitive]
    guard let expression = try? NSRegularExpression(pattern: Self.spaced(pattern), options: options) else {
      throw .malformed
    }
    self.expression = expression
  }

  /// Ascending, without overlap and without empty ones; `most` at the most.
  func matches(in text: String, most: Int) throws(Failure) -> [ByteRange] {
    var found: [NSRange] = []
    var reports = 0
    let whole = NSRange(location: 0, length: text.utf16.count)
    expression.enumerateMatches(in: text, options: [.reportProgress], range: whole) { match, _, stop in
      if let match {
        if match.range.length > 0 { found.append(match.range) }
        if found.count >= most { stop.pointee = true }
        reports = 0
      } else {
        reports += 1
        if reports > Self.patience { stop.pointee = true }
      }
    }
    if reports > Self.patience { throw .tooSlow }
    return Self.bytes(found, in: text)
  }

  /// Ranges of UTF-16 as ranges of UTF-8, in one walk along the text.
  private static func bytes(_ ranges: [NSRange], in text: String) -> [ByteRange] {
    var text = text
    return text.withUTF8 { text in
      var (units, offset) = (0, 0)
      func advance(to wanted: Int) -> Int {
        while units < wanted, offset < text.count {
          let byte = text[offset]
          units += byte >= 0xF0 ? 2 : 1
          offset += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
        return offset
      }
      return ranges.map { range in
        let start = advance(to: range.location)
        return start..<advance(to: range.location + range.length)
      }
    }
  }

  private static func hasCapitals(_ pattern: String) -> Bool {
    var isEscaped = false
    for character in pattern {
      if !isEscaped, character.isUppercase { return true }
      isEscaped = !isEscaped && character == "\\"
    }
    return false
  }

  /// With `\s+` for each run of spaces outside brackets.
  private static func spaced(_ pattern: String) -> String {
    var result = ""
    var (isEscaped, isBracketed) = (false, false)
    for character in pattern {
      if character == " ", !isEscaped, !isBracketed {
        if !result.hasSuffix("\\s+") { result += "\\s+" }
        continue
      }
      if !isEscaped, character == "[" { isBracketed = true }
      if !isEscaped, character == "]" { isBracketed = false }
      isEscaped = !isEscaped && character == "\\"
      result.append(character)
    }
    return result
  }
}
