import CNcurses
import Grid

/// How curses shows a role: attributes, and two indices of colours, -1 for the terminal's own.
struct Look: Hashable {
  let attributes: Attributes
  let foreground: Int
  let background: Int
}

/// The looks of all roles of a theme on a terminal.
struct Looks {
  private(set) var byRole: [Role: Look] = [:]
  /// The true colours that stand behind indices.
  private(set) var trueColors: [Int: RGB] = [:]
  private let depth: ColorDepth

  init(_ theme: Theme, depth: ColorDepth) {
    self.depth = depth
    let page = theme[.text]
    for role in Role.allCases { byRole[role] = look(theme[role], page: page) }
  }

  private mutating func look(_ style: Style, page: Style) -> Look {
    var attributes = style.attributes
    // Without colours, what a background set apart is set apart by reversing it.
    if depth == .none, style.background != page.background { attributes.insert(.reverse) }
    if depth == .eight, case .ansi(8...15) = style.foreground { attributes.insert(.bold) }
    let background = index(of: style.background)
    var foreground = index(of: style.foreground)
    // Few colours may round both to the same one, and nothing could be read.
    if let both = background, both == foreground, style.foreground != style.background {
      foreground = both % 8 == 0 ? 7 : 0
    }
    return Look(attributes: attributes, foreground: foreground ?? -1, background: background ?? -1)
  }

  /// A true colour gets an index of its own, since curses knows nothing else.
  private mutating func index(of color: Color) -> Int? {
    guard depth == .truecolor, case .rgb(let rgb) = color else { return color.index(depth: depth) }
    if let known = trueColors.first(where: { $0.value == rgb }) { return known.key }
    let free = 16 + trueColors.count
    trueColors[free] = rgb
    return free
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
