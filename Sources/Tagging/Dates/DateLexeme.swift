/// A word, number or mark of a text, as the date grammar sees it.
struct DateLexeme: Hashable {
  struct Traits: OptionSet, Hashable {
    let rawValue: UInt8
    /// White space stands before it.
    static let spaced = Traits(rawValue: 1)
    static let capitalized = Traits(rawValue: 2)
    static let startsSentence = Traits(rawValue: 4)
    /// Every letter is a capital, and there are at least two.
    static let shouted = Traits(rawValue: 8)
    /// An abbreviation's full stop stands behind it and belongs to it.
    static let dotted = Traits(rawValue: 16)
  }

  var kind: DateWord
  var traits: Traits
  /// How many digits a number is written with.
  var digits: UInt8 = 0
  /// What the word counts or names: a number, a month, a unit's raw value.
  var value: Int32 = 0
  /// In the bytes of the text.
  let start: Int
  let end: Int

  var number: Int { Int(value) }
  var isSpaced: Bool { traits.contains(.spaced) }
  var isCapitalized: Bool { traits.contains(.capitalized) }
  /// A word outside the grammar that looks like a plural ("regiments").
  var isPlural: Bool { kind == .counted || (kind == .other && digits == 1 && !isCapitalized && value > 3) }
  /// A word outside the grammar that looks like a name.
  var isName: Bool { kind == .other && isCapitalized && !traits.contains(.startsSentence) }
}

/// What a word can do in an expression of time.
enum DateWord: UInt8, Hashable {
  /// Outside the text, or between blocks.
  case edge
  /// A word that the grammar has no use for: the value is its length, the digits 1 if it ends in "s".
  case other
  /// Digits alone; a quantity is one that cannot be a date ("1,240,000", "2.8", "40%").
  case number, quantity
  /// "13th"; "thirteenth".
  case ordinalDigits, ordinalWord
  /// "two", "twenty"; "hundred", "thousand".
  case cardinal, magnitude
  /// "1920s"; "twenties".
  case decadeDigits, decadeWord
  /// "3.3.1918": the value is 19180303.
  case dottedDate
  case month, weekday, season, unit, units, dayPart
  /// "BC", "BCE"; "AD", "CE".
  case beforeChrist, common
  /// "early", "late", "mid"; "beginning", "end", "middle"; "half", "quarter".
  case earlyLate, boundary, fraction
  /// "pre", "post".
  case prefix
  case not
  case the, this, that, article, each, same
  /// "following", "next"; "previous"; "last", "past"; "final", "latter", "closing".
  case following, previous, past, remaining
  /// "few", "several"; "some"; "couple", "dozen".
  case few, some, couple
  /// "later"; "earlier"; "after", "before"; "ago"; "hence".
  case later, earlier, after, before, ago, hence
  /// "afterwards", "thereafter", "beforehand".
  case afterwards, beforehand
  /// "shortly", "soon", "immediately".
  case shortly
  /// "inst.", "ult.".
  case instant
  /// "onwards"; "up", "down" before "to".
  case onward, upDown
  /// "short", "long"; "mere", "full"; "very".
  case brief, mere, very
  /// Nouns that make a month part of a name: "the October revolution".
  case event
  /// Nouns that a season may stand before: "offensive", "campaign".
  case campaign
  case inWord, onWord, atWord, byWord, forWord, from, to, until, through, since, between, during, and, or, of, within
  /// "about", "circa", "approximately".
  case approximately
  case more, less, than, almost, only, over, least, most
  /// "daily", "yearly"; "once", "twice"; "times"; "per".
  case frequency, once, times, per
  /// "now", "today"; "former"; "future"; "yesterday", "tomorrow".
  case presentWord, pastWord, futureWord, yesterday, tomorrow, tonight, morrow, recently
  /// "Christmas", "Easter"; "Eve".
  case holiday, eve
  /// "Ides", "Nones", "Kalends".
  case romanDay
  /// "Christ"; "Lord", "grace", "Domini"; "anno"; "Christian" before "era".
  case christ, lord, anno, christian
  /// "Year" in "New Year's Day" is a unit; "New" opens it.
  case new
  /// "style" in "Old Style"; "old".
  case style, old
  /// "clock", "am", "pm", "hrs".
  case clockWord
  /// Nouns that a number before them counts or that come before a number that is no date.
  case counted, counting
  /// Nouns whose "of" is followed by a count: "a population of".
  case measure
  /// "time", "period", "era".
  case time
  case pronoun, subordinator
  case comma, hyphen, slash, open, close, apostrophe, colon, stop, quote, mark
}

/// A unit of time, fine to coarse.
enum DateUnit: Int, Hashable, Comparable, CaseIterable {
  case second, minute, hour, day, week, fortnight, month, season, quarter, year, decade, generation, century, millennium

  static func < (left: DateUnit, right: DateUnit) -> Bool { left.rawValue < right.rawValue }
}

/// A part of a day, as TIMEX3 spells it.
enum DayPart: Int, Hashable {
  case morning, noon, afternoon, evening, night, dawn, midnight, daytime

  var timex: String {
    switch self {
    case .morning, .dawn: "MO"
    case .noon: "12:00"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night: "NI"
    case .midnight: "24:00"
    case .daytime: "DT"
    }
  }
}
