/// A colour as a theme names it.
public enum Color: Hashable, Sendable {
  /// What the terminal uses where nothing is asked for.
  case standard
  /// One of the terminal's own 16: 0–7 black, red, green, yellow, blue, magenta, cyan, white; 8–15 the same, brighter.
  case ansi(UInt8)
  case rgb(RGB)
}

/// A colour in sRGB.
public struct RGB: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// From `0xRRGGBB`; higher bits are ignored.
  public init(hex: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex))
  }
}

/// How letters look beside their colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1)
  public static let dim = Attributes(rawValue: 2)
  public static let italic = Attributes(rawValue: 4)
  public static let underline = Attributes(rawValue: 8)
  public static let reverse = Attributes(rawValue: 16)
}

/// How a role looks.
public struct Style: Hashable, Sendable {
  public var foreground: Color
  public var background: Color
  public var attributes: Attributes

  public init(foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// What a theme says of a role; what it leaves open comes from the roles above it.
public struct StyleRule: Hashable, Sendable {
  public var foreground: Color?
  public var background: Color?
  public var attributes: Attributes?

  public init(foreground: Color? = nil, background: Color? = nil, attributes: Attributes? = nil) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
