/// One cell of a screen.
public enum Cell: Hashable, Sendable {
  case glyph(Character, role: Role)
  /// The right half of the wide character before it.
  case trailing
}
