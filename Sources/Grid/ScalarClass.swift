/// What becomes of a Unicode scalar on a screen. The raw values are those of ``scalarClassRuns``.
enum ScalarClass: UInt32 {
  /// One column.
  case narrow
  /// Two columns.
  case wide
  /// Joins the character before it: combining marks, Hangul vowels and finals.
  case mark
  /// Never drawn: joiners, selectors, zero-width spaces, tags.
  case hidden
  /// Unassigned or for private use: U+FFFD is drawn for it.
  case undrawable
  /// C0, C1 and DEL.
  case control
  /// A bidirectional embedding, override or isolate.
  case direction
  /// A tab or a line's end: drawn as a space.
  case lineBreak

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x400..<0x483, 0x2010..<0x2028: self = .narrow
    default: self = Self.lookedUp(value)
    }
  }

  private static func lookedUp(_ value: UInt32) -> ScalarClass {
    scalarClassRuns.withUnsafeBufferPointer { runs in
      var low = 0
      var high = runs.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if runs[middle] >> 3 <= value { low = middle } else { high = middle }
      }
      return ScalarClass(rawValue: runs[low] & 7)!
    }
  }

  /// The columns that a scalar of this class takes once it is sanitised.
  var width: Int {
    switch self {
    case .narrow, .undrawable, .control, .direction, .lineBreak: 1
    case .wide: 2
    case .mark, .hidden: 0
    }
  }
}
