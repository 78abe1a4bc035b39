import ClassLink
import Classroom
import Foundation
import Glibc

/// A class served by the program itself, in folders of its own.
final class Host {
  let folder: String
  let meeting: Meeting
  let program: String
  private let environment: [String: String]
  private var server: pid_t = 0

  /// Prepares a class on a text and starts its server.
  init(program: String, text: String) throws {
    self.program = program
    folder = FileManager.default.temporaryDirectory.path + "/class-load-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    meeting = Meeting(folder: folder)
    environment = [
      "HOME": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "LECTERN_CLASS_DIR": folder,
    ]
    let words = [program, "class", "start", text, "--name", "load", "--shared", "--background"]
    guard isDone(words, environment: environment) else { throw LoadError.notLetIn }
    // The load program starts the server itself, so that it can end it and see what it uses.
    if let place = meeting.places().first, let descriptor = try? Meeting.connect(to: place) {
      if let process = Peer.process(of: descriptor) { kill(process, SIGTERM) }
      close(descriptor)
    }
    while let place = meeting.places().first, (try? Connection(to: place)) != nil { usleep(10_000) }
    start()
  }

  /// The environment of a student's program, as words for `env`.
  func variables(home: String) -> [String] {
    environment.merging(["HOME": home, "TERM": "xterm-256color"]) { $1 }.map { "\($0)=\($1)" }
  }

  deinit {
    if server > 0 { kill(server, SIGTERM) }
    try? FileManager.default.removeItem(atPath: folder)
  }

  func start() {
    server = launch([program, "class", "serve", "load"], environment: environment) ?? 0
    while true {
      if let place = meeting.places().first, (try? Connection(to: place)) != nil { return }
      usleep(2000)
    }
  }

  /// An item that is answered by typing, and what is typed.
  lazy var firstItem: String? = {
    guard let place = meeting.places().first, let connection = try? Connection(to: place) else { return nil }
    try? connection.send(.hello(Hello(program: "load", part: .teacher, seat: "t")))
    var reader = FrameReader()
    while let notice = try? connection.next(&reader, timeout: 5000) {
      guard case .stock(let stock) = notice else { continue }
      if let item = stock.items.first(where: { $0.type == "cloze" || $0.type == "short" }) { return item.id }
    }
    return nil
  }()

  let answer = ClassAnswer.typed("nobody")

  func killServer() {
    kill(server, SIGKILL)
    var status: Int32 = 0
    waitpid(server, &status, 0)
  }

  /// Kibibytes of the server that are its own and not shared with others.
  var privateMemory: Int { field("Private_Clean:", "smaps_rollup") + field("Private_Dirty:", "smaps_rollup") }
  var residentMemory: Int { field("VmRSS:", "status") }

  private func field(_ name: String, _ file: String) -> Int {
    let text = (try? String(contentsOfFile: "/proc/\(server)/\(file)", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").first { $0.hasPrefix(name) }
      .flatMap { Int($0.split(separator: " ")[1]) } ?? 0
  }

  /// A socket to the class that has said hello; what the server says is still to be read.
  func enter(as part: Part, seat: String) -> Int32? {
    guard let place = meeting.places().first, let descriptor = try? Meeting.connect(to: place),
      let hello = try? Wire.frame(Request.hello(Hello(program: "load", part: part, nickname: seat, seat: seat)))
    else { return nil }
    guard send(hello, to: descriptor) else {
      close(descriptor)
      return nil
    }
    return descriptor
  }
}
