import ClassLink
import Glibc

/// Tells when classes of this machine begin or end (inotify(7)), on a thread that sleeps meanwhile.
struct ClassWatch {
  private let meeting: Meeting
  private let descriptor: Int32

  /// `nil` where the system has no more watches to give.
  init?(_ meeting: Meeting) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    self.meeting = meeting
  }

  /// Says what sockets there are, now and after every change; never returns.
  func run(_ tell: ([Meeting.Place]) -> Void) {
    var known: [Meeting.Place]?
    while true {
      let top = watch()
      let places = meeting.places()
      if places != known { tell(places) }
      known = places
      guard waitForChange(top) else { return }
    }
  }

  /// Watches the folder of all accounts, and each account's own.
  private func watch() -> Int32 {
    let changes = UInt32(IN_CREATE | IN_MOVED_TO | IN_DELETE)
    let top = inotify_add_watch(descriptor, meeting.folder, changes)
    for folder in meeting.folders() { inotify_add_watch(descriptor, folder, changes) }
    return top
  }

  /// Passes over what others do in a folder that is not for classes alone.
  ///
  /// - Parameter top: the watch of that folder.
  /// - Returns: `false` if there is nothing to be waited for any more.
  private func waitForChange(_ top: Int32) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 8192, alignment: 8) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        if concernsClasses(UnsafeRawBufferPointer(rebasing: buffer[..<count]), top) { return true }
      }
    }
  }

  private func concernsClasses(_ events: UnsafeRawBufferPointer, _ top: Int32) -> Bool {
    let head = MemoryLayout<inotify_event>.size
    var start = 0
    while start + head <= events.count {
      let event = events.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
      let name = events[(start + head)..<min(events.count, start + head + Int(event.len))].prefix { $0 != 0 }
      if event.wd != top || String(decoding: name, as: UTF8.self).hasPrefix(Meeting.prefix) { return true }
      start += head + Int(event.len)
    }
    return false
  }
}
