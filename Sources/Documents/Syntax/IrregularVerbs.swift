/// Verbs whose past or participle no rule gives; past before participle.
enum IrregularVerbs {
  struct Forms: Hashable, Sendable {
    let past: String
    let participle: String
  }

  /// The irregular forms of `base`, also behind a hyphen ("re-write").
  static func forms(of base: String) -> IrregularForms? {
    guard base != "be" else { return IrregularForms(prefix: "", forms: Forms(past: "was", participle: "been")) }
    let (prefix, verb) = parts(of: base)
    return table[verb].map { IrregularForms(prefix: prefix, forms: $0) }
  }

  static func base(of form: String) -> String? {
    let (prefix, verb) = parts(of: form)
    return bases[verb].map { prefix + $0 }
  }

  private static func parts(of word: String) -> (prefix: String, verb: String) {
    guard let hyphen = word.lastIndex(of: "-") else { return ("", word) }
    let start = word.index(after: hyphen)
    return (String(word[..<start]), String(word[start...]))
  }

  private static let bases: [String: String] = {
    var bases = [
      "am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "has": "have",
      "does": "do", "goes": "go",
      "begun": "begin", "lit": "light", "lighted": "light", "hanged": "hang", "burnt": "burn", "dreamt": "dream",
      "learnt": "learn",
      "spelt": "spell", "spilt": "spill", "spoilt": "spoil", "proven": "prove", "gotten": "get", "bade": "bid",
      "bidden": "bid", "stricken": "strike", "clad": "clothe", "borne": "bear", "born": "bear", "sunken": "sink",
      "shrunken": "shrink", "leaped": "leap", "kneeled": "kneel", "dwelled": "dwell", "swelled": "swell",
      "pled": "plead",
      "besought": "beseech", "wrought": "work",
    ]
    for (base, forms) in table.sorted(by: { $0.key < $1.key }) {
      for form in [base, forms.past, forms.participle] where bases[form] == nil { bases[form] = base }
      let irregular = IrregularForms(prefix: "", forms: forms)
      bases[irregular.form(.thirdPerson, base: base)] = base
      bases[irregular.form(.presentParticiple, base: base)] = base
    }
    for (form, base) in ambiguous { bases[form] = base }
    return bases
  }()

  /// Forms of two verbs, with the verb that is meant more often in narration.
  private static let ambiguous = [
    "found": "find", "lay": "lay", "fell": "fall", "saw": "see", "bound": "bind", "ground": "grind", "wound": "wind",
    "left": "leave", "rent": "rend", "felt": "feel",
  ]

