import Testing

@testable import Terminal

@Suite struct OutputPaceTests {
  private let start = ContinuousClock.now

  private func after(_ milliseconds: Int) -> ContinuousClock.Instant { start + .milliseconds(milliseconds) }

  /// Whether the terminal is asked after `count` bytes more.
  private func asks(_ pace: inout OutputPace, after count: Int, at milliseconds: Int) -> Bool {
    pace.write(count, at: after(milliseconds))
  }

  /// A pace whose terminal was flooded and has answered.
  private func flooded() -> OutputPace {
    var pace = OutputPace()
    _ = asks(&pace, after: 13_000, at: 0)
    pace.takeAnswer()
    return pace
  }

  @Test func whoReadsPageByPageIsNeverAskedAbout() {
    var pace = OutputPace()
    let asked = (0...100).map { asks(&pace, after: 1400, at: $0 * 400) }
    #expect(!asked.contains(true) && pace.wait(at: after(40_000)) == nil)
  }

  @Test func aFloodIsAskedAboutAndHeldBack() {
    var pace = OutputPace()
    let asked = (0..<10).map { asks(&pace, after: 1400, at: $0 * 30) }
    #expect(asked == Array(repeating: false, count: 9) + [true])
    #expect(pace.wait(at: after(300)) == after(3270))
  }

  @Test func aTerminalThatGivesNoAnswerIsWaitedForOnce() {
    var pace = OutputPace()
    let asked = (0...100).map { asks(&pace, after: 13_000, at: $0 * 500) }
    #expect(asked == [true] + Array(repeating: false, count: 100))
    #expect(pace.wait(at: after(2900)) != nil && (6...100).allSatisfy { pace.wait(at: after($0 * 500)) == nil })
    #expect(!pace.isAwaited)
  }

  @Test func afterAFloodLessThanAThousandBytesNeedNoQuestion() {
    var pace = flooded()
    let asked = (1...8).map { asks(&pace, after: 140, at: $0) }
    #expect(asked == Array(repeating: false, count: 7) + [true])
  }

  @Test func framesWaitWhileTooMuchIsUnderWay() {
    var pace = flooded()
    var asked = [asks(&pace, after: 2000, at: 100)]
    #expect(pace.wait(at: after(100)) == nil)
    asked.append(asks(&pace, after: 1400, at: 130))
    #expect(asked == [true, false])
    #expect(pace.wait(at: after(200)) == after(3100) && pace.isAwaited)
    pace.takeAnswer()
    #expect(pace.wait(at: after(700)) == nil)
    let isAskedAgain = asks(&pace, after: 100, at: 800)
    #expect(isAskedAgain, "what came after the question has no answer yet")
  }

  @Test func aTerminalThatFallsSilentIsGivenUpAfterAWhileAndAskedAgain() {
    var pace = flooded()
    let asked = [asks(&pace, after: 4000, at: 0)]
    #expect(pace.wait(at: after(2900)) != nil && pace.wait(at: after(3000)) == nil)
    #expect(
      asked + [5000, 10_000].map { asks(&pace, after: 2000, at: $0) } == [true, false, true])
  }
}
