import Grid

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}

extension Key {
  private static let named: [(String, Key)] = [
    ("Space", " "), ("Enter", .enter), ("Tab", .tab), ("Shift-Tab", .backTab), ("Esc", .escape),
    ("Backspace", .backspace), ("Del", .delete), ("Ins", .insert), ("Up", .up), ("Down", .down), ("Left", .left),
    ("Right", .right), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Home", .home), ("End", .end),
  ]

  /// As the help prints it and a configuration writes it: "j", "Space", "Ctrl-d", "Alt-n", "F1".
  public var name: String {
    if let name = Key.named.first(where: { $0.1 == self })?.0 { return name }
    switch self {
    case .character(let character): return String(character)
    case .control(let character): return "Ctrl-\(character)"
    case .alt(let character): return "Alt-\(character)"
    case .function(let number): return "F\(number)"
    case .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .pageUp, .pageDown,
      .home, .end:
      preconditionFailure("every key without a character is in the list of names")
    }
  }

  /// The key that ``name`` calls so; capitals do not matter where a word is meant.
  public init?(name: String) {
    if name.count == 1, let character = name.first {
      self = .character(character)
    } else if let key = Key.named.first(where: { $0.0.lowercased() == name.lowercased() })?.1 {
      self = key
    } else if name.lowercased().hasPrefix("ctrl-"), name.count == 6 {
      self = .control(Character(name.suffix(1).lowercased()))
    } else if name.lowercased().hasPrefix("alt-"), name.count == 5, let character = name.last {
      self = .alt(character)
    } else if name.lowercased().hasPrefix("f"), let number = Int(name.dropFirst()), (1...24).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }
}
