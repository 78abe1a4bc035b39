import Glibc

/// Sends standard error to a file while the screen is open, where a message would tear it.
final class ErrorRedirection {
  private let log: String?
  private var original: Int32 = -1

  init(log: String?) { self.log = log }

  /// Without a log that can be opened, standard error stays where it is.
  func begin() {
    guard original < 0, let log else { return }
    let file = open(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    if original >= 0 { dup2(file, STDERR_FILENO) }
    close(file)
  }

  func end() {
    guard original >= 0 else { return }
    dup2(original, STDERR_FILENO)
    close(original)
    original = -1
  }
}
