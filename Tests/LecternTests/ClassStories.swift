import Foundation
import Glibc
import Grid
import TestSupport
import Testing

@Suite(.serialized) struct ClassStories {
  @Test func aTeacherAndTwoStudentsReadAndAreAskedTogether() throws {
    let machine = try Machine()
    let early = try machine.opens("dora")
    try early.wait(for: "Lectern")
    let teacher = try machine.opens(
      "anna", "class", "start", machine.text, "--name", "lights", "--shared")
    try teacher.wait(for: "teaching", within: .seconds(60))
    let students = try ["ben", "cleo"].map { try machine.opens($0, "class", "join", "--nickname", $0) }
    for student in students { try student.wait(for: "following") }
    // Whoever has been in the library all the time is offered the class as well.
    try early.wait(for: "The class “lights” of")
    early.send("Q")
    #expect(try early.waitForEnd() == .exited(0))

    teacher.send("]")
    for student in students {
      try student.wait("the teacher's section") {
        $0.line(0).contains("First Tower") || $0.line(0).contains("Second Tower")
      }
    }
    teacher.send("]")
    for student in students { try student.wait("the next section") { $0.line(0).contains("Second Tower") } }
    students[0].send("k")
    try students[0].wait(for: "wandering")
    students[0].send("F")
    try students[0].wait("the teacher's section again") { $0.line(0).contains("following") }
    students[0].send("!")
    students[1].send("U", "Why oak?", .enter)
    try teacher.wait(for: "Why oak?")

    teacher.send("L")
    try teacher.wait(for: "2 of 2 here")
    teacher.send("r")
    try teacher.wait(for: "0 taken")
    teacher.send("j", .enter)
    try teacher.wait(for: "1 taken")
    teacher.send("a")
    for student in students {
      try student.wait(for: "left")
      try student.wait("an item without its key") { $0.text.contains("Esc to the text") || $0.text.contains("answer") }
    }
    teacher.send("v")
    for student in students {
      try student.wait(for: "The answer")
      try student.wait(for: "0 right of 0")
    }
    teacher.send("E", "y")
    for student in students { try student.wait(for: "The class has ended.") }
    for program in students + [teacher] {
      program.send("Q")
      #expect(try program.waitForEnd() == .exited(0))
    }
  }

  @Test func aKilledServerComesBackWithItsClass() throws {
    let machine = try Machine()
    let teacher = try machine.opens(
      "anna", "class", "start", machine.text, "--name", "lights", "--shared")
    try teacher.wait(for: "teaching", within: .seconds(60))
    let student = try machine.opens("ben", "class", "join")
    try student.wait(for: "following")
    let servers = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap({ pid_t($0) }).filter {
      process in
      let words = (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? ""
      let variables = (try? String(contentsOfFile: "/proc/\(process)/environ", encoding: .utf8)) ?? ""
      return words.contains("\0serve\0lights") && variables.contains(machine.folder)
    }
    #expect(servers.count == 1)
    for server in servers { kill(server, SIGKILL) }
    try student.wait(for: "class lost")
    try student.wait("that the class is there again", within: .seconds(40)) { $0.line(0).contains("following") }
    teacher.send("]", "]")
    try student.wait("the teacher's section") { $0.line(0).contains("Second Tower") }
    teacher.send("Q")
    student.send("Q")
    let end = try machine.opens("anna", "class", "end", "lights")
    #expect(try end.waitForEnd() == .exited(0))
  }

  @Test func withoutAClassACommandSaysSoInOneLine() throws {
    let learner = try Learner()
    let folder = learner.home + "/empty"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for command in [["class", "end"], ["class", "report"]] {
      let finished = try learner.runs(command[0], command[1], environment: ["LECTERN_CLASS_DIR": folder])
      #expect(finished.isOneClearLine && finished.messages.contains("no class runs"))
    }
    #expect(try learner.runs("class", "list", environment: ["LECTERN_CLASS_DIR": folder]).output.isEmpty)
  }
}
