import Documents
import Grid
import Questions

/// People, dates and organizations with every place where they occur, and what is asked about them.
struct IndexScreen: ScreenState {
  private enum Focus: Hashable, Sendable { case names, places }

  private let material: StudyMaterial
  /// The questions by the entity that is their answer.
  private let questions: [String: [Question]]
  /// `nil` for every kind.
  private var kind: EntityKind?
  private var filter = ""
  private var editor: LineEditor?
  private var focus = Focus.names
  private var names = ListWindow()
  private var places = ListWindow()
  /// Indices of the entities that the kind and the filter leave.
  private var shown: [Int] = []

  init(_ material: StudyMaterial) {
    self.material = material
    questions = Dictionary(grouping: material.questions.filter { $0.entity != nil }) { $0.entity ?? "" }
    list()
  }

  var context: Context { .index }
  var isTyping: Bool { editor != nil }
  var holdsBack: Bool { focus == .places }

  func hints(_ app: AppState) -> [Command] {
    switch focus {
    case .names: [.open, .down, .right, .filter] + (asked.isEmpty ? [] : [.quiz]) + [.back]
    case .places: [.open, .down] + (asked.isEmpty ? [] : [.quiz]) + [.back]
    }
  }

  func hint(for command: Command) -> String? {
    switch (focus, command) {
    case (.names, .open): "places"
    case (.names, .right): "kind"
    case (.places, .open): "passage"
    case (_, .quiz): "ask"
    default: nil
    }
  }

  func title(_ app: AppState) -> String { "Index \(app.glyphs.dot) \(kind?.plural ?? "everything")" }
  func status(_ app: AppState) -> String { shown.count == 1 ? "1 name" : "\(shown.count) names" }

  private var entities: [Entity] { material.annotations.entities }

  private var selected: Entity? {
    shown.indices.contains(names.selected) ? entities[shown[names.selected]] : nil
  }

  /// The questions whose answer the selected name is.
  private var asked: [Question] { selected.flatMap { questions[$0.id] } ?? [] }

  /// The lines about the selected name: its mentions, then its questions.
  private var lines: [Line] {
    (selected?.mentions ?? []).map { .mention($0) } + asked.map { .question($0) }
  }

  private enum Line {
    case mention(Mention)
    case question(Question)

    var range: ByteRange {
      switch self {
      case .mention(let mention): mention.range
      case .question(let question): question.source
      }
    }
  }

  private mutating func list() {
    let wanted = filter.lowercased()
    shown = entities.indices.filter { index in
      let entity = entities[index]
      guard kind == nil || entity.kind == kind else { return false }
      return wanted.isEmpty || ([entity.canonical] + entity.aliases).contains { $0.lowercased().contains(wanted) }
    }
    names = ListWindow()
    places = ListWindow()
  }

  // MARK: Update

  private func rows(_ app: AppState) -> Int { max(0, app.bodyRows - 1) }

  mutating func update(_ command: Command, count: Int?, app: AppState) -> [Step] {
    switch focus {
    case .names: return updateNames(command, times: count ?? 1, app)
    case .places: return updatePlaces(command, times: count ?? 1, app)
    }
  }

  private mutating func updateNames(_ command: Command, times: Int, _ app: AppState) -> [Step] {
    if names.take(command, times: times, count: shown.count, rows: rows(app)) {
      places = ListWindow()
      return []
    }
    switch command {
    case .right, .left: turn(by: command == .right ? 1 : -1)
    case .open: if selected != nil { focus = .places }
    case .filter: editor = LineEditor(filter)
    case .source: return visit()
    case .quiz: return quiz(app)
    case .back: return [.back]
    default: break
    }
    return []
  }

  private mutating func updatePlaces(_ command: Command, times: Int, _ app: AppState) -> [Step] {
    if places.take(command, times: times, count: lines.count, rows: rows(app)) { return [] }
    switch command {
    case .open, .right, .source: return visit()
    case .quiz: return quiz(app)
    case .left, .back: focus = .names
    case .filter: editor = LineEditor(filter)
    default: break
    }
    return []
  }

  private func visit() -> [Step] {
    let lines = lines
    guard lines.indices.contains(places.selected) else { return [] }
    return [.visit(material.text, lines[places.selected].range)]
  }

  /// A quiz on the selected name alone, wherever in the text it is asked about.
  private func quiz(_ app: AppState) -> [Step] {
    let asked = asked
    guard let first = asked.first, let document = app.text?.document, app.text?.id == material.text else {
      return [.say("Nothing is asked about this name.")]
    }
    let narrow = StudyMaterial(text: material.text, annotations: material.annotations, questions: asked)
    let section = document.section(at: first.source.lowerBound)
    let title = app.text?.title(of: section) ?? section.title
    return [.push(.quiz(QuizScreen(narrow, section: section, title: title, onlySection: false)))]
  }

  private mutating func turn(by step: Int) {
    let present: [EntityKind?] = [nil] + EntityKind.allCases.filter { kind in entities.contains { $0.kind == kind } }
    let index = present.firstIndex(of: kind) ?? 0
    kind = present[(index + step + present.count) % present.count]
    list()
  }

  mutating func press(_ position: Position, app: AppState) -> [Step] {
    let isSplit = app.size.columns >= Self.splitColumns
    let onPlaces = isSplit ? position.column >= namesColumns(app) + 3 : focus == .places
    if onPlaces {
      let isAgain = places.press(position.row - 2, count: lines.count, rows: rows(app))
      let hadFocus = focus == .places
      if isAgain != nil { focus = .places }
      return isAgain == true && hadFocus ? visit() : []
    }
    guard let isAgain = names.press(position.row - 2, count: shown.count, rows: rows(app)) else { return [] }
    if !isAgain { places = ListWindow() }
    focus = isAgain ? .places : .names
    return []
  }

