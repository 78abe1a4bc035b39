import Foundation
import Glibc

/// Starts a program; nothing that this one has open goes with it.
///
/// - Parameters:
///   - environment: its whole environment; without, this program's.
///   - input: what it reads; without, nothing.
///   - output: what it writes to; without, nothing.
func launch(
  _ words: [String], environment: [String: String]? = nil, input: Int32? = nil, output: Int32? = nil
) -> pid_t? {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (descriptor, source) in [(Int32(0), input), (1, output), (2, nil)] {
    if let source {
      posix_spawn_file_actions_adddup2(&actions, source, descriptor)
    } else {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
  }
  var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
  let variables = environment ?? ProcessInfo.processInfo.environment
  var values: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
  defer { for pointer in pointers + values { free(pointer) } }
  var process: pid_t = 0
  return posix_spawn(&process, words[0], &actions, nil, &pointers, &values) == 0 ? process : nil
}

/// Runs a program to its end; whether it did what it should.
func isDone(_ words: [String], environment: [String: String]? = nil) -> Bool {
  guard let process = launch(words, environment: environment) else { return false }
  var status: Int32 = 0
  waitpid(process, &status, 0)
  return status == 0
}

/// The two ends of a pipe, for reading and for writing, which no started program keeps by mistake.
func makePipe() -> (reading: Int32, writing: Int32) {
  var ends: [Int32] = [-1, -1]
  pipe(&ends)
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[0], ends[1])
}
