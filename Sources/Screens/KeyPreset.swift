import Grid

/// A set of keys to start from.
public enum KeyPreset: String, CaseIterable, Hashable, Sendable {
  /// The keys of vi and less, with the arrows beside them.
  case vi
  /// Control and Alt as in Emacs, with the arrows beside them.
  case emacs
  /// Arrows and the keys that have a name; no letter moves.
  case arrows

  /// What differs from ``Command/definition``.
  var changes: [Command: [Key]] {
    switch self {
    case .vi: [:]
    case .emacs:
      [
        .up: [.control("p"), .up], .down: [.control("n"), .down], .left: [.control("b"), .left],
        .right: [.control("f"), .right], .pageUp: [.alt("v"), .pageUp], .pageDown: [" ", .control("v"), .pageDown],
        .top: [.alt("<"), .home], .bottom: [.alt(">"), .end], .back: ["q", .control("g"), .escape],
        .search: [.control("s"), "/"], .filter: [.control("s"), "/"], .palette: [.alt("x"), ":"],
        .jumpForward: [.alt("o")], .moveUp: [.alt("p")], .moveDown: [.alt("n")], .nextName: ["w"],
        .previousName: ["W"], .select: [.control(" "), "v"], .anchor: [.control(" "), "v", " "],
        .nextWord: [.alt("f"), "w"], .previousWord: [.alt("b"), "b"], .nextSentence: [.alt("e"), ")"],
        .previousSentence: [.alt("a"), "("], .nextParagraph: [.alt("}"), "}"], .previousParagraph: [.alt("{"), "{"],
        .lineStart: [.control("a"), "^"], .lineEnd: [.control("e"), "$"], .copy: [.alt("w"), "y"],
      ]
    case .arrows:
      [
        .up: [.up], .down: [.down], .left: [.left], .right: [.right], .pageUp: [.pageUp], .pageDown: [" ", .pageDown],
        .top: [.home], .bottom: [.end], .moveUp: ["-"], .moveDown: ["+"],
      ]
    }
  }
}
