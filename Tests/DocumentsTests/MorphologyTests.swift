import Documents
import Testing

@Suite struct MorphologyTests {
  /// base, third person, past, past participle, present participle
  static let verbs = """
    found founds founded founded founding
    walk walks walked walked walking
    stop stops stopped stopped stopping
    occur occurs occurred occurred occurring
    visit visits visited visited visiting
    open opens opened opened opening
    admit admits admitted admitted admitting
    travel travels travelled travelled travelling
    carry carries carried carried carrying
    play plays played played playing
    rule rules ruled ruled ruling
    agree agrees agreed agreed agreeing
    free frees freed freed freeing
    pass passes passed passed passing
    reach reaches reached reached reaching
    fix fixes fixed fixed fixing
    show shows showed shown showing
    look looks looked looked looking
    equip equips equipped equipped equipping
    veto vetoes vetoed vetoed vetoing
    die dies died died dying
    lie lies lay lain lying
    argue argues argued argued arguing
    describe describes described described describing
    create creates created created creating
    defeat defeats defeated defeated defeating
    determine determines determined determined determining
    explain explains explained explained explaining
    acquire acquires acquired acquired acquiring
    repair repairs repaired repaired repairing
    divide divides divided divided dividing
    propose proposes proposed proposed proposing
    discuss discusses discussed discussed discussing
    announce announces announced announced announcing
    manage manages managed managed managing
    hang hangs hung hung hanging
    change changes changed changed changing
    belong belongs belonged belonged belonging
    settle settles settled settled settling
    reveal reveals revealed revealed revealing
    compel compels compelled compelled compelling
    enter enters entered entered entering
    be is was been being
    have has had had having
    do does did done doing
    go goes went gone going
    begin begins began begun beginning
    write writes wrote written writing
    take takes took taken taking
    overthrow overthrows overthrew overthrown overthrowing
    win wins won won winning
    lead leads led led leading
    leave leaves left left leaving
    lay lays laid laid laying
    flee flees fled fled fleeing
    cut cuts cut cut cutting
    teach teaches taught taught teaching
    re-write re-writes re-wrote re-written re-writing
    """.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }

  @Test(arguments: verbs)
  func verbsAreInflected(forms: [String]) {
    #expect(Morphology.VerbForm.allCases.map { Morphology.inflect(forms[0], as: $0) } == forms)
  }

  /// "found", "lay" and "born" belong to two verbs; the more frequent one is given.
  @Test(arguments: verbs.filter { !["found", "lie", "lay"].contains($0[0]) })
  func everyFormLeadsBackToItsBase(forms: [String]) {
    #expect(forms.map { Morphology.base(of: $0) } == [String](repeating: forms[0], count: forms.count))
  }

  @Test(arguments: [
    ("found", "find"), ("founded", "found"), ("lay", "lay"), ("lain", "lie"), ("born", "bear"), ("were", "be"),
    ("hoped", "hope"), ("hopped", "hop"), ("planned", "plan"), ("used", "use"), ("tied", "tie"), ("proven", "prove"),
    ("judged", "judge"), ("invaded", "invade"), ("loaded", "load"), ("invited", "invite"), ("limited", "limit"),
    ("completed", "complete"), ("secured", "secure"), ("ignored", "ignore"), ("honored", "honor"),
    ("promoted", "promote"), ("piloted", "pilot"), ("executed", "execute"), ("assumed", "assume"),
    ("escaped", "escape"), ("kidnapped", "kidnap"), ("concluded", "conclude"), ("caused", "cause"),
    ("focused", "focus"), ("besieged", "besiege"), ("emerging", "emerge"), ("moved", "move"), ("seized", "seize"),
    ("expanded", "expand"), ("attacked", "attack"), ("appointed", "appoint"), ("signed", "sign"),
  ])
  func ambiguousAndSilentEndingsAreResolved(form: String, base: String) {
    #expect(Morphology.base(of: form) == base)
  }

  @Test(arguments: [
    ("city", "cities"), ("day", "days"), ("church", "churches"), ("hero", "heroes"), ("bus", "buses"),
    ("woman", "women"), ("child", "children"), ("crisis", "crises"), ("treaty", "treaties"), ("king", "kings"),
    ("army", "armies"), ("wife", "wives"), ("sheep", "sheep"), ("house", "houses"), ("axe", "axes"),
    ("statesman", "statesmen"), ("studio", "studios"), ("monarch", "monarchs"),
  ])
  func nounsHaveTheirPlurals(singular: String, plural: String) {
    #expect(Morphology.plural(of: singular) == plural)
    #expect(Morphology.singular(of: plural) == singular)
  }

  @Test(arguments: [
    (0, "card", "0 cards"), (1, "card", "1 card"), (2, "reply", "2 replies"), (1, "day", "1 day"), (7, "day", "7 days"),
  ])
  func oneIsCountedWithoutAnEnding(count: Int, noun: String, counted text: String) {
    #expect(counted(count, noun) == text)
  }
}
