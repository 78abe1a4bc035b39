/// The words of the date grammar, looked up by their lower-case letters.
struct DateLexicon {
  struct Entry: Hashable {
    let kind: DateWord
    let value: Int32
    /// Whether it counts only with a capital letter.
    let needsCapital: Bool
  }

  static let english = DateLexicon()

  /// No word of the table is longer, in bytes.
  static let longest = 15
  private let entries: [UInt64: Entry]

  /// - Parameter key: ``key(of:)`` of the word.
  func entry(for key: UInt64) -> Entry? { entries[key] }

  /// FNV-1a of letters already in lower case.
  static func key(of letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(seed, extend)
  }

  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  static func extend(_ key: UInt64, _ byte: UInt8) -> UInt64 { (key ^ UInt64(byte)) &* 0x100_0000_01b3 }

  private init() {
    var table: [UInt64: Entry] = [:]
    func add(_ kind: DateWord, _ words: String, value: Int32 = 0, needsCapital: Bool = false) {
      for word in words.split(separator: " ") {
        table[Self.key(of: word.utf8)] = Entry(kind: kind, value: value, needsCapital: needsCapital)
      }
    }
    func addInOrder(_ kind: DateWord, from first: Int32, _ groups: String, needsCapital: Bool = false) {
      for (offset, group) in groups.split(separator: ",", omittingEmptySubsequences: false).enumerated() {
        add(kind, String(group), value: first + Int32(offset), needsCapital: needsCapital)
      }
    }
    for (kind, words) in Self.plain { add(kind, words) }
    for (kind, value, words) in Self.valued { add(kind, words, value: value) }
    addInOrder(.month, from: 1, Self.months, needsCapital: true)
    addInOrder(.weekday, from: 1, Self.weekdays, needsCapital: true)
    addInOrder(.cardinal, from: 1, Self.cardinals)
    addInOrder(.ordinalWord, from: 1, Self.ordinals)
    addInOrder(.unit, from: 0, Self.units)
    addInOrder(.units, from: 0, Self.pluralUnits)
    add(.holiday, "christmas xmas", value: 1225, needsCapital: true)
    add(.holiday, "easter whitsun whitsunday whitsuntide pentecost lent", value: 0, needsCapital: true)
    for (day, feast) in Self.feasts { add(.holiday, feast, value: day, needsCapital: true) }
    for (day, name) in Self.romanDays { add(.romanDay, name, value: day, needsCapital: true) }
    entries = table
  }

  private static let months = """
    january jan,february feb febr,march mar,april apr,may,june jun,july jul,august aug,\
    september sept sep,october oct octob,november nov novem,december dec decem
    """
  private static let weekdays = """
    monday mon,tuesday tues,wednesday wed,thursday thurs,friday fri,saturday sat,sunday
    """
  private static let cardinals = """
    one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,\
    eighteen,nineteen
    """
  private static let ordinals = """
    first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth,thirteenth,fourteenth,\
    fifteenth,sixteenth,seventeenth,eighteenth,nineteenth,twentieth
    """
  /// In the order of ``DateUnit``; "second" is an ordinal first.
  private static let units = """
    , minute,hour,day,week,fortnight,month,,,year,decade,generation,century,millennium
    """
  private static let pluralUnits = """
    seconds,minutes,hours,days,weeks,fortnights,months,seasons,,years yrs,decades,generations,centuries,\
    millennia millenniums
    """

  /// Feasts that keep their day: month and day.
  private static let feasts: [(Int32, String)] = [
    (106, "epiphany"), (202, "candlemas"), (801, "lammas"), (929, "michaelmas"), (1111, "martinmas"),
    (1031, "halloween"),
  ]
  /// The day in March, May, July and October; Nones and Ides come two days earlier in the other months.
  private static let romanDays: [(Int32, String)] = [(15, "ides"), (7, "nones"), (1, "kalends calends")]

