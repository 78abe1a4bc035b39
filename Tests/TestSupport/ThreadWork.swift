import Glibc

/// What work costs this thread.
public enum ThreadWork {
  /// The processor time of `work`, which other programs hardly change, in nanoseconds: the least of three runs.
  public static func nanoseconds(_ work: () -> Void) -> UInt64 {
    (0..<3).map { _ in
      let start = now()
      work()
      return now() - start
    }.min() ?? 0
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
