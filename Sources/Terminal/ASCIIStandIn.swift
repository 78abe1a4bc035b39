/// What stands for a character where the locale's encoding is not UTF-8: something that looks like it, an accented
/// letter without its accents, or a question mark.
func asciiStandIn(for character: Character) -> Unicode.Scalar {
  guard let first = character.unicodeScalars.first else { return "?" }
  if first.isASCII { return first }
  if let known = standIns[character] { return known }
  return bases.first { $0.letters.unicodeScalars.contains(first) }?.letter ?? "?"
}

private let standIns: [Character: Unicode.Scalar] = [
  "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
  "‘": "'", "’": "'", "‚": "'", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "–": "-", "—": "-", "‐": "-",
  "…": "~", "•": "*", "·": ".", "✓": "+", "✗": "x", "▸": ">", "▾": "v", "→": ">", "←": "<", "█": "#", "░": ".",
  "▏": "|", "◆": "*", "\u{A0}": " ", "×": "x", "÷": "/", "−": "-",
]

private let bases: [(letter: Unicode.Scalar, letters: String)] = [
  ("A", "ÀÁÂÃÄÅĀĂĄ"), ("C", "ÇĆĈĊČ"), ("D", "ĎĐ"), ("E", "ÈÉÊËĒĔĖĘĚ"), ("G", "ĜĞĠĢ"), ("I", "ÌÍÎÏĨĪĬĮİ"), ("L", "ĹĻĽŁ"),
  ("N", "ÑŃŅŇ"), ("O", "ÒÓÔÕÖØŌŎŐ"), ("R", "ŔŖŘ"), ("S", "ŚŜŞŠ"), ("T", "ŢŤ"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"), ("Y", "ÝŸ"),
  ("Z", "ŹŻŽ"), ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("i", "ìíîïĩīĭįı"),
  ("l", "ĺļľł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţť"), ("u", "ùúûüũūŭůűų"),
  ("y", "ýÿ"), ("z", "źżž"),
]

/// A text for a terminal whose encoding is not UTF-8, character by character.
public func asciiText(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for character in text { result.append(character.isNewline ? "\n" : asciiStandIn(for: character)) }
  return String(result)
}
