/// Forms of a name under which its spellings meet.
enum NameFolding {
  /// Lower case without accents, apostrophes and hyphens ("Ilyin-Petrov" and "Ilyin Petrov" give "ilyinpetrov").
  static func key(_ words: some Sequence<String>) -> String {
    var key = ""
    for word in words {
      for scalar in word.lowercased().unicodeScalars {
        if let plain = unaccented[scalar] {
          key += plain
        } else if scalar.properties.isAlphabetic || isDigit(scalar) {
          key.unicodeScalars.append(scalar)
        }
      }
    }
    return key
  }

  /// A key that romanisations of one name share ("Trotzkaya", "Trotskaya"): z and s, tz and ts, y and i, w and v,
  /// ff and v, kh and h, double and single letters, and the glides between vowels meet.
  static func transliterationKey(_ word: String) -> String {
    var key: [Character] = []
    for character in NameFolding.key([word]) {
      let letter = sounds[character] ?? character
      if letter == key.last { continue }
      if letter == "h", let last = key.last, "kgt".contains(last) {
        key.removeLast(); key.append(last == "k" ? "h" : last); continue
      }
      if letter == "e", key.last == "i" { continue }
      if letter == "i", key.last == "e" { key.removeLast() }
      key.append(letter)
    }
    return String(key)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static let sounds: [Character: Character] = [
    "z": "s", "y": "i", "j": "i", "w": "v", "f": "v", "c": "k", "q": "k",
  ]

  private static let unaccented: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    let rows = [
      "a": "àáâãåāăą", "c": "çćč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ğģ", "i": "ìíîïīĭįı", "l": "ĺļľł", "n": "ñńņň",
      "o": "òóôõøōŏő", "r": "ŕř", "s": "śşšș", "t": "ţťț", "u": "ùúûũūŭůűų", "y": "ýÿ", "z": "źżž", "ae": "æä",
      "oe": "öœ",
      "ue": "ü", "ss": "ß",
    ]
    for (plain, accented) in rows { for scalar in accented.unicodeScalars { table[scalar] = plain } }
    return table
  }()
}
