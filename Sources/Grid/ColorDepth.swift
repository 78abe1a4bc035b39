/// How many colours a terminal can show.
public enum ColorDepth: Int, CaseIterable, Hashable, Sendable, Comparable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case indexed = 256
  case truecolor = 16_777_216

  public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}

extension Color {
  /// The index of this colour in a palette of 256, 16 or 8 colours; `nil` for the terminal's own and without colours.
  public func index(depth: ColorDepth) -> Int? {
    switch (self, depth) {
    case (.standard, _), (_, .none): nil
    case (.ansi(let index), .eight): Int(index) % 8
    case (.ansi(let index), _): Int(index) % 16
    case (.rgb(let color), .indexed), (.rgb(let color), .truecolor): color.nearestIndexed
    case (.rgb(let color), .sixteen): color.nearest(among: 0..<16)
    case (.rgb(let color), .eight): color.nearest(among: 0..<8)
    }
  }
}

extension RGB {
  /// The nearest of xterm's colours 16 to 255, which terminals leave alone.
  var nearestIndexed: Int { nearest(among: 16..<256) }

  func nearest(among indices: Range<Int>) -> Int {
    indices.min { distance(to: RGB(xterm: $0)) < distance(to: RGB(xterm: $1)) } ?? 0
  }

  /// The square of a distance weighted for the eye ("redmean").
  private func distance(to other: RGB) -> Int {
    let mean = (Int(red) + Int(other.red)) / 2
    let (red, green) = (Int(red) - Int(other.red), Int(green) - Int(other.green))
    let blue = Int(blue) - Int(other.blue)
    return ((512 + mean) * red * red) >> 8 + 4 * green * green + ((767 - mean) * blue * blue) >> 8
  }

  /// What xterm shows for an index of its palette, 0 to 255.
  ///
  /// 16 named colours, then a cube of 6×6×6, then 24 greys.
  public init(xterm index: Int) {
    precondition((0..<256).contains(index))
    switch index {
    case ..<16: self.init(hex: xtermNamed[index])
    case ..<232:
      let cube = index - 16
      func level(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + 40 * step) }
      self.init(red: level(cube / 36), green: level(cube / 6 % 6), blue: level(cube % 6))
    default:
      let grey = UInt8(8 + 10 * (index - 232))
      self.init(red: grey, green: grey, blue: grey)
    }
  }
}

private let xtermNamed: [UInt32] = [
  0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
  0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
]
