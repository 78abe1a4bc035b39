import Documents
import Testing

@Suite struct ClauseTests {
  static let passive = SyntaxTree(
    """
    In in ADP IN 2 case
    1704 1704 NUM CD 9 obl
    , , PUNCT , 9 punct
    the the DET DT 6 det
    old old ADJ JJ 6 amod
    harbor harbor NOUN NN 9 nsubj:pass
    was be AUX VBD 9 aux:pass
    not not PART RB 9 advmod
    rebuilt rebuild VERB VBN 0 root
    by by ADP IN 12 case
    the the DET DT 12 det
    guild guild NOUN NN 9 obl:agent
    . . PUNCT . 9 punct
    """)

  @Test func aPassiveTellsItsSubjectAgentAndTime() throws {
    let sentence = Self.passive
    let clause = try #require(sentence.clauses.first)
    #expect(sentence.clauses.count == 1)
    #expect(clause.kind == .main)
    #expect(sentence.text(clause.subject!.tokens) == "the old harbor")
    #expect(clause.obliques.map { sentence.text($0.phrase.tokens) } == ["In 1704", "by the guild"])
    #expect(clause.obliques.map { sentence.text($0.object) } == ["1704", "the guild"])
    #expect(clause.agent?.prepositions == [9])
    #expect(
      clause.verbs
        == VerbGroup(
          auxiliaries: [6], verb: 8, particles: [], negation: 7, modal: nil, tense: .past, voice: .passive,
          form: .finite, isPerfect: false, isProgressive: false))
    #expect(clause.subject?.bytes == 10..<24)
  }

  static let relative = SyntaxTree(
    """
    Mara Mara PROPN NNP 9 nsubj
    Holt Holt PROPN NNP 1 flat
    , , PUNCT , 5 punct
    who who PRON WP 5 nsubj
    led lead VERB VBD 1 acl:relcl
    the the DET DT 7 det
    survey survey NOUN NN 5 obj
    , , PUNCT , 5 punct
    drew draw VERB VBD 0 root
    the the DET DT 11 det
    maps map NOUN NNS 9 obj
    and and CCONJ CC 13 cc
    sold sell VERB VBD 9 conj
    them they PRON PRP 13 obj
    """)

  @Test func relativeAndCoordinateClausesAreToldApart() {
    let sentence = Self.relative
    let clauses = sentence.clauses
    #expect(clauses.map(\.head) == [4, 8, 12])
    #expect(clauses.map(\.kind) == [.relative(antecedent: 0), .main, .coordinate(first: 8)])
    #expect(
      clauses.map { $0.subject.map { sentence.text($0.tokens) } ?? "" }
        == ["who", "Mara Holt , who led the survey", "Mara Holt , who led the survey"])
    #expect(clauses.map(\.sharesSubject) == [false, false, true])
    #expect(sentence.text(clauses[1].subject!.core) == "Mara Holt")
    #expect(clauses.map { $0.object.map { sentence.text($0.tokens) } ?? "" } == ["the survey", "the maps", "them"])
    #expect(clauses[1].conjuncts == [12])
  }

  static let copular = SyntaxTree(
    """
    When when ADV WRB 3 advmod
    peace peace NOUN NN 3 nsubj
    came come VERB VBD 10 advcl
    , , PUNCT , 3 punct
    Oru Oru PROPN NNP 10 nsubj
    was be AUX VBD 10 cop
    still still ADV RB 10 advmod
    the the DET DT 10 det
    first first ADJ JJ 10 amod
    mayor mayor NOUN NN 0 root
    of of ADP IN 13 case
    the the DET DT 13 det
    town town NOUN NN 10 nmod
    built build VERB VBN 13 acl
    there there ADV RB 14 advmod
    . . PUNCT . 10 punct
    """)

  @Test func aCopularClauseHasAPredicateWithoutItsSubjectAndTime() {
    let sentence = Self.copular
    let clauses = sentence.clauses
    #expect(clauses.map(\.kind) == [.adverbial(head: 9), .main, .adnominal(antecedent: 12)])
    #expect(clauses[1].verbs.verb == nil)
    #expect(clauses[1].verbs.auxiliaries == [5])
    #expect(clauses[1].verbs.tense == .past)
    #expect(clauses[1].predicate.map { sentence.text($0.tokens) } == "still the first mayor of the town built there")
    #expect(clauses[0].marker == 0)
    #expect(clauses[2].verbs.voice == .passive)
    #expect(clauses[2].verbs.form == .pastParticiple)
    #expect(clauses[2].verbs.tense == nil)
  }

  @Test func aPhraseKnowsThatOthersStandInside() {
    let sentence = SyntaxTree(
      """
      A a DET DT 2 det
      ship ship NOUN NN 3 nsubj
      came come VERB VBD 0 root
      with with ADP IN 5 case
      sails sail NOUN NNS 2 nmod
      """)
    let subject = sentence.clauses[0].subject
    #expect(subject?.isContiguous == false)
    #expect(subject.map { sentence.text($0.tokens) } == "A ship came with sails")
    #expect(sentence.clauses[0].phrase.isContiguous)
  }

  @Test func aTreeThatIsNoneDoesNoHarm() {
    let token = Token(range: 0..<1)
    for heads in [[1, 0], [5, -1], [-1, -1], [0, 1]] {
      let tree = DependencyTree(
        tags: [.verb, .verb], xpos: ["VBD", "VBD"], lemmas: ["a", "a"], heads: heads, relations: ["acl", "conj"])
      let sentence = Sentence(range: 0..<1, block: 0, tokens: [token, token])
      #expect(clauses(of: tree, sentence: sentence).count <= 2)
    }
  }

  @Test(arguments: [
    ("was not rebuilt", passive, 0, "was", "not rebuilt"), ("led", relative, 0, "did", "lead"),
    ("sold", relative, 2, "did", "sell"), ("was … mayor", copular, 1, "was", ""),
  ])
  func questionsSplitTheVerbGroup(name: String, sentence: SyntaxTree, index: Int, auxiliary: String, rest: String) {
    let verbs = sentence.clauses[index].verbs
    let expected = Inversion(auxiliary: auxiliary, remainder: rest)
    #expect(verbs.inversion(words: sentence.words, lemmas: sentence.tree.lemmas) == expected)
  }

  @Test func aParticipleCannotBeInverted() {
    let sentence = Self.copular
    #expect(sentence.clauses[2].verbs.inversion(words: sentence.words, lemmas: sentence.tree.lemmas) == nil)
  }
}
