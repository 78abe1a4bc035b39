import Foundation
import Grid
import Terminal

// Shows what it hears, so that the tests of Terminal can see a session from the outside: each event on a line of its
// own, the newest below. `q` leaves, `!` crashes, `&` is woken by another thread, `t` changes the theme, `e` writes to
// standard error, `v` overflows the stack of another thread, `o` runs a command outside the screen.

/// Calls itself until the stack is at an end.
func depth(of number: Int) -> Int { number > 0 ? depth(of: number + 1) + number : 0 }

struct Probe {
  private let session: TerminalSession
  private var lines: [String] = []

  init(log: String?) throws(TerminalError) {
    session = try TerminalSession(theme: .standard, log: log, crashMessage: "the probe has crashed\n")
  }

  private var screen: CellGrid {
    var grid = CellGrid(size: session.size)
    grid.write("probe \(session.size.rows)x\(session.size.columns)", row: 0, column: 0, role: .person)
    for (row, line) in lines.suffix(max(0, session.size.rows - 1)).enumerated() {
      grid.write(line, row: row + 1, column: 0, role: .text)
    }
    return grid
  }

  mutating func run() {
    while true {
      session.present(screen)
      guard let event = session.nextEvent() else { continue }
      lines.append("\(event)")
      switch event {
      case .key(.character("q")), .terminate: return
      case .hangup:
        session.close()
        exit(3)
      case .key(let key): act(on: key)
      case .resized, .woken, .mouse, .background, .ready: break
      }
    }
  }

  private mutating func act(on key: Key) {
    switch key {
    case .control("z"): session.suspend()
    case .character("!"): lines.removeFirst(lines.count + 1)
    case .character("&"): wakeFromElsewhere()
    case .character("t"): session.use(.monochrome)
    case .character("e"): _ = write(STDERR_FILENO, "to the log\n", 11)
    case .character("v"): Thread.detachNewThread { withCrashStack { print(depth(of: 1)) } }
    case .character("o"): session.outside { print("outside") }
    default: break
    }
  }

  private func wakeFromElsewhere() {
    let handle = session.wakeHandle
    Task.detached { handle.wake() }
  }
}

do {
  var probe = try Probe(log: CommandLine.arguments.dropFirst().first)
  probe.run()
} catch {
  print("refused: \(error)")
  exit(1)
}
print("good-bye")
