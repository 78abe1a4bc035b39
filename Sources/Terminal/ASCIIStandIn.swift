/// What stands for a character where the locale's encoding is not UTF-8.
func asciiStandIn(for character: Character) -> Unicode.Scalar {
  if let value = character.asciiValue { return Unicode.Scalar(value) }
  if let known = standIns[character] { return known }
  // An accented letter without its accent.
  let first = String(character).decomposedFirst
  return first.isASCII ? first : "?"
}

private let standIns: [Character: Unicode.Scalar] = [
  "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
  "‘": "'", "’": "'", "‚": "'", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "–": "-", "—": "-", "‐": "-",
  "…": "~", "•": "*", "·": ".", "✓": "+", "✗": "x", "▸": ">", "▾": "v", "→": ">", "←": "<", "█": "#", "░": ".",
  "▏": "|", "◆": "*", "\u{A0}": " ", "×": "x", "÷": "/", "−": "-",
]

extension String {
  /// The first scalar of the canonical decomposition.
  fileprivate var decomposedFirst: Unicode.Scalar {
    for scalar in unicodeScalars {
      for base in bases where base.letters.unicodeScalars.contains(scalar) { return base.letter }
      return scalar
    }
    return "?"
  }
}

private let bases: [(letter: Unicode.Scalar, letters: String)] = [
  ("A", "ÀÁÂÃÄÅĀĂĄ"), ("C", "ÇĆĈĊČ"), ("D", "ĎĐ"), ("E", "ÈÉÊËĒĔĖĘĚ"), ("G", "ĜĞĠĢ"), ("I", "ÌÍÎÏĨĪĬĮİ"), ("L", "ĹĻĽŁ"),
  ("N", "ÑŃŅŇ"), ("O", "ÒÓÔÕÖØŌŎŐ"), ("R", "ŔŖŘ"), ("S", "ŚŜŞŠ"), ("T", "ŢŤ"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"), ("Y", "ÝŸ"),
  ("Z", "ŹŻŽ"), ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("i", "ìíîïĩīĭįı"),
  ("l", "ĺļľł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţť"), ("u", "ùúûüũūŭůűų"),
  ("y", "ýÿ"), ("z", "źżž"),
]
