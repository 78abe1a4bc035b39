/// How a cell of a terminal looks.
public struct VirtualStyle: Hashable, Sendable {
  /// A colour as SGR names it.
  public enum Color: Hashable, Sendable {
    case indexed(Int)
    case rgb(Int, Int, Int)
  }

  public var foreground: Color?
  public var background: Color?
  public var isBold = false
  public var isDim = false
  public var isItalic = false
  public var isUnderlined = false
  public var isReversed = false

  public init(foreground: Color? = nil, background: Color? = nil) {
    self.foreground = foreground
    self.background = background
  }

  /// Select Graphic Rendition (ECMA-48, 8.3.117). Returns `false` if a parameter is not known.
  mutating func select(_ parameters: [Int]) -> Bool {
    var rest = (parameters.isEmpty ? [0] : parameters)[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: self = VirtualStyle()
      case 1: isBold = true
      case 2: isDim = true
      case 3: isItalic = true
      case 4: isUnderlined = true
      case 7: isReversed = true
      case 10: break
      case 22: (isBold, isDim) = (false, false)
      case 23: isItalic = false
      case 24: isUnderlined = false
      case 27: isReversed = false
      case 30...37: foreground = .indexed(code - 30)
      case 38: foreground = Self.color(&rest)
      case 39: foreground = nil
      case 40...47: background = .indexed(code - 40)
      case 48: background = Self.color(&rest)
      case 49: background = nil
      case 90...97: foreground = .indexed(code - 82)
      case 100...107: background = .indexed(code - 92)
      default: return false
      }
    }
    return true
  }

  private static func color(_ rest: inout ArraySlice<Int>) -> Color? {
    switch rest.popFirst() {
    case 5: return rest.popFirst().map { .indexed($0) }
    case 2:
      guard rest.count >= 3 else { return nil }
      return .rgb(rest.removeFirst(), rest.removeFirst(), rest.removeFirst())
    default: return nil
    }
  }
}
