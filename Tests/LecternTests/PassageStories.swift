import Foundation
import Grid
import TestSupport
import Testing

/// What one does with a passage, from the keyboard.
@Suite(.serialized) struct PassageStories {
  private func reading(_ learner: Learner, _ text: String, _ first: String) throws -> PseudoTerminal {
    let program = try learner.opens(text)
    try program.wait(for: first)
    return program
  }

  private let canal = """
    # The Long Canal

    It was dug by hand, in eleven winters. The engineers came from Lyon.

    # The Locks

    There are forty of them, and each has a keeper.
    """

  @Test func aMarkedPassageIsFoundAgainAfterTheTextHasChanged() throws {
    let learner = try Learner()
    let path = try learner.write(canal, to: "canal.md")
    let program = try reading(learner, path, "eleven winters")
    program.send("j", "v", "4", "w", "v", "e", "H")
    try program.wait(for: "Marked.")
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(try learner.runs("notes", path).output.contains("> hand"))

    try learner.write("A new line stands here, by hand as well.\n\n" + canal, to: "canal.md")
    let again = try reading(learner, path, "eleven winters")
    again.send("q")
    _ = try again.waitForEnd()
    let notes = try learner.runs("notes", path, "--format", "json").output
    #expect(notes.contains("\"passage\" : \"hand\"") || notes.contains("\"passage\":\"hand\""))
    #expect(try learner.runs("notes", path).output.contains("## The Long Canal"))
  }

  @Test func chosenWordsGoToTheClipboardOfTheTerminal() throws {
    let learner = try Learner()
    let program = try reading(learner, try learner.write(canal, to: "canal.md"), "eleven winters")
    program.send("j", "v", "v", "2", "e", "y")
    try program.wait(for: "Copied.")
    let copied = Data(base64Encoded: program.screen.clipboard ?? "")
    #expect(copied.map { String(decoding: $0, as: UTF8.self) } == "It was")
  }

  @Test func aWordIsLookedUpInAPopUpOverTheText() throws {
    let learner = try Learner()
    try learner.write("dictionary = \"echo meaning of {}\"\n", to: ".config/lectern/config.toml")
    let program = try reading(learner, try learner.write(canal, to: "canal.md"), "eleven winters")
    program.send("j", "v", "2", "w", "K")
    try program.wait(for: "meaning of dug")
    #expect(program.screen.text.contains("There are forty of them"), "the text stands around it")
    program.send("q")
    try program.wait("the text alone") { !$0.text.contains("meaning of") }
  }

  @Test func aLongNoteIsWrittenInTheEditor() throws {
    let learner = try Learner()
    let editor = try learner.write("#!/bin/sh\necho 'Compare the Suez one.' > \"$1\"\n", to: "editor")
    chmod(editor, 0o755)
    let path = try learner.write(canal, to: "canal.md")
    let program = try learner.opens(path, environment: ["EDITOR": editor])
    try program.wait(for: "eleven winters")
    program.send("j", "A")
    try program.wait(for: "Note kept.")
    program.send("q")
    _ = try program.waitForEnd()
    #expect(try learner.runs("notes", path).output.contains("Compare the Suez one."))
  }

  @Test func aCardIsMadeOfChosenWordsAndAsked() throws {
    let learner = try Learner()
    let path = try learner.write(canal, to: "canal.md")
    let program = try reading(learner, path, "eleven winters")
    program.send("j", "v", "6", "w", "v", "e", "C")
    try program.wait(for: "Question:")
    program.send("How many winters?", .enter)
    try program.wait(for: "The card is in the deck.")
    program.send("q")
    _ = try program.waitForEnd()
    #expect(try learner.runs("review", "--plain", path, input: "\nq\nq\n").output.contains("How many winters?"))
  }

  @Test func theTreeOfSectionsIsFilteredAsOneTypes() throws {
    let learner = try Learner()
    let program = try reading(learner, try learner.write(canal, to: "canal.md"), "eleven winters")
    program.send(.tab, "/", "lock")
    try program.wait("the section alone") { $0.line(1).contains("The Locks") }
    program.send(.enter)
    try program.wait("the section") { $0.line(0).contains("The Locks") }
  }

  @Test func aRegularExpressionIsSearchedAndABrokenOneIsTold() throws {
    let program = try Learner().opens(revolution)
    try program.wait(for: "This text follows one question")
    program.send("/", .tab, "Tamb[oa]v", .enter)
    try program.wait("the hit") { $0.line(0).contains("The Turn of 1921") }
    program.send("/", "(", .enter)
    try program.wait(for: "no regular expression")
  }
}
