import Documents
import Grid
import Questions
import Scheduling

@testable import Screens

/// A text of our own, with what a tagger and a question writer could have made of it.
enum Sample {
  static let noon = Timestamp(seconds: 1_700_000_000)
  static let id = TextID(rawValue: "eddystone")

  static let text = """
    # The Lights of Eddystone

    Fourteen miles off Plymouth a reef called the Eddystone lies just under the water. Ships coming home with the wind \
    behind them met it before they met the land, and for centuries nobody believed that a light could stand there.

    # The First Tower

    Henry Winstanley, a merchant who had lost two ships on the reef, began to build in 1696. In June 1697 a French \
    privateer carried him off in the middle of his work; Louis XIV sent him home and said that he was at war with \
    England, not with humanity. The light was lit on 14 November 1698.

    > I only wish that I may be there in the greatest storm that ever was.

    He had his wish. On 27 November 1703 the Great Storm took the tower, and Winstanley with it.

    # Wood, Stone and Dovetails

    ## Rudyerd's Cone

    John Rudyerd, a silk mercer, finished a smooth cone of oak in 1709. It stood for 46 years and then burned from the \
    top down in December 1755.

    ## Smeaton's Oak

    John Smeaton thought of an oak tree. He cut blocks of granite that locked into one another, and set them in a \
    lime that hardens under water. Trinity House lit his tower on 16 October 1759.

    Three things were new in it:

    - blocks joined by dovetails, so that none could be lifted out
    - hydraulic lime, which sets where no air comes
    - a foot as wide as that of an oak

    # The Tower of Today

    The rock under the tower wore away, not the tower. James Douglass built a new one beside it, and the Duke of \
    Edinburgh lit it in 1882. The people of Plymouth carried the upper part of the old tower home; it stands on the Hoe.
    """

  static let document = Document(parsing: text, title: "The Lights of Eddystone")

  /// Where `words` stand for the `occurrence`-th time, from 0.
  static func range(_ words: String, _ occurrence: Int = 0) -> ByteRange {
    var from = text.startIndex
    var left = occurrence
    while let found = text[from...].firstRange(of: words) {
      if left == 0 {
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        return start..<start + words.utf8.count
      }
      left -= 1
      from = found.upperBound
    }
    preconditionFailure("the sample does not hold “\(words)”")
  }

  private static func entity(
    _ id: String, _ kind: EntityKind, _ canonical: String, _ mentions: [(String, Int)], value: String? = nil
  ) -> Entity {
    let aliases = mentions.map(\.0).filter { $0 != canonical }
    return Entity(
      id: id, kind: kind, canonical: canonical, aliases: Array(Set(aliases)).sorted(),
      mentions: mentions.map { Mention(range: range($0.0, $0.1), value: value) }, value: value)
  }

  static let annotations = Annotations(
    sentences: document.blocks.indices.flatMap { block -> [Sentence] in
      [Sentence(range: document.blocks[block].range, block: block, tokens: [])]
    },
    entities: [
      entity("p1", .person, "Henry Winstanley", [("Henry Winstanley", 0), ("Winstanley", 1)]),
      entity("p2", .person, "Louis XIV", [("Louis XIV", 0)]),
      entity("p3", .person, "John Rudyerd", [("John Rudyerd", 0)]),
      entity("p4", .person, "John Smeaton", [("John Smeaton", 0)]),
      entity("p5", .person, "James Douglass", [("James Douglass", 0)]),
      entity("d1", .date, "1696", [("1696", 0)], value: "1696"),
      entity("d2", .date, "June 1697", [("June 1697", 0)], value: "1697-06"),
      entity("d3", .date, "14 November 1698", [("14 November 1698", 0)], value: "1698-11-14"),
      entity("d4", .date, "27 November 1703", [("27 November 1703", 0)], value: "1703-11-27"),
      entity("d5", .date, "1709", [("1709", 0)], value: "1709"),
      entity("d6", .date, "December 1755", [("December 1755", 0)], value: "1755-12"),
      entity("d7", .date, "16 October 1759", [("16 October 1759", 0)], value: "1759-10-16"),
      entity("d8", .date, "1882", [("1882", 0)], value: "1882~"),
      entity("o1", .organization, "Trinity House", [("Trinity House", 0)]),
      entity("l1", .place, "Plymouth", [("Plymouth", 0), ("Plymouth", 1)]),
    ])

