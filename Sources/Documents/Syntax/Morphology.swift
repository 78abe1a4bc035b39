/// The forms of English verbs and nouns, in both directions.
public enum Morphology {
  public enum VerbForm: CaseIterable, Hashable, Sendable {
    case base
    /// "founds"
    case thirdPerson
    case past, pastParticiple
    /// "founding"
    case presentParticiple
  }

  /// A form of a verb.
  ///
  /// - Parameter base: in lower case. Of a phrasal or hyphenated verb the last part is inflected ("re-elect").
  public static func inflect(_ base: String, as form: VerbForm) -> String {
    if let irregular = IrregularVerbs.forms(of: base) { return irregular.form(form, base: base) }
    switch form {
    case .base: return base
    case .thirdPerson: return sibilant(base)
    case .past, .pastParticiple: return past(base)
    case .presentParticiple: return participle(base)
    }
  }

  /// The base form of a verb that stands in some form; a form of no known verb is undone by rule.
  ///
  /// The rules cannot tell "planed" (plane) from "planned" without its spelling, and guess at a silent "e".
  public static func base(of form: String) -> String {
    if let base = IrregularVerbs.base(of: form) { return base }
    if let stem = form.dropping("ied") ?? form.dropping("ies"), stem.count > 1 { return stem + "y" }
    if form.hasSuffix("eed") { return endsInEE.contains(form) ? String(form.dropLast()) : form }
    if let stem = form.dropping("ing") ?? form.dropping("ed"), hasVowel(stem) { return restored(stem) }
    return withoutSibilant(form)
  }

  /// The plural of a noun.
  public static func plural(of noun: String) -> String {
    IrregularNouns.plurals[noun] ?? sibilant(noun)
  }

  /// The singular of a noun in the plural; other words come back as they are where no rule applies.
  public static func singular(of noun: String) -> String {
    if let singular = IrregularNouns.singulars[noun] { return singular }
    if IrregularNouns.plurals[noun] != nil { return noun }
    if let stem = noun.dropping("ies"), stem.count > 1 { return stem + "y" }
    return withoutSibilant(noun)
  }

  private static func sibilant(_ word: String) -> String {
    if endsInConsonantY(word) { return word.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
    let isVowelO = word.hasSuffix("o") && !word.dropLast().hasVowelAtEnd
    return word + (hisses || isVowelO ? "es" : "s")
  }

  private static func withoutSibilant(_ word: String) -> String {
    guard word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) else { return word }
    let hisses = ["sses", "xes", "zzes", "ches", "shes", "oes"].contains(where: word.hasSuffix)
    return String(word.dropLast(hisses ? 2 : 1))
  }

  private static func past(_ base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if endsInConsonantY(base) { return base.dropLast() + "ied" }
    return doubled(base) + "ed"
  }

  static func participle(_ base: String) -> String {
    if let stem = base.dropping("ie") { return stem + "ying" }
    let keepsE = ["ee", "oe", "ye"].contains(where: base.hasSuffix) || base.count < 3 || keptE.contains(base)
    return (base.hasSuffix("e") && !keepsE ? String(base.dropLast()) : doubled(base)) + "ing"
  }

  private static func endsInConsonantY(_ word: String) -> Bool {
    word.hasSuffix("y") && word.count > 1 && !word.dropLast().hasVowelAtEnd
  }

  private static func hasVowel(_ stem: String) -> Bool { stem.contains { "aeiouy".contains($0) } }

  private static let endsInEE: Set<String> = ["agreed", "disagreed", "freed", "decreed", "guaranteed", "refereed"]

  private static let keptE: Set<String> = ["singe", "tinge", "swinge"]
}

extension StringProtocol {
  var hasVowelAtEnd: Bool { last.map { "aeiou".contains($0) } ?? false }

  func dropping(_ suffix: String) -> String? {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
  }
}
