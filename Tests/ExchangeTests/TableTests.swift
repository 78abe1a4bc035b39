import Testing

@testable import Exchange

/// Reads RFC 4180 back: rows of fields.
private func rows(_ table: String, separator: Character) -> [[String]] {
  var rows: [[String]] = [[]]
  var field = ""
  var isQuoted = false
  var characters = Array(table)[...]
  while let character = characters.popFirst() {
    switch character {
    case "\"" where isQuoted && characters.first == "\"":
      characters.removeFirst()
      field.append("\"")
    case "\"": isQuoted.toggle()
    case separator where !isQuoted:
      rows[rows.count - 1].append(field)
      field = ""
    case "\n" where !isQuoted:
      rows[rows.count - 1].append(field)
      field = ""
      rows.append([])
    default: field.append(character)
    }
  }
  return rows.dropLast()
}

@Test(arguments: Separator.allCases)
func aTableReadBackHoldsEveryFieldAsItWas(separator: Separator) {
  let lines = rows(table(hostileDeck, separator: separator), separator: Character(separator.rawValue))
  let notes = lines.drop {
    $0[0].hasPrefix("#") && !$0[0].hasPrefix("#guid,") && $0.count != 5 || $0[0] == "#columns:guid"
  }
  #expect(
    notes.suffix(hostileDeck.items.count).map { $0 }
      == hostileDeck.items.map {
        [
          $0.question.id, $0.front, withoutFormula($0.back), $0.commentary, "Of-<Taxes>,-Tolls-&-\"Tithes\"",
        ]
      })
}

@Test func theHeaderTellsAnkiWhatTheColumnsAre() {
  #expect(
    table(Deck(title: "Rome", items: []), separator: .tab) == """
      #separator:Tab
      #html:false
      #notetype:Basic
      #deck:Rome
      #columns:guid\tFront\tBack\tSource\tTags
      #guid column:1
      #tags column:5

      """)
}

@Test(arguments: [
  ("=HYPERLINK(\"http://example.org\")", true), ("+1+1", true), ("-1+1", true), ("@SUM(A1)", true), ("-list", true),
  ("\tx", true), ("-5", false), ("+44.5", false), ("1 = 1", false), ("", false),
])
func noFieldIsAFormulaToASpreadsheet(text: String, isFormula: Bool) {
  #expect(withoutFormula(text) == (isFormula ? "'" + text : text))
}