  private static func question(
    _ id: String, _ form: Form, _ stem: String, key: String, accepted: [String] = [], kind: AnswerKind,
    source: String, section: String
  ) -> Question {
    Question(
      id: id, fact: "fact-\(id)", form: form, stem: stem, key: key, accepted: accepted, answerKind: kind,
      entity: annotations.entities.first { $0.canonical == key }?.id, section: section, source: range(source),
      explanation: "The text says: \(source).", difficulty: 0.4)
  }

  private static func section(_ title: String) -> String {
    document.sections.first { $0.title == title }?.id ?? "s0"
  }

  /// One item of each form.
  static let questions: [Question] = [
    question(
      "01", .cloze, "____, a merchant who had lost two ships on the reef, began to build in 1696.",
      key: "Henry Winstanley", accepted: ["Winstanley"], kind: .person, source: "Henry Winstanley, a merchant",
      section: section("The First Tower")),
    question(
      "02", .choice(options: ["1709", "1698", "1755", "1882"]), "In which year was John Rudyerd’s cone finished?",
      key: "1709", kind: .date, source: "finished a smooth cone of oak in 1709", section: section("Rudyerd's Cone")),
    question(
      "03", .truth(false), "Smeaton’s tower was lit by the Duke of Edinburgh.", key: "False", kind: .truth,
      source: "Trinity House lit his tower", section: section("Smeaton's Oak")),
    question(
      "04", .ordering(items: ["Smeaton’s tower", "Winstanley’s tower", "Rudyerd’s cone"], order: [1, 2, 0]),
      "Put these in the order in which they were lit.", key: "Winstanley’s tower; Rudyerd’s cone; Smeaton’s tower",
      kind: .arrangement, source: "On 27 November 1703 the Great Storm took the tower",
      section: section("The First Tower")),
    question(
      "05",
      .matching(
        prompts: ["James Douglass", "John Rudyerd"], options: ["silk mercer", "merchant", "builder of 1882"],
        pairs: [2, 0]), "Who was what?", key: "James Douglass: builder of 1882; John Rudyerd: silk mercer",
      kind: .arrangement, source: "James Douglass built a new one", section: section("The Tower of Today")),
    question(
      "06", .short, "On which day did the Great Storm take the first tower?", key: "27 November 1703",
      accepted: ["1703-11-27"], kind: .date, source: "On 27 November 1703 the Great Storm took the tower",
      section: section("The First Tower")),
    question(
      "07", .numeric, "For how many years did Rudyerd’s cone stand?", key: "46", accepted: ["46 years"],
      kind: .quantity, source: "It stood for 46 years", section: section("Rudyerd's Cone")),
  ]

  static let material = StudyMaterial(text: id, annotations: annotations, questions: questions)

  static let library = [
    TextSummary(
      id: id, title: "The Lights of Eddystone", author: nil, bytes: text.utf8.count, progress: 0.4, due: 3, new: 4),
    TextSummary(
      id: TextID(rawValue: "2"), title: "The Measure of the Earth", author: "Lectern", bytes: 9000, progress: 0, due: 0,
      new: 0),
    TextSummary(
      id: TextID(rawValue: "3"), title: "歴史の窓", author: "田中", bytes: 9000, progress: 1, due: 12, new: 0),
  ]

  static let themes = [
    ThemeSummary(id: "terminal", description: "the terminal’s own colours"),
    ThemeSummary(id: "dark", description: "light on dark"), ThemeSummary(id: "light", description: "dark on light"),
  ]

  static func review(at now: Timestamp = noon) -> ReviewMaterial {
    let items = questions.enumerated().map { order, question in
      StudyItem(card: Card(id: question.card), fact: question.fact, section: question.section, order: order)
    }
    let session = ReviewSession(items: items, clock: StudyClock(), at: now, seed: 7)
    let asked = questions.map { question -> (CardID, ReviewItem) in
      let block = document.blocks.last { $0.range.lowerBound <= question.source.lowerBound }!.range
      let start = question.source.lowerBound - block.lowerBound
      let passage = Passage(
        title: document.title, section: document.section(at: question.source.lowerBound).title,
        excerpt: String(document[block]), highlight: start..<start + question.source.count)
      return (question.card, ReviewItem(question: question, text: id, passage: passage))
    }
    return ReviewMaterial(
      title: document.title, session: session, items: Dictionary(uniqueKeysWithValues: asked))
  }

