import Grid

/// How a terminal draws what comes next: the state that SGR sequences change (ECMA-48, 8.3.117).
struct Rendition: Hashable {
  var attributes: Attributes = []
  /// An index of the terminal's palette; -1 for its own colour.
  var foreground = -1
  var background = -1

  /// Takes in the parameters of a sequence. Returns `false` if one of them is not known here.
  mutating func select(_ parameters: some Collection<Int>) -> Bool {
    var rest = parameters[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: self = Rendition()
      case 1: attributes.insert(.bold)
      case 2: attributes.insert(.dim)
      case 3: attributes.insert(.italic)
      case 4: attributes.insert(.underline)
      case 7: attributes.insert(.reverse)
      // The font: the usual one is always in use.
      case 10: break
      case 22: attributes.subtract([.bold, .dim])
      case 23: attributes.remove(.italic)
      case 24: attributes.remove(.underline)
      case 27: attributes.remove(.reverse)
      case 30...37: foreground = code - 30
      case 90...97: foreground = code - 82
      case 39: foreground = -1
      case 40...47: background = code - 40
      case 100...107: background = code - 92
      case 49: background = -1
      case 38, 48:
        guard rest.popFirst() == 5, let index = rest.popFirst() else { return false }
        if code == 38 { foreground = index } else { background = index }
      default: return false
      }
    }
    return true
  }

  /// Whether blanks look the same as in another rendition.
  func blanksLook(like other: Rendition) -> Bool {
    let shown: Attributes = [.underline, .reverse]
    return background == other.background && attributes.intersection(shown) == other.attributes.intersection(shown)
      && (!attributes.contains(.reverse) || foreground == other.foreground)
  }

  /// The shortest sequence that makes a terminal draw so.
  ///
  /// - Parameters:
  ///   - current: how it draws now; `nil` if that is not known.
  ///   - colors: what stands for indices of the palette.
  func sequence(after current: Rendition?, colors: [Int: RGB]) -> [UInt8] {
    if current == self { return [] }
    let whole = self == Rendition() ? "" : (["0"] + parameters(after: Rendition(), colors)).joined(separator: ";")
    guard let current else { return Array("\u{1B}[\(whole)m".utf8) }
    let step = parameters(after: current, colors).joined(separator: ";")
    return Array("\u{1B}[\(step.utf8.count < whole.utf8.count ? step : whole)m".utf8)
  }

  private func parameters(after current: Rendition, _ colors: [Int: RGB]) -> [String] {
    var codes: [Int] = []
    var held = current.attributes
    for (group, off) in Self.offCodes where !held.intersection(group).isSubset(of: attributes) {
      codes.append(off)
      held.subtract(group)
    }
    for (attribute, on) in Self.onCodes where attributes.contains(attribute) && !held.contains(attribute) {
      codes.append(on)
    }
    var words = codes.map(String.init)
    if foreground != current.foreground { words.append(Self.color(foreground, base: 30, colors)) }
    if background != current.background { words.append(Self.color(background, base: 40, colors)) }
    return words
  }

  private static let onCodes: [(Attributes, Int)] = [
    (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
  ]
  private static let offCodes: [(Attributes, Int)] = [
    ([.bold, .dim], 22), (.italic, 23), (.underline, 24), (.reverse, 27),
  ]

  private static func color(_ index: Int, base: Int, _ colors: [Int: RGB]) -> String {
    if let color = colors[index] { return "\(base + 8);2;\(color.red);\(color.green);\(color.blue)" }
    return switch index {
    case ..<0: "\(base + 9)"
    case ..<8: "\(base + index)"
    case ..<16: "\(base + 52 + index)"
    default: "\(base + 8);5;\(index)"
    }
  }
}
