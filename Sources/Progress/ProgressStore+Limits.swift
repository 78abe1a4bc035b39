import Scheduling

extension ProgressStore {
  /// Limits over all texts for one day only; `nil` if none were set.
  public func limitsOfToday() throws(ProgressError) -> DayLimits? {
    guard let written = try setting(Self.limitsName) else { return nil }
    let parts = written.split(separator: " ", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let day = parts[0] else { return nil }
    return DayLimits(day: StudyDay(rawValue: day), new: parts[1], reviews: parts[2])
  }

  public func setLimitsOfToday(_ limits: DayLimits?) throws(ProgressError) {
    let parts = limits.map { [$0.day.rawValue, $0.new, $0.reviews] } ?? []
    try set(Self.limitsName, to: parts.map { $0.map(String.init) ?? "-" }.joined(separator: " "))
  }

  private static let limitsName = "limitsOfToday"
}
