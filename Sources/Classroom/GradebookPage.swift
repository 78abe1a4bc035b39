import Documents

extension Gradebook {
  /// One page that a browser opens or prints, with its plots in it; it fetches nothing.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(name))</title><style>\(style)</style></head><body>
    <h1>\(escaped(name))</h1>
    <p>“\(escaped(text))”, taught by \(escaped(teacher)); \(counted(people.count, "student")), \(counted(answers.count, "answer")).\
    \(isGraded ? "" : " All sat on one account, so nothing here is a grade.")</p>
    <h2>People</h2>
    \(peopleTable)
    <h2>Right answers</h2>
    \(distribution)
    <h2>Items</h2>
    \(items.map(\.article).joined(separator: "\n"))
    <h2>To read again</h2>
    \(sectionsTable)
    </body></html>

    """
  }

  private var peopleTable: String {
    table(["Name", "Came", "Minutes", "Answered", "Right", "Points"]) {
      people.map {
        [$0.name, iso($0.came), "\($0.minutes)", "\($0.answered) of \($0.asked)", "\($0.right)", "\($0.points)"]
      }
    }
  }

  private var sectionsTable: String {
    table(["Section", "Answers", "Wrong", "Marks", "Questions"]) {
      toReadAgain.map { [$0.title, "\($0.answers)", "\($0.answers - $0.right)", "\($0.marks)", "\($0.questions)"] }
    }
  }

  /// How many people had how many right.
  private var distribution: String {
    let most = people.map(\.right).max() ?? 0
    guard !people.isEmpty, most > 0 else { return "<p>Nobody was asked.</p>" }
    let counts = (0...most).map { right in people.count { $0.right == right } }
    let bars = counts.enumerated().map { Bar(label: "\($0)", count: $1, isRight: true) }
    return plot(bars, of: counts.max() ?? 1)
  }
}

private struct Bar {
  let label: String
  let count: Int
  let isRight: Bool
}

extension ItemReport {
  fileprivate var article: String {
    let apart = discrimination.map { ", discrimination \(hundredths($0))" } ?? ""
    let bars = choices.prefix(12).map { Bar(label: $0.given, count: $0.count, isRight: $0.isRight) }
    return """
      <article><h3>Round \(round): \(escaped(stem))</h3>
      <p>Answer: <strong>\(escaped(key))</strong>. \(answers) answers, \(percent(facility)) right\(apart).</p>
      \(plot(Array(bars), of: max(1, choices.map(\.count).max() ?? 1)))</article>
      """
  }
}

/// Bars below one another, each with its label and count: readable without colour.
private func plot(_ bars: [Bar], of most: Int) -> String {
  let rows = bars.enumerated().map { index, bar in
    let (y, width) = (index * 24, bar.count * 280 / max(1, most))
    let label = bar.label.count > 36 ? bar.label.prefix(35) + "…" : bar.label
    return "<text x=\"252\" y=\"\(y + 16)\" text-anchor=\"end\">\(escaped(String(label)))</text>"
      + "<rect x=\"260\" y=\"\(y + 3)\" width=\"\(width)\" height=\"18\" class=\"\(bar.isRight ? "right" : "wrong")\"/>"
      + "<text x=\"\(266 + width)\" y=\"\(y + 16)\">\(bar.count)\(bar.isRight ? " ✓" : "")</text>"
  }
  return "<svg viewBox=\"0 0 600 \(max(24, bars.count * 24))\" width=\"600\" role=\"img\">\(rows.joined())</svg>"
}

private func table(_ heads: [String], _ rows: () -> [[String]]) -> String {
  func row(_ cells: [String], _ tag: String) -> String {
    "<tr>" + cells.map { "<\(tag)>\(escaped($0))</\(tag)>" }.joined() + "</tr>"
  }
  return "<table>" + row(heads, "th") + rows().map { row($0, "td") }.joined() + "</table>"
}

/// For text and attributes of HTML; characters that no HTML may hold become U+FFFD.
private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    case "\n", "\t": result.unicodeScalars.append(scalar)
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private let style = """
  body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c;background:#fff}\
  table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .75rem .25rem 0;\
  border-bottom:1px solid #ccc}svg{max-width:100%;font-size:13px}.right{fill:#1f6f50}.wrong{fill:#b0682a}\
  article{break-inside:avoid;margin:1.5rem 0}h3{font-size:1rem}
  """
