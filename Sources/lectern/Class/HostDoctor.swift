import ClassLink
import Foundation
import Glibc

/// Looks at a machine as one that a class logs in to.
struct HostDoctor {
  let environment: [String: String]
  /// Where the system's files lie; another root for tests.
  var root = ""

  func findings() -> [Finding] { [meeting, startups, descriptors, memory, processors, accounts] }

  private func finding(_ state: Finding.State, _ subject: String, _ text: String) -> Finding {
    Finding(state: state, subject: subject, text: text)
  }

  private func text(of path: String) -> String? { try? String(contentsOfFile: root + path, encoding: .utf8) }

  /// The folder of the classes' sockets must be sticky: nobody may take away what is another's.
  private var meeting: Finding {
    let folder = Meeting.standard(environment: environment).folder
    var facts = stat()
    guard stat(folder, &facts) == 0 else {
      return finding(.wrong, "sockets", "'\(folder)' does not exist. As root: install -d -m 1777 \(folder)")
    }
    guard facts.st_mode & S_IWOTH == 0 || facts.st_mode & S_ISVTX != 0 else {
      return finding(
        .wrong, "sockets", "'\(folder)' lets everybody remove what is another's. As root: chmod +t \(folder)")
    }
    guard folder != "/tmp" else {
      return finding(.better, "sockets", "in /tmp; better in /run/lectern. As root: install -d -m 1777 /run/lectern")
    }
    return finding(.good, "sockets", "in '\(folder)'")
  }

  /// sshd turns simultaneous logins away beyond MaxStartups: its 10:30:100 refused 22 of 60.
  private var startups: Finding {
    guard let configuration = text(of: "/etc/ssh/sshd_config") else {
      return finding(.better, "sshd", "no configuration of sshd here that could be read")
    }
    let lines = (configuration + "\n" + additions()).split(separator: "\n").map { $0.split { $0 == " " || $0 == "\t" } }
    let value =
      lines.first { $0.first?.lowercased() == "maxstartups" && $0.count > 1 }.map { String($0[1]) } ?? "10:30:100"
    guard let first = value.split(separator: ":").first.flatMap({ Int($0) }), first >= 60 else {
      return finding(
        .wrong, "sshd",
        "MaxStartups \(value) turns logins away when a class comes at once. In /etc/ssh/sshd_config: MaxStartups 200:30:400"
      )
    }
    return finding(.good, "sshd", "MaxStartups \(value)")
  }

  private func additions() -> String {
    let folder = "/etc/ssh/sshd_config.d"
    return namesOfFiles(in: root + folder).filter { $0.hasSuffix(".conf") }
      .compactMap { text(of: folder + "/" + $0) }.joined(separator: "\n")
  }

  private var descriptors: Finding {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return limit.rlim_max >= 1200
      ? finding(.good, "open files", "a class's server may have \(limit.rlim_max)")
      : finding(
        .wrong, "open files",
        "a class's server may have \(limit.rlim_max), enough for \(max(0, Int(limit.rlim_max) - 20)) students")
  }

  /// 15 MiB for a student's program and 8 for their session of sshd, 300 for the system and the server.
  private var memory: Finding {
    let lines = (text(of: "/proc/meminfo") ?? "").split(separator: "\n")
    let available =
      lines.first { $0.hasPrefix("MemAvailable:") }
      .flatMap { $0.split(separator: " ").dropFirst().first.flatMap { Int($0) } } ?? 0
    let students = max(0, (available / 1024 - 300) / 23)
    return finding(
      students >= 30 ? .good : .wrong, "memory",
      "\(available / 1024) MiB free, enough for \(students) students at 23 MiB each")
  }

  private var processors: Finding {
    let count = ProcessInfo.processInfo.activeProcessorCount
    return finding(count >= 2 ? .good : .better, "processors", "\(count); two serve a class of 200")
  }

  private var accounts: Finding {
    let people = (text(of: "/etc/passwd") ?? "").split(separator: "\n").map {
      $0.split(separator: ":", omittingEmptySubsequences: false)
    }
    .filter { $0.count > 6 && (1000..<60_000).contains(Int($0[2]) ?? 0) && !$0[6].hasSuffix("nologin") }
    return people.count >= 2
      ? finding(.good, "accounts", "\(people.count) accounts of people")
      : finding(
        .better, "accounts",
        "\(people.count) accounts of people: where students share one, start classes with --shared; nothing is graded then"
      )
  }
}
