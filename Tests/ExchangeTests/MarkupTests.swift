import Testing

@testable import Exchange

@Test func markupNeverLeavesAnOpenBracketOrABareAmpersandFromOutside() {
  #expect(markupText("<i>Tom & 'Jerry'</i>\u{1}\u{FFFE}") == "&lt;i&gt;Tom &amp; &#39;Jerry&#39;&lt;/i&gt;")
}

@Test func aWorksheetKeepsTheAnswersOffTheFirstPage() {
  let page = worksheet(hostileDeck)
  let parts = page.split(separator: "<section class=\"key\">", maxSplits: 1)
  #expect(parts.count == 2)
  #expect(!parts[0].contains("Because"))
  #expect(parts[1].contains("Because plain."))
}

@Test func everyItemOfADeckStandsInTheMoodleFile() {
  let file = moodleXML(hostileDeck)
  #expect(file.split(separator: "<question type=").count - 2 == hostileDeck.items.count)
}
