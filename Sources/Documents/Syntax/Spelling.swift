// Silent "e" and doubled consonants before "-ed" and "-ing".
extension Morphology {
  /// The word with its last consonant doubled where spelling asks for it.
  static func doubled(_ word: String) -> String {
    let part = word.split(separator: "-").last.map(String.init) ?? word
    guard let last = word.last, endsInShortSyllable(part) else { return word }
    return syllables(part) == 1 || SpellingLists.doubling.contains(part) ? word + String(last) : word
  }

  /// What stood before "-ed" or "-ing", made a base form again.
  static func restored(_ stem: String) -> String {
    let letters = Array(stem)
    guard letters.count > 2, let last = letters.last else { return stem.hasVowelAtEnd ? stem : stem + "e" }
    if letters[letters.count - 2] == last, "bdgkmnprtv".contains(last) || SpellingLists.doubledL.contains(stem) {
      return String(stem.dropLast())
    }
    return needsE(letters) ? stem + "e" : stem
  }

  private static func needsE(_ letters: [Character]) -> Bool {
    let stem = String(letters)
    if SpellingLists.withoutE.contains(stem) { return false }
    if SpellingLists.withE.contains(stem) { return true }
    return closesWithE(last: letters[letters.count - 1], before: letters[letters.count - 2])
      || letters.count > 3 && SpellingLists.endings.contains(String(letters.suffix(2)))
        && !"aeo".contains(letters[letters.count - 3])
      || syllables(stem) == 1 && endsInShortSyllable(stem)
  }

  /// Letters in which hardly a base form ends, so that a silent "e" must have followed.
  private static func closesWithE(last: Character, before: Character) -> Bool {
    switch last {
    case "c", "u", "v": true
    case "z": "aeiouy".contains(before)
    case "s": before != "s"
    case "g": "aeiudrl".contains(before)
    case "l": "bcdfgkpstz".contains(before)
    default: false
    }
  }

  /// Consonant, one vowel, consonant that doubles: "stop", "occur"; not "look", "row", "fix".
  private static func endsInShortSyllable(_ word: String) -> Bool {
    let letters = Array(word.suffix(4))
    guard let last = letters.last, letters.count > 1, "bdfgklmnprtvz".contains(last) else { return false }
    guard "aeiou".contains(letters[letters.count - 2]) else { return false }
    guard letters.count > 2 else { return true }
    let isAfterQ = letters.count == 4 && letters[0] == "q" && letters[1] == "u"
    return isAfterQ || !"aeiou".contains(letters[letters.count - 3])
  }

  private static func syllables(_ word: String) -> Int {
    var (count, wasVowel) = (0, false)
    for letter in word {
      let isVowel = "aeiouy".contains(letter)
      if isVowel && !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    return count
  }
}

private enum SpellingLists {
  /// Two last letters that a silent "e" follows more often than not, where no a, e or o stands before them.
  static let endings: Set<String> = [
    "at", "ut", "ot", "id", "ud", "ad", "od", "ed", "ok", "ak", "in", "ir", "ur", "ar", "um", "am", "il", "ul", "ol",
    "ap", "ib",
  ]

  static let withE: Set<String> = [

    "creat", "recreat", "procreat", "delineat", "permeat", "explor", "restor", "ignor", "ador", "deplor", "implor",
    "interfer", "adher", "rever", "unit", "reunit", "ignit", "invit", "recit", "excit", "incit", "cit", "expedit",
    "complet", "delet", "compet", "postpon", "condon", "aton", "dethron", "interven", "conven", "welcom", "chang",
    "exchang", "arrang", "rearrang", "rang", "derang", "estrang", "challeng", "aveng", "reveng", "plung", "loung",
    "infring", "imping", "cring", "hing", "ting", "breath", "bath", "cloth", "loath", "sooth", "seeth", "writh",
    "elop", "past", "tast", "wast", "hast", "forc", "bathe", "owe", "dy", "typ", "provok", "gaug", "tim", "telephon",
    "phon", "manoeuvr", "centr", "acr", "massacr", "schem", "extrem", "requir", "acquir", "squar", "judg",
  ]

  static let withoutE: Set<String> = [
    "focus", "bias", "canvas", "gas", "chorus", "combat", "format", "panic", "picnic", "mimic", "traffic", "frolic",
    "ruin", "coffin", "pilot", "pivot", "ballot", "riot", "murmur", "collar", "pillar", "kidnap", "exploit", "dialog",
    "catalog", "visit", "worship", "gossip", "arc", "threaten", "pencil", "debut", "arid", "exhibit", "inhibit",
    "avoid", "chat", "zigzag", "victim", "anchor", "herald", "plead",
  ]

  static let doubledL: Set<String> = [
    "travell", "cancell", "levell", "labell", "modell", "quarrell", "rebell", "repell", "expell", "compell", "propell",
    "dispell", "excell", "controll", "patroll", "extoll", "marvell", "tunnell", "counsell", "signall", "fuell",
    "channell", "totall", "annull", "impell", "shovell", "funnell", "corrall", "duell", "towell", "equall",
  ]

  /// Words of more than one syllable that double.
  static let doubling: Set<String> = [
    "occur", "refer", "prefer", "defer", "confer", "infer", "transfer", "deter", "incur", "concur", "recur", "admit",
    "commit", "permit", "submit", "omit", "emit", "transmit", "remit", "acquit", "regret", "abet", "upset", "rebel",
    "repel", "expel", "compel", "propel", "dispel", "excel", "control", "patrol", "enrol", "extol", "annul", "equip",
    "abut", "rebut", "allot", "abhor", "demur", "inter", "aver", "debar", "unplug", "fulfil", "instil", "distil",
    "outfit", "befit", "refit", "kidnap", "worship", "handicap", "program", "travel", "cancel", "level", "label",
    "model", "quarrel", "marvel", "tunnel", "counsel", "signal", "fuel", "channel", "total", "entrap", "overlap",
    "unwrap", "format", "offset", "corral", "impel", "shovel", "duel", "zigzag", "outwit", "begin", "forget", "beset",
    "reset",
    "overrun", "outrun", "beget", "misfit", "unpin",
  ]
}
