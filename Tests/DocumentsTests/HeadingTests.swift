import Testing

@testable import Documents

/// Sentences to put under headings.
private let body =
  "The river rises in the hills above the town and runs for forty miles before it meets the sea at last."
private let more =
  "Nobody remembers who built the first bridge, but everybody agrees that it was made of oak and lasted long."
private let wrapped = """
  The river rises in the hills above the town and runs for forty miles
  before it meets the sea. On its way it turns eleven mills, of which
  only three still have their wheels.
  """
private let wrappedMore = """
  Nobody remembers who built the first bridge, but everybody agrees
  that it was made of oak, that it lasted for a hundred years and that
  the flood of 1824 carried it away in a night.
  """

@Suite struct Headings {
  /// A text, and its headings with their levels as dots.
  struct Case: CustomTestStringConvertible {
    let name: String
    let text: String
    let headings: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ headings: [String]) {
      self.name = name
      self.text = text
      self.headings = headings
    }
  }

  @Test(arguments: shapes + lookalikes + kinds + books)
  func theHeadingsAreFound(_ example: Case) {
    let document = Document(parsing: example.text)
    let headings = document.sections.filter { $0.heading != nil }.map {
      String(repeating: ".", count: $0.level) + $0.title
    }
    #expect(headings == example.headings)
  }

  static let shapes: [Case] = [
    Case(
      "bare lines, a line a paragraph",
      "\(body)\nMills and Millers\n\(body)\n\(more)\nThe old bridge\n\(body)\nWhat was it good for?\n\(more)",
      [".Mills and Millers", ".The old bridge"]),
    Case(
      "paragraphs parted by blank lines",
      "\(body)\n\nMills and Millers\n\n\(body)\n\n\(more)\n\nThe old bridge\n\n\(body)",
      [".Mills and Millers", ".The old bridge"]),
    Case(
      "hard-wrapped paragraphs",
      "\(wrapped)\n\nMills and Millers\n\n\(wrappedMore)\n\n\(wrapped)\n\nThe Old Bridge\n\n\(wrapped)",
      [".Mills and Millers", ".The Old Bridge"]),
    Case(
      "hard-wrapped, the heading on the paragraph",
      "\(wrapped)\n\nMills and Millers\n\(wrappedMore)\n\nThe Old Bridge\n\(wrapped)\n\(wrappedMore)",
      [".Mills and Millers", ".The Old Bridge"]),
    Case(
      "number signs",
      "# Rivers\n\n\(body)\n\n## Mills\n\(body)\n### Wheels #\n\(more)\n## Bridges\n\(more)",
      [".Rivers", "..Mills", "...Wheels", "..Bridges"]),
    Case(
      "number signs that skip a level", "# Rivers\n\(body)\n#### Mills\n\(body)\n## Bridges\n\(more)",
      [".Rivers", "..Mills", "..Bridges"]),
    Case(
      "underlined", "Rivers\n======\n\n\(body)\n\nMills\n-----\n\n\(body)\n\nBridges\n-------\n\n\(more)",
      [".Rivers", "..Mills", "..Bridges"]),
    Case(
      "of a wiki", "\(body)\n\n== Mills ==\n\(body)\n=== Wheels ===\n\(more)\n== Bridges ==\n\(more)",
      [".Mills", "..Wheels", ".Bridges"]),
    Case(
      "chapters with names",
      "CHAPTER I. MILLS\n\n\(wrapped)\n\nCHAPTER II. BRIDGES\n\n\(wrappedMore)",
      [".CHAPTER I. MILLS", ".CHAPTER II. BRIDGES"]),
    Case(
      "chapters with names below",
      "PART ONE\n\nCHAPTER I\n\nMILLS\n\n\(wrapped)\n\nCHAPTER II\nTHE BRIDGE OF OAK\n\n\(wrappedMore)",
      [".PART ONE", "..CHAPTER I MILLS", "..CHAPTER II THE BRIDGE OF OAK"]),
    Case(
      "chapters in small letters",
      "Part 1: Water\n\(body)\nChapter 1: Of Mills\n\(body)\nChapter 2\n\(more)\nPart 2: Stone\n\(body)",
      [".Part 1: Water", "..Chapter 1: Of Mills", "..Chapter 2", ".Part 2: Stone"]),
    Case(
      "books and ordinals",
      "BOOK THE FIRST\n\n\(wrapped)\n\nBOOK THE SECOND\n\n\(wrappedMore)", [".BOOK THE FIRST", ".BOOK THE SECOND"]),
    Case(
      "roman numerals alone", "\(wrapped)\n\nI\n\n\(wrapped)\n\nII\n\n\(wrappedMore)\n\nIII\n\n\(wrapped)",
      [".I", ".II", ".III"]),
    Case(
      "roman numerals with names",
      "I. The Mills\n\n\(body)\n\nII. The Bridges\n\n\(more)\n\nIII. The Fords\n\n\(body)",
      [".I. The Mills", ".II. The Bridges", ".III. The Fords"]),
    Case(
      "numbers with points",
      "1. Mills\n\n\(body)\n\n1.1 Wheels\n\n\(more)\n\n1.2 Stones\n\n\(body)\n\n2. Bridges\n\n\(more)",
      [".1. Mills", "..1.1 Wheels", "..1.2 Stones", ".2. Bridges"]),
    Case(
      "numbers alone", "\(wrapped)\n\n1\n\n\(wrapped)\n\n2\n\n\(wrappedMore)\n\n3\n\n\(wrapped)", [".1", ".2", ".3"]),
    Case(
      "capitals",
      "\(wrapped)\n\nTHE MILLS\n\n\(wrapped)\n\nTHE BRIDGE OF OAK AND\nTHE BRIDGE OF STONE\n\n\(wrappedMore)",
      [".THE MILLS", ".THE BRIDGE OF OAK AND THE BRIDGE OF STONE"]),
    Case(
      "capitals above bare lines",
      "THE MILLS\n\n\(wrapped)\n\nThe Wheels\n\n\(wrapped)\n\nTHE BRIDGES\n\n\(wrappedMore)\n\nThe Piers\n\n\(wrapped)",
      [".THE MILLS", "..The Wheels", ".THE BRIDGES", "..The Piers"]),
    Case(
      "bare lines above capitals",
      "\(body)\nWater\n\(body)\nStone\n\(body)\nMILLS\n\(body)\nFORDS\n\(body)\nBRIDGES\n\(more)\n",
      [".Water", ".Stone", "..MILLS", "..FORDS", "..BRIDGES"]),
    Case(
      "a title and a byline",
      "The Water of Ayle\n\nBy Jane Example\n\n\(body)\n\nMills\n\n\(body)\n\nBridges\n\n\(more)",
      [".The Water of Ayle", "..Mills", "..Bridges"]),
    Case(
      "a title and a subtitle",
      "The Water of Ayle\n\nThe story of a lost river, 1712 to 1824\n\n\(body)\n\nThe Mills\n\n\(body)\n\nOld Bridges\n\n\(more)",
      [".The Water of Ayle", "..The Mills", "..Old Bridges"]),
    Case(
      "a title and a subtitle on the next line",
      "The Water of Ayle\nThe story of a lost river, 1712 to 1824\n\n\(body)\n\nThe Mills\n\n\(body)\n\nOld Bridges\n\n\(more)",
      [".The Water of Ayle", "..The Mills", "..Old Bridges"]),
    Case(
      "run-in heads",
      "§ 1. Of mills.—\(body)\n\n§ 2. Of bridges.—\(more)\n\n§ 3. Of fords.—\(body)",
      [".§ 1. Of mills", ".§ 2. Of bridges", ".§ 3. Of fords"]),
    Case(
      "line ends of other systems", "# Mills\r\n\(body)\r\n# Bridges\r\(more)\r", [".Mills", ".Bridges"]),
  ]

  static let lookalikes: [Case] = [
    Case("nothing", "", []),
    Case("white space", " \n\t\n ", []),
    Case("one word", "Mills", []),
    Case("one sentence", body, []),
    Case("a line of dialogue", "\(wrapped)\n\n\"Yes,\" he said.\n\n\"No.\"\n\n\"Perhaps\"\n\n\(wrapped)", []),
    Case("a quotation", "\(body)\n“The mill is the heart of the town”\n\(body)", []),
    Case("bullets", "\(body)\n- Mills and Millers\n- Old Bridges\n\(body)", []),
    Case("lettered items", "\(body)\n\n(a) Mills and Millers\n\n(b) Old Bridges\n\n\(body)", []),
    Case("numbered items", "Three things are needed:\n1. Water\n2. Wood\n3. Stone\n\(body)", []),
    Case("a list of names", "\(body)\n\nJohn Miller\n\nMary Bridger\n\nPeter Ford\n\n\(body)", []),
    Case(
      "verse",
      "\(wrapped)\n\nThe water runs below the hill\nAnd never asks the way\nIt turned the wheel, it turns it still\n\n\(wrapped)",
      []),
    Case(
      "verse, a line a paragraph",
      "\(body)\nThe water runs below the hill,\nAnd never asks the way,\nIt turned the wheel, it turns it still\nBy night and by day.\n\(body)",
      []),
    Case(
      "a poem without a title",
      "The water runs below the hill\nAnd never asks the way.\nIt turned the wheel,\nit turns it still.\n\nThe miller sleeps upon his sacks\nAnd dreams the livelong day.\nThe stones go round.\n",
      []),
    Case(
      "a letter",
      "London, 3 May 1871\n\nDear Anna,\n\n\(wrapped)\n\nYours ever,\nJohn Miller\n\n\(wrapped)", []),
    Case(
      "a signature", "\(wrapped)\n\nJOHN MILLER.\n\n\n\n\nPREFACE\n\n\n\(wrapped)", [".PREFACE"]),
    Case(
      "page numbers", "\(wrapped)\n\n12\n\n\(wrappedMore)\n\n13\n\n\(wrapped)", []),
    Case(
      "running heads",
      (1...8).map { "\(wrapped)\n\n\($0)\n\nTHE WATER OF AYLE\n\n\(wrappedMore)" }.joined(separator: "\n\n"), []),
    Case(
      "rows of asterisks", "\(wrapped)\n\n* * *\n\n\(wrapped)\n\n***\n\n\(wrapped)\n\n-----\n\n\(wrapped)", []),
    Case("an initial and a name", "\(body)\n\nV. Miller\n\n\(body)", []),
    Case(
      "a table",
      "\(wrapped)\n\nMill      Built    Lost\nUpper     1712     1824\nLower     1745     1801\n\n\(wrapped)", []),
    Case(
      "questions and answers", "Q: What is a mill\nA: A house with a wheel\nQ: What is a ford\nA: A way through\n", []),
    Case(
      "captions", "\(wrapped)\n\nFigure 3: The Lower Mill\n\n\(wrapped)\n\nTable 2. Mills of Ayle\n\n\(wrapped)", []),
    Case(
      "a sentence about a chapter", "\(body)\nChapter 3 describes the mills of the lower river in detail.\n\(body)", []),
    Case("a line that breaks off", "\(body)\nThe mills of the lower river were\n\(body)", []),
    Case("a play", (1...6).map { _ in "MILLER.\n\n\(body)\n\nBRIDGER.\n\n\(more)" }.joined(separator: "\n\n"), []),
    Case("the end", "\(body)\n\nTHE END\n", []),
  ]

  static let kinds: [Case] = [
    Case(
      "lecture notes",
      """
      Lecture 4: Photosynthesis
      BIO 101, Autumn

      Overview
      - Light reactions
      - Dark reactions

      1. Light reactions
      Light is absorbed by a green pigment, and electrons are passed along a chain.
        - first step
        - second step

      1.1 The chain
      The energy of the electrons is raised twice on the way.

      2. Dark reactions
      The gas is fixed and a sugar with three carbon atoms is made.

      Summary
      Plants make sugar.

      Questions for next week
      1. Why are leaves green?
      2. Where is the sugar made?
      """,
      [
        ".Lecture 4: Photosynthesis", "..Overview", "..1. Light reactions", "...1.1 The chain", "..2. Dark reactions",
        "..Summary", "...Questions for next week",
      ]),
    Case(
      "an article of an encyclopedia",
      """
      Ada Example

      Ada Example (10 March 1820 – 4 May 1881) was an engineer who built the first iron bridge over the Ayle.

      Early life
      She was born in Aylemouth to a family of millers, and learned arithmetic at the mill.

      The iron bridge
      The bridge was opened on 3 May 1851. It had three arches and two toll houses.

      See also
      List of bridges
      History of iron

      References
      Example, A. (1855). On Arches. London.
      """, [".Ada Example", "..Early life", "..The iron bridge", "..See also", "..References"]),
    Case(
      "questions and answers as headings",
      "What is a mill?\n\n\(body)\n\nWho owned the mills?\n\n\(more)\n\nWhy did they stop?\n\n\(body)",
      [".What is a mill?", ".Who owned the mills?", ".Why did they stop?"]),
    Case("bold lines", "**The Mills**\n\n\(body)\n\n**Owners**\n\n\(more)", [".The Mills", ".Owners"]),
    Case(
      "a journal",
      "JOURNAL OF A VOYAGE\n\nMonday, 3 May 1824\n\n\(body)\n\nTuesday, 4 May 1824\n\n\(more)",
      [".JOURNAL OF A VOYAGE", "..Monday, 3 May 1824", "..Tuesday, 4 May 1824"]),
    Case(
      "letters",
      "LETTER I\n\nTo my Sister\n\nAylemouth, 3 May\n\nMy dear Sister,\n\n\(body)\n\nYour brother,\n\nJOHN\n\nLETTER II\n\n\(more)",
      [".LETTER I To my Sister", ".LETTER II"]),
    Case(
      "a constitution",
      "PREAMBLE\n\n\(body)\n\nARTICLE I\n\nSection 1. \(body)\n\nSection 2. \(more)\n\nARTICLE II\n\nSection 1. \(more)",
      [".PREAMBLE", ".ARTICLE I", ".ARTICLE II"]),
  ]

  static let books: [Case] = [
    Case(
      "a table of contents",
      """
      CONTENTS

      CHAPTER I. THE MILLS
      CHAPTER II. THE BRIDGES
      CHAPTER III. THE FORDS



      CHAPTER I. THE MILLS

      \(wrapped)

      CHAPTER II. THE BRIDGES

      \(wrappedMore)

      CHAPTER III. THE FORDS

      \(wrapped)
      """, [".CONTENTS", ".CHAPTER I. THE MILLS", ".CHAPTER II. THE BRIDGES", ".CHAPTER III. THE FORDS"]),
    Case(
      "a table of contents with pages and parts", glass,
      [
        ".The Glass Makers of the Northern Isles", "..PREFACE", "..CONTENTS", "..PART I THE FURNACE",
        "...I SAND AND ASH",
        "...II THE FIRST FIRE", "..PART II THE TRADE", "...I SHIPS AND PEDLARS",
        ".End of the Project Gutenberg EBook of The Glass Makers, by Ann Example",
      ]),
  ]

  static let glass = """
    The Project Gutenberg EBook of The Glass Makers, by Ann Example

    This eBook is for the use of anyone anywhere.

    Title: The Glass Makers

    Author: Ann Example

    Language: English

    *** START OF THIS PROJECT GUTENBERG EBOOK THE GLASS MAKERS ***



    Produced by Some Body and the Online Team



    The Glass Makers
    of the Northern Isles


    Ann Example


    LONDON: BLACK & WHITE LTD.
    HOUSE STREET


    PREFACE


    This little book was written in the long winter evenings of a year in
    which the furnaces stood cold, and nobody who reads it will wonder that
    it dwells on fire.

      ANN EXAMPLE

      _March, 1912._



    CONTENTS

                                                            PAGE
    PREFACE                                                    5


    PART I
    THE FURNACE

       I. SAND AND ASH                                        15

      II. THE FIRST FIRE                                      24


    PART II
    THE TRADE

       I. SHIPS AND PEDLARS                                  119




    PART I

    THE FURNACE




    I

    SAND AND ASH


    Glass begins with sand, and sand begins with the sea that has ground the
    rocks for longer than anybody can count. The makers of the isles knew
    three kinds of it.

          "Sand white as milk,
          Sand red as wine,
          Sand black as night,
          And all of it mine."

    So ran the song.

    "Yes," he said.


    II

    THE FIRST FIRE


    In the year 1712 the first fire was lit. It burned until 1809 without
    ever going out, and the men who tended it were called the watchers by
    everybody who knew them well.

    * * * * *

    After the fire there was rest.



    PART II

    THE TRADE



    I

    SHIPS AND PEDLARS


    The ships came in May. What they brought was wood, and what they took was
    glass packed in straw, as many crates of it as the hold would take with
    the wood gone.

    THE END




    End of the Project Gutenberg EBook of The Glass Makers, by Ann Example

    *** END OF THIS PROJECT GUTENBERG EBOOK THE GLASS MAKERS ***

    Section 1.  General Terms of Use

    1.A.  By reading or using any part
    """

  @Test func aGutenbergFileSaysWhoWroteIt() {
    let document = Document(parsing: Self.glass, title: "pg1")
    #expect(document.title == "The Glass Makers")
    #expect(document.author == "Ann Example")
    #expect(document.language == "en")
  }

  @Test(arguments: [
    ("# Mills\n\n\(body)\n\n## Wheels\n\n\(body)", "Mills"),
    ("The Water of Ayle\n\nBy Jane Example\n\n\(body)", "The Water of Ayle"),
    ("---\ntitle: \"On Water\"\n---\n# Mills\n\n\(body)", "On Water"),
    ("# Mills\n\n\(body)\n\n# Bridges\n\n\(body)", "file"),
    ("\(body)\n\nMills\n\n\(body)", "file"),
    ("Introduction\n\n\(body)", "file"),
    ("CHAPTER I\n\n\(body)", "file"),
  ])
  func theTitleIsTheTextsOwnWhereItIsCertain(text: String, title: String) {
    #expect(Document(parsing: text, title: "file").title == title)
  }
}
