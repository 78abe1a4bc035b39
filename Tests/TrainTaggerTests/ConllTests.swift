import Tagging
import Testing

@testable import train_tagger

@Test(arguments: [
  "# newdoc id = one\nMaria\tB-PER\nspoke\tO\n\nThen\tO\n\n# newdoc id = two\nHale\tB-PER\n",
  "-DOCSTART- -X- -X- O\n\nMaria NNP B-NP B-PER\nspoke VBD B-VP O\n\nThen RB O O\n\n-DOCSTART- -X- -X- O\n\nHale NNP B-NP B-PER\n",
  "-DOCSTART-\r\n\r\nMaria O I-PER\r\nspoke O O\r\n\r\n\r\nThen O O\r\n-DOCSTART-\r\nHale O I-PER",
])
func documentsAreReadInEachManner(text: String) {
  let documents = Conll.documents(in: text)
  #expect(documents.map { $0.sentences.map(\.words) } == [[["Maria", "spoke"], ["Then"]], [["Hale"]]])
  #expect(Conll.lines(of: text).filter(Conll.holdsToken).count == 4)
}

@Test(arguments: [
  // BIO and IOB1 of the same names: two people side by side, then one of two words.
  (["B-PER", "B-PER", "O", "B-ORG", "I-ORG"], ["I-PER", "B-PER", "O", "I-ORG", "I-ORG"])
])
func bothMannersOfLabelsHoldTheSameNames(one: [String], other: [String]) {
  var scores = NameScores()
  scores.add(gold: one, predicted: other)
  #expect(scores.total(["PER", "ORG"]).right == 3)
  #expect(scores.total(["PER", "ORG"]).f1 == 1)
}

@Test func figuresAreTakenFromTablesOfDevPartsOnly() {
  let page = """
    # A page

    | step | PER |
    | --- | --- |
    | one | 12.00 |

    | dev part | PER | all three | WORK |
    | --- | --- | --- | --- |
    | gum-open | 82.12 | **76.63** | – |

    Text | with bars |
    """
  #expect(
    FigureTable.rows(of: page) == [
      FigureRow(part: "gum-open", figures: ["PER": "82.12", "all three": "76.63"])
    ])
}
