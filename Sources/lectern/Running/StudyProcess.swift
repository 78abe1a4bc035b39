import Glibc

/// This program once more, as `lectern study FILE`, which puts what it finds into the cache and ends.
struct StudyProcess {
  let path: String

  /// Lets the process work to its end. It ends with this one, however this one ends.
  ///
  /// - Parameter progress: told the share that is done, 0 to 1; `false` stops the work.
  /// - Returns: `false` if it was stopped. A process that could not begin or that gave up counts as done: what it has
  ///   not found is found without it.
  /// - Throws: ``StudyError`` if the system ended it.
  func run(_ progress: (Double) -> Bool) throws -> Bool {
    guard let started = start() else { return true }
    let goesOn = follow(started.output, progress)
    close(started.output)
    if !goesOn { kill(started.process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(started.process, &status, 0) < 0, errno == EINTR {}
    // A signal stands in the lower seven bits (wait(2)).
    guard goesOn, status & 0x7f != 0 else { return goesOn }
    throw StudyError.ended(signal: status & 0x7f)
  }

  private func start() -> (process: pid_t, output: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = OwnProcess(arguments: ["study", "--", path]).start(output: .descriptor(ends[1]), messages: .nowhere)
    close(ends[1])
    guard let process else {
      close(ends[0])
      return nil
    }
    return (process, ends[0])
  }

  /// Reads a share a line.
  private func follow(_ output: Int32, _ progress: (Double) -> Bool) -> Bool {
    var line: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 256)
    while true {
      var event = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      // Somebody may stop the work while nothing comes.
      let isReady = poll(&event, 1, 100) > 0
      guard isReady else {
        if progress(Self.share(line) ?? 0) { continue } else { return false }
      }
      let count = read(output, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return true }
      line = Array((line + bytes[..<count]).suffix(64))
      if let share = Self.share(line), !progress(share) { return false }
    }
  }

  /// The last whole line.
  private static func share(_ bytes: [UInt8]) -> Double? {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).dropLast().last
      .flatMap { Double($0) }
  }
}

/// Why the study of a text came to nothing.
enum StudyError: Error, Hashable {
  /// Its process was ended from outside, or by a defect of the program.
  case ended(signal: Int32)
}
