import CNcurses
import Grid

/// How curses shows a role: the bits of its attributes and two indices of colours, -1 for the terminal's own.
struct Look: Hashable {
  let attributes: Int32
  let foreground: Int32
  let background: Int32

  init(_ style: Style, page: Style, depth: ColorDepth) {
    var attributes = style.attributes
    // Without colours, what a background set apart is set apart by reversing it.
    if depth == .none, style.background != page.background { attributes.insert(.reverse) }
    if depth == .eight, case .ansi(8...15) = style.foreground { attributes.insert(.bold) }
    let background = style.background.index(depth: depth)
    var foreground = style.foreground.index(depth: depth)
    // Few colours may round both to the same one, and nothing could be read.
    if let both = background, both == foreground { foreground = both % 8 == 0 ? 7 : 0 }
    self.attributes = attributes.curses
    self.foreground = Int32(foreground ?? -1)
    self.background = Int32(background ?? -1)
  }
}

extension Attributes {
  var curses: Int32 {
    let bits: [(Attributes, Int)] = [
      (.bold, LECTERN_BOLD), (.dim, LECTERN_DIM), (.italic, LECTERN_ITALIC), (.underline, LECTERN_UNDERLINE),
      (.reverse, LECTERN_REVERSE),
    ]
    return bits.reduce(0) { contains($1.0) ? $0 | Int32($1.1) : $0 }
  }
}
