/// The small words of English on which standing alone depends.
enum ClosedClasses {
  /// Never clear without what went before, wherever they stand.
  static let deictic: Set<String> = [
    "this", "these", "those", "here", "we", "us", "our", "ours", "ourselves", "i", "me", "my", "mine", "you", "your",
    "yours", "thereby", "therefore", "thus", "hence", "thereafter", "thereupon", "meanwhile", "likewise", "similarly",
    "above", "below", "aforementioned", "former", "latter", "respectively", "today", "nowadays", "tomorrow",
    "yesterday",
    "ago", "now", "such", "afterwards", "afterward", "henceforth", "hitherto", "recently", "overleaf", "next",
    "elsewhere", "nearby",
    "further", "another", "others", "soon", "overhead", "nonetheless", "there", "instead", "otherwise", "accordingly",
    "consequently", "nevertheless",
    "nonetheless", "moreover",
    "furthermore", "however", "same", "yet", "further", "another", "others",
  ]

  static let subjectPronouns: Set<String> = ["he", "she", "they", "it"]
  static let objectPronouns: Set<String> = [
    "him", "them", "himself", "herself", "themselves", "itself", "hers", "theirs",
  ]
  static let possessivePronouns: Set<String> = ["his", "her", "its", "their"]

  /// Two words and more that point outside the sentence.
  static let deicticPhrases: [[String]] = [
    ["at", "that", "time"], ["at", "the", "time"], ["by", "that", "time"], ["by", "then"], ["by", "the", "time"],
    ["since", "then"], ["so", "far"], ["that", "year"], ["that", "day"], ["that", "month"], ["that", "night"],
    ["that", "evening"], ["that", "morning"], ["that", "afternoon"], ["that", "week"], ["that", "summer"],
    ["that", "winter"], ["that", "spring"], ["that", "autumn"], ["that", "decade"], ["that", "century"],
    ["that", "time"],
    ["that", "same"], ["at", "that"], ["from", "then"], ["up", "to", "then"], ["until", "then"], ["the", "other"],
    ["the", "others"], ["the", "first", "of"], ["the", "second", "of"], ["the", "two"], ["the", "three"],
    ["the", "four"],
    ["on", "the", "other", "hand"], ["in", "other", "words"], ["as", "a", "result"], ["for", "example"],
    ["for", "instance"], ["that", "is"], ["in", "turn"], ["a", "year", "later"], ["days", "later"], ["weeks", "later"],
    ["months", "later"], ["years", "later"], ["year", "earlier"], ["years", "earlier"], ["months", "earlier"],
    ["days", "earlier"], ["the", "following"], ["the", "previous"], ["the", "preceding"], ["the", "same"],
    ["within", "a", "year"], ["within", "a", "month"], ["within", "a", "week"], ["within", "a", "few"],
    ["within", "months"], ["within", "days"], ["within", "weeks"], ["within", "hours"], ["within", "minutes"],
    ["as", "well"], ["none", "the", "less"], ["at", "once"], ["in", "the", "meantime"], ["all", "the", "same"],
    ["in", "that"], ["of", "that"], ["to", "that"], ["with", "that"], ["on", "that"], ["for", "that"],
    ["from", "that"], ["into", "that"], ["one", "of", "them"], ["some", "of", "them"], ["most", "of", "them"],
    ["many", "of", "them"], ["all", "of", "them"], ["both", "of"], ["in", "response"], ["in", "return"],
    ["in", "reply"],
    ["followed", "his", "example"], ["followed", "her", "example"], ["followed", "suit"],
    ["of", "course"], ["in", "fact"], ["last", "year"], ["last", "month"], ["this", "year"], ["the", "day", "after"],
    ["the", "day", "before"], ["the", "year", "after"], ["the", "year", "before"], ["later", "that"], ["the", "above"],
    ["month's", "end"], ["month’s", "end"], ["week's", "end"],
    ["week’s", "end"], ["year's", "end"], ["year’s", "end"], ["in", "the", "aftermath"], ["later", "on"],
    ["will", "be", "noticed"], ["will", "be", "seen"],
    ["will", "be", "described"],
    ["will", "be", "told"], ["will", "be", "shown"], ["will", "be", "related"], ["will", "be", "considered"],
    ["will", "be", "discussed"], ["will", "be", "remembered"], ["has", "been", "noticed"],
    ["has", "been", "mentioned"], ["as", "will"],
    ["earlier", "that"], ["as", "we"], ["see", "page"], ["the", "passage"], ["the", "text"], ["as", "mentioned"],
  ]

