import Documents
import Progress
import Questions
import Scheduling
import Screens

extension Desk {
  /// Works the figures out on a thread of its own: a long log takes longer than a key may.
  func startStatistics(of id: Screens.TextID?) {
    let (store, mailbox, configuration) = (store, mailbox, configuration)
    let text = id.flatMap { texts[$0] }
    let questions = id.flatMap { studies[$0]?.questions } ?? []
    let now = WallClock.now
    inBackground {
      do {
        mailbox.send(
          .statistics(
            try statistics(of: text, questions: questions, in: store, configuration: configuration, at: now)))
      } catch {
        mailbox.send(.failed(.showStatistics(id), message: sentence(for: error)))
      }
    }
  }
}

/// The figures of one text, or of all of them.
///
/// - Parameter questions: the items of the text, to tell which of them do not work.
func statistics(
  of text: ShelvedText?, questions: [Question], in store: ProgressStore, configuration: Configuration, at now: Timestamp
) throws -> StatisticsReport {
  let clock = WallClock.studyClock(rolloverHour: configuration.rolloverHour)
  let settings = try text.map { try store.settings(of: $0.id) } ?? TextSettings()
  let moment = clock.moment(at: now)
  let place = try places(of: text, in: store)
  let model = try store.model()
  let retention = settings.desiredRetention ?? configuration.desiredRetention
  let new = settings.limits(on: moment.day, general: configuration.limits).new
  var calibration: Beside<Calibration>?
  let studied = try store.studied(in: text?.id) { log in
    calibration = Beside { StatisticsReport.calibration(log, model: model) }
  }
  let (items, log) = (studied.items, studied.log)
  let simulations = Beside {
    StatisticsReport.simulations(
      items, log: log, model: model, desiredRetention: retention, newPerDay: new, at: moment)
  }
  return StatisticsReport(
    title: text?.document.title ?? "All texts", items: items, log: log, places: studied.places, model: model,
    desiredRetention: retention, findings: try findings(of: text, questions, in: store), at: moment, place: place,
    simulations: { simulations.value },
    calibration: { calibration?.value ?? StatisticsReport.calibration(log, model: model) })
}

private func findings(
  of text: ShelvedText?, _ questions: [Question], in store: ProgressStore
) throws -> ItemFindings {
  let answers = try store.answers(in: text?.id)
  let bad = try text.map { try store.badItems(in: $0.id) } ?? store.badItems()
  return ItemFindings(
    questions: questions,
    responses: answers.map { answer in
      ItemResponse(
        item: answer.question.rawValue, given: answer.given, isRight: answer.isRight,
        time: Int(answer.time.milliseconds / 1000))
    }, marked: bad.map(\.reason))
}

/// Sections have titles only where the text is open: all texts are told apart by their own titles.
private func places(
  of text: ShelvedText?, in store: ProgressStore
) throws -> (StudyItem) -> StatisticsReport.Place {
  let titles = Dictionary(try store.texts().map { ("\($0.id.rawValue)", $0.title) }) { first, _ in first }
  let sections = Dictionary(text?.document.sections.map { ($0.id, $0.title) } ?? []) { first, _ in first }
  return { item in
    StatisticsReport.Place(
      text: text == nil ? titles[item.deck] : nil,
      section: text == nil ? nil : sections[item.section].map { $0.isEmpty ? "(before the first heading)" : $0 },
      kind: item.type)
  }
}
