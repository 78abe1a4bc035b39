import Grid
import TestSupport
import Testing

@testable import Terminal

extension OneScreen {
  /// Whatever is drawn, and in whichever order: the terminal shows the last screen.
  @Suite struct FrameLaws {
    @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100"], [true, false])
    func aTerminalShowsTheLastScreen(type: String, colors: Bool) throws {
      useUTF8()
      for seed in 0..<12 {
        var random = SplitMix64(seed: UInt64(seed))
        var size = Size(rows: Int.random(in: 1...14, using: &random), columns: Int.random(in: 1...50, using: &random))
        let screen = try CursesScreen(type: type, size: size, environment: Environment { _ in nil })
        screen.use(colors ? .standard : .monochrome)
        var terminal = VirtualScreen(size: size)
        var grid = CellGrid(size: size)
        for _ in 0..<12 {
          if Int.random(in: 0..<10, using: &random) == 0 {
            size = Size(rows: Int.random(in: 1...14, using: &random), columns: Int.random(in: 1...50, using: &random))
            screen.resize(size)
            terminal.resize(size)
            grid = CellGrid(size: size)
          }
          grid = next(after: grid, &random)
          let frame = screen.bytes(grid)
          terminal.feed(frame)
          // Where curses fills the corner by shifting its line, it cannot on one column or after a wide character.
          let isSpecial =
            ["tmux-256color", "screen"].contains(type)
            && (size.columns == 1 || grid.isWide(row: size.rows - 1, column: max(0, size.columns - 3)))
          let shows = isSpecial || terminal.text == grid.text
          #expect(
            shows,
            "seed \(seed) \(size)\n\(String(decoding: frame, as: UTF8.self).debugDescription)\n\(terminal.text)---\n\(grid.text)"
          )
          #expect(terminal.unknown.isEmpty, "\(terminal.unknown.prefix(3))")
          if !shows || !terminal.unknown.isEmpty { return }
        }
      }
    }

    @Test func aScrolledPaneBesideANavigatorIsScrolledByTheTerminal() throws {
      useUTF8()
      let size = Size(rows: 24, columns: 80)
      let screen = try CursesScreen(type: "xterm-256color", size: size, environment: Environment { _ in nil })
      screen.use(.standard)
      var terminal = VirtualScreen(size: size)
      terminal.feed(screen.bytes(reader(at: 0, size)))
      for top in [1, 2, 3, 2, 7, 18, 7, 8] {
        let grid = reader(at: top, size)
        let bytes = screen.bytes(grid)
        terminal.feed(bytes)
        #expect(terminal.text == grid.text)
        #expect(bytes.count < grid.text.utf8.count)
      }
    }

    private func reader(at top: Int, _ size: Size) -> CellGrid {
      var grid = CellGrid(size: size)
      for row in 0..<size.rows - 1 {
        grid.write("\(row + 1). Of section \(row)", row: row, column: 0, role: row == 4 ? .selection : .text)
        var random = SplitMix64(seed: UInt64(top + row))
        let words = (0..<8).map { _ in ["time", "and", "river", "banks", "mill", "of"].randomElement(using: &random)! }
        grid.write(words.joined(separator: " "), row: row, column: 24, role: .text)
      }
      grid.write("line \(top)", row: size.rows - 1, column: 0, role: .status)
      return grid
    }

    /// Sometimes a little changes, sometimes everything, sometimes lines move.
    private func next(after grid: CellGrid, _ random: inout SplitMix64) -> CellGrid {
      var next = grid
      if Bool.random(using: &random) {
        let distance = Int.random(in: -4...4, using: &random)
        let column = Int.random(in: 0...max(0, grid.size.columns / 2), using: &random)
        let pane = Rect(row: 0, column: column, rows: grid.size.rows, columns: grid.size.columns - column)
        next.blit(grid.part(pane), row: distance, column: column)
      }
      for _ in 0..<Int.random(in: 0..<8, using: &random) { scribble(on: &next, &random) }
      return next
    }

    private func scribble(on grid: inout CellGrid, _ random: inout SplitMix64) {
      let words = [
        "river ", "漢字", "e\u{301}", "👍", "\u{1B}[2J", "a long line of words that goes on and on ", "  ", "x",
      ]
      grid.write(
        words.randomElement(using: &random)!, row: Int.random(in: 0..<grid.size.rows, using: &random),
        column: Int.random(in: 0..<grid.size.columns, using: &random),
        role: Role.allCases.randomElement(using: &random)!)
    }
  }
}
