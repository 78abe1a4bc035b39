import Documents

/// Which part of the world a sentence speaks of, by the names of countries, peoples and capitals in it.
struct Regions: Sendable {
  private let bySentence: [Int: [String]]
  /// The regions of the whole text, the most frequent first.
  let ranked: [String]
  /// The region that more than half of the names of regions are of; nil where the text is of several.
  let main: String?

  /// - Parameter evidence: sentences that speak of a region without naming it, by whom they name.
  init(document: Document, sentences: [Sentence], evidence: [(sentence: Int, region: String)]) {
    var found: [Int: [String]] = [:]
    var counts: [String: Int] = [:]
    for (index, sentence) in sentences.enumerated() {
      let regions = Folding.words(of: document[sentence.range]).compactMap { Self.byWord[$0] }
      guard !regions.isEmpty else { continue }
      found[index] = regions
      for region in regions { counts[region, default: 0] += 1 }
    }
    for (sentence, region) in evidence { found[sentence, default: []].append(region) }
    bySentence = found
    let all = counts.values.reduce(0, +)
    main = counts.first { $0.value * 2 > all && all >= 4 }?.key
    ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The region that a sentence speaks of, or else those around it; nil where two are named equally often.
  func around(_ sentence: Int) -> String? {
    most(in: [sentence]) ?? most(in: [sentence - 1, sentence, sentence + 1])
      ?? most(in: Array((sentence - 4)...(sentence + 4)))
  }

  /// Every region that a sentence or those near it speak of.
  func near(_ sentence: Int) -> Set<String> { Set(((sentence - 4)...(sentence + 4)).flatMap { bySentence[$0] ?? [] }) }

  /// The region that these sentences name most often; nil for none and for a tie.
  func most(in sentences: [Int]) -> String? {
    let counts = sentences.flatMap { bySentence[$0] ?? [] }.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    guard let best = counts.values.max() else { return nil }
    let regions = counts.filter { $0.value == best }
    return regions.count == 1 ? regions.first?.key : nil
  }

  private static let byWord: [String: String] = Dictionary(
    words.flatMap { region, words in words.split(separator: " ").map { (String($0), region) } }
  ) { first, _ in first }

  private static let words: [(String, String)] = [
    (
      "Greece",
      "greece greek greeks athens athenian athenians sparta spartan spartans macedon macedonian corinth thebes"
    ),
    ("Rome", "roman romans carthage carthaginian carthaginians gaul gauls caesar"),
    ("Egypt", "egypt egyptian egyptians cairo alexandria nile"),
    ("Persia", "persia persian persians iran iranian tehran"),
    ("China", "china chinese beijing peking shanghai nanjing nanking canton guomindang kuomintang manchuria"),
    ("Japan", "japan japanese tokyo kyoto osaka"), ("Korea", "korea korean koreans seoul pyongyang"),
    ("Vietnam", "vietnam vietnamese hanoi saigon indochina"),
    ("India", "india indian delhi bombay calcutta madras bengal"),
    ("Arabia", "arab arabs arabia baghdad caliph"),
    ("Turkey", "turkey turkish turks ottoman ottomans constantinople istanbul"),
    (
      "Russia",
      "russia russian russians soviet soviets moscow petrograd petersburg leningrad kronstadt bolshevik bolsheviks tsar tsarist kremlin"
    ),
    ("Ukraine", "ukraine ukrainian ukrainians kiev kharkov odessa"),
    (
      "Germany",
      "germany german germans berlin prussia prussian bavaria bavarian saxony hamburg munich reich reichstag ruhr rhineland weimar"
    ),
    ("Austria", "austria austrian austrians vienna habsburg habsburgs"),
    ("Hungary", "hungary hungarian hungarians budapest"),
    ("Bohemia", "bohemia bohemian czech czechs prague czechoslovakia czechoslovak"),
    ("Poland", "poland polish poles warsaw cracow"),
    (
      "Balkans",
      "serbia serbian serbs bulgaria bulgarian yugoslavia yugoslav romania romanian belgrade sofia balkan balkans"
    ),
    ("France", "france french frenchmen paris parisian lyon versailles bourbon normandy"),
    (
      "Britain",
      "britain british england english englishmen london scotland scottish parliament westminster wales welsh"
    ),
    ("Ireland", "ireland irish dublin ulster belfast"),
    ("Italy", "italy italian italians venice florence milan turin naples"),
    ("Spain", "spain spanish spaniards madrid barcelona catalonia castile castilian"),
    ("Portugal", "portugal portuguese lisbon"), ("Netherlands", "netherlands dutch holland amsterdam hague"),
    ("Belgium", "belgium belgian brussels"), ("Switzerland", "switzerland swiss geneva zurich basel"),
    ("Scandinavia", "sweden swedish swedes norway norwegian denmark danish danes stockholm copenhagen oslo"),
    ("Finland", "finland finnish finns helsinki"),
    (
      "USA",
      "america american americans washington congress philadelphia boston york virginia california texas chicago confederate senate"
    ),
    ("Mexico", "mexico mexican mexicans aztec aztecs"), ("Cuba", "cuba cuban cubans havana"),
    (
      "South America",
      "peru peruvian brazil brazilian argentina argentine chile chilean bolivia colombia venezuela quito"
    ),
    ("Africa", "africa african africans ghana kenya nigeria algeria algerian ethiopia congo"),
    ("South Africa", "boer boers transvaal pretoria johannesburg natal"),
    ("Canada", "canada canadian canadians quebec ontario"),
    ("Australia", "australia australian sydney melbourne"), ("Israel", "israel israeli zionist palestine jerusalem"),
    ("Mongolia", "mongol mongols mongolia"), ("Byzantium", "byzantine byzantines byzantium"),
  ]
}
