import CNcurses
import Grid
import Testing

@testable import Terminal

extension OneScreen {
  @Suite struct CursesScreenTests {
    private let size = Size(rows: 4, columns: 20)

    private func open(_ type: String = "xterm-256color", variables: [String: String] = [:], theme: Theme = .standard)
      throws
      -> CursesScreen
    {
      useUTF8()
      let screen = try CursesScreen(type: type, size: size, environment: Environment { variables[$0] })
      screen.use(theme)
      return screen
    }

    @Test func cellsAreReadBackAsTheyWerePut() throws {
      let screen = try open()
      var grid = CellGrid(size: size)
      grid.write("é漢e\u{301}👍x", row: 1, column: 2, role: .person)
      _ = screen.bytes(grid)
      #expect(row(1) == "  é漢e\u{301}👍x")
      var cell = LecternCell()
      lectern_screen_get(1, 2, &cell)
      #expect(cell.attributes == Int32(LECTERN_BOLD))
      #expect(cell.pair > 0)
    }

    @Test func onlyWhatHasChangedIsSent() throws {
      let screen = try open()
      var grid = CellGrid(size: size)
      grid.write("one", row: 0, column: 0, role: .text)
      grid.write("two", row: 1, column: 0, role: .text)
      #expect(screen.text(grid).contains("one"))
      #expect(screen.bytes(grid) == [])
      grid.write("TWO", row: 1, column: 0, role: .text)
      let change = screen.text(grid)
      #expect(change.contains("TWO") && !change.contains("one"))
      #expect(change.utf8.count < 16)
    }

    @Test func theLastCellIsDrawnToo() throws {
      let screen = try open()
      var grid = CellGrid(size: size)
      grid.write("z", row: 3, column: 19, role: .text)
      #expect(screen.text(grid).contains("z"))
      #expect(row(3).hasSuffix("z"))
    }

    @Test func formatsInATextAreOnlyText() throws {
      let screen = try open()
      var grid = CellGrid(size: size)
      grid.write("100 %s %n %d", row: 0, column: 0, role: .text)
      #expect(screen.text(grid).contains("100 %s %n %d"))
    }

    @Test func aThemeIsChangedWhileTheScreenIsOpen() throws {
      let screen = try open()
      var grid = CellGrid(size: size)
      grid.write("Ada", row: 0, column: 0, role: .person)
      #expect(screen.text(grid).contains("36mAda"))
      screen.use(Theme(id: "t", description: "", rules: ["entity.person": StyleRule(foreground: .ansi(1))]))
      #expect(screen.text(grid).contains("31mAda"))
    }

    @Test func withoutColoursFormsRemain() throws {
      let screen = try open(variables: ["NO_COLOR": "1"])
      #expect(screen.depth == .none)
      var grid = CellGrid(size: size)
      grid.write("Ada", row: 0, column: 0, role: .person)
      grid.write("hit", row: 1, column: 0, role: .searchHit)
      let text = screen.text(grid)
      #expect(text.contains("1mAda"))
      #expect(text.contains("7mhit"))
      #expect(!text.contains("\u{1B}[3"))
    }

    @Test func anotherSizeIsDrawnWhole() throws {
      let screen = try open()
      _ = screen.bytes(CellGrid(size: size))
      screen.resize(Size(rows: 2, columns: 9))
      var grid = CellGrid(size: Size(rows: 2, columns: 9))
      grid.write("narrower", row: 1, column: 0, role: .text)
      #expect(screen.text(grid).contains("narrower"))
      screen.resize(Size(rows: 1, columns: 1))
      _ = screen.bytes(grid)
      screen.resize(size)
      #expect(screen.text(CellGrid(size: size)).contains("\u{1B}["))
    }

    @Test func theCursorIsShownWhereTheScreenHasOne() throws {
      let screen = try open()
      var grid = CellGrid(size: size)
      #expect(screen.text(grid).contains("\u{1B}[?25l"))
      grid.cursor = Position(row: 2, column: 5)
      #expect(screen.text(grid).contains("\u{1B}[?25h") || screen.text(grid).contains("\u{1B}[?12l"))
      grid.cursor = nil
      #expect(screen.text(grid).contains("\u{1B}[?25l"))
    }

    @Test(arguments: [
      ("no-such-terminal", TerminalError.unknownType("no-such-terminal")), ("dumb", .dumb("dumb")),
    ])
    func aTerminalThatCannotDoItIsRefused(type: String, error: TerminalError) {
      #expect(throws: error) { try CursesScreen(type: type, size: size, environment: Environment { _ in nil }) }
    }

    @Test(arguments: ["xterm-256color", "xterm", "tmux-256color", "screen", "linux", "vt100", "rxvt", "ansi"])
    func everyUsualTerminalShowsText(type: String) throws {
      let screen = try open(type)
      var grid = CellGrid(size: size)
      grid.write("plain words", row: 0, column: 0, role: .text)
      grid.write("wrong", row: 1, column: 0, role: .wrong)
      let text = screen.text(grid)
      #expect(text.contains("plain words") || text.contains("plain"))
      #expect(text.contains("wrong"))
      #expect(!text.contains("$<"))
    }

    /// Our table is made from Unicode's data by the C library's rules; the widths may not differ, or the columns slip.
    @Test func widthsAgreeWithTheCLibrary() {
      useUTF8()
      var differences: [String] = []
      for value in UInt32(0x20)...0x10FFFF {
        guard let scalar = Unicode.Scalar(value), sanitized(String(scalar)).unicodeScalars.elementsEqual([scalar])
        else {
          continue
        }
        let ours = displayWidth(Character(scalar))
        let theirs = Int(lectern_width(value))
        if ours != theirs { differences.append("U+\(String(value, radix: 16)): \(ours), C library \(theirs)") }
      }
      #expect(differences == [])
    }

    private func row(_ row: Int) -> String {
      var text = ""
      var column = 0
      while column < size.columns {
        var cell = LecternCell()
        guard lectern_screen_get(Int32(row), Int32(column), &cell) == 0 else { break }
        column += Int(lectern_width(cell.scalars.0))
        withUnsafeBytes(of: cell.scalars) { bytes in
          for value in bytes.bindMemory(to: UInt32.self) where value != 0 {
            text.unicodeScalars.append(Unicode.Scalar(value) ?? "?")
          }
        }
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}

extension CursesScreen {
  func bytes(_ grid: CellGrid) -> [UInt8] {
    var bytes: [UInt8] = []
    draw(grid) { bytes = Array($0) }
    return bytes
  }

  func text(_ grid: CellGrid) -> String { String(decoding: bytes(grid), as: UTF8.self) }
}
