import Documents
import Testing

@testable import Questions

private let relative = ParsedSentence(
  "Olaf Krag, who joined the Harbour Board of Bergen in 1858, sold the yard.",
  """
  Olaf PROPN NNP Olaf 14 nsubj
  Krag PROPN NNP Krag 1 flat
  , PUNCT , , 5 punct
  who PRON WP who 5 nsubj
  joined VERB VBD join 1 acl:relcl
  the DET DT the 8 det
  Harbour PROPN NNP Harbour 8 compound
  Board PROPN NNP Board 5 obj
  of ADP IN of 10 case
  Bergen PROPN NNP Bergen 8 nmod
  in ADP IN in 12 case
  1858 NUM CD 1858 5 obl
  , PUNCT , , 5 punct
  sold VERB VBD sell 0 root
  the DET DT the 16 det
  yard NOUN NN yard 14 obj
  . PUNCT . . 14 punct
  """)

private let participle = ParsedSentence(
  "The Company of the North, founded by Henrik Storm in 1821, failed.",
  """
  The DET DT the 2 det
  Company PROPN NNP Company 14 nsubj
  of ADP IN of 5 case
  the DET DT the 5 det
  North PROPN NNP North 2 nmod
  , PUNCT , , 7 punct
  founded VERB VBN found 2 acl
  by ADP IN by 9 case
  Henrik PROPN NNP Henrik 7 obl:agent
  Storm PROPN NNP Storm 9 flat
  in ADP IN in 12 case
  1821 NUM CD 1821 7 obl
  , PUNCT , , 7 punct
  failed VERB VBD fail 0 root
  . PUNCT . . 14 punct
  """)

/// "(Northern)" is cut from the statement; the parse still counts it.
private let bracketed = ParsedSentence(
  "The Company of the North (Northern), founded by Henrik Storm in 1821, failed.",
  """
  The DET DT the 2 det
  Company PROPN NNP Company 17 nsubj
  of ADP IN of 5 case
  the DET DT the 5 det
  North PROPN NNP North 2 nmod
  ( PUNCT -LRB- ( 7 punct
  Northern PROPN NNP Northern 2 dep
  ) PUNCT -RRB- ) 7 punct
  , PUNCT , , 10 punct
  founded VERB VBN found 2 acl
  by ADP IN by 12 case
  Henrik PROPN NNP Henrik 10 obl:agent
  Storm PROPN NNP Storm 12 flat
  in ADP IN in 15 case
  1821 NUM CD 1821 10 obl
  , PUNCT , , 10 punct
  failed VERB VBD fail 0 root
  . PUNCT . . 17 punct
  """)

private let dated = ParsedSentence(
  "It ended in June 1841, when Henrik Storm left Bergen.",
  """
  It PRON PRP it 2 nsubj
  ended VERB VBD end 0 root
  in ADP IN in 4 case
  June PROPN NNP June 2 obl
  1841 NUM CD 1841 4 nummod
  , PUNCT , , 10 punct
  when ADV WRB when 10 advmod
  Henrik PROPN NNP Henrik 10 nsubj
  Storm PROPN NNP Storm 8 flat
  left VERB VBD leave 4 acl:relcl
  Bergen PROPN NNP Bergen 10 obj
  . PUNCT . . 2 punct
  """)

private let joined = ParsedSentence(
  "In March 1840 Clara Voss bought the Company of the North and opened a yard at Stavanger.",
  """
  In ADP IN in 2 case
  March PROPN NNP March 6 obl
  1840 NUM CD 1840 2 nummod
  Clara PROPN NNP Clara 6 nsubj
  Voss PROPN NNP Voss 4 flat
  bought VERB VBD buy 0 root
  the DET DT the 8 det
  Company PROPN NNP Company 6 obj
  of ADP IN of 11 case
  the DET DT the 11 det
  North PROPN NNP North 8 nmod
  and CCONJ CC and 13 cc
  opened VERB VBD open 6 conj
  a DET DT a 15 det
  yard NOUN NN yard 13 obj
  at ADP IN at 17 case
  Stavanger PROPN NNP Stavanger 13 obl
  . PUNCT . . 6 punct
  """)

