import Grid

/// A theme as its file says it, before names of colours are looked up.
struct ThemeSource {
  var description: String
  /// The name of the theme that fills what this one leaves open.
  var parent: String?
  var palette: [String: String] = [:]
  var rules: [String: Rule] = [:]

  struct Rule {
    var foreground: Name?
    var background: Name?
    var attributes: Attributes?
  }

  /// A colour's name, and the file and line that use it.
  enum Name {
    case written(String, file: String, line: Int?)
    case known(Color)
  }
}

extension ThemeSource {
  /// A theme that is compiled in.
  init(_ theme: Theme) {
    description = theme.description
    rules = theme.rules.mapValues { rule in
      Rule(
        foreground: rule.foreground.map { .known($0) }, background: rule.background.map { .known($0) },
        attributes: rule.attributes)
    }
  }

  /// Fills what is open from another theme. A palette's colour that is set here takes the place of the other's in the
  /// other's rules, too.
  func filled(from parent: ThemeSource) -> ThemeSource {
    var result = self
    result.palette.merge(parent.palette) { own, _ in own }
    result.rules.merge(parent.rules) { own, inherited in
      Rule(
        foreground: own.foreground ?? inherited.foreground, background: own.background ?? inherited.background,
        attributes: own.attributes ?? inherited.attributes)
    }
    return result
  }

  func theme(id: String) throws(ThemeError) -> Theme {
    var resolved: [String: StyleRule] = [:]
    for (role, rule) in rules.sorted(by: { $0.key < $1.key }) {
      resolved[role] = StyleRule(
        foreground: try color(rule.foreground), background: try color(rule.background), attributes: rule.attributes)
    }
    return Theme(id: id, description: description, rules: resolved)
  }

  private func color(_ name: Name?) throws(ThemeError) -> Color? {
    switch name {
    case nil: return nil
    case .known(let color): return color
    case .written(let text, let file, let line):
      guard let color = Color(text) ?? palette[text].flatMap({ Color($0) }) else {
        throw ThemeError(.unknownColor(palette[text] ?? text), file: file, line: line)
      }
      return color
    }
  }
}

extension Color {
  /// `#rrggbb`, `#rgb`, `standard`, or one of the terminal's own 16: `red`, `bright-red`.
  public init?(_ text: String) {
    if text == "standard" {
      self = .standard
    } else if let index = ansiNames.firstIndex(of: text) {
      self = .ansi(UInt8(index))
    } else if let color = RGB(text) {
      self = .rgb(color)
    } else {
      return nil
    }
  }
}

private let ansiNames: [String] = {
  let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
  return names + names.map { "bright-" + $0 }
}()

extension RGB {
  /// `#rrggbb` or `#rgb`.
  public init?(_ text: String) {
    guard text.first == "#", text.dropFirst().allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
    let digits = text.dropFirst()
    switch digits.count {
    case 6: self.init(hex: UInt32(digits, radix: 16) ?? 0)
    case 3: self.init(hex: UInt32(digits.map { "\($0)\($0)" }.joined(), radix: 16) ?? 0)
    default: return nil
    }
  }
}

extension Attributes {
  /// By the names that theme files use.
  static let named: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]
}
