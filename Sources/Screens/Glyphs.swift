/// The marks that a screen draws beside its text: in Unicode, or in ASCII where a terminal has no more.
public enum Glyphs: String, CaseIterable, Hashable, Sendable {
  case unicode, ascii

  var right: String { self == .unicode ? "✓" : "+" }
  var wrong: String { self == .unicode ? "✗" : "x" }
  var pointer: String { self == .unicode ? "▸" : ">" }
  var folded: String { self == .unicode ? "▸" : "+" }
  var unfolded: String { self == .unicode ? "▾" : "-" }
  var vertical: String { self == .unicode ? "│" : "|" }
  var horizontal: String { self == .unicode ? "─" : "-" }
  var bullet: String { self == .unicode ? "•" : "*" }
  var quotationBar: String { self == .unicode ? "▏" : "|" }
  var dot: String { self == .unicode ? "·" : "-" }
  var dash: String { self == .unicode ? "–" : "-" }
  var ellipsis: String { self == .unicode ? "…" : "~" }
  var arrow: String { self == .unicode ? "→" : "->" }
  var full: String { self == .unicode ? "█" : "#" }
  var empty: String { self == .unicode ? "░" : "." }
  var bookmark: String { self == .unicode ? "◆" : "'" }
  var note: String { self == .unicode ? "✎" : "\"" }
}
