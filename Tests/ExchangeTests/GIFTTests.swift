import Questions
import Testing

@testable import Exchange

/// The items of a GIFT file with their escapes taken back: the text before the first brace, and what the braces hold.
private func giftItems(_ file: String) -> [(stem: String, answers: String)] {
  file.split(separator: "\n\n").dropFirst().map { block in
    var parts = ["", "", ""]
    var part = 0
    var characters = Array(block)[...]
    while let character = characters.popFirst() {
      switch character {
      case "\\": parts[part].append(characters.popFirst() == "n" ? "\n" : Array(block)[characters.startIndex - 1])
      case "{", "}": part += 1
      default: parts[part].append(character)
      }
    }
    return (String(parts[0].drop { $0 != "]" }.dropFirst().dropLast()), parts[1])
  }
}

@Test func everyItemStandsInABlockOfItsOwnWithItsStemUnchanged() {
  #expect(giftItems(gift(hostileDeck)).map(\.stem) == hostileDeck.items.map(\.question.stem))
}

@Test func theKeyAloneIsMarkedRight() {
  let deck = Deck(
    title: "T",
    items: [
      Deck.Item(
        question: Question(
          id: "q1", fact: "f", form: .choice(options: ["1/2", "50%", "half"]), stem: "How much: all?", key: "50%",
          accepted: [], answerKind: .quantity, entity: nil, section: "s1", source: 0..<1, explanation: "",
          difficulty: 0.5), section: "S", passage: "It was 50%.")
    ])
  #expect(
    gift(deck) == """
      $CATEGORY: Lectern/T

      ::q1::[plain]How much\\: all? {~%0%1/2 =50% ~%0%half ####It was 50%.}

      """)
}
