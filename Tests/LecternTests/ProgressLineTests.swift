import Glibc
import Grid
import TestSupport
import Testing

@testable import lectern

/// What a terminal gets while `show` is called once a second.
private func shown(_ shares: [Double]) throws -> String {
  let (person, terminal, _) = try openTerminal(size: Size(rows: 24, columns: 80))
  defer {
    close(person)
    close(terminal)
  }
  var time = ContinuousClock.now
  var line: ProgressLine? = ProgressLine("counting", output: Output(descriptor: terminal)) { time }
  for share in shares {
    #expect(line?.show(share) == true)
    time += .milliseconds(900)
  }
  line = nil
  Output(descriptor: terminal).writeOrGiveUp(".")
  // What is written at one end arrives at the other in parts.
  var shown: [UInt8] = []
  var bytes = [UInt8](repeating: 0, count: 1024)
  while shown.last != UInt8(ascii: ".") {
    let count = read(person, &bytes, bytes.count)
    try #require(count > 0)
    shown += bytes.prefix(count)
  }
  return String(decoding: shown, as: UTF8.self)
}

@Test func workThatIsSoonDoneIsNotTalkedAbout() throws {
  #expect(try shown([0.2, 0.9]) == ".")
}

@Test func longWorkTellsItsShareOnOneLineThatIsTakenAwayInTheEnd() throws {
  #expect(
    try shown([0, 0.1, 0.25, 0.256, 1])
      == "\rlectern: counting … 25 %\rlectern: counting … 100 %\r\u{1B}[K.")
}