  private static let table: [String: Forms] = [
    "abide": Forms(past: "abode", participle: "abided"),
    "arise": Forms(past: "arose", participle: "arisen"),
    "awake": Forms(past: "awoke", participle: "awoken"),
    "bear": Forms(past: "bore", participle: "borne"),
    "beat": Forms(past: "beat", participle: "beaten"),
    "become": Forms(past: "became", participle: "become"),
    "befall": Forms(past: "befell", participle: "befallen"),
    "beget": Forms(past: "begot", participle: "begotten"),
    "begin": Forms(past: "began", participle: "begun"),
    "behold": Forms(past: "beheld", participle: "beheld"),
    "bend": Forms(past: "bent", participle: "bent"),
    "bereave": Forms(past: "bereft", participle: "bereft"),
    "beseech": Forms(past: "besought", participle: "besought"),
    "beset": Forms(past: "beset", participle: "beset"),
    "bet": Forms(past: "bet", participle: "bet"),
    "bid": Forms(past: "bid", participle: "bid"),
    "bind": Forms(past: "bound", participle: "bound"),
    "bite": Forms(past: "bit", participle: "bitten"),
    "bleed": Forms(past: "bled", participle: "bled"),
    "blow": Forms(past: "blew", participle: "blown"),
    "break": Forms(past: "broke", participle: "broken"),
    "breed": Forms(past: "bred", participle: "bred"),
    "bring": Forms(past: "brought", participle: "brought"),
    "broadcast": Forms(past: "broadcast", participle: "broadcast"),
    "build": Forms(past: "built", participle: "built"),
    "burn": Forms(past: "burned", participle: "burned"),
    "burst": Forms(past: "burst", participle: "burst"),
    "buy": Forms(past: "bought", participle: "bought"),
    "cast": Forms(past: "cast", participle: "cast"),
    "catch": Forms(past: "caught", participle: "caught"),
    "choose": Forms(past: "chose", participle: "chosen"),
    "cling": Forms(past: "clung", participle: "clung"),
    "clothe": Forms(past: "clothed", participle: "clothed"),
    "come": Forms(past: "came", participle: "come"),
    "cost": Forms(past: "cost", participle: "cost"),
    "creep": Forms(past: "crept", participle: "crept"),
    "cut": Forms(past: "cut", participle: "cut"),
    "deal": Forms(past: "dealt", participle: "dealt"),
    "die": Forms(past: "died", participle: "died"),
    "dig": Forms(past: "dug", participle: "dug"),
    "do": Forms(past: "did", participle: "done"),
    "draw": Forms(past: "drew", participle: "drawn"),
    "dream": Forms(past: "dreamed", participle: "dreamed"),
    "drink": Forms(past: "drank", participle: "drunk"),
    "drive": Forms(past: "drove", participle: "driven"),
    "dwell": Forms(past: "dwelt", participle: "dwelt"),
    "eat": Forms(past: "ate", participle: "eaten"),
    "fall": Forms(past: "fell", participle: "fallen"),
    "feed": Forms(past: "fed", participle: "fed"),
    "feel": Forms(past: "felt", participle: "felt"),
    "fight": Forms(past: "fought", participle: "fought"),
    "find": Forms(past: "found", participle: "found"),
    "flee": Forms(past: "fled", participle: "fled"),
    "fling": Forms(past: "flung", participle: "flung"),
    "fly": Forms(past: "flew", participle: "flown"),
    "forbid": Forms(past: "forbade", participle: "forbidden"),
    "forecast": Forms(past: "forecast", participle: "forecast"),
    "foresee": Forms(past: "foresaw", participle: "foreseen"),
    "foretell": Forms(past: "foretold", participle: "foretold"),
    "forget": Forms(past: "forgot", participle: "forgotten"),
    "forgive": Forms(past: "forgave", participle: "forgiven"),
    "forgo": Forms(past: "forwent", participle: "forgone"),
    "forsake": Forms(past: "forsook", participle: "forsaken"),
    "freeze": Forms(past: "froze", participle: "frozen"),
    "get": Forms(past: "got", participle: "got"),
    "gild": Forms(past: "gilded", participle: "gilded"),
    "give": Forms(past: "gave", participle: "given"),
    "go": Forms(past: "went", participle: "gone"),
    "grind": Forms(past: "ground", participle: "ground"),
    "grow": Forms(past: "grew", participle: "grown"),
    "hang": Forms(past: "hung", participle: "hung"),
    "have": Forms(past: "had", participle: "had"),
    "hear": Forms(past: "heard", participle: "heard"),
    "hew": Forms(past: "hewed", participle: "hewn"),
    "hide": Forms(past: "hid", participle: "hidden"),
    "hit": Forms(past: "hit", participle: "hit"),
    "hold": Forms(past: "held", participle: "held"),
    "hurt": Forms(past: "hurt", participle: "hurt"),
    "keep": Forms(past: "kept", participle: "kept"),
    "kneel": Forms(past: "knelt", participle: "knelt"),
    "know": Forms(past: "knew", participle: "known"),
    "lay": Forms(past: "laid", participle: "laid"),
    "lead": Forms(past: "led", participle: "led"),
    "leap": Forms(past: "leapt", participle: "leapt"),
    "learn": Forms(past: "learned", participle: "learned"),
    "leave": Forms(past: "left", participle: "left"),
    "lend": Forms(past: "lent", participle: "lent"),
    "let": Forms(past: "let", participle: "let"),
    "lie": Forms(past: "lay", participle: "lain"),
    "light": Forms(past: "lit", participle: "lit"),
    "lose": Forms(past: "lost", participle: "lost"),
    "make": Forms(past: "made", participle: "made"),
    "mean": Forms(past: "meant", participle: "meant"),
    "meet": Forms(past: "met", participle: "met"),
    "mislead": Forms(past: "misled", participle: "misled"),
    "mistake": Forms(past: "mistook", participle: "mistaken"),
    "misunderstand": Forms(past: "misunderstood", participle: "misunderstood"),
    "mow": Forms(past: "mowed", participle: "mown"),
    "offset": Forms(past: "offset", participle: "offset"),
    "outdo": Forms(past: "outdid", participle: "outdone"),
    "outgrow": Forms(past: "outgrew", participle: "outgrown"),
    "overcome": Forms(past: "overcame", participle: "overcome"),
    "overhear": Forms(past: "overheard", participle: "overheard"),
    "override": Forms(past: "overrode", participle: "overridden"),
    "overrun": Forms(past: "overran", participle: "overrun"),
    "oversee": Forms(past: "oversaw", participle: "overseen"),
    "overtake": Forms(past: "overtook", participle: "overtaken"),
    "overthrow": Forms(past: "overthrew", participle: "overthrown"),
    "partake": Forms(past: "partook", participle: "partaken"),
    "pay": Forms(past: "paid", participle: "paid"),
    "plead": Forms(past: "pleaded", participle: "pleaded"),
    "prove": Forms(past: "proved", participle: "proved"),
    "put": Forms(past: "put", participle: "put"),
    "quit": Forms(past: "quit", participle: "quit"),
    "read": Forms(past: "read", participle: "read"),
    "rebuild": Forms(past: "rebuilt", participle: "rebuilt"),
    "recast": Forms(past: "recast", participle: "recast"),
    "remake": Forms(past: "remade", participle: "remade"),
    "rend": Forms(past: "rent", participle: "rent"),
    "repay": Forms(past: "repaid", participle: "repaid"),
    "resell": Forms(past: "resold", participle: "resold"),
    "reset": Forms(past: "reset", participle: "reset"),
    "rethink": Forms(past: "rethought", participle: "rethought"),
    "retell": Forms(past: "retold", participle: "retold"),
    "rewrite": Forms(past: "rewrote", participle: "rewritten"),
    "rid": Forms(past: "rid", participle: "rid"),
    "ride": Forms(past: "rode", participle: "ridden"),
    "ring": Forms(past: "rang", participle: "rung"),
    "rise": Forms(past: "rose", participle: "risen"),
    "run": Forms(past: "ran", participle: "run"),
    "say": Forms(past: "said", participle: "said"),
    "see": Forms(past: "saw", participle: "seen"),
    "seek": Forms(past: "sought", participle: "sought"),
    "sell": Forms(past: "sold", participle: "sold"),
    "send": Forms(past: "sent", participle: "sent"),
    "set": Forms(past: "set", participle: "set"),
    "sew": Forms(past: "sewed", participle: "sewn"),
    "shake": Forms(past: "shook", participle: "shaken"),
    "shed": Forms(past: "shed", participle: "shed"),
    "shine": Forms(past: "shone", participle: "shone"),
    "shoe": Forms(past: "shod", participle: "shod"),
    "shoot": Forms(past: "shot", participle: "shot"),
    "show": Forms(past: "showed", participle: "shown"),
    "shrink": Forms(past: "shrank", participle: "shrunk"),
    "shut": Forms(past: "shut", participle: "shut"),
    "sing": Forms(past: "sang", participle: "sung"),
    "sink": Forms(past: "sank", participle: "sunk"),
    "sit": Forms(past: "sat", participle: "sat"),
    "slay": Forms(past: "slew", participle: "slain"),
    "sleep": Forms(past: "slept", participle: "slept"),
    "slide": Forms(past: "slid", participle: "slid"),
    "sling": Forms(past: "slung", participle: "slung"),
    "slit": Forms(past: "slit", participle: "slit"),
    "sow": Forms(past: "sowed", participle: "sown"),
    "speak": Forms(past: "spoke", participle: "spoken"),
    "speed": Forms(past: "sped", participle: "sped"),
    "spell": Forms(past: "spelled", participle: "spelled"),
    "spend": Forms(past: "spent", participle: "spent"),
    "spill": Forms(past: "spilled", participle: "spilled"),
    "spin": Forms(past: "spun", participle: "spun"),
    "spit": Forms(past: "spat", participle: "spat"),
    "split": Forms(past: "split", participle: "split"),
    "spoil": Forms(past: "spoiled", participle: "spoiled"),
    "spread": Forms(past: "spread", participle: "spread"),
    "spring": Forms(past: "sprang", participle: "sprung"),
    "stand": Forms(past: "stood", participle: "stood"),
    "steal": Forms(past: "stole", participle: "stolen"),
    "stick": Forms(past: "stuck", participle: "stuck"),
    "sting": Forms(past: "stung", participle: "stung"),
    "stink": Forms(past: "stank", participle: "stunk"),
    "strew": Forms(past: "strewed", participle: "strewn"),
    "stride": Forms(past: "strode", participle: "stridden"),
    "strike": Forms(past: "struck", participle: "struck"),
    "string": Forms(past: "strung", participle: "strung"),
    "strive": Forms(past: "strove", participle: "striven"),
    "swear": Forms(past: "swore", participle: "sworn"),
    "sweep": Forms(past: "swept", participle: "swept"),
    "swell": Forms(past: "swelled", participle: "swollen"),
    "swim": Forms(past: "swam", participle: "swum"),
    "swing": Forms(past: "swung", participle: "swung"),
    "take": Forms(past: "took", participle: "taken"),
    "teach": Forms(past: "taught", participle: "taught"),
    "tear": Forms(past: "tore", participle: "torn"),
    "tell": Forms(past: "told", participle: "told"),
    "think": Forms(past: "thought", participle: "thought"),
    "thrive": Forms(past: "thrived", participle: "thrived"),
    "throw": Forms(past: "threw", participle: "thrown"),
    "thrust": Forms(past: "thrust", participle: "thrust"),
    "tie": Forms(past: "tied", participle: "tied"),
    "tread": Forms(past: "trod", participle: "trodden"),
    "undergo": Forms(past: "underwent", participle: "undergone"),
    "underlie": Forms(past: "underlay", participle: "underlain"),
    "understand": Forms(past: "understood", participle: "understood"),
    "undertake": Forms(past: "undertook", participle: "undertaken"),
    "undo": Forms(past: "undid", participle: "undone"),
    "untie": Forms(past: "untied", participle: "untied"),
    "uphold": Forms(past: "upheld", participle: "upheld"),
    "upset": Forms(past: "upset", participle: "upset"),
    "vie": Forms(past: "vied", participle: "vied"),
    "wake": Forms(past: "woke", participle: "woken"),
    "wear": Forms(past: "wore", participle: "worn"),
    "weave": Forms(past: "wove", participle: "woven"),
    "weep": Forms(past: "wept", participle: "wept"),
    "wet": Forms(past: "wet", participle: "wet"),
    "win": Forms(past: "won", participle: "won"),
    "wind": Forms(past: "wound", participle: "wound"),
    "withdraw": Forms(past: "withdrew", participle: "withdrawn"),
    "withhold": Forms(past: "withheld", participle: "withheld"),
    "withstand": Forms(past: "withstood", participle: "withstood"),
    "wring": Forms(past: "wrung", participle: "wrung"),
    "write": Forms(past: "wrote", participle: "written"),
  ]
}

/// The irregular forms of a verb with what stands before its last hyphen.
struct IrregularForms: Hashable, Sendable {
  let prefix: String
  let forms: IrregularVerbs.Forms

  func form(_ form: Morphology.VerbForm, base: String) -> String {
    switch form {
    case .base: base
    case .past: prefix + forms.past
    case .pastParticiple: prefix + forms.participle
    case .thirdPerson: Self.thirdPersons[base] ?? Morphology.plural(of: base)
    case .presentParticiple: Morphology.participle(base)
    }
  }

  private static let thirdPersons = ["be": "is", "have": "has"]
}
