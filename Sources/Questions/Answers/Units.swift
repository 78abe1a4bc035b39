/// Units of measure by one name each.
enum Units {
  /// The units among the words that follow a number.
  static func of(_ words: [String]) -> Set<String> { Set(words.compactMap { names[$0] }) }

  private static let names: [String: String] = Dictionary(
    groups.flatMap { group in
      let words = group.split(separator: " ").map(String.init)
      return words.map { ($0, words[0]) }
    }
  ) { first, _ in first }

  private static let groups = [
    "percent pct", "kilometre kilometres kilometer kilometers km", "metre metres meter meters",
    "centimetre centimetres cm",
    "millimetre millimetres mm", "mile miles mi", "yard yards", "foot feet ft", "inch inches", "league leagues",
    "toise toises", "stadion stadia", "acre acres", "hectare hectares ha", "ton tons tonne tonnes",
    "kilogram kilograms kilogramme kilogrammes kg", "gram grams g", "litre litres liter liters", "bushel bushels",
    "barrel barrels", "degree degrees", "second seconds", "minute minutes", "hour hours", "day days", "week weeks",
    "month months", "year years", "century centuries", "rouble roubles ruble rubles", "dollar dollars", "pound pounds",
    "mark marks", "franc francs", "livre livres", "shilling shillings", "penny pence", "horsepower hp", "volt volts",
    "watt watts", "kilowatt kilowatts kw", "hertz hz", "pood poods", "verst versts",
  ]
}
