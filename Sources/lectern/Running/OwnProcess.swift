import Foundation
import Glibc

/// This program once more, with other arguments and without a keyboard.
struct OwnProcess {
  let arguments: [String]
  /// Whether it lives on when the terminal of this one is gone.
  var isDetached = false

  /// Where what it says goes.
  enum Sink {
    case nowhere
    /// Added to a file that only its owner reads.
    case file(String)
    case descriptor(Int32)

    fileprivate func stand(for target: Int32, in actions: inout posix_spawn_file_actions_t) {
      switch self {
      case .nowhere: posix_spawn_file_actions_addopen(&actions, target, "/dev/null", O_WRONLY, 0)
      case .file(let path):
        posix_spawn_file_actions_addopen(&actions, target, path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
      case .descriptor(let descriptor): posix_spawn_file_actions_adddup2(&actions, descriptor, target)
      }
    }
  }

  /// - Returns: `nil` if the system starts no process, or a file cannot be opened.
  func start(output: Sink, messages: Sink) -> pid_t? {
    keepDescriptors()
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    output.stand(for: 1, in: &actions)
    messages.stand(for: 2, in: &actions)
    resetSignals(&attributes)
    var pointers: [UnsafeMutablePointer<CChar>?] = (["lectern"] + arguments).map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    return posix_spawn(&process, "/proc/self/exe", &actions, &attributes, &pointers, environ) == 0 ? process : nil
  }

  /// The thread that starts it may block signals, and this program ignores some, that the other is to have.
  private func resetSignals(_ attributes: inout posix_spawnattr_t) {
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // A session of its own, a mask and defaults of signals: macros that Swift does not see.
    let (newSession, setsMask, setsDefaults): (Int16, Int16, Int16) = (0x80, 0x08, 0x04)
    posix_spawnattr_setflags(&attributes, setsMask | setsDefaults | (isDetached ? newSession : 0))
  }
}

/// Lets no program that is started from here have what this one was started with: it may be the end of a pipe that
/// somebody waits for.
private func keepDescriptors() {
  for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? [] {
    if let descriptor = Int32(name), descriptor > 2 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
  }
}
