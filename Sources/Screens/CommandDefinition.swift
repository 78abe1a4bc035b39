import Grid

/// A row of the key table: how a command is called in a configuration, what the help says of it, and where it has
/// which keys.
public struct CommandDefinition: Hashable, Sendable {
  /// In a configuration and in the command palette.
  public let name: String
  public let help: String
  /// One or two words for the line of keys at the foot of a screen.
  public let hint: String
  public let contexts: Set<Context>
  public let keys: [Key]

  init(_ name: String, _ help: String, hint: String? = nil, in contexts: Set<Context>, keys: [Key]) {
    self.name = name
    self.help = help
    self.hint = hint ?? name
    self.contexts = contexts
    self.keys = keys
  }
}

private let everywhere = Set(Context.allCases)
private let lists: Set<Context> = [
  .library, .navigator, .reading, .studyOptions, .quizSetup, .choice, .arrangement, .report, .index, .timeline,
  .statistics, .themes,
  .settings, .help, .classroom,
]
private let reader: Set<Context> = [.navigator, .reading]
private let passages: Set<Context> = [.reading, .selecting]
private let moving = lists.union([.selecting])
private let scrolling = moving.union([.cards, .verdict])

extension Command {
  /// The one table of commands. Keys are the defaults.
  public var definition: CommandDefinition {
    switch self {
    case .up: .init("up", "one line up", in: scrolling, keys: ["k", .up])
    case .down: .init("down", "one line down", in: scrolling, keys: ["j", .down])
    case .left: .init("left", "to the left; close a branch", in: moving, keys: ["h", .left])
    case .right: .init("right", "to the right; open a branch", in: moving, keys: ["l", .right])
    case .pageUp: .init("page-up", "a page up", in: lists, keys: ["b", .pageUp, .control("b")])
    case .pageDown:
      .init(
        "page-down", "a page down", hint: "page", in: lists.subtracting([.quizSetup, .studyOptions]),
        keys: [" ", .pageDown, .control("f")])
    case .halfPageUp:
      .init("half-page-up", "half a page up", in: lists.subtracting([.arrangement]), keys: [.control("u")])
    case .halfPageDown: .init("half-page-down", "half a page down", in: lists, keys: [.control("d")])
    case .top: .init("top", "to the beginning", in: moving, keys: ["g", .home])
    case .bottom: .init("bottom", "to the end", in: moving, keys: ["G", .end])
    case .open: .init("open", "open, choose, go there", in: lists.subtracting([.reading]), keys: [.enter])
    case .back:
      .init("back", "go back; from the first screen, leave the program", in: everywhere, keys: ["q", .escape])
    case .nextPane: .init("next-pane", "to the other pane", hint: "pane", in: reader, keys: [.tab])
    case .previousPane: .init("previous-pane", "to the other pane", in: reader, keys: [.backTab])

    case .addText: .init("add-text", "add a text to the library", hint: "add", in: [.library], keys: ["a"])
    case .removeText: .init("remove-text", "take a text off the list", in: [.library], keys: ["D"])
    case .resume: .init("resume", "go on with the text read last", in: [.library], keys: ["r"])

    case .nextSection: .init("next-section", "to the next section", hint: "section", in: reader, keys: ["]"])
    case .previousSection: .init("previous-section", "to the section before", in: reader, keys: ["["])
    case .search: .init("search", "search the text", in: [.reading, .help, .library], keys: ["/"])
    case .nextHit: .init("next-hit", "to the next place found", in: reader, keys: ["n"])
    case .previousHit: .init("previous-hit", "to the place found before", in: reader, keys: ["N"])
    case .setBookmark: .init("set-bookmark", "set a bookmark: a letter follows", in: [.reading], keys: ["m"])
    case .goToBookmark: .init("go-to-bookmark", "go to a bookmark: its letter follows", in: [.reading], keys: ["'"])
    case .jumpBack: .init("jump-back", "back to where you jumped from", in: reader, keys: [.control("o")])
    case .jumpForward: .init("jump-forward", "forward again after jumping back", in: reader, keys: [.control("n")])
    case .select: .init("select", "choose words with a cursor, to mark, copy or ask", in: [.reading], keys: ["v"])
    case .highlight: .init("highlight", "mark the passage", hint: "mark", in: passages, keys: ["H"])
    case .note: .init("note", "write a note on the passage", in: passages, keys: ["a"])
    case .longNote: .init("long-note", "write a note on the passage in your editor", in: passages, keys: ["A"])
    case .removeNote: .init("remove-note", "remove the mark or note here", in: passages, keys: ["D"])
    case .makeCard:
      .init("make-card", "make a card with the marked words to fill in", hint: "gap card", in: passages, keys: ["c"])
    case .askCard:
      .init("ask-card", "make a card: you write the question", hint: "question card", in: passages, keys: ["C"])
    case .lookUp: .init("look-up", "look the marked word up in your dictionary", in: passages, keys: ["K"])
    case .copy: .init("copy", "copy the passage", in: passages, keys: ["y"])
    case .exportNotes: .init("export-notes", "write all notes to a Markdown file", in: reader, keys: ["E"])
    case .nextName: .init("next-name", "to the next marked name", in: [.reading], keys: [.alt("n"), "w"])
    case .previousName: .init("previous-name", "to the marked name before", in: [.reading], keys: [.alt("p"), "W"])
    case .toggleNavigator: .init("toggle-navigator", "show or hide the sections", in: reader, keys: ["o"])
    case .toggleMarks: .init("toggle-marks", "show or hide the marks on names", in: reader, keys: ["M"])

    case .toggleStudy:
      .init("toggle-study", "stop looking for names in this text, or begin again", in: reader, keys: ["X"])

    case .nextWord: .init("next-word", "to the next word", hint: "word", in: [.selecting], keys: ["w"])
    case .previousWord: .init("previous-word", "to the word before", in: [.selecting], keys: ["b"])
    case .wordEnd: .init("word-end", "to the end of the word", in: [.selecting], keys: ["e"])
    case .nextSentence: .init("next-sentence", "to the next sentence", hint: "sentence", in: [.selecting], keys: [")"])
    case .previousSentence:
      .init("previous-sentence", "to the beginning of the sentence", in: [.selecting], keys: ["("])
    case .nextParagraph: .init("next-paragraph", "to the next paragraph", in: [.selecting], keys: ["}"])
    case .previousParagraph:
      .init("previous-paragraph", "to the beginning of the paragraph", in: [.selecting], keys: ["{"])
    case .lineStart: .init("line-start", "to the beginning of the line", in: [.selecting], keys: ["^"])
    case .lineEnd: .init("line-end", "to the end of the line", in: [.selecting], keys: ["$"])
    case .anchor:
      .init("anchor", "begin the passage here, or give it up", hint: "begin", in: [.selecting], keys: ["v", " "])
    case .swapEnds: .init("swap-ends", "to the other end of the passage", in: [.selecting], keys: ["o"])
    case .widen: .init("widen", "the whole word, then its sentence, then its paragraph", in: [.selecting], keys: ["x"])

    case .reveal: .init("reveal", "show the answer", hint: "answer", in: [.cards], keys: [" ", .enter])
    case .gradeAgain: .init("again", "forgotten", in: [.cards], keys: ["1"])
    case .gradeHard: .init("hard", "recalled with trouble", in: [.cards], keys: ["2"])
    case .gradeGood: .init("good", "recalled", in: [.cards], keys: ["3"])
    case .gradeEasy: .init("easy", "recalled at once", in: [.cards], keys: ["4"])
    case .undo: .init("undo", "take the last answer back", in: [.cards], keys: ["u", .control("_")])
    case .source:
      .init(
        "source", "show the passage it comes from", in: [.cards, .verdict, .report, .index, .classroom], keys: ["s"])
    case .bury: .init("bury", "not again today, nor the cards on the same fact", in: [.cards], keys: ["-"])
    case .notToday: .init("not-today", "not again today, this card alone", hint: "not today", in: [.cards], keys: ["n"])
    case .flag: .init("flag", "set or take the flag", in: [.cards], keys: ["*"])
    case .studyOptions:
      .init(
        "study-options", "what to study: limits, review ahead, cram, exam", hint: "more",
        in: reader.union([.cards, .library]), keys: ["O"])
    case .suspendCard:
      .init("suspend-card", "not again until taken up again", hint: "suspend", in: [.cards], keys: ["!"])
    case .markBad:
      .init("mark-bad", "this question is bad: say why", hint: "bad", in: [.cards, .verdict, .report], keys: ["x"])
    case .edit: .init("edit", "change this card in your editor", in: [.cards], keys: ["e"])

    case .choose:
      .init(
        "choose", "choose by number", hint: "by number", in: [.choice, .arrangement],
        keys: "123456789".map { .character($0) })
    case .moveUp: .init("move-up", "move the line up", hint: "up", in: [.arrangement], keys: ["K", .control("p")])
    case .moveDown:
      .init("move-down", "move the line down", hint: "move it down", in: [.arrangement], keys: ["J", .control("n")])
    case .answerTrue: .init("true", "it is true", in: [.choice], keys: ["t"])
    case .answerFalse: .init("false", "it is false", in: [.choice], keys: ["f"])
    case .next: .init("next", "the next question", in: [.verdict], keys: [.enter, " "])
    case .overrule: .init("overrule", "count my answer the other way", in: [.verdict], keys: ["o"])
    case .again: .init("again-all", "the same questions again", in: [.report], keys: ["a"])
    case .missedOnly:
      .init("missed-only", "again only those I missed", hint: "missed again", in: [.report], keys: ["m"])

    case .zoomIn: .init("zoom-in", "closer", hint: "closer", in: [.timeline], keys: ["+", "="])
    case .zoomOut: .init("zoom-out", "further away", hint: "wider", in: [.timeline], keys: ["-"])
    case .filter:
      .init("filter", "show only what holds these letters", in: [.navigator, .index, .timeline], keys: ["/"])

    case .classroom:
      .init(
        "class", "the class; from the library, join the one that runs here", in: reader.union([.library]), keys: ["L"])
    case .follow: .init("follow", "in a class: come back to the teacher, or read by yourself", in: reader, keys: ["F"])
    case .point:
      .init("point", "in a class, for the teacher: point at the sentence, or stop", in: [.reading], keys: ["P"])
    case .confused:
      .init("not-understood", "in a class: mark the sentence as not understood", in: [.reading], keys: ["!"])
    case .ask: .init("ask", "in a class: ask the teacher about the sentence", in: [.reading], keys: ["U"])
    case .chooseRound:
      .init("choose-round", "choose questions for a round", hint: "ask the class", in: [.classroom], keys: ["r"])
    case .beginRound: .init("begin-round", "ask what was chosen", hint: "ask", in: [.classroom], keys: ["a"])
    case .drawItem:
      .init("draw-question", "draw a question of the section", hint: "draw one", in: [.classroom], keys: ["d"])
    case .practice:
      .init("practice", "a practice test: each at their own pace", hint: "practice test", in: [.classroom], keys: ["p"])
    case .scoreboard:
      .init("scoreboard", "with a scoreboard, or without", hint: "scoreboard", in: [.classroom], keys: ["o"])
    case .closeRound: .init("close-round", "no more answers", hint: "close", in: [.classroom], keys: ["c"])
    case .revealRound: .init("reveal-round", "show what was right", hint: "reveal", in: [.classroom], keys: ["v"])
    case .reply: .init("reply", "answer the question", hint: "answer", in: [.classroom], keys: ["e"])
    case .endClass: .init("end-class", "end the class for everybody", hint: "end", in: [.classroom], keys: ["E"])

    case .cards: .init("cards", "the flashcards that are due", in: reader.union([.library]), keys: ["f"])
    case .quiz: .init("quiz", "a quiz on this text, or on this name", in: reader.union([.index]), keys: ["z"])
    case .index: .init("index", "people, dates and organizations", in: reader, keys: ["i"])
    case .timeline: .init("timeline", "the dated events in time", in: reader, keys: ["t"])
    case .statistics: .init("statistics", "how your memory does", in: reader.union([.library]), keys: ["S"])
    case .themes: .init("themes", "change the colours", in: everywhere.subtracting([.themes]), keys: ["T"])
    case .settings: .init("settings", "change settings", in: reader.union([.library]), keys: [","])
    case .help:
      .init("help", "every key of this screen", in: everywhere.subtracting([.help]), keys: ["?", .function(1)])
    case .palette: .init("palette", "find a command by its name", in: everywhere, keys: [":"])

    case .mouse: .init("mouse", "switch the mouse on or off", in: everywhere, keys: ["|", .function(2)])
    case .redraw: .init("redraw", "draw the screen anew", in: everywhere, keys: [.control("l")])
    case .suspend:
      .init("suspend", "stop the program until the shell resumes it", in: everywhere, keys: [.control("z")])
    case .quit: .init("quit", "leave the program", in: everywhere, keys: ["Q", .control("c")])
    }
  }
}
