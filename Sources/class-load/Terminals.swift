import Classroom
import Foundation
import Glibc

/// Real programs of students in terminals, reached by real SSH; what they draw is timed where it arrives.
final class Terminals {
  private let host: Host
  private var programs: [(process: pid_t, input: Int32, output: Int32)] = []

  init(_ count: Int, host: Host, ssh: SSHHost) throws {
    self.host = host
    for number in 0..<count {
      let (input, output) = (makePipe(), makePipe())
      let words = ssh.words(
        ["stty rows 24 cols 80;", "mkdir -p \(host.folder)/home-\(number);", "exec env"]
          + host.variables(home: "\(host.folder)/home-\(number)") + [host.program, "class", "join", "load"])
      guard let process = launch(words, input: input.reading, output: output.writing) else { throw LoadError.notLetIn }
      close(input.reading)
      close(output.writing)
      programs.append((process, input.writing, output.reading))
      // Ten at a time log in.
      if number % 10 == 9 { try waitForDrawing(programs.suffix(10).map(\.output)) }
    }
    _ = drain(for: .seconds(2))
  }

  deinit {
    for program in programs { kill(program.process, SIGTERM) }
  }

  var count: Int { programs.count }

  private func waitForDrawing(_ descriptors: [Int32]) throws {
    var left = Set(descriptors)
    let isDone = listen(for: .seconds(60)) { descriptor in
      left.remove(descriptor)
      return left.isEmpty
    }
    guard isDone else { throw LoadError.notLetIn }
  }

  /// Tells of every terminal on which something was drawn; returns whether it was stopped.
  private func listen(for duration: Duration, _ body: (Int32) -> Bool) -> Bool {
    let deadline = ContinuousClock.now + duration
    var polled = programs.map { pollfd(fd: $0.output, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let left = (deadline - ContinuousClock.now) / .milliseconds(1)
      guard left > 0 else { return false }
      guard poll(&polled, nfds_t(polled.count), Int32(min(left + 1, 1000))) > 0 else { continue }
      for index in polled.indices where polled[index].revents != 0 {
        guard read(polled[index].fd, &buffer, buffer.count) > 0 else {
          polled[index].fd = -1
          continue
        }
        if body(polled[index].fd) { return true }
      }
    }
  }

  private func drain(for duration: Duration) -> Bool { listen(for: duration) { _ in false } }

  /// From a teacher's move to the first byte of it on each terminal.
  func moves(_ teacher: Int32) -> Times {
    var times = Times()
    for number in 0..<40 {
      guard let frame = try? Wire.frame(Request.move(offset: number.isMultiple(of: 2) ? 12_000 : 600)) else { continue }
      let start = ContinuousClock.now
      var left = Set(programs.map(\.output))
      send(frame, to: teacher)
      _ = listen(for: .seconds(5)) { descriptor in
        if left.remove(descriptor) != nil { times.add(ContinuousClock.now - start) }
        return left.isEmpty
      }
      _ = drain(for: .milliseconds(300))
    }
    return times
  }

  /// Milliseconds of processor time that a key takes, in the programs' own processes.
  func keys() -> Times {
    var times = Times()
    guard let process = processes().first else { return times }
    for number in 0..<100 {
      let before = processorTime(of: process)
      for program in programs {
        _ = Glibc.write(program.input, number.isMultiple(of: 2) ? "j" : "k", 1)
      }
      _ = drain(for: .milliseconds(60))
      times.add(.nanoseconds(processorTime(of: process) - before))
    }
    return times
  }

  /// Kibibytes that each program has for itself.
  func privateMemory() -> [Int] {
    processes().map { process in
      let text = (try? String(contentsOfFile: "/proc/\(process)/smaps_rollup", encoding: .utf8)) ?? ""
      return text.split(separator: "\n").filter { $0.hasPrefix("Private_") }
        .reduce(0) { $0 + (Int($1.split(separator: " ")[1]) ?? 0) }
    }.sorted()
  }

  private func processes() -> [pid_t] {
    let all = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { pid_t($0) }
    return all.filter { process in
      let words = (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? ""
      let variables = (try? String(contentsOfFile: "/proc/\(process)/environ", encoding: .utf8)) ?? ""
      return words.hasPrefix(host.program) && words.contains("\0join\0") && variables.contains(host.folder)
    }
  }

  /// Nanoseconds of all its threads.
  private func processorTime(of process: pid_t) -> Int64 {
    let folder = "/proc/\(process)/task"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).reduce(0) { sum, thread in
      let text = (try? String(contentsOfFile: "\(folder)/\(thread)/schedstat", encoding: .utf8)) ?? ""
      return sum + (text.split(separator: " ").first.flatMap { Int64($0) } ?? 0)
    }
  }
}
