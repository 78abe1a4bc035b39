import Questions

/// Writes a deck as one HTML page to print: the questions with room to answer, then the key on a page of its own.
public func worksheet(_ deck: Deck) -> String {
  """
  <!DOCTYPE html>
  <html lang="en">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>\(markupText(deck.title))</title>
  <style>
  body { font: 12pt/1.45 Georgia, serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
  h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 1.6em; }
  ol { padding-left: 2em; } li { margin: 0 0 1em; break-inside: avoid; }
  ul { list-style: none; padding-left: 0.5em; margin: 0.3em 0; }
  .line { border-bottom: 1px solid #555; height: 1.7em; }
  .name { display: flex; gap: 2em; } .name span { flex: 1; border-bottom: 1px solid #555; }
  .key { break-before: page; } .source { color: #444; font-size: 0.9em; }
  </style>
  </head>
  <body>
  <h1>\(markupText(deck.title))</h1>
  <p class="name"><span>Name</span><span>Date</span></p>
  \(sheet(deck, item: exercise))
  <section class="key">
  <h1>Key: \(markupText(deck.title))</h1>
  \(sheet(deck, item: solution))
  </section>
  </body>
  </html>

  """
}

/// The items under the headings of their sections, numbered through.
private func sheet(_ deck: Deck, item: (Deck.Item) -> String) -> String {
  var lines: [String] = []
  var section: String?
  for (index, entry) in deck.items.enumerated() {
    if entry.section != section {
      if section != nil { lines.append("</ol>") }
      section = entry.section
      lines += ["<h2>\(markupText(entry.section))</h2>", "<ol start=\"\(index + 1)\">"]
    }
    lines.append("<li>\(item(entry))</li>")
  }
  if section != nil { lines.append("</ol>") }
  return lines.joined(separator: "\n")
}

private func exercise(_ item: Deck.Item) -> String {
  let stem = markupLines(item.question.stem)
  return switch item.question.form {
  case .cloze, .short, .quote, .acronym, .numeric: stem + "<div class=\"line\"></div>"
  case .truth: stem + list(["☐ True", "☐ False"])
  case .choice(let options): stem + list(lettered(options))
  case .ordering(let items, _): stem + list(items.map { "___ " + $0 })
  case .matching(let prompts, let options, _):
    stem + list(numbered(prompts).map { $0 + " ___" }) + list(lettered(options))
  }
}

private func solution(_ item: Deck.Item) -> String {
  "<strong>\(markupLines(item.back))</strong><br><span class=\"source\">\(markupLines(item.commentary))</span>"
}

private func list(_ lines: [String]) -> String {
  "<ul>" + lines.map { "<li>\(markupText($0))</li>" }.joined() + "</ul>"
}
