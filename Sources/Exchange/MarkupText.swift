/// Text made safe for XML 1.0 and HTML: the five characters that mean something are escaped, and controls that XML
/// forbids are left out.
func markupText(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
    default:
      let isForbidden = scalar.value < 32 || (0xFFFE...0xFFFF).contains(scalar.value)
      if !isForbidden { escaped.unicodeScalars.append(scalar) }
    }
  }
  return escaped
}

/// The same for a place where line feeds must show in HTML.
func markupLines(_ text: String) -> String {
  text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { markupText(String($0)) }.joined(separator: "<br>")
}