  private static let splitColumns = 60

  private func namesColumns(_ app: AppState) -> Int {
    app.size.columns >= Self.splitColumns ? min(48, app.size.columns * 2 / 5) : app.size.columns - 2
  }

  mutating func type(_ key: Key, app: AppState) -> [Step] {
    focus = .names
    switch key {
    case .enter: editor = nil
    case .escape:
      editor = nil
      filter = ""
      list()
    case .up, .down: _ = names.take(key == .up ? .up : .down, count: shown.count, rows: rows(app))
    default:
      guard editor?.take(key) == true else { return [] }
      filter = editor?.string ?? ""
      list()
    }
    return []
  }

  // MARK: View

  func draw(on grid: inout CellGrid, app: AppState) {
    let split = app.size.columns >= Self.splitColumns
    let columns = namesColumns(app)
    if split || focus == .names { drawNames(on: &grid, columns: columns, app) }
    if split || focus == .places {
      let column = split ? columns + 4 : 1
      drawPlaces(on: &grid, column: column, columns: app.size.columns - column - 1, app)
    }
    if split {
      grid.verticalLine(
        row: 1, column: columns + 2, rows: app.bodyRows, character: Character(app.glyphs.vertical),
        role: focus == .places ? .borderFocused : .border)
    }
    if let editor { drawEditor(editor, label: "/", on: &grid, app) }
  }

  private func drawNames(on grid: inout CellGrid, columns: Int, _ app: AppState) {
    if shown.isEmpty { grid.write("Nothing fits.", row: 2, column: 2, role: .notice) }
    for (line, index) in names.visible(count: shown.count, rows: rows(app)).enumerated() {
      let entity = entities[shown[index]]
      let isSelected = index == names.selected
      let role: Role =
        isSelected ? (focus == .names ? .selection : .selectionUnfocused) : entity.kind.role
      let row = line + 2
      if isSelected {
        grid.fill(Rect(row: row, column: 1, rows: 1, columns: columns), role: role)
        if focus == .names, editor == nil { grid.cursor = Position(row: row, column: 1) }
      }
      let count = String(entity.mentions.count)
      let room = columns - count.count - 3
      grid.write(
        shortened(entity.canonical, columns: room, ellipsis: app.glyphs.ellipsis), row: row, column: 2, role: role)
      grid.write(count, row: row, column: columns - count.count, role: isSelected ? role : .textDim)
    }
  }

  private func drawPlaces(on grid: inout CellGrid, column: Int, columns: Int, _ app: AppState) {
    guard let selected, let document = app.text?.document, app.text?.id == material.text else { return }
    grid.write(summary(of: selected), row: 1, column: column, role: .textDim, columns: columns)
    let lines = lines
    for (line, index) in places.visible(count: lines.count, rows: rows(app)).enumerated() {
      let isSelected = index == places.selected && focus == .places
      let row = line + 2
      if isSelected {
        grid.fill(Rect(row: row, column: column, rows: 1, columns: columns), role: .selection)
        grid.cursor = Position(row: row, column: column)
      }
      switch lines[index] {
      case .mention(let mention):
        draw(mention, on: &grid, row: row, column: column, columns: columns, document, selected.kind)
      case .question(let question):
        grid.write("?", row: row, column: column, role: isSelected ? .selection : .key)
        grid.write(
          shortened(question.stem, columns: columns - 2, ellipsis: app.glyphs.ellipsis), row: row, column: column + 2,
          role: isSelected ? .selection : .text)
      }
    }
  }

  private func summary(of entity: Entity) -> String {
    let asked = asked.count
    let aliases = entity.aliases.isEmpty ? "" : "also " + entity.aliases.joined(separator: ", ")
    let value = entity.kind == .date ? entity.value.map(dateWords(edtf:)) ?? "" : entity.value ?? ""
    let questions = asked == 0 ? "" : asked == 1 ? "1 question" : "\(asked) questions"
    return [value, aliases, questions].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// A mention with the words around it, itself in the middle.
  private func draw(
    _ mention: Mention, on grid: inout CellGrid, row: Int, column: Int, columns: Int, _ document: Document,
    _ kind: EntityKind
  ) {
    let before = max(0, min(24, columns / 3))
    guard !document.blocks.isEmpty else { return }
    let block = document.blocks[
      max(0, document.blocks.partitioningIndex { $0.range.lowerBound > mention.range.lowerBound } - 1)
    ].range
    let head = String(
      document.words(in: block.lowerBound..<max(block.lowerBound, mention.range.lowerBound)).suffix(before * 2))
    var start = head
    while displayWidth(start) > before { start.removeFirst() }
    let at = column + before - displayWidth(start)
    grid.write(start, row: row, column: at, role: .textDim)
    let used = grid.write(
      document.words(in: mention.range), row: row, column: column + before, role: kind.role, columns: columns - before)
    let rest = String(
      document.words(in: mention.range.upperBound..<max(mention.range.upperBound, block.upperBound)).prefix(columns))
    grid.write(
      rest, row: row, column: column + before + used, role: .textDim, columns: max(0, columns - before - used))
  }
}

extension EntityKind {
  var plural: String {
    switch self {
    case .person: "people"
    case .date: "dates"
    case .organization: "organizations"
    case .place: "places"
    case .work: "works"
    case .event: "events"
    case .quantity: "quantities"
    }
  }
}
