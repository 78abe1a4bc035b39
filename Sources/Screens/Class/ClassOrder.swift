import Classroom
import Grid
import Scheduling

/// A round that the teacher puts together from the questions of the sections.
struct ClassOrder: Hashable, Sendable {
  enum Result: Hashable { case stay, leave, begin(Request), say(String) }

  private enum Line: Hashable {
    case section(Stock)
    case item(StockItem)
  }

  private var chosen: [String] = []
  private var seconds = 30
  private var isPractice = false
  private var hasScoreboard = false
  private var window = ListWindow()

  /// Begins at the section that is being read.
  init(_ stock: [Stock], section: String?) {
    let index = Self.lines(stock).firstIndex {
      if case .section(let stock) = $0 { stock.section == section } else { false }
    }
    window = ListWindow(selected: index ?? 0)
  }

  private static func lines(_ stock: [Stock]) -> [Line] {
    stock.flatMap { [.section($0)] + $0.items.map { .item($0) } }
  }

  private static let times = [10, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1200, 1800, 2700, 3600]

  mutating func update(_ command: Command, count: Int?, _ stock: [Stock], rows: Int, seed: Timestamp) -> Result {
    let lines = Self.lines(stock)
    if window.take(command, times: count ?? 1, count: lines.count, rows: rows) { return .stay }
    switch command {
    case .back: return .leave
    case .open: toggle(lines)
    case .drawItem: return draw(lines, stock, seed: seed)
    case .left, .right:
      let index = Self.times.firstIndex(of: seconds) ?? 0
      seconds = Self.times[min(max(0, index + (command == .right ? 1 : -1)), Self.times.count - 1)]
    case .practice:
      isPractice.toggle()
      seconds = isPractice ? 600 : 30
    case .scoreboard: hasScoreboard.toggle()
    case .beginRound:
      guard !chosen.isEmpty else {
        return .say("Take a question first: Enter takes one, d draws one from the section.")
      }
      return .begin(
        .open(RoundOrder(items: chosen, seconds: seconds, isPractice: isPractice, hasScoreboard: hasScoreboard)))
    default: break
    }
    return .stay
  }

  private mutating func toggle(_ lines: [Line]) {
    guard lines.indices.contains(window.selected) else { return }
    switch lines[window.selected] {
    case .section(let stock): for item in stock.items where !chosen.contains(item.id) { chosen.append(item.id) }
    case .item(let item):
      if let index = chosen.firstIndex(of: item.id) { chosen.remove(at: index) } else { chosen.append(item.id) }
    }
    chosen = Array(chosen.prefix(Limits.itemsOfRound))
  }

  /// A question of the section at the cursor, by chance.
  private mutating func draw(_ lines: [Line], _ stock: [Stock], seed: Timestamp) -> Result {
    let before = lines[...min(window.selected, lines.count - 1)]
    guard case .section(let section)? = before.last(where: { if case .section = $0 { true } else { false } }) else {
      return .stay
    }
    var generator = SplitMix64(seed: UInt64(bitPattern: seed.milliseconds) &+ UInt64(chosen.count))
    guard let item = section.items.filter({ !chosen.contains($0.id) }).randomElement(using: &generator) else {
      return .say("All questions of this section are taken.")
    }
    chosen.append(item.id)
    return .stay
  }

  func draw(_ block: inout TextBlock, _ stock: [Stock], rows: Int, on grid: inout CellGrid, _ app: AppState) {
    let time = seconds < 120 ? "\(seconds) seconds" : "\(seconds / 60) minutes"
    block.write(
      "\(chosen.count) taken, \(time)\(isPractice ? ", each at their own pace" : "")\(hasScoreboard ? ", with a scoreboard" : "")",
      role: .textStrong, on: &grid)
    block.skip()
    let lines = Self.lines(stock)
    for index in window.visible(count: lines.count, rows: rows) where !block.isFull {
      let isSelected = index == window.selected
      let row = block.row
      switch lines[index] {
      case .section(let stock):
        let title =
          app.text?.document.sections.first { $0.id == stock.section }.map { app.text?.title(of: $0) ?? "" } ?? ""
        draw(title, lead: "", isSelected, role: .textHeading, &block, on: &grid, app)
      case .item(let item):
        let lead = chosen.firstIndex(of: item.id).map { "\($0 + 1)." } ?? app.glyphs.dot
        draw(item.stem, lead: lead, isSelected, role: .text, &block, on: &grid, app)
      }
      if isSelected { grid.cursor = Position(row: min(row, grid.size.rows - 1), column: block.rect.column) }
    }
  }

  private func draw(
    _ text: String, lead: String, _ isSelected: Bool, role: Role, _ block: inout TextBlock, on grid: inout CellGrid,
    _ app: AppState
  ) {
    let indent = lead.isEmpty ? 0 : 4
    if isSelected {
      grid.fill(
        Rect(row: block.row, column: block.rect.column, rows: 1, columns: block.rect.columns), role: .selection)
    }
    grid.write(lead, row: block.row, column: block.rect.column, role: isSelected ? .selection : .key)
    grid.write(
      shortened(text, columns: block.rect.columns - indent, ellipsis: app.glyphs.ellipsis), row: block.row,
      column: block.rect.column + indent, role: isSelected ? .selection : role)
    block.skip()
  }
}
