import Glibc

/// Tells of files in some folders that were written, moved there or removed (inotify(7)).
final class FolderWatch {
  /// To be waited for with `poll`; -1 where the system has no more watches to give.
  let descriptor: Int32

  /// Folders that do not exist are left out.
  init(_ folders: [String]) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return }
    for folder in folders {
      inotify_add_watch(descriptor, folder, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE))
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Takes what has come, whatever it is.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
