import Testing

@testable import Grid

@Test func barsAreAsLongAsTheirValues() {
  var grid = CellGrid(size: Size(rows: 4, columns: 24))
  let bars = [
    Bar(label: "New", value: 4, figure: "4"), Bar(label: "Young", value: 8, figure: "8", role: .chart2),
    Bar(label: "Mature", value: .nan, figure: "–"),
  ]
  grid.bars(bars, in: Rect(grid.size))
  #expect(
    grid.text == """
      New    ███████▌ 4
      Young  ███████████████ 8
      Mature  –

      """ + "\n")
  #expect(grid.roles.split(separator: "\n")[1].contains("222222222222222"))
}

@Test func asciiBarsHaveNoPartsOfCells() {
  var grid = CellGrid(size: Size(rows: 1, columns: 20))
  grid.bars([Bar(label: "a", value: 1, figure: "1")], in: Rect(grid.size), maximum: 2, glyphs: .ascii)
  #expect(grid.text == "a ######### 1\n" || grid.text == "a ######## 1\n")
}

@Test func sparklinesShowTheLastValues() {
  var grid = CellGrid(size: Size(rows: 1, columns: 9))
  grid.sparkline([99, 0, 1, 2, 3, 4, 5, 6, 7, 8], row: 0, column: 0, columns: 9)
  #expect(grid.text == " ▁▂▃▄▅▆▇█\n")
  grid.sparkline([0.001, 100], row: 0, column: 0, columns: 9)
  #expect(grid.text.hasPrefix("▁█"))
}

@Test func heatMapsTellDegreesByFormToo() {
  var grid = CellGrid(size: Size(rows: 2, columns: 10))
  grid.heatMap([[0, 1, 2, 3, 4], [nil, 4, 0]], in: Rect(grid.size))
  #expect(grid.text == "· ░ ▒ ▓ █\n  █ ·\n")
  #expect(grid.roles == "a.2.2.2.2\n..2.a\n")
}

@Test(arguments: [Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: 3, columns: 200)])
func chartsFitOnAnyScreen(size: Size) {
  var grid = CellGrid(size: size)
  let rect = Rect(row: 0, column: 0, rows: 5, columns: 12)
  grid.bars([Bar(label: "漢字", value: .infinity, figure: "1")], in: rect)
  grid.bars([], in: rect)
  grid.sparkline([1, -1, .nan], row: 0, column: 0, columns: 4)
  grid.heatMap([[1, nil, -.infinity]], in: rect, columnWidth: 0)
  #expect(grid.size == size)
}
