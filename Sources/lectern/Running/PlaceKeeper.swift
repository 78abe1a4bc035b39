import Progress
import Scheduling
import Synchronization

/// Writes places down behind the reader's back: the newest of each text, one write at a time.
final class PlaceKeeper: Sendable {
  private struct Pending {
    var places: [TextID: Place] = [:]
    var reading: [TextID: [String: Int]] = [:]
    var isWriting = false

    var isEmpty: Bool { places.isEmpty && reading.isEmpty }
  }

  private let store: ProgressStore
  private let pending = Mutex(Pending())
  /// Held by whoever writes, so that the end of the program waits for a write that has begun.
  private let writing = Mutex(())

  init(store: ProgressStore) { self.store = store }

  func keep(_ place: Place, in text: TextID) {
    change { $0.places[text] = place }
  }

  func keepReading(section: String, upTo: Int, in text: TextID) {
    change { $0.reading[text, default: [:]][section] = upTo }
  }

  private func change(_ body: (inout sending Pending) -> Void) {
    let begins = pending.withLock { pending in
      body(&pending)
      defer { pending.isWriting = true }
      return !pending.isWriting
    }
    guard begins else { return }
    inBackground { [self] in
      while writeOnce() {}
    }
  }

  /// Writes what has come; `false` when there was nothing.
  private func writeOnce() -> Bool { writing.withLock { _ in write() } }

  private func write() -> Bool {
    let (places, reading) = pending.withLock { pending in
      defer {
        pending.isWriting = !pending.isEmpty
        (pending.places, pending.reading) = ([:], [:])
      }
      return (pending.places, pending.reading)
    }
    guard !places.isEmpty || !reading.isEmpty else { return false }
    // A place that cannot be written is the next one's business: the reader is not to be stopped for it.
    for (text, place) in places { try? store.setPlace(place, in: text, at: WallClock.now) }
    for (text, sections) in reading { try? store.setReading(sections, in: text) }
    return true
  }

  /// Returns once all that came before is written.
  func writeDown() {
    while writeOnce() {}
  }
}
