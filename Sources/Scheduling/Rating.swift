/// How well a card was recalled, in the numbers of FSRS and Anki.
public enum Rating: Int, CaseIterable, Hashable, Sendable {
  case again = 1
  case hard, good, easy
}
