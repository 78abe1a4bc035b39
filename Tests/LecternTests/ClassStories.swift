import Foundation
import Glibc
import Grid
import TestSupport
import Testing

private let lights = """
  The First Tower

  Henry Winstanley began to build a tower on the Eddystone reef in 1696. The tower was finished in November 1698. \
  On 27 November 1703 the Great Storm took the tower and its builder.

  The Second Tower

  John Rudyerd finished a cone of oak in 1709. It stood for 46 years. It burned down in December 1755.

  """

/// People on one machine, each with a home of their own, and a place where their classes meet.
private final class Machine {
  let folder: String

  init() throws {
    folder = "/tmp/lectern-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    chmod(folder, 0o1777)
    try Data(lights.utf8).write(to: URL(fileURLWithPath: folder + "/lights.txt"))
    chmod(folder + "/lights.txt", 0o644)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func environment(of person: String) -> [String: String] {
    [
      "HOME": folder + "/home-" + person, "LECTERN_CLASS_DIR": folder, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
  }

  func opens(_ person: String, _ arguments: String...) throws -> PseudoTerminal {
    try PseudoTerminal(
      executable: builtProduct("lectern"), arguments: arguments, environment: environment(of: person),
      size: Size(rows: 24, columns: 80))
  }

  /// Runs a command as another account, by its number, which need not have a name.
  func runs(as account: Int, _ arguments: String...) throws -> Finished {
    let home = folder + "/home-\(account)"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    chown(home, uid_t(account), gid_t(account))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
    process.arguments =
      ["--reuid", "\(account)", "--regid", "\(account)", "--clear-groups", builtProduct("lectern")] + arguments
    process.environment = environment(of: "\(account)")
    let (output, messages) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, messages)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Finished(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      messages: String(decoding: complained, as: UTF8.self))
  }

  /// Whether this test may become other accounts, and they may run the program.
  static let hasAccounts: Bool = {
    guard geteuid() == 0, access("/usr/bin/setpriv", X_OK) == 0, let machine = try? Machine() else { return false }
    return (try? machine.runs(as: 64_001, "--version").status) == 0
  }()
}

@Suite(.serialized) struct ClassStories {
  @Test func aTeacherAndTwoStudentsReadAndAreAskedTogether() throws {
    let machine = try Machine()
    let teacher = try machine.opens(
      "anna", "class", "start", machine.folder + "/lights.txt", "--name", "lights", "--shared")
    try teacher.wait(for: "teaching", within: .seconds(60))
    let students = try ["ben", "cleo"].map { try machine.opens($0, "class", "join", "--nickname", $0) }
    for student in students { try student.wait(for: "following") }

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
      "anna", "class", "start", machine.folder + "/lights.txt", "--name", "lights", "--shared")
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
    _ = try machine.runs(as: Int(geteuid()), "class", "end")
  }

  @Test(.enabled(if: Machine.hasAccounts, "needs root, setpriv and a program that all may run"))
  func accountsMayDoWhatIsTheirsAndNoMore() throws {
    let machine = try Machine()
    let (teacher, student, squatter) = (64_001, 64_002, 64_003)
    // The squatter takes the name of the teacher's folder away, and waits there with a class of their own.
    let trap = machine.folder + "/lectern-class-\(teacher)"
    try FileManager.default.createDirectory(atPath: trap, withIntermediateDirectories: true)
    chown(trap, uid_t(squatter), uid_t(squatter))
    let started = try machine.runs(
      as: teacher, "class", "start", machine.folder + "/lights.txt", "--name", "lights", "--background", "--student",
      "\(student)")
    #expect(started.status == 0, "\(started.messages)")

    let list = try machine.runs(as: student, "class", "list")
    #expect(list.output == "lights\t\(teacher)\truns\n")
    // Nobody but the teacher ends the class or deletes what it keeps; who is not on the roll learns nothing.
    for account in [student, squatter] {
      let end = try machine.runs(as: account, "class", "end", "lights")
      #expect(end.isOneClearLine && end.messages.contains("not let in"), "\(end.messages)")
    }
    let strange = try machine.runs(as: squatter, "class", "report", "lights")
    #expect(strange.isOneClearLine && strange.messages.contains("not on the roll"))
    let own = try machine.runs(as: student, "class", "report", "lights", "--format", "json")
    #expect(own.status == 0 && own.output.contains("\"\(student)\"") && !own.output.contains("\"\(squatter)\""))
    // The database and the text are the teacher's alone.
    let folder = machine.folder + "/home-\(teacher)/.local/share/lectern/classes/lights"
    for file in ["class.sqlite", "text"] {
      var facts = stat()
      #expect(stat(folder + "/" + file, &facts) == 0 && facts.st_mode & 0o077 == 0)
    }
    let forgotten = try machine.runs(as: teacher, "class", "forget", "\(student)")
    #expect(forgotten.status == 0, "\(forgotten.messages)")
    #expect(try machine.runs(as: teacher, "class", "end", "lights").status == 0)
    let after = try machine.runs(as: teacher, "class", "report", "lights")
    #expect(after.status == 0 && !after.output.contains("\(student)"))
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
