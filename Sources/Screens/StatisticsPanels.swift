import Documents
import Glibc
import Grid
import Questions
import Scheduling

extension StatisticsReport {
  /// What the page shows, the most wanted first.
  func panels(_ glyphs: Glyphs) -> [StatisticsPage.Panel] {
    [
      todayPanel, calendarPanel, forecastPanel, retentionPanel(glyphs), timePanel, answersPanel,
      calibrationPanel, stabilityPanel(glyphs), difficultyPanel(glyphs), retrievabilityPanel(glyphs), simulationPanel,
      groupPanel("By text", texts), groupPanel("By section", sections),
      groupPanel("By kind of question", kinds) { QuestionType(rawValue: $0)?.label ?? $0 },
      findings.panel,
    ].compactMap { $0 }
  }

  private var todayPanel: StatisticsPage.Panel {
    let day = activity.days.last { $0.day == today }
    return StatisticsPage.Panel(
      title: "Today",
      lines: [
        "\(counted(day?.reviews ?? 0, "answer")), \(duration(day?.milliseconds ?? 0)), \(day?.new ?? 0) new",
        "\(counted(activity.streak(on: today), "day")) in a row (longest \(activity.longestStreak))",
        "\(state.new) new, \(state.learning) learning, \(state.young) young, \(state.mature) mature, "
          + "\(state.suspended) suspended",
        "about \(Int(state.known.rounded())) of \(cards) cards known if asked now",
      ])
  }

  private var cards: Int { state.new + state.learning + state.young + state.mature + state.suspended }

  private var calendarPanel: StatisticsPage.Panel {
    StatisticsPage.Panel(title: "Days of review", chart: .calendar)
  }

  private var forecastPanel: StatisticsPage.Panel {
    var due = state.forecast.map(Double.init)
    due[0] += Double(state.backlog)
    return StatisticsPage.Panel(
      title: "Due from today on",
      lines: [
        "\(Int(due[0])) today (\(state.backlog) overdue), \(state.forecast.count > 1 ? state.forecast[1] : 0) tomorrow; "
          + "these cards cause \(decimal(state.dailyLoad)) a day"
      ], chart: .columns(due, endsToday: false, role: .chart2))
  }

  private func retentionPanel(_ glyphs: Glyphs) -> StatisticsPage.Panel {
    let names: [(Period, String)] = [
      (.today, "today"), (.week, "7 days"), (.month, "30 days"), (.year, "a year"), (.all, "ever"),
    ]
    let bars = names.flatMap { period, name -> [Bar] in
      let found = retention[period]
      return [(found?.young, "young"), (found?.mature, "mature")].compactMap { tally, age in
        guard let tally, let share = tally.share else { return nil }
        return Bar(
          label: "\(name), \(age)", value: share, figure: "\(percent(share)) of \(tally.reviews)",
          role: share >= desiredRetention - 0.02 ? .right : .near)
      }
    }
    let wanted = Bar(label: "wanted", value: desiredRetention, figure: percent(desiredRetention), role: .chart4)
    return StatisticsPage.Panel(
      title: "Recalled after a day or more (mature: after \(Retention.matureDays) days)",
      lines: bars.isEmpty ? ["No card has come back after a day yet."] : [], chart: .bars([wanted] + bars, maximum: 1))
  }

  private var timePanel: StatisticsPage.Panel {
    let all = activity.days.reduce((reviews: 0, time: 0)) { ($0.reviews + $1.reviews, $0.time + $1.milliseconds) }
    let seconds = all.reviews == 0 ? 0 : Double(all.time) / Double(all.reviews) / 1000
    return StatisticsPage.Panel(
      title: "Minutes a day",
      lines: ["\(duration(all.time)) for \(counted(all.reviews, "answer")), \(decimal(seconds)) s each"],
      chart: .columns(lastDays(365) { Double($0.milliseconds) / 60_000 }, endsToday: true, role: .chart3))
  }

  private var answersPanel: StatisticsPage.Panel {
    let total = max(1, activity.ratings.reduce(0, +))
    let names = [("Again", Role.wrong), ("Hard", .near), ("Good", .right), ("Easy", .chart2)]
    let bars = zip(names, activity.ratings).map { name, count in
      Bar(
        label: name.0, value: Double(count), figure: "\(count) (\(percent(Double(count) / Double(total))))",
        role: name.1)
    }
    return StatisticsPage.Panel(title: "Answers", chart: .bars(bars, maximum: nil))
  }

