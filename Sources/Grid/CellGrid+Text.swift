extension CellGrid {
  /// The characters, a line a row, without the blanks at line ends.
  public var text: String {
    lines { cell in if case .glyph(let character, _) = cell { character } else { nil } }
  }

  /// The roles, a letter a cell (``Role/letter``), a line a row, without the dots at line ends.
  public var roles: String {
    (0..<size.rows).map { row in
      var last: Character = "."
      return line(row, blank: ".") { cell in
        if case .glyph(_, let role) = cell { last = role.letter }
        return last
      }
    }.joined()
  }

  /// What the letters of ``roles`` mean, those that occur, in the order of ``Role``.
  public var legend: String {
    var seen: Set<Role> = []
    for row in 0..<size.rows {
      for case .glyph(_, let role) in self.row(row) { seen.insert(role) }
    }
    return Role.allCases.filter { seen.contains($0) && $0 != .text }.map { "\($0.letter) \($0.rawValue)\n" }.joined()
  }

  /// Both layers and the cursor, as golden screens keep them.
  public var golden: String {
    let place = cursor.map { "cursor \($0.row):\($0.column)\n" } ?? ""
    return text + "---\n" + roles + "---\n" + legend + place
  }

  private func lines(_ character: (Cell) -> Character?) -> String {
    (0..<size.rows).map { line($0, blank: " ", character) }.joined()
  }

  private func line(_ row: Int, blank: Character, _ character: (Cell) -> Character?) -> String {
    var line = self.row(row).compactMap(character)
    while line.last == blank { line.removeLast() }
    return String(line) + "\n"
  }
}

extension Role {
  /// Stands for the role where a screen is kept as text.
  public var letter: Character {
    switch self {
    case .text: "."
    case .textHeading: "H"
    case .textQuotation: "Q"
    case .textEmphasis: "E"
    case .textStrong: "B"
    case .textDim: "-"
    case .person: "P"
    case .date: "D"
    case .organization: "O"
    case .place: "L"
    case .work: "W"
    case .event: "V"
    case .quantity: "N"
    case .searchHit: "h"
    case .searchCurrent: "c"
    case .title: "T"
    case .border: "+"
    case .borderFocused: "#"
    case .status: "S"
    case .key: "k"
    case .selection: "*"
    case .selectionUnfocused: "~"
    case .progress: "="
    case .progressLeft: "_"
    case .due: "u"
    case .right: "r"
    case .wrong: "w"
    case .near: "n"
    case .input: "i"
    case .notice: "m"
    case .error: "!"
    case .chart1: "1"
    case .chart2: "2"
    case .chart3: "3"
    case .chart4: "4"
    case .chartAxis: "a"
    case .textHighlight: "y"
    case .textLink: "l"
    case .textCode: "o"
    }
  }
}
