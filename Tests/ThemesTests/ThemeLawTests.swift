import Foundation
import TestSupport
import Testing

@testable import Themes

private let pieces = [
  "[", "[[", "]", "]]", "{", "}", "=", "\"", "'", "\"\"\"", "'''", "#", ".", ",", ":", "\n", "\r\n", "\t", " ", "a",
  "roles",
  "palette", "description = ", "text", "0", "1", "0x", "0b", "1e", "_", "1979-05-27", "T07:32:00", "Z", "+", "-",
  "true",
  "inf", "nan", "\\u00", "\\U0010", "\\", "\u{FFFD}", "é", "\u{90}", "\u{FEFF}", "\u{2028}", "\0", "\u{7F}", "\u{A0}",
]

/// Whatever a file holds, it is read or refused: the library that reads TOML ends the program over some texts, and
/// must not see them. Longer by hand: `LECTERN_THEME_CASES=1000000 swift test --filter noTextEndsTheReader`.
@Test(arguments: [1, 2, 3] as [UInt64]) func noTextEndsTheReader(seed: UInt64) {
  var chance = SplitMix64(seed: seed)
  let wanted = ProcessInfo.processInfo.environment["LECTERN_THEME_CASES"].flatMap { Int($0) } ?? 1000
  for _ in 0..<wanted {
    let text = (0..<Int.random(in: 1...14, using: &chance)).map { _ in pieces.randomElement(using: &chance) ?? "" }
    _ = try? ThemeCatalog().theme(parsing: text.joined(), id: "x", file: "x")
  }
}