  static let statistics = statisticsReport(cards: 60)

  static let studyOptions = StudyOptions(
    text: id, title: "The Lights of Eddystone", general: Limits(new: 20, reviews: 200), generalRetention: 0.9,
    desiredRetention: 0.93, manners: CardManners(), counts: .init(due: 3, new: 4, buried: 1, suspended: 2),
    rescheduling: .init(cards: 12, dueBefore: 3, dueAfter: 5))

  /// The figures of a learner who has gone through the cards again and again for two months.
  static func statisticsReport(cards: Int) -> StatisticsReport {
    let clock = StudyClock()
    let scheduler = Scheduler.standard
    var reviews: [Review] = []
    var items: [StudyItem] = []
    for number in 0..<cards {
      var card = Card(id: CardID(rawValue: "card \(number)"))
      var time = noon.advanced(seconds: (number % 40 - 60) * 86_400)
      while number % 5 > 0, time < noon {
        let before = card
        let rating: Rating =
          (number + reviews.count) % 7 == 0 ? .again : number % 3 == 0 && card.seen?.phase == .review ? .hard : .good
        let outcome = scheduler.outcomes(for: card, at: time, clock: clock)[rating]
        card = outcome.card
        let seen = card.seen
        reviews.append(
          Review(
            card: card.id, rating: rating, moment: clock.moment(at: time), duration: 3000 + number % 9 * 1000,
            kind: ReviewKind(of: before), previousInterval: before.seen?.interval ?? 0, interval: outcome.interval,
            due: seen?.due, phase: seen?.phase))
        switch seen?.due {
        case .at(let due): time = due
        case .on(let day): time = clock.start(of: day).advanced(seconds: 3600 * 8)
        case nil: time = noon
        }
      }
      items.append(StudyItem(card: card, fact: "fact \(number)", section: "s\(number % 4)", order: number))
    }
    reviews.sort { $0.moment.time < $1.moment.time }
    let (log, now) = (ReviewLog(reviews), clock.moment(at: noon))
    return StatisticsReport(
      title: "All texts", items: items, log: log, model: .standard, desiredRetention: 0.9, at: now,
      place: { item in
        StatisticsReport.Place(
          text: item.order % 2 == 0 ? "The Lights of Eddystone" : "歴史の窓", section: nil,
          kind: item.order % 3 == 0 ? "cloze" : "short")
      },
      simulations: {
        StatisticsReport.simulations(
          items, log: log, model: .standard, desiredRetention: 0.9, newPerDay: 5, at: now)
      }, calibration: { StatisticsReport.calibration(log, model: .standard) })
  }

  /// The program with the library and the themes, 80 columns and 24 rows unless said otherwise.
  static func library(_ size: Size = Size(rows: 24, columns: 80)) -> AppState {
    var state = AppState(size: size, now: noon)
    _ = state.update(.themes(themes, current: "terminal"))
    _ = state.update(.library(library))
    return state
  }

  /// The program with the text open and studied.
  static func reader(_ size: Size = Size(rows: 24, columns: 80), place: Int = 0) -> AppState {
    var state = library(size)
    _ = state.update(.textOpened(OpenedText(id: id, document: document, place: place)))
    _ = state.update(.studied(material))
    _ = state.update(.due(id, [section("The First Tower"): 3]))
    return state
  }
}

extension AppState {
  /// Presses keys one after the other, a second apart; returns the effects of all of them.
  @discardableResult
  mutating func press(_ keys: Key...) -> [Effect] {
    keys.flatMap { update(.key($0, at: now.advanced(seconds: 1))) }
  }

  /// Types the characters of a text.
  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    text.flatMap { update(.key(.character($0), at: now.advanced(seconds: 1))) }
  }
}
