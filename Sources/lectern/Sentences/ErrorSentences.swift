import ClassLink
import Exchange
import Glibc
import Importing
import Ledgers
import Progress
import Scheduling
import Screens
import Terminal
import Themes

/// Turns an error into one line: what happened, where, and what to do.
///
/// Errors carry facts; this is the one place that has words for them.
func sentence(for error: any Error) -> String {
  switch error {
  case let error as ImportError: sentence(for: error)
  case let error as OutputError: sentence(for: error)
  case let error as FolderError: sentence(for: error)
  case let error as CommandError: sentence(for: error)
  case let error as ExchangeError: sentence(for: error)
  case let error as ProgressError: sentence(for: error)
  case let error as SchedulerError: sentence(for: error)
  case let error as ClassError: sentence(for: error)
  case let error as MeetingError: sentence(for: error)
  case let error as LedgerError: sentence(for: error)
  case let error as ShelfError: sentence(for: error)
  case let error as StudyError: sentence(for: error)
  case let error as TerminalError: sentence(for: error)
  case let error as ThemeError: sentence(for: error)
  case let error as ConfigurationError: sentence(for: error)
  case let error as KeyTableError: sentence(for: error)
  default: "something went wrong that has no sentence yet: \(error)"
  }
}

private func sentence(for error: StudyError) -> String {
  switch error {
  case .ended(let signal):
    "The search for names and questions was ended by signal \(signal). You can go on reading; X begins it again."
  }
}

private func sentence(for error: ImportError) -> String {
  switch error {
  case .cannotOpen(let path, let code) where code == ENOENT:
    "\(quoted(path)) does not exist. Check the spelling; `ls` shows what is there."
  case .cannotOpen(let path, let code) where code == EACCES || code == EPERM:
    "\(quoted(path)) may not be read by you. `ls -l` shows whose it is; its owner can type: chmod +r FILE"
  case .cannotOpen(let path, let code):
    "\(quoted(path)) cannot be opened: \(reason(code))."
  case .cannotRead(let path, let code):
    "\(quoted(path)) could not be read to its end: \(reason(code)). Check the disk or the network it lies on."
  case .notAFile(let path, let kind):
    "\(quoted(path)) is \(name(of: kind)), not a file. Name a file with text in it."
  case .tooLarge(let path, let bytes, let limit):
    "\(quoted(path)) has \(bytes) bytes; texts of up to \(limit) are opened. Split it: split -C 50M FILE"
  case .empty(let path):
    "\(quoted(path)) is empty. Name a file with text in it."
  case .notText(let path, let offset):
    "\(quoted(path)) is not text: byte \(offset) belongs to none. Convert it to plain text in UTF-8 first."
  case .unsupported(let path, let format):
    "\(quoted(path)) is \(name(of: format)), which cannot be read as a text."
  case .wrongFormat(let path, let expected):
    "\(quoted(path)) is not \(name(of: expected)), though its name says so. Give it the right ending, or fetch it again."
  case .damaged(let path, let format, let part):
    "\(quoted(path)) is \(name(of: format)) that is damaged\(part.map { " at '\($0)'" } ?? ""). Fetch or copy it again."
  case .encrypted(let path, let format):
    "\(quoted(path)) is \(name(of: format)) that is locked. Open it with the program it was bought for, or find a free copy."
  case .unpacksTooLarge(let path, let part, let limit):
    "\(quoted(path)) holds more than \(limit) bytes\(part.map { " in '\($0)'" } ?? "") when unpacked; that much is not opened."
  case .noText(let path, let format):
    "\(quoted(path)) is \(name(of: format)) without text in it; perhaps it was scanned. Run text recognition on it first."
  case .missingReader(let path, let format, let reader):
    "\(quoted(path)) is \(name(of: format)); to read it install \(reader): sudo apt-get install \(reader)"
  case .tookTooLong(let path, let format, let seconds):
    "\(quoted(path)) is \(name(of: format)) that could not be read in \(seconds) seconds. Convert it to plain text first."
  }
}

private func name(of format: FileFormat) -> String {
  switch format {
  case .plainText: "a plain text"
  case .markdown: "a Markdown text"
  case .html: "a web page"
  case .epub: "an e-book (EPUB)"
  case .fictionBook: "an e-book (FB2)"
  case .word: "a Word document (DOCX)"
  case .pdf: "a PDF"
  case .gzip: "a gzip file"
  case .zip: "a zip archive"
  case .program: "a program"
  case .image: "an image"
  case .audio: "a sound file"
  case .archive: "an archive"
  case .database: "a database"
  }
}

private func name(of kind: FileKind) -> String {
  switch kind {
  case .directory: "a folder"
  case .pipe: "a pipe"
  case .device: "a device"
  case .socket: "a socket"
  }
}

private func sentence(for error: OutputError) -> String {
  switch error {
  case .refused(let code): "the output could not be written: \(reason(code))."
  }
}

private func sentence(for error: FolderError) -> String {
  switch error {
  case .noHome(let variable):
    "there is no place to keep your progress: neither HOME nor \(variable) names a folder. Set HOME and try again."
  case .cannotMake(let path, let code):
    "the folder \(quoted(path)) cannot be made: \(reason(code)). Make it by hand, or set XDG_DATA_HOME to another."
  }
}

private func sentence(for error: CommandError) -> String {
  switch error {
  case .noSuchSection(let id, let file):
    "\(quoted(file)) has no section \(quoted(id)). `lectern sections --format json` lists the ids."
  case .noCards(let path): "\(quoted(path)) holds no card that can be taken. `lectern import --help` says what can."
  case .cannotWrite(let path, let code):
    "\(quoted(path)) cannot be written: \(reason(code)). Choose another folder, or make room."
  case .noSuchPassage(let passage, let file):
    "\(quoted(file)) does not have the words '\(passage)'. Copy them as they stand in the text."
  case .noSuchNote(let number, let file):
    "\(quoted(file)) has no note \(number). `lectern errors` with the text alone lists them."
  }
}

/// What the system says of an error number, without a capital.
func reason(_ code: Int32) -> String {
  let text = String(cString: strerror(code))
  return text.prefix(1).lowercased() + text.dropFirst()
}

private func quoted(_ path: String) -> String { path == "-" ? "standard input" : "'\(path)'" }
