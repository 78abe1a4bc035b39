import Questions

/// `lectern questions FILE --explain`: every sentence, its readings, and the items tried on it.
func accountLines(_ account: [SentenceAccount]) -> String {
  var lines: [String] = []
  for sentence in account {
    lines += ["", sentence.sentence]
    if sentence.readings.isEmpty { lines.append("  - no statement") }
    for reading in sentence.readings {
      lines.append("  = " + reading.text + (reading.refusal.map { "  REFUSED \($0)" } ?? ""))
    }
    for trial in sentence.trials {
      let fault = trial.defects.isEmpty ? "" : "  DEFECTS \(trial.defects)"
      lines.append("    [\(trial.question.type.rawValue)] \(trial.question.stem) -> \(trial.question.key)" + fault)
    }
  }
  return lines.joined(separator: "\n") + "\n"
}
