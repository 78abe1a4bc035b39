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

/// A purpose that the parse hangs on a noun, with its object behind an aside.
private let purposeful = ParsedSentence(
  "It ended in June 1841, when Henrik Storm left Bergen to sell, at Stavanger, the yard.",
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
  to PART TO to 13 mark
  sell VERB VB sell 11 acl
  , PUNCT , , 16 punct
  at ADP IN at 16 case
  Stavanger PROPN NNP Stavanger 13 obl
  , PUNCT , , 16 punct
  the DET DT the 19 det
  yard NOUN NN yard 13 obj
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

private let twoVerbs = ParsedSentence(
  "Olaf Krag, who joined the Harbour Board of Bergen in 1858 and gave it a yard, died.",
  """
  Olaf PROPN NNP Olaf 18 nsubj
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
  and CCONJ CC and 14 cc
  gave VERB VBD give 5 conj
  it PRON PRP it 14 iobj
  a DET DT a 17 det
  yard NOUN NN yard 14 obj
  , PUNCT , , 5 punct
  died VERB VBD die 0 root
  . PUNCT . . 19 punct
  """
).with("Olaf", head: 19, relation: "nsubj")

private let goingOn = ParsedSentence(
  "In 1855 Greta Lund joined the Harbour Board of Bergen and in 1858 she was exiled to Stavanger.",
  """
  In ADP IN in 2 case
  1855 NUM CD 1855 5 obl
  Greta PROPN NNP Greta 5 nsubj
  Lund PROPN NNP Lund 3 flat
  joined VERB VBD join 0 root
  the DET DT the 8 det
  Harbour PROPN NNP Harbour 8 compound
  Board PROPN NNP Board 5 obj
  of ADP IN of 10 case
  Bergen PROPN NNP Bergen 8 nmod
  and CCONJ CC and 16 cc
  in ADP IN in 13 case
  1858 NUM CD 1858 16 obl
  she PRON PRP she 16 nsubj:pass
  was AUX VBD be 16 aux:pass
  exiled VERB VBN exile 5 conj
  to ADP IN to 18 case
  Stavanger PROPN NNP Stavanger 16 obl
  . PUNCT . . 5 punct
  """)

private let parted = ParsedSentence(
  "When Olaf Krag died at Bergen, in May 1823, both yards closed.",
  """
  When ADV WRB when 4 advmod
  Olaf PROPN NNP Olaf 4 nsubj
  Krag PROPN NNP Krag 2 flat
  died VERB VBD die 14 advcl
  at ADP IN at 6 case
  Bergen PROPN NNP Bergen 4 obl
  , PUNCT , , 9 punct
  in ADP IN in 9 case
  May PROPN NNP May 4 obl
  1823 NUM CD 1823 9 nummod
  , PUNCT , , 4 punct
  both DET DT both 13 det
  yards NOUN NNS yard 14 nsubj
  closed VERB VBD close 0 root
  . PUNCT . . 14 punct
  """)

private let listed = ParsedSentence(
  "The Company of the North, founded by Henrik Storm, Clara Voss, and Greta Lund in 1821, failed.",
  """
  The DET DT the 2 det
  Company PROPN NNP Company 20 nsubj
  of ADP IN of 5 case
  the DET DT the 5 det
  North PROPN NNP North 2 nmod
  , PUNCT , , 7 punct
  founded VERB VBN found 2 acl
  by ADP IN by 9 case
  Henrik PROPN NNP Henrik 7 obl:agent
  Storm PROPN NNP Storm 9 flat
  , PUNCT , , 12 punct
  Clara PROPN NNP Clara 9 conj
  Voss PROPN NNP Voss 12 flat
  , PUNCT , , 16 punct
  and CCONJ CC and 16 cc
  Greta PROPN NNP Greta 9 conj
  Lund PROPN NNP Lund 16 flat
  in ADP IN in 19 case
  1821 NUM CD 1821 7 obl
  , PUNCT , , 7 punct
  failed VERB VBD fail 0 root
  . PUNCT . . 21 punct
  """
).with("Company", head: 21, relation: "nsubj")

@Test(arguments: [
  (twoVerbs, "Olaf Krag joined the Harbour Board of Bergen in 1858."),
  (goingOn, "In 1858 Greta Lund was exiled to Stavanger."),
  (parted, "Olaf Krag died at Bergen in May 1823."),
  (listed, "The Company of the North was founded by Henrik Storm, Clara Voss, and Greta Lund in 1821."),
])
func aClauseAmongOthersIsAStatement(sentence: ParsedSentence, statement: String) {
  #expect(sentence.statements.contains(statement), "\(sentence.statements)")
}

@Test func aPronounBehindTwoPersonsGoesOnWithNeither() {
  let text = goingOn.text.replacing("the Harbour Board of", with: "the good Voss of")
  let names = Canal.names + [Fixture.Name(kind: .person, canonical: "Voss")]
  let statements = Fixture(text, names, trees: [goingOn.tree]).statements().map(\.text)
  #expect(!statements.contains { $0.contains("Greta Lund was exiled") }, "\(statements)")
}

@Test func aDateThatIsSaidTwiceIsSaidOnce() {
  let text = """
    In May 1823 Olaf Krag joined the Harbour Board of Bergen. In early May 1823 Clara Voss opened a yard at Stavanger \
    and sold it to the Company of the North later that same month.
    """
  let statements = Fixture(text, Canal.names).statements().map(\.text)
  #expect(!statements.contains { $0.contains("in May 1823.") && $0.contains("early May 1823") }, "\(statements)")
}

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
  (purposeful, "Henrik Storm left Bergen in June 1841."),
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

/// What the clause is about is the body, and the parse hangs it on the sympathy.
@Test func aClauseBehindAnotherNameIsNotAboutTheNounBeforeIt() {
  let rows = """
    Sympathy NOUN NN sympathy 14 nsubj
    for ADP IN for 5 case
    the DET DT the 5 det
    Harbour PROPN NNP Harbour 5 compound
    Board PROPN NNP Board 1 nmod
    , PUNCT , , 8 punct
    which PRON WDT which 8 nsubj
    won VERB VBD win 1 acl:relcl
    Bergen PROPN NNP Bergen 8 obj
    in ADP IN in 11 case
    1858 NUM CD 1858 8 obl
    , PUNCT , , 8 punct
    soon ADV RB soon 14 advmod
    fell VERB VBD fall 0 root
    . PUNCT . . 14 punct
    """
  let sentence = ParsedSentence("Sympathy for the Harbour Board, which won Bergen in 1858, soon fell.", rows)
  #expect(!sentence.statements.contains { $0.contains("Harbour Board won") })
  let of = ParsedSentence(
    "Members of the Harbour Board, which won Bergen in 1858, soon fell.",
    rows.replacing("Sympathy NOUN NN sympathy", with: "Members NOUN NNS member").replacing(
      "for ADP IN for", with: "of ADP IN of"))
  #expect(of.statements.contains { $0.contains("Harbour Board won") })
}

@Test(arguments: [
  // The clause hangs on a word that it does not stand beside.
  (relative.with("joined", head: 16, relation: "acl:relcl"), "Olaf Krag joined"),
  (participle.with("founded", head: 5, relation: "acl"), "North was founded"),
])
func aClauseThatHangsFarOffIsLeft(sentence: ParsedSentence, part: String) {
  #expect(!sentence.statements.contains { $0.contains(part) && !$0.contains(",") })
}
