import Testing

@testable import Documents

@Suite struct Sentences {
  private func sentences(_ text: String) -> [String] {
    let document = Document(parsing: text)
    return document.sentences().map { String(document[$0.range]) }
  }

  private func tokens(_ text: String) -> [String] {
    let end = text.utf8.count
    let section = Section(id: "s0", title: "", level: 1, range: 0..<end, heading: nil, blocks: 0..<1)
    let document = Document(
      title: "", text: text, sections: [section], blocks: [Block(kind: .paragraph, range: 0..<end)])
    return document.sentences().flatMap(\.tokens).map { String(document[$0.range]) }
  }

  /// A text whose sentences a bar parts.
  @Test(arguments: [
    "The mill stood still.| Nobody came.",
    "Dr. Ford met Mrs. Bridger at St. Anne's.| They talked.",
    "J. R. Miller wrote it.| E. Ford did not.",
    "The U.S. Navy bought it in Jan. 1912 for the port.| It sank.",
    "He works for Ayle Inc.| The firm is old.",
    "He works for Ayle Inc. in the town.",
    "They came at 5 p.m.| The gate was shut.",
    "He died in World War I.| Miller was his heir.",
    "They came at 5 p.m. on Sunday.",
    "It cost 2.8 million.| It was worth 1,240,000.",
    "See vol. 36, pg. 594, and fig. 3.| Then go on.",
    "In 1912 Ayle v. Board of Mills was heard.| In Ford vs. Bridger the mill lost.",
    "See No. 5.| “No.| We stay.”",
    "“Yes.”| He left.",
    "“Stop!” cried the miller.| Nobody stopped.",
    "“Who is there?” she asked.",
    "Who is there?| Nobody.| Well!",
    "He paused … and went on.",
    "He paused...| Then he went on.",
    "the water…It must flow on.",
    "It rose to power.|A new mill was built.",
    "He said “it is done.” (Ford, On Mills, p. 5)| Then he left.",
    "It is done.| (She knew it.)| It stays done.",
    "Mills (i.e. wheels) turn, e.g. here, etc., and stop.",
    "Kings have mills, queens, etc.| The rest have none.",
    "‘It was done’.| ‘It was well done’.",
    "1. The mill must be kept.| It must turn.",
    "It happened in 1917.| 1918 was worse.",
    "What a day!!| And what a night?!",
    "He met Ford, Miller et al. in the town.",
    "It ended in 44 B.C.| The next year was quiet.",
  ])
  func sentencesEndWhereTheyEnd(_ marked: String) {
    let text = marked.replacing("|", with: "")
    #expect(sentences(text) == marked.split(separator: "|").map { String($0.drop { $0 == " " }) })
  }

  @Test func aHeadingIsASentenceAndWrappedLinesAreNone() {
    let text = "# The mill\nThe mill of Ayle was the largest\nin the valley and had two wheels.\nIt burned."
    #expect(
      sentences(text) == [
        "# The mill", "The mill of Ayle was the largest\nin the valley and had two wheels.", "It burned.",
      ])
  }

  /// A text whose tokens a space parts.
  @Test(arguments: [
    ("Miller's wheel", "Miller 's wheel"),
    ("the millers’ guild", "the millers ’ guild"),
    ("I don't, can't, won't", "I do n't , ca n't , wo n't"),
    ("they’ll we've he’d I'm you're", "they ’ll we 've he ’d I 'm you 're"),
    ("cannot", "can not"),
    ("a well-paid mother-in-law", "a well-paid mother-in-law"),
    ("O'Brien at ten o'clock", "O'Brien at ten o'clock"),
    ("E. H. Ford", "E. H. Ford"),
    ("the U.S. and the U.S.S.R.", "the U.S. and the U.S.S.R."),
    ("1,240,000 or 2.8", "1,240,000 or 2.8"),
    ("1917-24, 1917–24", "1917-24 , 1917–24"),
    ("in 1,2 and 3", "in 1 , 2 and 3"),
    ("$5, £1,200 and 14%", "$ 5 , £ 1,200 and 14 %"),
    ("wait... no … yes", "wait ... no … yes"),
    ("power.A new", "power . A new"),
    ("one—two – three--four", "one — two – three -- four"),
    ("“a ‘b’ c”", "“ a ‘ b ’ c ”"),
    ("\"a\" and 'b'", "\" a \" and ' b '"),
    ("(a) [b]", "( a ) [ b ]"),
    ("at 10:30 on 3/4", "at 10:30 on 3/4"),
    ("the '20s and the 1920s", "the '20s and the 1920s"),
    ("the 4th of May", "the 4th of May"),
    ("AT&T and R&D", "AT&T and R&D"),
    ("see www.example.org/a.b, now", "see www.example.org/a.b , now"),
    ("mail a.b@example.org.", "mail a.b@example.org ."),
    ("either/or", "either / or"),
    ("café e\u{301}te\u{301} Straße", "café e\u{301}te\u{301} Straße"),
    ("No. 5 and no.", "No. 5 and no ."),
    ("what?!", "what ?!"),
  ])
  func wordsAreSplitAsTreebanksSplitThem(text: String, expected: String) {
    #expect(tokens(text) == expected.split(separator: " ").map(String.init))
  }

  @Test func aTextWithoutStopsIsCut() {
    let document = Document(parsing: String(repeating: "word ", count: 2500))
    #expect(document.sentences().map(\.tokens.count) == [1000, 1000, 500])
  }

  @Test(arguments: [
    ("The mill stood still.[3] Nobody came.[12][a]", "The mill stood still . | Nobody came ."),
    ("In 1912,[2] Ford[note 4] left it.[citation needed] It sank.", "In 1912 , Ford left it . | It sank ."),
    ("The mill stood still.¹² Ford* left.†", "The mill stood still . | Ford left ."),
    ("The mill stood still.3 Nobody came.12", "The mill stood still . | Nobody came ."),
    ("The mill stood still. [3] Nobody came. [12]", "The mill stood still . | Nobody came ."),
    // A number of its own, and letters and words that an editor put into a quotation.
    (
      "The mill stood still. 3 came at 5.30 by vol.3 of it.",
      "The mill stood still . | 3 came at 5.30 by vol. 3 of it ."
    ),
    ("The report[s] end[ed] well.", "The report [ s ] end [ ed ] well ."),
    ("He said [t]hey came [to Ayle].", "He said [ t ] hey came [ to Ayle ] ."),
    ("[3]", "[ 3 ]"),
  ])
  func theSignOfANoteBelongsToNoSentence(text: String, tokens: String) {
    let end = text.utf8.count
    let section = Section(id: "s0", title: "", level: 1, range: 0..<end, heading: nil, blocks: 0..<1)
    let document = Document(
      title: "", text: text, sections: [section], blocks: [Block(kind: .paragraph, range: 0..<end)])
    let found = document.sentences().map { $0.tokens.map { document[$0.range] }.joined(separator: " ") }
    #expect(found.joined(separator: " | ") == tokens)
  }
}
