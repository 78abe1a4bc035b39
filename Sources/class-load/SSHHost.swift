import Foundation
import Glibc

/// An sshd of its own on the loopback, for the account of this program, with keys made for the occasion.
final class SSHHost {
  let port: Int
  private let folder: String
  private var daemon: pid_t?

  /// `nil` where there is no sshd, or this program may not start one.
  init?(folder: String) {
    self.folder = folder
    port = 20_000 + Int(getpid()) % 20_000
    guard access("/usr/sbin/sshd", X_OK) == 0, access("/usr/bin/ssh", X_OK) == 0, geteuid() == 0 else { return nil }
    mkdir("/run/sshd", 0o755)
    for key in ["host", "user"] {
      guard isDone(["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(key)"]) else {
        return nil
      }
    }
    let file = folder + "/sshd_config"
    guard FileManager.default.createFile(atPath: file, contents: Data(configuration.utf8)) else { return nil }
    daemon = launch(["/usr/sbin/sshd", "-D", "-q", "-f", file])
    for _ in 0..<200 {
      if isDone(words(["true"])) { return }
      usleep(50_000)
    }
    return nil
  }

  deinit { if let daemon { kill(daemon, SIGTERM) } }

  private var configuration: String {
    """
    Port \(port)
    ListenAddress 127.0.0.1
    HostKey \(folder)/host
    AuthorizedKeysFile \(folder)/user.pub
    PidFile none
    StrictModes no
    UsePAM no
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    PermitRootLogin prohibit-password
    MaxStartups 200:30:400
    """
  }

  /// What `ssh` is called with to run a command in a terminal.
  func words(_ command: [String]) -> [String] {
    [
      "/usr/bin/ssh", "-q", "-tt", "-p", "\(port)", "-i", folder + "/user", "-o", "StrictHostKeyChecking=no", "-o",
      "UserKnownHostsFile=\(folder)/known", "-o", "BatchMode=yes", "127.0.0.1", command.joined(separator: " "),
    ]
  }
}
