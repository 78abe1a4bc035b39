import Glibc
import Scheduling

/// The computer's clock and time zone: the one place where the program asks what time it is.
enum WallClock {
  static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// Study days as they run here and now.
  static func studyClock(rolloverHour: Int) -> StudyClock {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return StudyClock(rolloverHour: rolloverHour, utcOffset: local.tm_gmtoff)
  }
}