  private var calibrationPanel: StatisticsPage.Panel {
    let bars = calibration.bins.map { bin in
      Bar(
        label: "foreseen \(percent(bin.predicted))", value: bin.recalled,
        figure: "\(percent(bin.recalled)) of \(bin.count)",
        role: abs(bin.recalled - bin.predicted) <= 0.05 ? .right : .near)
    }
    let fitness = calibration.fitness
    let line =
      fitness.items == 0
      ? "No card has come back after a day yet."
      : "foreseen \(percent(fitness.meanPrediction)), recalled \(percent(fitness.meanRecall)); "
        + "off by \(decimal(fitness.rmseBins * 100)) % (RMSE)"
    return StatisticsPage.Panel(title: "Foreseen and recalled", lines: [line], chart: .bars(bars, maximum: 1))
  }

  // MARK: Distributions

  /// Half-days and less in one bar; the others double.
  private func stabilityPanel(_ glyphs: Glyphs) -> StatisticsPage.Panel {
    let counts = state.stability.counts
    let below = counts.prefix(4).reduce(0, +)
    let rest = counts.indices.dropFirst(4).map { index in
      (name: "\(1 << (index - 4))\(glyphs.dash)\(1 << (index - 3)) d", count: counts[index])
    }
    let last = rest.lastIndex { $0.count > 0 } ?? -1
    return distribution(
      "Stability: days until 90% is left", [(name: "under 1 d", count: below)] + rest[...max(last, 3)], role: .chart1)
  }

  private func difficultyPanel(_ glyphs: Glyphs) -> StatisticsPage.Panel {
    let counts = inPairs(state.difficulty.counts).enumerated().map { step, count in
      (name: "\(step + 1)\(glyphs.dash)\(step + 2)", count: count)
    }
    return distribution("Difficulty", counts, role: .chart3)
  }

  private func retrievabilityPanel(_ glyphs: Glyphs) -> StatisticsPage.Panel {
    let counts = inPairs(state.retrievability.counts).enumerated().map { step, count in
      (name: "\(step * 10)\(glyphs.dash)\(step * 10 + 10)%", count: count)
    }
    return distribution("Retrievability: the chance of recall now", counts, role: .chart4)
  }

  private func distribution(
    _ title: String, _ counts: [(name: String, count: Int)], role: Role
  ) -> StatisticsPage.Panel {
    StatisticsPage.Panel(
      title: title,
      chart: .bars(
        counts.map { Bar(label: $0.name, value: Double($0.count), figure: "\($0.count)", role: role) }, maximum: nil))
  }

  // MARK: Simulation and groups

  private var simulationPanel: StatisticsPage.Panel {
    StatisticsPage.Panel(
      title: "A year at another desired retention",
      lines: ["minutes a day, and cards known at its end"],
      chart: .bars(
        simulations.map { simulation in
          let minutes = simulation.minutes.reduce(0, +) / Double(max(1, simulation.minutes.count))
          return Bar(
            label: "at \(percent(simulation.desiredRetention))", value: minutes,
            figure: "\(decimal(minutes)) min, \(Int(simulation.known.rounded()))",
            role: simulation.desiredRetention == desiredRetention ? .chart1 : .chart4)
        }, maximum: nil))
  }

  /// How many groups of a sort are shown.
  private static let groups = 12

  private func groupPanel(_ title: String, _ groups: [Group], label: (String) -> String = { $0 }) -> StatisticsPage
    .Panel?
  {
    guard !groups.isEmpty else { return nil }
    let more = groups.count > Self.groups ? "; the largest \(Self.groups) of \(groups.count)" : ""
    return StatisticsPage.Panel(
      title: title, lines: ["known of the cards; recalled, time\(more)"],
      chart: .bars(
        groups.prefix(Self.groups).map { group in
          let figures = group.statistics
          let recalled = figures.retention.map { percent($0) } ?? "-"
          return Bar(
            label: label(group.name), value: figures.known / Double(max(1, figures.cards)),
            figure: "\(Int(figures.known.rounded()))/\(figures.cards) \(recalled) \(duration(figures.milliseconds))",
            role: .chart2)
        }, maximum: 1))
  }
}

/// Each two steps as one.
private func inPairs(_ counts: [Int]) -> [Int] {
  stride(from: 0, to: counts.count - 1, by: 2).map { counts[$0] + counts[$0 + 1] }
}

private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

/// With one decimal.
private func decimal(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

private func duration(_ milliseconds: Int) -> String {
  let minutes = (milliseconds + 59_999) / 60_000
  if minutes < 60 { return "\(minutes) min" }
  return minutes < 600 ? "\(minutes / 60) h \(minutes % 60) min" : "\(minutes / 60) h"
}
