import Progress
import Scheduling

extension Desk {
  /// Makes today's copy of the progress behind the screen, over a connection of its own, so that no answer
  /// waits for it.
  func backUpDaily(_ database: String) {
    let mailbox = mailbox
    let day = WallClock.studyClock(rolloverHour: configuration.rolloverHour).day(of: WallClock.now)
    guard !store.hasDailyBackup(of: day) else { return }
    inBackground(after: .milliseconds(500)) {
      do {
        _ = try ProgressStore(path: database, at: WallClock.now).backUpDaily(day)
      } catch {
        mailbox.send(.said("Today's copy of your progress was not made: " + sentence(for: error)))
      }
    }
  }
}
