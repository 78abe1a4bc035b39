import Documents
import Importing
import Progress
import Screens

/// A text that was read behind the screen.
struct CompletedText: Sendable {
  let text: ShelvedText
  /// The name under which a part of it was shown first.
  let part: Screens.TextID?
  /// Closed if nobody waits for it any more.
  let stop: Gate?
}

extension Desk {
  /// Shows a part of a long plain text that the library lists, and reads the whole behind the screen.
  ///
  /// - Returns: `nil` for what is to be read whole at once.
  func openPart(of id: Screens.TextID) -> OpenedText? {
    guard let part = shelf.part(of: id) else { return nil }
    readBehind(part) { [shelf] in try shelf.open(id, at: WallClock.now) }
    return part
  }

  /// Reads the whole of a text of which a part is shown.
  func readBehind(_ part: OpenedText, _ open: @escaping @Sendable () throws -> ShelvedText) {
    let mailbox = mailbox
    unread[part.id] = part.document.title
    inBackground {
      do {
        let text = try open()
        Footprint.trim()
        mailbox.deliver(CompletedText(text: text, part: part.id, stop: nil))
      } catch {
        mailbox.send(.failed(.openText(part.id), message: sentence(for: error)))
      }
    }
  }

  /// Puts the texts that have been read meanwhile in place of their parts, or opens them.
  func takeTexts() -> [Event] {
    mailbox.takeTexts().filter { $0.stop?.isTaken != true }.map { completed in
      if let part = completed.part { unread[part] = nil }
      do {
        let text = try layOut(completed.text)
        return completed.part.map { .textCompleted(text, part: $0) } ?? .textOpened(text)
      } catch {
        return .failed(.openText(completed.part ?? completed.text.screenID), message: sentence(for: error))
      }
    }
  }

  /// Reads a text of which nothing can be shown before it is read, while keys still work.
  func openBehind(_ id: Screens.TextID) -> [Event] {
    let (shelf, mailbox, stop) = (shelf, mailbox, Gate())
    opening = stop
    inBackground {
      do {
        let text = try shelf.open(id, at: WallClock.now)
        Footprint.trim()
        mailbox.deliver(CompletedText(text: text, part: nil, stop: stop))
      } catch {
        if !stop.isTaken { mailbox.send(.failed(.openText(id), message: sentence(for: error))) }
      }
    }
    return [.said("Reading the text … q stops.")]
  }

  /// Gives up the text that is being opened, if there is one: what is read of it is not shown.
  func stopOpening() {
    _ = opening?.enter()
    opening = nil
  }

  /// Refuses what can only be done with the whole of a text.
  func requireWhole(_ effect: Effect) throws {
    guard let id = effect.text, let title = unread[id] else { return }
    throw ShelfError.unread(title: title)
  }
}

extension Effect {
  /// The text that it works on, if that has to be there as a whole.
  fileprivate var text: Screens.TextID? {
    switch self {
    case .saveBookmark(let id, _), .removeBookmark(let id, _), .saveNote(let id, _), .removeNote(let id, _),
      .exportNotes(let id), .addCard(let id, _), .removeText(let id):
      id
    case .startReview(let id), .showStatistics(let id): id
    default: nil
    }
  }
}

extension Shelf {
  /// Whether a text that the library lists may take longer to read than a key may.
  func takesLong(_ id: Screens.TextID) -> Bool {
    let path =
      Int64(id.rawValue).flatMap { try? store.text(Progress.TextID(rawValue: $0))?.path } ?? id.rawValue
    return (FileStamp(path: path)?.bytes ?? 0) > 256 << 10
  }

  /// A part of the long text in a file, around the place where it was left.
  func part(of name: String) -> OpenedText? {
    guard name != "-" else { return nil }
    let path = absolutePath(name)
    return part(pathBytes(of: name), id: path, (try? store.texts())?.first { $0.path == path }?.id)
  }

  /// A part of a long text that the library lists.
  fileprivate func part(of id: Screens.TextID) -> OpenedText? {
    guard let number = Int64(id.rawValue) else { return part(of: id.rawValue) }
    guard let entry = try? store.text(Progress.TextID(rawValue: number)), let path = entry.path else { return nil }
    return part(Array(path.utf8), id: path, entry.id)
  }

  private func part(_ path: [UInt8], id: String, _ text: Progress.TextID?) -> OpenedText? {
    let place = text.flatMap { try? store.place(in: $0) }?.offset ?? 0
    guard let excerpt = readExcerpt(pathBytes: path, around: place, limits: limits) else { return nil }
    return OpenedText(
      id: Screens.TextID(rawValue: "part of \(id)"), document: excerpt.document, place: max(0, place - excerpt.start),
      partStart: excerpt.start)
  }
}
