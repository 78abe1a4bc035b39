/// What a mouse did on the screen.
public struct Mouse: Hashable, Sendable {
  public enum Action: Hashable, Sendable { case press, wheelUp, wheelDown }

  public let action: Action
  public let position: Position

  public init(_ action: Action, at position: Position) {
    self.action = action
    self.position = position
  }
}
