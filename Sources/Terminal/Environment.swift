import Glibc
import Grid

/// What the environment says of the terminal.
struct Environment {
  /// `TERM`; `nil` if it is not set or empty.
  let type: String?
  private let noColor: Bool
  private let claimsTruecolor: Bool

  init(_ variables: (String) -> String?) {
    func value(_ name: String) -> String? { variables(name).flatMap { $0.isEmpty ? nil : $0 } }
    type = value("TERM")
    noColor = value("NO_COLOR") != nil
    claimsTruecolor = ["truecolor", "24bit"].contains(value("COLORTERM"))
  }

  static var current: Environment { Environment { getenv($0).map { String(cString: $0) } } }

  /// By the number of colours in the terminal database, what `COLORTERM` claims and `NO_COLOR` forbids
  /// (no-color.org).
  func depth(colors: Int) -> ColorDepth {
    if noColor { return .none }
    switch colors {
    case ..<8: return .none
    case ..<16: return .eight
    case ..<256: return .sixteen
    default: return claimsTruecolor ? .truecolor : .indexed
    }
  }

  /// Whether the terminal is of a family that swallows what it does not know, so that it may be asked for its
  /// background and told to report the mouse.
  var knowsQuestions: Bool {
    let families = ["xterm", "tmux", "foot", "alacritty", "kitty", "contour", "wezterm", "rxvt-unicode", "konsole"]
    return type.map { type in families.contains { type.hasPrefix($0) } } ?? false
  }

  /// Whether the terminal is known to hold a frame back until it is whole (private mode 2026).
  var synchronizes: Bool {
    let known: Set = ["xterm-kitty", "xterm-ghostty", "foot", "foot-extra", "alacritty", "contour", "wezterm"]
    return type.map { known.contains($0) } ?? false
  }
}
