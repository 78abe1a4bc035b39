import Grid
import Yams

/// A colour scheme of the base16 or base24 family (the Tinted Theming project's styling guide): 16 or 24 colours by
/// their use.
public struct Base16Scheme: Hashable, Sendable {
  public let name: String
  public let author: String?
  /// By name, `base00` to `base0F`, and to `base17` for base24.
  public let colors: [String: RGB]

  /// Reads a scheme file, of the present form (with `palette:`) or of the old one (colours at the top).
  ///
  /// - Parameter file: what errors call it.
  public init(parsing text: String, file: String) throws(ThemeError) {
    guard text.utf8.count <= ThemeCatalog.maximumBytes else {
      throw ThemeError(.tooLarge(bytes: text.utf8.count), file: file)
    }
    let root = try Self.root(text, file: file)
    name = root["name"]?.string ?? root["scheme"]?.string ?? "base16"
    author = root["author"]?.string
    let palette = root["palette"]?.mapping ?? root
    var colors: [String: RGB] = [:]
    for index in 0..<24 {
      let key = Self.key(index)
      guard let node = palette[Node(key)] else {
        if index < 16 { throw ThemeError(.unknownColor(key), file: file) }
        continue
      }
      colors[key] = try Self.color(node, file: file)
    }
    self.colors = colors
  }

  private static func root(_ text: String, file: String) throws(ThemeError) -> Node.Mapping {
    let node: Node?
    do {
      node = try compose(yaml: text)
    } catch let error as YamlError {
      throw ThemeError(.syntax(error.description), file: file, line: error.line)
    } catch {
      throw ThemeError(.syntax("\(error)"), file: file)
    }
    guard let mapping = node?.mapping else {
      throw ThemeError(.wrongType(key: "palette", expected: .table), file: file, line: node?.mark?.line)
    }
    return mapping
  }

  private static func color(_ node: Node, file: String) throws(ThemeError) -> RGB {
    let text = node.string ?? ""
    guard let color = RGB(text.hasPrefix("#") ? text : "#" + text) else {
      throw ThemeError(.unknownColor(text), file: file, line: node.mark?.line)
    }
    return color
  }

  private static func key(_ index: Int) -> String {
    "base" + (index < 16 ? "0" : "1") + String(index % 16, radix: 16, uppercase: true)
  }
}

extension YamlError {
  /// Where the reader stumbled, from 1; `nil` if it does not say.
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }
}

extension Base16Scheme {
  /// A theme file with the colours of this scheme.
  ///
  /// What could not be read on the scheme's paper is moved towards its ink until it can (WCAG 4.5 for text, 3 for
  /// marks).
  public var themeText: String {
    let paper = color("base00")
    let lines = Self.uses.map { name, key, ground, ratio in
      let background = ground.map(color) ?? paper
      let shown =
        ratio == 0 ? color(key) : color(key).readable(on: background, ratio: ratio, towards: ink(on: background))
      return "\(name) = \"\(shown.hex)\""
    }
    return """
      description = "\(Self.plain(name))\(author.map { ", by " + Self.plain($0) } ?? "")"
      inherits = "dark"

      [palette]
      \(lines.joined(separator: "\n"))

      """
  }

  private func color(_ key: String) -> RGB { colors[key] ?? RGB(hex: 0x808080) }

  /// Black or white, whichever can be read better.
  private func ink(on background: RGB) -> RGB {
    let (black, white) = (RGB(hex: 0x000000), RGB(hex: 0xFFFFFF))
    return contrastRatio(background, black) > contrastRatio(background, white) ? black : white
  }

  /// What may stand between quotation marks in TOML.
  private static func plain(_ text: String) -> String {
    sanitized(text).filter { $0 != "\"" && $0 != "\\" }
  }

  /// A colour of the theme, the scheme's colour for it, what it stands on (`nil`: the paper), and the contrast that it
  /// needs there; 0 for what is itself a ground.
  private static let uses: [(name: String, key: String, ground: String?, ratio: Double)] = [
    ("paper", "base00", nil, 0), ("bar", "base01", nil, 0), ("select", "base02", nil, 0),
    ("select-faint", "base01", nil, 0), ("hit", "base02", nil, 0),
    ("ink", "base05", "base01", 4.5), ("heading", "base06", "base02", 4.5), ("faint", "base03", nil, 4.5),
    ("quotation", "base04", nil, 4.5), ("person", "base0D", nil, 4.5), ("date", "base0B", nil, 4.5),
    ("organization", "base0E", nil, 4.5), ("place", "base0C", nil, 4.5), ("work", "base09", nil, 4.5),
    ("event", "base08", nil, 4.5), ("quantity", "base0A", nil, 4.5), ("hit-now", "base0A", nil, 4.5),
    ("line", "base03", nil, 3), ("focus", "base0D", nil, 3), ("right", "base0B", nil, 4.5),
    ("wrong", "base08", nil, 4.5), ("near", "base0A", nil, 4.5),
  ]
}

extension RGB {
  /// `#rrggbb`.
  var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// This colour, mixed with as little of `ink` as gives the contrast.
  func readable(on background: RGB, ratio: Double, towards ink: RGB) -> RGB {
    for tenths in 0..<20 {
      let mixed = mixed(with: ink, share: Double(tenths) / 20)
      if contrastRatio(mixed, background) >= ratio { return mixed }
    }
    return ink
  }

  private func mixed(with other: RGB, share: Double) -> RGB {
    func mix(_ one: UInt8, _ two: UInt8) -> UInt8 { UInt8((Double(one) * (1 - share) + Double(two) * share).rounded()) }
    return RGB(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}
