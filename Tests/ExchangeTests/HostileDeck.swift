import Documents
import Questions

@testable import Exchange

/// Characters that mean something in one format or another.
let hostileTexts = [
  "plain", "a ~ b = c # d { e } : f \\ g", "\"quoted\", with, commas", "tab\there", "two\nlines", "0", "#guid",
  "<b>&amp;</b> 'x'", "[html] bracket", "%50%half", "a -> b", "-list", "=1+1", "@x", "3. three", " space ",
  "é ‘ü’ “漢字”",
]

private func item(_ form: Form, stem: String, key: String, accepted: [String] = [], number: Int) -> Deck.Item {
  Deck.Item(
    question: Question(
      id: "id\(number)", fact: "f\(number)", form: form, stem: stem, key: key, accepted: accepted, answerKind: .term,
      entity: nil, section: "s1", source: 0..<1, explanation: "Because \(key).", difficulty: 0.5),
    section: "Of <Taxes>, Tolls & \"Tithes\"", passage: "It says \(stem)")
}

/// One item of every form for each hostile text.
let hostileDeck = Deck(
  title: "Tolls/Tithes: a \"study\" of #1",
  items: hostileTexts.enumerated().flatMap { index, text in
    let number = index * 10
    return [
      item(.short, stem: "Who paid \(text)?", key: text, accepted: [text + "s"], number: number),
      item(
        .choice(options: ["first", text + "!", "third"]), stem: "Which \(text) was it?", key: text + "!",
        number: number + 1),
      item(.truth(index.isMultiple(of: 2)), stem: "It was \(text).", key: "True", number: number + 2),
      item(
        .ordering(items: ["late \(text)", "early \(text)"], order: [1, 0]), stem: "Order \(text)", key: "1, 0",
        number: number + 3),
      item(
        .matching(prompts: ["x \(text)", "y"], options: ["one", "two \(text)"], pairs: [1, 0]), stem: "Match \(text)",
        key: "1, 0", number: number + 4),
    ]
  })
