import TestSupport
import Testing

@testable import Grid

private let sizes = [
  Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: 0, columns: 5), Size(rows: 5, columns: 0),
  Size(rows: 1, columns: 2), Size(rows: 3, columns: 10),
]

@Test func writingClipsAndReportsItsColumns() {
  var grid = CellGrid(size: Size(rows: 2, columns: 6))
  #expect(grid.write("abc", row: 0, column: 0, role: .text) == 3)
  #expect(grid.write("defgh", row: 0, column: 3, role: .text) == 3)
  #expect(grid.write("xyz", row: 1, column: 0, role: .text, columns: 2) == 2)
  #expect(grid.write("no", row: 2, column: 0, role: .text) == 0)
  #expect(grid.write("no", row: 0, column: 6, role: .text) == 0)
  #expect(grid.write("no", row: 0, column: 0, role: .text, columns: -1) == 0)
  #expect(grid.text == "abcdef\nxy\n")
}

@Test func wideCharactersAreNeverCut() {
  var grid = CellGrid(size: Size(rows: 1, columns: 5))
  #expect(grid.write("漢字漢", row: 0, column: 0, role: .text) == 4)
  #expect(grid.text == "漢字\n")
  grid.write("a", row: 0, column: 1, role: .text)
  #expect(grid.text == " a字\n")
  grid.write("b", row: 0, column: 2, role: .text)
  #expect(grid.text == " ab\n")
  grid.write("字", row: 0, column: 1, role: .text)
  #expect(grid.text == " 字\n")
}

@Test func controlsReachNoCell() {
  var grid = CellGrid(size: Size(rows: 1, columns: 20))
  grid.write("a\u{1B}[2Jb\u{9B}c\nd", row: 0, column: 0, role: .text)
  #expect(grid.text == "a␛[2Jb␦c d\n")
}

@Test func marksInALineHaveTheirRoles() {
  let text = "In 1869 Mendeleev wrote."
  var grid = CellGrid(size: Size(rows: 1, columns: 24))
  let marks = [
    RoleRun(range: 3..<7, role: .date), RoleRun(range: 8..<17, role: .person),
    RoleRun(range: 10..<12, role: .searchHit),
  ]
  #expect(grid.write(text, in: 3..<23, row: 0, column: 1, role: .text, marks: marks) == 20)
  #expect(grid.text == " 1869 Mendeleev wrote\n")
  #expect(grid.roles == ".DDDD.PPhhPPPPP\n")
  #expect(grid.legend == "P entity.person\nD entity.date\nh search.hit\n")
}

@Test func boxesAndLinesAreDrawn() {
  var grid = CellGrid(size: Size(rows: 4, columns: 6))
  grid.box(Rect(grid.size))
  grid.horizontalLine(row: 1, column: 2, columns: 2, character: "=", role: .title)
  #expect(grid.text == "┌────┐\n│ == │\n│    │\n└────┘\n")
  #expect(grid.roles == "++++++\n+.TT.+\n+....+\n++++++\n")
}

@Test func restylingKeepsTheText() {
  var grid = CellGrid(size: Size(rows: 1, columns: 6))
  grid.write("a漢b", row: 0, column: 0, role: .text)
  grid.restyle(Rect(row: 0, column: 1, rows: 9, columns: 2), role: .selection)
  #expect(grid.text == "a漢b\n")
  #expect(grid.roles == ".**\n")
}

@Test func aPartIsCopiedWithWholeCharacters() {
  var source = CellGrid(size: Size(rows: 1, columns: 4))
  source.write("漢字", row: 0, column: 0, role: .person)
  source.cursor = Position(row: 0, column: 1)
  var grid = CellGrid(size: Size(rows: 2, columns: 4))
  grid.blit(source, row: 1, column: 1)
  #expect(grid.text == "\n 漢\n")
  #expect(grid.cursor == Position(row: 1, column: 2))
  #expect(source.part(Rect(row: 0, column: 1, rows: 1, columns: 3)).text == " 字\n")
}

@Test(arguments: sizes) func everythingCanBeDrawnAnywhere(size: Size) {
  var grid = CellGrid(size: size)
  for offset in [-3, 0, 1, 7] {
    let rect = Rect(row: offset, column: offset, rows: 4, columns: 7)
    grid.write("漢a字", row: offset, column: offset, role: .text)
    grid.fill(rect, with: "漢", role: .text)
    grid.restyle(rect, role: .selection)
    grid.box(rect)
    grid.blit(CellGrid(size: Size(rows: 3, columns: 3)), row: offset, column: offset)
    #expect(grid.part(rect).size.rows <= size.rows)
  }
  #expect(grid.size == size)
}

@Test(arguments: 0..<300) func changesTurnTheOldScreenIntoTheNew(seed: Int) {
  var random = SplitMix64(seed: UInt64(seed))
  let size = Size(rows: Int.random(in: 0...4, using: &random), columns: Int.random(in: 0...12, using: &random))
  let old = randomGrid(size, &random)
  var new = Bool.random(using: &random) ? old : randomGrid(size, &random)
  scribble(on: &new, &random)
  expectWholeCharacters(new)
  var screen = old
  for change in new.changes(since: old) {
    #expect(change.cells.first != .trailing)
    screen.apply(change)
  }
  screen.cursor = new.cursor
  #expect(screen == new)
  #expect(new.changes(since: new) == [])
}

private func randomGrid(_ size: Size, _ random: inout SplitMix64) -> CellGrid {
  var grid = CellGrid(size: size)
  for _ in 0..<8 { scribble(on: &grid, &random) }
  return grid
}

private func scribble(on grid: inout CellGrid, _ random: inout SplitMix64) {
  let row = Int.random(in: -1...grid.size.rows, using: &random)
  let column = Int.random(in: -1...grid.size.columns, using: &random)
  let role = Role.allCases.randomElement(using: &random)!
  grid.write(random.text(upTo: 6), row: row, column: column, role: role)
}

private func expectWholeCharacters(_ grid: CellGrid) {
  for row in 0..<grid.size.rows {
    for column in 0..<grid.size.columns {
      if case .glyph(let character, _) = grid[row, column] {
        #expect(displayWidth(character) == (grid.isWide(row: row, column: column) ? 2 : 1))
      } else {
        #expect(column > 0 && grid.isWide(row: row, column: column - 1))
      }
    }
  }
}

@Test func anotherSizeIsDrawnWhole() {
  let grid = CellGrid(size: Size(rows: 2, columns: 3))
  #expect(grid.changes(since: CellGrid(size: Size(rows: 1, columns: 3))).map(\.row) == [0, 1])
}

@Test func everyRoleHasALetterOfItsOwn() {
  #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
}
