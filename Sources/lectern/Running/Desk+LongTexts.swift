import Documents
import Importing
import Progress
import Screens

/// A long text of which a part was shown first, and the name under which it was.
struct CompletedText: Sendable {
  let text: ShelvedText
  let part: Screens.TextID
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
        mailbox.deliver(CompletedText(text: try open(), part: part.id))
      } catch {
        mailbox.send(.failed(.openText(part.id), message: sentence(for: error)))
      }
    }
  }

  /// Puts the texts that have been read meanwhile in place of their parts.
  func takeTexts() -> [Event] {
    mailbox.takeTexts().map { completed in
      unread[completed.part] = nil
      do {
        return .textCompleted(try layOut(completed.text), part: completed.part)
      } catch {
        return .failed(.openText(completed.part), message: sentence(for: error))
      }
    }
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
