import Glibc
import Progress
import Scheduling

func sentence(for error: ProgressError) -> String {
  switch error {
  case .newerSchema(let path, _):
    "your progress in '\(path)' was written by a newer Lectern than this one (\(Version.current)). "
      + "Nothing was changed; use the newer program."
  case .damaged(let path, _):
    "your progress in '\(path)' is damaged. Nothing was changed: `lectern check` says how, and the folder "
      + "'backups' beside it holds copies of the last days for `lectern restore`."
  case .foreign(let path, _):
    "'\(path)' is a database of another program. Nothing was changed; move it away, or set XDG_DATA_HOME."
  case .folder(let path, let code):
    "the folder '\(path)' for your progress cannot be used: \(reason(code)). Make it yours, or set XDG_DATA_HOME."
  case .file(let path, let code):
    "'\(path)' cannot be used: \(reason(code)). Make it yours, or set XDG_DATA_HOME to another folder."
  case .notWritable(let path, _):
    "your progress in '\(path)' cannot be written. Check who may write there, or set XDG_DATA_HOME."
  case .diskFull(let path):
    "the disk of '\(path)' is full, so this was not kept. Make room on it and try again."
  case .overQuota(let path):
    "you have used up what you may store on the disk of '\(path)', so this was not kept. Delete something of yours "
      + "there and try again."
  case .locked(let path, let seconds):
    "another program has held '\(path)' for \(Int(seconds)) seconds, so this was not kept. Close it and try again."
  case .inputOutput(let path, _):
    "the disk of '\(path)' does not read or write as it should, so this was not kept. Save what you can from it."
  case .noSuchText(let id): "text \(id) is not among yours any more. Open its file again."
  case .noSuchCard: "this card is not among yours any more. Open its text again."
  case .refused(let path, let detail): "'\(path)' did not take this: \(detail)."
  }
}

func sentence(for error: SchedulerError) -> String {
  switch error {
  case .desiredRetention(let value): "desired retention runs from 0.70 to 0.99, so \(value) cannot be right."
  case .maximumInterval(let days): "the longest interval runs from 1 to 36500 days, so \(days) cannot be right."
  case .step(let seconds): "a learning step of \(seconds) seconds is not between a second and the longest interval."
  case .fallingSteps: "learning steps must not get shorter."
  }
}

func sentence(for error: ShelfError) -> String {
  switch error {
  case .unknown: "this text is not among yours any more. Open its file again."
  case .noFile(let title):
    "'\(title)' did not come from a file that can be found again. Open it as you did before: … | lectern -"
  case .gone(let path, let number):
    "'\(path)' is gone. Your cards, notes and place in it are kept: put it back, or open it where it lies now; "
      + "or type: lectern remove \(number)"
  case .unread(let title): "'\(title)' is still being read. Try again in a moment."
  }
}
