import Foundation
import Scheduling
import TestSupport
import Testing

@testable import Exchange

private func card(_ stem: String, _ answer: String, _ commentary: String = "", guid: String? = nil) -> ImportedCard {
  ImportedCard(guid: guid, stem: stem, answer: answer, commentary: commentary)
}

@Suite struct ImportTests {
  @Test(arguments: Separator.allCases) func ourTablesComeBackWhole(separator: Separator) {
    let back = importedTable(table(hostileDeck, separator: separator))
    #expect(back.notTaken.isEmpty && back.title == hostileDeck.title)
    #expect(
      back.cards
        == hostileDeck.items.map {
          card(squeezed($0.front), squeezed($0.back), squeezed($0.commentary), guid: $0.question.id)
        })
  }

  @Test func ourPackagesComeBackWhole() throws {
    let path = NSTemporaryDirectory() + "lectern-import-\(UUID().uuidString).apkg"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let now = Moment(time: Timestamp(milliseconds: 1_760_000_000_000), day: StudyDay(rawValue: 20_370))
    try writeAnkiPackage(hostileDeck, scheduling: nil, now: now, to: path)
    let back = try importedPackage(path)
    #expect(back.notTaken.isEmpty)
    #expect(
      Set(back.cards)
        == Set(
          hostileDeck.items.map {
            card(squeezed($0.front), squeezed($0.back), squeezed($0.question.explanation), guid: $0.question.id)
          }))
  }

  @Test func packagesOfThePresentKindAreRead() throws {
    let path = NSTemporaryDirectory() + "lectern-import-\(UUID().uuidString).apkg"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try #require(Data(base64Encoded: presentPackage)).write(to: URL(fileURLWithPath: path))
    let deck = try importedPackage(path)
    #expect(
      deck.cards == [
        card("Which rock forms from lava?", "Basalt & tuff", guid: "g1"),
        card("____ comes from limestone.", "Marble", "By heat.", guid: "g2-1"),
        card("Marble comes from ____.", "limestone", "By heat.", guid: "g2-2"),
      ])
    #expect(deck.notTaken.isEmpty)
  }

  /// A collection of schema 18 with two notes of our own, packed with zstd, in a zip.
  private var presentPackage: String {
    """
    UEsDBBQAAAAIAGuGe11NyQkQBAAAAAIAAAAEAAAAbWV0YeNgBgBQSwMEFAAAAAgAa4Z7XQJGQO/AAgAAuwIAABIAAABjb2xsZWN0aW9uLmFua2\
    kyMWIBuwJE/Si1L/1kABFtFQCmoHI7MJFzwMGLVli0EHwoUBUU6AAP2uB/w+TOJnLG5NtKdz9YmG2ZXc2P0U03oiHyKjouYiazj35atnHbJANj\
    AGQAXwAgozbfNV6XB6fQanlDaVfretmJVMp6X2wyLXypTfJPW+rxSUgsXpkVw2RSGEdGuoWWiAtQzuYBxVmcovgGBKKaayCt09W4c3ws0Q/1rU\
    O9D6X0P4K60w1l+F1LU5Nv973Q4AgYMyeRPk4rSUkQXcXpCtVAO2uzgvs8IGM9cSJvx6yqE3W+eVnfXXPFr5jYGXi+BbS4i8P4jNMW3zx0lG/F\
    GQEf3bgPHXl3vqrFgIhuHcCLyzh9IUnYfodXWQ9+43rWEwmihlQc2LJ0ufnMPBT6ON8ATxYmPyw/hLW0E5z5933cxoIrjVffumQO7VnHm2Fvd8\
    VYj48xbMfsflvW/KHMgrzMrOU1X2/alt35Pusi/IsXJwnViyoJcWNiO+1Ltu3W2eJV3QEss05wXajzrYtxGqcxHg7JjNsEZuCHn/X/h0iRQr3Y\
    oYFKdXD2kinZKmZZ+WonIPg6HBTrimjzN0y79hV5EAxNvbN32l3arZl0RrMCx05PuM6/zcN5Ltq8znMDF5/xFocBz16oQTFzZE4mKEhKkmIDUI\
    yQTVFz4kqkpJBECCkSSLwSSJyIxCOlBxhIsKB4mrYG44DyDPHzDVx+JCaV0tbA+vAyJEY3GbXIaSS+isF7mTC0oWLpDFsk/XYcECRVLZdnddu8\
    oYvQot+Ik5DkQQ0eYa1AyedECiBrfl17AHlgC28kIQWbg/6V+1L12w0/VW1bpvBdwy+D8EvACQn87cFOpSc0SU3DwkhRnBf+1ODY30tJKgIx2g\
    MnD6CSr7W006BCEPCXJrM1ag8YAMLki5vt7GcbRIlIdigDhHJ2xBhUmE0q7omKoVBLAQIUAxQAAAAIAGuGe11NyQkQBAAAAAIAAAAEAAAAAAAA\
    AAAAAACAAQAAAABtZXRhUEsBAhQDFAAAAAgAa4Z7XQJGQO/AAgAAuwIAABIAAAAAAAAAAAAAAKSBJgAAAGNvbGxlY3Rpb24uYW5raTIxYlBLBQ\
    YAAAAAAgACAHIAAAAWAwAAAAA=
    """
  }

  @Test func whatIsNoPackageIsRefused() throws {
    let path = NSTemporaryDirectory() + "lectern-import-\(UUID().uuidString).apkg"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("no zip".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: ExchangeError.noCollection(path: path)) { try importedPackage(path) }
  }

  @Test func ankisTextExportIsReadWithoutItsMarkup() {
    let deck = importedTable(
      """
      #separator:tab
      #html:true
      #tags column:3
      Which metal is <b>liquid</b>?\tMercury &amp; gallium<br>in summer\tmetals
      A sound [sound:a.mp3] and <img src=a.png>\tnoise\t
      \tnothing asked\t
      """)
    #expect(
      deck.cards == [card("Which metal is liquid?", "Mercury & gallium in summer"), card("A sound and", "noise")])
    #expect(deck.notTaken == [NotTaken(line: 5, reason: .media(count: 2)), NotTaken(line: 6, reason: .noQuestion)])
  }

  @Test(arguments: [
    ("{{c1::Iron}} rusts", [card("____ rusts", "Iron")]),
    ("{{c1::Iron::metal}} rusts", [card("____ (metal) rusts", "Iron")]),
    (
      "{{c2::Iron}} and {{c1::tin}}, {{c1::zinc}}",
      [card("Iron and ____, ____", "tin, zinc"), card("____ and tin, zinc", "Iron")]
    ),
    ("{{c1::pure {{c2::iron}}}}", [card("____", "pure iron"), card("pure ____", "iron")]),
  ]) func deletionsBecomeGaps(text: String, cards: [ImportedCard]) {
    #expect(importedTable("#separator:tab\n#notetype:Cloze\n\(text)\n").cards == cards)
  }

  @Test func linesOfATableThatCannotBeTakenAreNamed() {
    let deck = importedTable("one,1\ntwo\n\n\"three\",\"3\nfour,4\n")
    #expect(deck.cards == [card("one", "1")])
    #expect(
      deck.notTaken == [NotTaken(line: 2, reason: .noAnswer), NotTaken(line: 4, reason: .openQuotation)])
    let cloze = importedTable("#notetype:Cloze\n{{c1::never closed\n")
    #expect(cloze.cards.isEmpty && cloze.notTaken == [NotTaken(line: 2, reason: .noDeletion)])
  }

  @Test func hashcardsAreRead() {
    let deck = importedHashcards(
      """
      ---
      name = "Metals"
      ---
      A stray line

      Q: Which metal is liquid
      at room temperature?
      A: Mercury

      C: [Iron] rusts; [gold\\]] does not. ![alt](x.png)
      ---
      Q: Without an answer
      C: nothing deleted
      """)
    #expect(
      deck.cards == [
        card("Which metal is liquid at room temperature?", "Mercury"),
        card("____ rusts; gold] does not. ![alt](x.png)", "Iron"),
        card("Iron rusts; ____ does not. ![alt](x.png)", "gold]"),
      ])
    #expect(
      deck.notTaken == [
        NotTaken(line: 4, reason: .noCard), NotTaken(line: 12, reason: .noAnswer),
        NotTaken(line: 13, reason: .noDeletion),
      ])
  }

  @Test(arguments: ["{{c1::", "<", "&", "[sound:", "\"", "}}", "{{c1::a}}", "#", "\n", ",", "\u{301}"])
  func longFilesTakeWorkInProportion(part: String) {
    let short = Self.work(on: part, count: 1500)
    let long = Self.work(on: part, count: 12_000)
    // Eight times the text is eight times the work, and sixty-four times where it is quadratic.
    #expect(long < 24 * max(short, 500_000), "\(short) and \(long) nanoseconds")
  }

  private static func work(on part: String, count: Int) -> UInt64 {
    let text = String(repeating: part, count: count)
    return ThreadWork.nanoseconds {
      _ = importedTable("#html:true\n#separator:tab\nx" + text + "\ty\n")
      _ = importedHashcards("C: [" + text + "] " + String(repeating: "[a] ", count: count / 10))
    }
  }

  @Test(arguments: ["", "\u{FEFF}", "\"", "#", "#separator:", "{{c1::", "Q:", "---", "C: [", "\u{0}\u{1F}\u{7F}"])
  func oddFilesDoNotTrap(text: String) {
    #expect(importedTable(text).cards.isEmpty)
    #expect(importedHashcards(text).cards.isEmpty)
  }
}
