import Glibc

/// The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
public func contrastRatio(_ first: RGB, _ second: RGB) -> Double {
  let (one, other) = (first.relativeLuminance, second.relativeLuminance)
  return (max(one, other) + 0.05) / (min(one, other) + 0.05)
}

extension RGB {
  /// From 0, black, to 1, white (WCAG 2.2, "relative luminance").
  public var relativeLuminance: Double {
    func linear(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}

/// How well one role of a theme can be read.
public struct ContrastFigure: Hashable, Sendable {
  public let role: Role
  public let ratio: Double
  /// 4.5 for text, 3 for marks (WCAG 2.2, criteria 1.4.3 and 1.4.11).
  public let required: Double

  public var isSufficient: Bool { ratio >= required }
}

extension Theme {
  /// The contrast of each role whose colours are known: those that are the terminal's own are not, unless `terminal`
  /// tells what it shows for the 16.
  ///
  /// - Parameter terminal: 16 colours, or none.
  public func contrast(terminal: [RGB] = []) -> [ContrastFigure] {
    Role.allCases.compactMap { role in
      guard let foreground = self[role].foreground.known(terminal),
        let background = self[role].background.known(terminal)
      else { return nil }
      return ContrastFigure(
        role: role, ratio: contrastRatio(foreground, background), required: role.isMark ? 3 : 4.5)
    }
  }
}

extension Color {
  fileprivate func known(_ terminal: [RGB]) -> RGB? {
    switch self {
    case .standard: nil
    case .ansi(let index): Int(index) < terminal.count ? terminal[Int(index)] : nil
    case .rgb(let color): color
    }
  }
}

extension Role {
  /// Lines and bars, as opposed to letters.
  public var isMark: Bool {
    switch self {
    case .border, .borderFocused, .progress, .progressLeft, .chart1, .chart2, .chart3, .chart4, .chartAxis: true
    default: false
    }
  }
}