  private static let valued: [(DateWord, Int32, String)] = [
    (.cardinal, 20, "twenty"), (.cardinal, 30, "thirty"), (.cardinal, 40, "forty"), (.cardinal, 50, "fifty"),
    (.cardinal, 60, "sixty"), (.cardinal, 70, "seventy"), (.cardinal, 80, "eighty"), (.cardinal, 90, "ninety"),
    (.magnitude, 100, "hundred"), (.magnitude, 1000, "thousand"),
    (.ordinalWord, 30, "thirtieth"), (.ordinalWord, 40, "fortieth"), (.ordinalWord, 50, "fiftieth"),
    (.decadeWord, 20, "twenties"), (.decadeWord, 30, "thirties"), (.decadeWord, 40, "forties"),
    (.decadeWord, 50, "fifties"), (.decadeWord, 60, "sixties"), (.decadeWord, 70, "seventies"),
    (.decadeWord, 80, "eighties"), (.decadeWord, 90, "nineties"),
    (.season, 21, "spring springtime"), (.season, 22, "summer summertime midsummer"),
    (.season, 23, "autumn fall"), (.season, 24, "winter wintertime midwinter"),
    (.season, 31, "springs"), (.season, 32, "summers"), (.season, 33, "autumns"), (.season, 34, "winters"),
    (.dayPart, 0, "morning mornings"), (.dayPart, 1, "noon midday"), (.dayPart, 2, "afternoon afternoons"),
    (.dayPart, 3, "evening evenings dusk sunset nightfall"), (.dayPart, 4, "night nights nighttime"),
    (.dayPart, 5, "dawn daybreak sunrise"), (.dayPart, 6, "midnight"), (.dayPart, 7, "daytime"),
    (.earlyLate, 0, "early"), (.earlyLate, 1, "mid"), (.earlyLate, 2, "late"),
    (.boundary, 0, "beginning start opening outset onset"), (.boundary, 1, "middle midst height"),
    (.boundary, 2, "end close ending"), (.boundary, 3, "turn"),
    (.fraction, 2, "half"), (.fraction, 4, "quarter"), (.fraction, 1, "part portion"),
    (.frequency, 3, "daily"), (.frequency, 4, "weekly"), (.frequency, 6, "monthly"),
    (.frequency, 9, "yearly annual annually"), (.frequency, 2, "hourly"),
    (.once, 1, "once"), (.once, 2, "twice"), (.once, 3, "thrice"),
    (.couple, 2, "couple"), (.couple, 12, "dozen"), (.couple, 20, "score"), (.couple, 0, "number"),
    (.prefix, 0, "pre"), (.prefix, 1, "post"), (.approximately, 1, "circa c ca"), (.common, 1, "ad"),
    (.instant, 0, "inst instant"),
    (.instant, -1, "ult ultimo"), (.units, 0, "moments"), (.presentWord, 1, "present"), (.clockWord, 1, "am"),
    (.clockWord, 2, "pm"),
    (.unit, Int32(DateUnit.season.rawValue), "season"),
  ]

  private static let plain: [(DateWord, String)] = [
    (.beforeChrist, "bc bce"), (.common, "ce"),
    (.the, "the"), (.this, "this these"), (.that, "that those"), (.article, "a an"), (.each, "each every"),
    (.same, "same"),
    (.following, "next ensuing subsequent succeeding coming"), (.previous, "previous preceding prior previously"),
    (.past, "last past"), (.remaining, "final latter closing remaining remainder rest"),
    (.brief, "short brief long"), (.mere, "mere full whole good"),
    (.campaign, "offensive offensives campaign campaigns"),
    (.few, "few several many numerous hundreds thousands dozens scores"), (.some, "some"),
    (.later, "later"), (.following, "following"), (.earlier, "earlier"), (.after, "after"), (.before, "before"),
    (.ago, "ago"),
    (.hence, "hence"), (.afterwards, "afterwards afterward thereafter"), (.beforehand, "beforehand"),
    (.shortly, "shortly soon immediately directly"),
    (.inWord, "in into"), (.onWord, "on upon"), (.atWord, "at"), (.byWord, "by"), (.from, "from"), (.to, "to"),
    (.until, "until till til"), (.through, "through thru"), (.since, "since"), (.between, "between"),
    (.during, "during throughout"), (.and, "and"), (.or, "or"), (.of, "of"), (.within, "within"),
    (.approximately, "about around approximately roughly"),
    (.more, "more"), (.less, "less fewer"), (.than, "than"), (.almost, "almost nearly"), (.only, "only just"),
    (.over, "over"), (.least, "least"), (.most, "most"),
    (.times, "times"), (.per, "per"), (.forWord, "for"),
    (.presentWord, "now nowadays today currently current"), (.pastWord, "former formerly"),
    (.futureWord, "future"), (.yesterday, "yesterday"), (.tomorrow, "tomorrow"), (.tonight, "tonight"),
    (.morrow, "morrow"),
    (.recently, "recent recently"), (.eve, "eve"), (.new, "new"), (.old, "old"),
    (.style, "style"), (.clockWord, "clock hrs hr gmt"), (.not, "not"), (.time, "time period era age moment"),
    (.very, "very"), (.christ, "christ"), (.lord, "lord grace domini"), (.anno, "anno"),
    (.christian, "christian common"), (.onward, "onward onwards forward"), (.upDown, "up down"),
    (.measure, "population total majority sum length height elevation altitude depth average maximum minimum"),
    (
      .event,
      """
      revolution revolutions uprising uprisings rising risings insurrection rebellion revolt coup manifesto plot theses \
      putsch massacre
      """
    ),
    (.pronoun, "he she it they we i you who his her their its our my your"),
    (.subordinator, "when where which while as but with without because although though was were is are had has"),
    (
      .counting,
      """
      page pages p pp vol volume no nos number numbers chapter chap ch article section sections paragraph clause \
      psalm verse line lines book figure fig table plate map room route highway flight regiment division battalion \
      article articles file folio ff column cols note notes nr act box room resolution directive lot hill patent train \
      numbering numbered totalling totaling ss sec secs
      """
    ),
    (
      .counted,
      """
      men women people persons soldiers troops miles feet yards inches pounds dollars francs marks rubles roubles \
      rupees percent cent cents tons tonnes acres kilometers kilometres km metres meters hectares cases men's ships \
      guns tanks aircraft planes prisoners horses votes seats members copies workers sailors infantry cavalry \
      families inhabitants killed wounded dead casualties others houses degrees lbs ft mm cm kg m foot strong paces \
      rounds lire pesetas guilders florins thalers ducats talents shillings pence knights archers horsemen peasants
      """
    ),
  ]
}
