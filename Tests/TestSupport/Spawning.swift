import Foundation
import Glibc
import Grid

/// The path of a program that the package builds: it lies beside the test that asks.
public func builtProduct(_ name: String) -> String {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
  let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
  let path = String(decoding: buffer[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
  return path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/" + name
}

/// What the sanitisers are told that the tests were built with: the programs that tests start are built with them, too.
public let sanitizerOptions = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }

// What the headers define by macros that Swift does not see (<asm-generic/ioctls.h>, <spawn.h>).
private let getTerminalNumber: UInt = 0x8004_5430
private let unlockTerminal: UInt = 0x4004_5431
private let setWindowSize: UInt = 0x5414
private let spawnInNewSession: Int16 = 0x80
private let spawnWithSignalMask: Int16 = 0x08
private let spawnWithDefaultSignals: Int16 = 0x04

/// A new pseudo-terminal: the end that a person has, and the one that a program has.
public func openTerminal(size: Size) throws -> (master: Int32, slave: Int32, path: String) {
  let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
  guard master >= 0 else { throw StoryError.cannotStart("/dev/ptmx", errno: errno) }
  var number: Int32 = 0
  var unlocked: Int32 = 0
  guard ioctl(master, unlockTerminal, &unlocked) == 0, ioctl(master, getTerminalNumber, &number) == 0 else {
    throw StoryError.cannotStart("/dev/ptmx", errno: errno)
  }
  let path = "/dev/pts/\(number)"
  let slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
  guard slave >= 0 else { throw StoryError.cannotStart(path, errno: errno) }
  setSize(size, of: master)
  return (master, slave, path)
}

func setSize(_ size: Size, of terminal: Int32) {
  var window = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
  _ = ioctl(terminal, setWindowSize, &window)
}

/// Starts a program in a session of its own; the terminal at `path` becomes its controlling one, as the first that the
/// session's leader opens.
func spawn(
  _ executable: String, _ arguments: [String], _ environment: [String: String], terminal path: String
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  var attributes = posix_spawnattr_t()
  posix_spawn_file_actions_init(&actions)
  posix_spawnattr_init(&attributes)
  defer {
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }
  posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, 0, 1)
  posix_spawn_file_actions_adddup2(&actions, 0, 2)
  // The thread of a test may block signals that the program is to have.
  var none = sigset_t()
  var all = sigset_t()
  sigemptyset(&none)
  sigfillset(&all)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setsigdefault(&attributes, &all)
  posix_spawnattr_setflags(&attributes, spawnInNewSession | spawnWithSignalMask | spawnWithDefaultSignals)
  var process: pid_t = 0
  let failure = withCStrings([executable] + arguments) { words in
    withCStrings(environment.map { "\($0)=\($1)" }) { variables in
      posix_spawn(&process, executable, &actions, &attributes, words, variables)
    }
  }
  guard failure == 0 else { throw StoryError.cannotStart(executable, errno: failure) }
  return process
}

private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
}
