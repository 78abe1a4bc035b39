/// The note types of exported packages, frozen.
///
/// Anki updates notes only while ids, field lists and template counts stay as they were at the first import, so
/// none of these may ever change; "Spare" is there for what may come.
enum AnkiNoteType: Int64, CaseIterable {
  case basic = 1_732_300_000_001
  case cloze = 1_732_300_000_002

  var name: String {
    switch self {
    case .basic: "Lectern"
    case .cloze: "Lectern cloze"
    }
  }

  var fields: [String] {
    switch self {
    case .basic: ["Front", "Back", "Source", "Explanation", "Section", "Spare"]
    case .cloze: ["Text", "Answer", "Source", "Explanation", "Section", "Spare"]
    }
  }

  private var question: String {
    switch self {
    case .basic: "{{Front}}"
    case .cloze: "{{cloze:Text}}"
    }
  }

  private var answer: String {
    let commentary = "<div class=source>{{#Explanation}}<p>{{Explanation}}</p>{{/Explanation}}<p>{{Source}}</p></div>"
    return switch self {
    case .basic: "{{FrontSide}}<hr id=answer>{{Back}}" + commentary
    case .cloze: "{{cloze:Text}}" + commentary
    }
  }

  /// As the column `models` of a collection of schema 11 holds it.
  func model(modified: Int64) -> AnkiModel {
    AnkiModel(
      id: rawValue, name: name, type: self == .cloze ? 1 : 0, mod: modified,
      tmpls: [AnkiTemplate(name: "Card 1", ord: 0, qfmt: question, afmt: answer)],
      flds: fields.enumerated().map { AnkiField(name: $1, ord: $0) })
  }
}

/// A note type in Anki's words.
struct AnkiModel: Encodable {
  let id: Int64
  let name: String
  /// 0 standard, 1 cloze.
  let type: Int
  let mod: Int64
  let usn = -1
  let sortf = 0
  /// The deck to which new notes go: the one that every collection has. Anki refuses a note type without it.
  let did: Int64 = 1
  let tmpls: [AnkiTemplate]
  let flds: [AnkiField]
  let css = """
    .card { font-family: serif; font-size: 20px; text-align: left; max-width: 36em; margin: 1em auto; }
    .cloze { font-weight: bold; }
    .source { color: gray; font-size: 80%; margin-top: 1.5em; }
    """
  let latexPre = ""
  let latexPost = ""
  let tags: [String] = []
  let vers: [Int] = []
}

struct AnkiTemplate: Encodable {
  let name: String
  let ord: Int
  let qfmt: String
  let afmt: String
  let bqfmt = ""
  let bafmt = ""
}

struct AnkiField: Encodable {
  let name: String
  let ord: Int
  let sticky = false
  let rtl = false
  let font = "Arial"
  let size = 20
}
