import Foundation
import Glibc

/// An sshd of its own on the loopback, for the account of this program, with keys made for the occasion.
final class SSHHost {
  let port: Int
  private let folder: String
  private let daemon = Process()

  /// `nil` where there is no sshd, or this program may not start one.
  init?(folder: String) {
    self.folder = folder
    port = 20_000 + Int(getpid()) % 20_000
    guard access("/usr/sbin/sshd", X_OK) == 0, access("/usr/bin/ssh", X_OK) == 0, geteuid() == 0 else { return nil }
    mkdir("/run/sshd", 0o755)
    do {
      for key in ["host", "user"] {
        try run("/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(key)")
      }
      try Data(configuration.utf8).write(to: URL(fileURLWithPath: folder + "/sshd_config"))
      daemon.executableURL = URL(fileURLWithPath: "/usr/sbin/sshd")
      daemon.arguments = ["-D", "-q", "-f", folder + "/sshd_config"]
      daemon.standardError = FileHandle.nullDevice
      try daemon.run()
    } catch { return nil }
    for _ in 0..<200 where (try? run("/usr/bin/ssh", words(["true"]))) == nil { usleep(50_000) }
  }

  deinit { if daemon.isRunning { daemon.terminate() } }

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
      "-q", "-tt", "-p", "\(port)", "-i", folder + "/user", "-o", "StrictHostKeyChecking=no", "-o",
      "UserKnownHostsFile=\(folder)/known", "-o", "BatchMode=yes", "127.0.0.1", command.joined(separator: " "),
    ]
  }
}

/// Runs a program to its end.
private func run(_ program: String, _ arguments: String...) throws { try run(program, arguments) }

private func run(_ program: String, _ arguments: [String]) throws {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw LoadError.notLetIn }
}
