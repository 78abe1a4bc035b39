/// Chinese names in Pinyin and in the older spelling of Wade and Giles: "Mao Zedong", "Mao Tse-tung".
enum Romanization {
  /// A key under which both spellings of a name fall together, with the number of its syllables; nil for what is no
  /// Chinese name.
  ///
  /// Coarser than either: b and p, d and t, g and k are one, as Wade and Giles write them apart by an apostrophe that
  /// nobody types.
  static func key(_ name: String) -> (text: String, syllables: Int)? {
    let letters = Array(Folding.fold(name).filter { $0 != " " && $0 != "-" }.utf8)
    guard (2...24).contains(letters.count) else { return nil }
    return parse(letters[...]).map { ($0.joined(separator: " "), $0.count) }
  }

  private static func parse(_ letters: ArraySlice<UInt8>) -> [String]? {
    if letters.isEmpty { return [] }
    for initial in initials where letters.starts(with: initial.from.utf8) {
      let rest = letters.dropFirst(initial.from.utf8.count)
      for final in finals where rest.starts(with: final.from.utf8) {
        if let tail = parse(rest.dropFirst(final.from.utf8.count)) { return [initial.to + final.to] + tail }
      }
    }
    return nil
  }

  /// Longer ones first.
  private static let initials: [(from: String, to: String)] = [
    ("tz", "c"), ("ts", "c"), ("zh", "c"), ("ch", "c"), ("sh", "sh"), ("hs", "x"), ("sz", "s"), ("b", "p"), ("p", "p"),
    ("m", "m"), ("f", "f"), ("d", "t"), ("t", "t"), ("n", "n"), ("l", "l"), ("g", "k"), ("k", "k"), ("h", "h"),
    ("j", "c"), ("q", "c"), ("x", "x"), ("r", "r"), ("z", "c"), ("c", "c"), ("s", "s"), ("y", "y"), ("w", "w"),
    ("", ""),
  ]
  private static let finals: [(from: String, to: String)] = [
    ("iang", "iang"), ("iong", "iong"), ("iung", "iong"), ("uang", "uang"), ("ang", "ang"), ("eng", "eng"),
    ("ong", "ong"), ("ung", "ong"), ("ing", "ing"), ("iao", "iao"), ("ian", "ian"), ("ien", "ian"), ("ieh", "ie"),
    ("uai", "uai"), ("uan", "uan"), ("uei", "ui"), ("ueh", "ue"), ("erh", "er"), ("ai", "ai"), ("ei", "ei"),
    ("ao", "ao"), ("ou", "ou"), ("an", "an"), ("en", "en"), ("in", "in"), ("un", "un"), ("er", "er"), ("ia", "ia"),
    ("ie", "ie"), ("iu", "iu"), ("ih", "i"), ("eh", "e"), ("ua", "ua"), ("uo", "e"), ("ui", "ui"), ("ue", "ue"),
    ("a", "a"), ("o", "e"), ("e", "e"), ("i", "i"), ("u", "u"),
  ]

  /// Whether two names are one in different spellings. Short ones are left alone: they are too many.
  static func areOne(_ left: String, _ right: String) -> Bool {
    guard let a = key(left), let b = key(right) else { return false }
    let isJoined = left.contains(" ") || left.contains("-") || right.contains(" ") || right.contains("-")
    return a.text == b.text && (a.syllables >= 3 || a.syllables == 2 && isJoined)
  }

  /// Whether a name has its family name first: "Zhou Enlai".
  static func isFamilyFirst(_ name: NameForm) -> Bool {
    guard (2...3).contains(name.words.count), familyNames.contains(name.words[0]) else { return false }
    return name.words.dropFirst().allSatisfy { key($0) != nil || ["yat", "sen", "kai", "shek"].contains($0) }
  }

  private static let familyNames: Set<String> = [
    "mao", "zhou", "chou", "deng", "teng", "liu", "lin", "chen", "chiang", "jiang", "li", "wang", "zhang", "zhu", "chu",
    "hu", "sun", "yuan", "hua", "zhao", "peng", "song", "soong", "wu", "xi", "yang", "huang", "feng", "ye", "kang",
    "liang", "lu", "bo", "cao", "gao", "dong", "xu", "qian", "zheng", "zeng", "hong", "sima", "hou", "qu", "luo", "tan",
    "kim", "ho", "vo", "ngo", "nguyen",
  ]
}
