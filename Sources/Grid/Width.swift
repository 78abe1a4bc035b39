/// The columns that a character takes on a terminal: 0, 1 or 2.
public func displayWidth(_ character: Character) -> Int { 1 }

/// The columns that a text takes once it is sanitised.
public func displayWidth(_ text: some StringProtocol) -> Int {
  sanitized(text).reduce(0) { $0 + displayWidth($1) }
}
