import Progress
import Scheduling

extension Desk {
  /// Makes today's copy of the progress in a task, over a connection of its own, so that no answer waits for it.
  func backUpDaily(_ database: String) {
    let mailbox = mailbox
    let day = WallClock.studyClock(rolloverHour: configuration.rolloverHour).day(of: WallClock.now)
    Task.detached(priority: .background) {
      do {
        try await Task.sleep(for: .milliseconds(500))
        _ = try ProgressStore(path: database, at: WallClock.now).backUpDaily(day)
      } catch {
        mailbox.send(.said("Today's copy of your progress was not made: " + sentence(for: error)))
      }
    }
  }
}