  /// What may stand before the first clause and can go without loss.
  static let openers: [[String]] = [
    ["on", "the", "other", "hand"], ["on", "the", "one", "hand"], ["on", "the", "contrary"], ["as", "a", "result"],
    ["as", "a", "consequence"],
    ["in", "addition"], ["in", "fact"], ["in", "particular"], ["in", "turn"], ["in", "practice"], ["for", "example"],
    ["for", "instance"], ["of", "course"], ["after", "all"], ["above", "all"], ["at", "last"], ["at", "first"],
    ["in", "short"], ["in", "the", "end"], ["in", "response"], ["in", "return"], ["in", "contrast"],
    ["by", "contrast"],
    ["not", "surprisingly"], ["to", "be", "sure"], ["at", "the", "same", "time"], ["even", "so"],
    ["in", "other", "words"],
    ["conversely"], ["rather"], ["thereafter"], ["in", "reality"], ["in", "one", "example"], ["in", "one", "instance"],
    ["however"], ["incidentally"], ["additionally"], ["overall"], ["thus"], ["therefore"], ["hence"], ["moreover"],
    ["furthermore"],
    ["meanwhile"], ["nevertheless"],
    ["nonetheless"], ["consequently"], ["accordingly"], ["finally"], ["eventually"], ["ultimately"], ["instead"],
    ["indeed"], ["similarly"], ["likewise"], ["besides"], ["also"], ["still"], ["then"], ["again"], ["subsequently"],
    ["most", "notably"], ["most", "importantly"], ["most", "significantly"], ["most", "famously"],
    ["most", "strikingly"], ["most", "of", "all"], ["more", "importantly"], ["more", "significantly"],
    ["more", "specifically"], ["more", "generally"], ["more", "broadly"], ["notably"], ["importantly"],
    ["surprisingly"], ["ironically"], ["remarkably"], ["specifically"], ["in", "other", "cases"],
    ["interestingly"], ["significantly"], ["inevitably"], ["clearly"], ["naturally"], ["tragically"], ["unfortunately"],
    ["fortunately"], ["initially"], ["afterwards"], ["afterward"], ["later"], ["soon"], ["and"], ["but"], ["yet"],
    ["so"], ["first"], ["firstly"], ["second"], ["secondly"], ["third"], ["thirdly"], ["whereupon"], ["hereupon"],
    ["accordingly"],
  ]

  /// What may stand between commas inside a clause and can go without loss.
  static let insertions: [[String]] = [
    ["however"], ["therefore"], ["moreover"], ["nevertheless"], ["nonetheless"], ["meanwhile"], ["of", "course"],
    ["in", "fact"], ["for", "example"], ["for", "instance"], ["in", "turn"], ["then"], ["too"],
    ["on", "the", "other", "hand"],
    ["in", "particular"], ["indeed"], ["by", "contrast"], ["in", "short"], ["as", "a", "result"], ["thus"], ["hence"],
    ["in", "other", "words"], ["accordingly"], ["consequently"], ["furthermore"], ["instead"], ["finally"],
  ]

  /// Adverbs inside a clause that lean on what went before and can go without loss.
  static let removableAdverbs: Set<String> = [
    "also", "then", "therefore", "thus", "thereby", "nevertheless", "consequently", "soon", "even", "now",
  ]

