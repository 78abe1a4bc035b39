import Screens
import Synchronization
import Terminal

/// Where tasks leave events and finished studies for the loop, which they wake.
final class Mailbox: Sendable {
  private let events = Mutex<[Event]>([])
  private let studies = Mutex<[Study]>([])
  private let texts = Mutex<[CompletedText]>([])
  private let entries = Mutex<[ClassEntry]>([])
  private let handle: WakeHandle

  init(waking handle: WakeHandle) { self.handle = handle }

  func send(_ event: Event) {
    events.withLock { $0.append(event) }
    handle.wake()
  }

  func deliver(_ study: Study) {
    studies.withLock { $0.append(study) }
    handle.wake()
  }

  func deliver(_ text: CompletedText) {
    texts.withLock { $0.append(text) }
    handle.wake()
  }

  func deliver(_ entry: ClassEntry) {
    entries.withLock { $0.append(entry) }
    handle.wake()
  }

  func takeEntries() -> [ClassEntry] { entries.withLock { take(&$0) } }

  /// What has come since the last time, in order.
  func takeEvents() -> [Event] { events.withLock { take(&$0) } }

  func takeStudies() -> [Study] { studies.withLock { take(&$0) } }

  func takeTexts() -> [CompletedText] { texts.withLock { take(&$0) } }
}

private func take<Element>(_ elements: inout [Element]) -> [Element] {
  defer { elements = [] }
  return elements
}
