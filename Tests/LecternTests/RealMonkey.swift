import Foundation
import Glibc
import Grid
import TestSupport
import Testing

/// Random keys and sizes, from a seed, against the real program.
///
/// A thousand keys in the suite; `LECTERN_MONKEY_KEYS` in the environment asks for more.
@Suite(.serialized) struct RealMonkey {
  /// Not those that stop the program, leave it, or write a file into the working folder.
  private static let keys: [TerminalKey] =
    "abcdfghijklmnoprstuvwxyzBCDGHJKLMNSTUVWXYZ0123456789/?:[]'-+!,. ()$^{}|".map { TerminalKey(rawValue: String($0)) }
    + [
      .enter, .enter, .enter, .tab, .escape, .backspace, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
      .control("d"), .control("u"), .control("o"), .control("n"), .control("l"), "é", "日",
    ]

  private static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 12, columns: 40), Size(rows: 50, columns: 200), Size(rows: 6, columns: 20),
    Size(rows: 3, columns: 10), Size(rows: 30, columns: 140),
  ]

  @Test func randomKeysNeitherEndTheProgramNorSpoilItsScreen() throws {
    let wanted = ProcessInfo.processInfo.environment["LECTERN_MONKEY_KEYS"].flatMap { Int($0) } ?? 1000
    let learner = try Learner()
    var random = SplitMix64(seed: 11)
    let program = try learner.opens(environment: ["EDITOR": "true"])
    try program.wait(for: "A Revolution Left Alone")
    for step in 1...wanted {
      program.send(Self.keys.randomElement(using: &random)!)
      if step % 101 == 0 { program.resize(Self.sizes.randomElement(using: &random)!) }
      if step % 250 == 0 { try lookAtTheScreen(program, after: step) }
    }
    program.signal(SIGTERM)
    #expect(try program.waitForEnd() == .exited(128 + SIGTERM))
    #expect(program.isGivenBack && program.screen.unknown == [])
  }

  /// What stands there is what a repaint of everything shows.
  private func lookAtTheScreen(_ program: PseudoTerminal, after step: Int) throws {
    _ = program.bytesUntilQuiet(.seconds(1))
    let before = program.screen.text
    let written = program.output.count
    // As if the shell had resumed it: everything is drawn anew.
    program.signal(SIGCONT)
    try program.wait("a repaint after \(step) keys") { _ in program.output.count > written }
    _ = program.bytesUntilQuiet(.seconds(1))
    let studying = before.contains("studying") || program.screen.text.contains("studying")
    #expect(studying || program.screen.text == before, "after \(step) keys:\n\(before)\n\(program.screen.text)")
  }
}