  /// Heads of phrases that only a name, a number or a complement makes definite: "the party", "the congress".
  static let anaphoricNouns: Set<String> = [
    "party", "parties", "congress", "conference", "government", "committee", "army", "armies", "war", "city", "town",
    "village", "country", "countries", "nation", "king", "queen", "emperor", "empress", "prince", "president",
    "minister",
    "premier", "chancellor", "general", "governor", "leader", "leaders", "leadership", "treaty", "agreement", "pact",
    "accord", "accords",
    "plan", "plans", "movement", "group", "groups", "faction", "factions", "organization", "organisation",
    "organizations", "company", "council", "court", "letter", "letters", "document", "decision", "book", "pamphlet",
    "article", "report", "note", "speech", "statement", "proposal", "revolution", "battle", "siege", "province",
    "region",
    "island", "river", "trial", "election", "elections", "bill", "act", "law", "laws", "program", "programme", "policy",
    "policies", "crisis", "strike", "strikes", "uprising", "rebellion", "revolt", "rising", "insurrection", "attack",
    "assault", "invasion", "meeting", "union", "republic", "state", "states", "capital", "ministry", "department",
    "commission", "assembly", "parliament", "senate", "convention", "constitution", "regime", "dynasty", "empire",
    "kingdom", "colony", "colonies", "settlement", "expedition", "campaign", "operation", "project", "system", "method",
    "process", "idea", "ideas", "theory", "argument", "question", "problem", "problems", "situation", "event", "events",
    "incident", "affair", "scandal", "massacre", "defeat", "victory", "fall", "result", "results", "outcome", "success",
    "failure", "struggle", "conflict", "dispute", "debate", "opposition", "opponents", "enemy", "enemies", "allies",
    "alliance", "coalition", "rebels", "rebel", "insurgents", "troops", "forces", "soldiers", "sailors", "fleet",
    "ship",
    "ships", "vessel", "regiment", "division", "brigade", "fort", "fortress", "castle", "palace", "church", "temple",
    "bridge", "road", "canal", "railway", "factory", "mine", "school", "university", "college", "newspaper", "paper",
    "journal", "magazine", "novel", "poem", "play", "painting", "author", "writer", "poet", "artist", "scientist",
    "engineer", "doctor", "bishop", "pope", "officer", "commander", "captain", "admiral", "colonel", "man", "woman",
    "men",
    "boy", "girl", "child", "children", "son", "sons", "daughter", "wife", "husband", "brother", "sister", "father",
    "mother", "family", "couple", "pair", "trio", "team", "members", "delegates", "delegation", "authorities",
    "officials",
    "administration", "cabinet", "coup", "date", "day", "year", "month", "week", "period", "time", "moment", "decade",
    "century", "place", "post", "position", "office", "role", "title", "name", "term", "work", "task", "move", "step",
    "measure", "measures", "reform", "reforms", "change", "changes", "demand", "demands", "order", "orders", "offer",
    "request", "appeal", "charge", "charges", "accusation", "murder", "killing", "death", "assassination", "arrest",
    "explosion", "disaster", "accident", "epidemic", "famine", "storm", "flood", "fire", "experiment", "discovery",
    "invention", "machine", "device", "engine", "rest", "others", "survivors", "majority", "minority", "threat",
    "danger",
    "bureaucracy", "apparatus", "cadre", "institution", "body", "board", "bank", "firm", "corporation", "site", "area",
    "district", "land", "building", "tower", "house", "line", "front", "border", "route", "journey", "voyage", "trip",
    "mission", "truce", "armistice", "ceasefire", "peace", "negotiations", "talks", "terms", "conditions", "resolution",
    "protest", "protests", "demonstration", "march", "riot", "riots", "boycott", "campaigners", "protesters", "workers",
    "ban", "tax", "taxes", "reign", "ruler", "throne", "crown", "succession", "heir", "rival", "rivals", "successor",
    "predecessor", "founder", "director", "manager", "chairman", "secretary", "dictator", "dictatorship", "monarch",
    "monarchy", "tribe", "tribes", "clan", "people", "population", "inhabitants", "citizens", "crowd", "prisoners",
    "book's", "author's", "section", "sections", "chapter", "figure", "figures", "number", "total", "amount", "sum",
    "price",
    "insight", "behaviour", "behavior", "initiative", "challenge", "proceedings", "account", "method", "approach",
    "cycle",
  ]

  /// What follows a noun and makes it definite, whatever comes after.
  static let anchors: Set<String> = [
    "of", "that", "who", "which", "whose", "against", "between", "for", "led", "headed", "known", "called", "named",
    "about", "where",
  ]

  /// What makes a noun definite before a name ("the bridge at Avignon").
  static let placing: Set<String> = ["in", "at", "on", "near", "from", "to", "under", "over", "with", "by"]

  /// Adjectives of nations and creeds, which keep their capital in the middle of a sentence.
  static let nationalities: Set<String> = [
    "african", "allied", "american", "arab", "asian", "australian", "austrian", "belgian", "british", "bulgarian",
    "canadian", "catholic", "chinese", "christian", "czech", "danish", "dutch", "egyptian", "english", "european",
    "finnish", "french", "georgian", "german", "greek", "hungarian", "indian", "irish", "italian", "japanese", "jewish",
    "korean", "latin", "mexican", "mongol", "muslim", "norman", "norwegian", "ottoman", "persian", "polish",
    "portuguese", "protestant", "prussian", "roman", "romanian", "russian", "saxon", "scottish", "serbian", "soviet",
    "spanish", "swedish", "swiss", "turkish", "ukrainian", "vietnamese", "welsh",
  ]

  /// Adjectives of parties, creeds and the sides of a war, and of nations that are seldom told of.
  static let sides: Set<String> = [
    "afghan", "algerian", "argentine", "armenian", "assyrian", "athenian", "babylonian", "bavarian", "bohemian",
    "bolivian", "bolshevik", "boer", "brazilian", "burmese", "byzantine", "cambodian", "carthaginian", "chilean",
    "colombian", "communist", "confederate", "conservative", "cossack", "croatian", "cuban", "democratic", "ethiopian",
    "fascist", "federal", "federalist", "filipino", "flemish", "frankish", "genoese", "hessian", "indonesian",
    "iranian", "iraqi", "israeli", "jacobin", "girondin", "kurdish", "labour", "lebanese", "liberal", "libyan",
    "lithuanian", "loyalist", "macedonian", "malay", "manchu", "menshevik", "moorish", "mughal", "nationalist", "nazi",
    "nigerian", "pakistani", "palestinian", "parliamentarian", "patriot", "peruvian", "republican", "royalist",
    "saudi", "seljuk", "sicilian", "sikh", "slovak", "socialist", "somali", "spartan", "swabian", "syrian", "theban",
    "tory",
    "tuscan", "unionist", "venetian", "venezuelan", "whig", "yugoslav", "zulu",
  ]

  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