private let possessed = ParsedSentence(
  "Best known was the work of the pilot Clara Voss, who came to Bergen in 1858.",
  """
  Best ADV RBS well 2 advmod
  known VERB VBN know 0 root
  was AUX VBD be 2 cop
  the DET DT the 5 det
  work NOUN NN work 2 nsubj
  of ADP IN of 8 case
  the DET DT the 8 det
  pilot NOUN NN pilot 5 nmod
  Clara PROPN NNP Clara 8 appos
  Voss PROPN NNP Voss 9 flat
  , PUNCT , , 13 punct
  who PRON WP who 13 nsubj
  came VERB VBD come 5 acl:relcl
  to ADP IN to 15 case
  Bergen PROPN NNP Bergen 13 obl
  in ADP IN in 17 case
  1858 NUM CD 1858 13 obl
  . PUNCT . . 2 punct
  """)

private let bare = ParsedSentence(
  "In March 1840 Clara Voss bought the Company of the North and received much attention.",
  """
  In ADP IN in 2 case
  March PROPN NNP March 6 obl
  1840 NUM CD 1840 2 nummod
  Clara PROPN NNP Clara 6 nsubj
  Voss PROPN NNP Voss 4 flat
  bought VERB VBD buy 0 root
  the DET DT the 8 det
  Company PROPN NNP Company 6 obj
  of ADP IN of 11 case
  the DET DT the 11 det
  North PROPN NNP North 8 nmod
  and CCONJ CC and 13 cc
  received VERB VBD receive 6 conj
  much ADJ JJ much 15 amod
  attention NOUN NN attention 13 obj
  . PUNCT . . 6 punct
  """)

extension ParsedSentence {
  /// The same with one relation or head changed, as a parser that errs would have it.
  func with(_ word: String, head: Int, relation: String) -> ParsedSentence {
    var copy = self
    let words = text.replacing(",", with: " ,").replacing(".", with: " .").split(separator: " ").map(String.init)
    let index = words.firstIndex(of: word) ?? 0
    var (heads, relations) = (tree.heads, tree.relations)
    (heads[index], relations[index]) = (head - 1, relation)
    copy.tree = DependencyTree(
      tags: tree.tags, xpos: tree.xpos, lemmas: tree.lemmas, heads: heads, relations: relations)
    return copy
  }

  var statements: [String] { Fixture(text, Canal.names, trees: [tree]).statements().map(\.text) }
}

@Test(arguments: [
  (relative, "Olaf Krag joined the Harbour Board of Bergen in 1858."),
  (participle, "The Company of the North was founded by Henrik Storm in 1821."),
  (bracketed, "The Company of the North was founded by Henrik Storm in 1821."),
  (dated, "Henrik Storm left Bergen in June 1841."),
  (joined, "In March 1840 Clara Voss opened a yard at Stavanger."),
  (joined, "In March 1840 Clara Voss bought the Company of the North."),
  (possessed, "Clara Voss came to Bergen in 1858."),
])
func aClauseInsideASentenceIsAStatement(sentence: ParsedSentence, statement: String) {
  #expect(sentence.statements.contains(statement))
}

@Test func aSecondVerbThatNamesNothingIsNoStatement() {
  #expect(bare.statements.contains("In March 1840 Clara Voss bought the Company of the North."))
  #expect(!bare.statements.contains { $0.hasSuffix("Clara Voss received much attention.") })
}

@Test func aClauseThatWasTakenOutIsAskedAbout() {
  #expect(
    participle.questions.contains("In which year was the Company of the North founded by Henrik Storm? 1821"))
  #expect(relative.questions.contains("Who joined the Harbour Board of Bergen in 1858? Olaf Krag"))
  #expect(
    joined.questions.contains("In which month and year did Clara Voss buy the Company of the North? March 1840"))
}

@Test(arguments: [
  // The clause hangs on a word that it does not stand beside.
  (relative.with("joined", head: 16, relation: "acl:relcl"), "Olaf Krag joined"),
  (participle.with("founded", head: 5, relation: "acl"), "North was founded"),
])
func aClauseThatHangsFarOffIsLeft(sentence: ParsedSentence, part: String) {
  #expect(!sentence.statements.contains { $0.contains(part) && !$0.contains(",") })
}
