/// A key press as the terminal tells it.
public enum Key: Hashable, Sendable {
  case character(Character)
  /// Control and a letter, lower case.
  case control(Character)
  /// Alt (Meta) and a character.
  case alt(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, pageUp, pageDown, home, end
  case function(Int)
}
