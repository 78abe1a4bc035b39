import ArgumentParser
import Documents
import Progress
import Scheduling
import Screens

struct RescheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reschedule", abstract: "Show what giving every card the day your settings ask for would do.",
    discussion: """
      Another desired retention, maximum interval or set of parameters holds from a card's next answer on; until then \
      it keeps its day. With --apply every card gets its new day at once.
      """)

  @Argument(help: "A text: a file, or its number in `lectern list`. Without one, all texts.", completion: .file())
  var text: String?

  @Flag(help: "Do it.")
  var apply = false

  func run() throws {
    let shelf = try openShelf()
    let configuration = try Configuration(file: Folders(environment: Environment.variables).configurationFile)
    let moment = WallClock.studyClock(rolloverHour: configuration.rolloverHour).moment(at: WallClock.now)
    let id = try text.map { try shelf.openNamed($0, at: moment.time).id }
    let plans = try reschedulings(of: id, store: shelf.store, configuration, today: moment.day)
    try Output.standard.write(described(plans) + "\n")
    if apply {
      try shelf.store.record(plans.flatMap { $0.entries(at: moment) })
      try Output.standard.write("Done.\n")
    } else if plans.contains(where: { !$0.moves.isEmpty }) {
      try Output.standard.write("Nothing was changed. To do it: lectern reschedule --apply\n")
    }
  }
}

/// What rescheduling would do, in a sentence.
func described(_ plans: [Rescheduling]) -> String {
  let cards = plans.reduce(0) { $0 + $1.moves.count }
  let (before, after) = plans.reduce((0, 0)) { ($0.0 + $1.dueBefore, $0.1 + $1.dueAfter) }
  return "To reschedule moves \(counted(cards, "card")); due by today \(after) instead of \(before)."
}

struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Show or choose the model of your memory.",
    discussion: """
      fsrs-6 is what Anki uses too. fsrs-7 is experimental: no released program uses it yet, and it is not fitted to \
      your answers. Choosing works every memory out anew from your log; every card keeps its day, and nothing is lost.
      """)

  @Argument(help: "fsrs-6 or fsrs-7. Without one, the model in use is shown.")
  var name: ModelName?

  func run() throws {
    let store = try openShelf().store
    if let name { try store.set(name.model) }
    try Output.standard.write(described(try store.model()) + "\n")
  }

  private func described(_ model: MemoryModel) -> String {
    switch model {
    case .fsrs6(let model):
      "fsrs-6, " + (model.parameters == .standard ? "with its standard parameters" : "fitted to your answers")
    case .fsrs7: "fsrs-7 (experimental)"
    }
  }
}

enum ModelName: String, CaseIterable, ExpressibleByArgument {
  case fsrs6 = "fsrs-6"
  case fsrs7 = "fsrs-7"

  /// With its standard parameters.
  fileprivate var model: MemoryModel {
    switch self {
    case .fsrs6: .standard
    case .fsrs7: .fsrs7(.standard)
    }
  }
}
