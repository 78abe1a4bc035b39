import Foundation
import Glibc
import TestSupport
import Testing

/// The study of a text is done by a process of its own.
@Suite struct StudyProcessStories {
  /// Long enough to be found at work.
  private func longText(_ learner: Learner) throws -> String {
    let lines = (1...20_000).map { "In \(1000 + $0 % 900) Anna Berg sold boat \($0) to the Harbor League.\n\n" }
    return try learner.write(lines.joined(), to: "boats.txt")
  }

  /// The processes of `parent` that study.
  private func studies(of parent: pid_t) -> [pid_t] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { pid_t($0) }.filter { process in
      let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
      let words = (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? ""
      return status.contains("PPid:\t\(parent)\n") && words.contains("\0study\0")
    }
  }

  private func awaitStudy(of program: PseudoTerminal) throws -> pid_t {
    for _ in 0..<400 {
      if let study = studies(of: program.process).first { return study }
      usleep(50_000)
    }
    return try #require(nil as pid_t?, "no study began")
  }

  private func awaitEnd(of process: pid_t) -> Bool {
    for _ in 0..<400 {
      if !FileManager.default.fileExists(atPath: "/proc/\(process)/cmdline") { return true }
      usleep(50_000)
    }
    return false
  }

  @Test func itTellsHowFarItIsAndLeavesWhatItFinds() throws {
    let learner = try Learner()
    let finished = try learner.runs("study", revolution)
    let shares = finished.output.split(separator: "\n").compactMap { Double($0) }
    #expect(finished.status == 0 && !shares.isEmpty && shares == shares.sorted())
    let kept = try FileManager.default.contentsOfDirectory(atPath: learner.home + "/.cache/lectern")
    #expect(kept.count == 1)
    // Found again, it is told at once.
    #expect(try learner.runs("study", revolution).output == "1.0\n")
  }

  @Test func anEndOfItIsSaidAndTheTextGoesOn() throws {
    let learner = try Learner()
    let program = try learner.opens(longText(learner))
    kill(try awaitStudy(of: program), SIGKILL)
    try program.wait(for: "ended by signal 9")
    program.send("j")
    try program.wait("the text again") { $0.text.contains("Harbor League") && !$0.text.contains("signal 9") }
    program.send("Q")
    #expect(try program.waitForEnd() == .exited(0))
  }

  @Test(arguments: [SIGKILL, SIGTERM]) func itDoesNotOutliveTheProgram(signal: Int32) throws {
    let learner = try Learner()
    let program = try learner.opens(longText(learner))
    let study = try awaitStudy(of: program)
    program.signal(signal)
    _ = try program.waitForEnd()
    #expect(awaitEnd(of: study))
  }
}
