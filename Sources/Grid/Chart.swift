/// What a chart is drawn with.
public enum ChartGlyphs: Hashable, Sendable {
  case unicode
  case ascii

  /// Columns of growing height; the first is empty.
  fileprivate var steps: [Character] { self == .unicode ? Array(" ▁▂▃▄▅▆▇█") : Array(" .:-=+*#@") }
  /// Cells of growing darkness; the first is an empty day.
  fileprivate var shades: [Character] { self == .unicode ? Array("·░▒▓█") : Array(".:+*#") }
  fileprivate var full: Character { self == .unicode ? "█" : "#" }
  /// Parts of a cell from the left, an eighth each; ASCII has none.
  fileprivate var eighths: [Character] { self == .unicode ? Array(" ▏▎▍▌▋▊▉") : [" "] }
}

/// A bar with its name and its value in words.
public struct Bar: Hashable, Sendable {
  public let label: String
  /// Below zero and what is not a number count as zero.
  public let value: Double
  public let figure: String
  public let role: Role

  public init(label: String, value: Double, figure: String, role: Role = .chart1) {
    self.label = label
    self.value = value
    self.figure = figure
    self.role = role
  }
}

extension CellGrid {
  /// Draws a bar a row: label, bar, figure. Bars that find no row are left out.
  ///
  /// - Parameter maximum: the value of a bar as long as there is room; the largest one if `nil`.
  public mutating func bars(_ bars: [Bar], in rect: Rect, maximum: Double? = nil, glyphs: ChartGlyphs = .unicode) {
    let labels = min(bars.map { displayWidth($0.label) }.max() ?? 0, rect.columns / 3)
    let figures = min(bars.map { displayWidth($0.figure) }.max() ?? 0, rect.columns / 2)
    let room = rect.columns - labels - figures - 2
    let most = maximum ?? bars.map { $0.value.orZero }.max() ?? 0
    for (offset, bar) in bars.prefix(rect.rows).enumerated() {
      let row = rect.row + offset
      write(shortened(bar.label, columns: labels), row: row, column: rect.column, role: .text)
      guard room > 0 else { continue }
      let share = most > 0 ? min(1, bar.value.orZero / most) : 0
      let drawn = self.bar(share, row: row, column: rect.column + labels + 1, columns: room, role: bar.role, glyphs)
      write(bar.figure, row: row, column: rect.column + labels + 2 + drawn, role: .textDim, columns: figures)
    }
  }

  /// - Returns: how many columns the bar takes.
  private mutating func bar(
    _ share: Double, row: Int, column: Int, columns: Int, role: Role, _ glyphs: ChartGlyphs
  ) -> Int {
    let parts = glyphs.eighths.count
    let length = Int((share * Double(columns * parts)).rounded())
    let (whole, rest) = (length / parts, length % parts)
    write(String(repeating: glyphs.full, count: whole), row: row, column: column, role: role)
    guard rest > 0 else { return whole }
    write(String(glyphs.eighths[rest]), row: row, column: column + whole, role: role)
    return whole + 1
  }

  /// Draws values as columns in one row, the last ones if there are more than columns.
  ///
  /// - Parameter maximum: the value of a full column; the largest one if `nil`. Values above zero always show.
  public mutating func sparkline(
    _ values: [Double], row: Int, column: Int, columns: Int, maximum: Double? = nil, role: Role = .chart1,
    glyphs: ChartGlyphs = .unicode
  ) {
    let shown = values.suffix(max(0, columns))
    let most = maximum ?? shown.map(\.orZero).max() ?? 0
    let text = shown.map { glyphs.steps[level($0.orZero, of: most, steps: glyphs.steps.count)] }
    write(String(text), row: row, column: column, role: role)
  }

  /// Draws a field of values as shades, such as the reviews of each day, weeks across and days down.
  ///
  /// - Parameters:
  ///   - values: row by row; `nil` leaves a cell free.
  ///   - columnWidth: how many columns a value takes, with the gap after it.
  public mutating func heatMap(
    _ values: [[Double?]], in rect: Rect, columnWidth: Int = 2, maximum: Double? = nil, role: Role = .chart2,
    glyphs: ChartGlyphs = .unicode
  ) {
    let most = maximum ?? values.joined().compactMap { $0?.orZero }.max() ?? 0
    let width = max(1, columnWidth)
    for (line, row) in zip(values, rect.rowRange) {
      for (value, column) in zip(line, stride(from: rect.column, to: rect.columnRange.upperBound, by: width)) {
        guard let value else { continue }
        let level = level(value.orZero, of: most, steps: glyphs.shades.count)
        write(
          String(glyphs.shades[level]), row: row, column: column, role: level == 0 ? .chartAxis : role,
          columns: rect.columnRange.upperBound - column)
      }
    }
  }

  /// From 0 for nothing to `steps` - 1 for `most` and above; never 0 for what is more than nothing.
  private func level(_ value: Double, of most: Double, steps: Int) -> Int {
    guard value > 0, most > 0 else { return 0 }
    return max(1, min(steps - 1, Int((value / most * Double(steps - 1)).rounded())))
  }
}

extension Double {
  fileprivate var orZero: Double { isFinite && self > 0 ? self : 0 }
}
