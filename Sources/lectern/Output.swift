import Glibc
import Grid

/// A file descriptor to which the program writes lines.
struct Output {
  let descriptor: Int32

  static let standard = Output(descriptor: STDOUT_FILENO)
  static let messages = Output(descriptor: STDERR_FILENO)

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes text of ours, or text that is to arrive byte for byte.
  ///
  /// - Throws: ``OutputError`` if the descriptor takes no more.
  func write(_ text: String) throws(OutputError) {
    var text = text
    var failure: Int32 = 0
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let start = rest.baseAddress, !rest.isEmpty {
        let count = Glibc.write(descriptor, start, rest.count)
        if count >= 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw OutputError.refused(errno: failure) }
  }

  /// Writes where there is nobody left to tell of a failure.
  func writeOrGiveUp(_ text: String) { try? write(text) }

  /// Says what went wrong, as a sentence.
  func tell(_ error: any Error) { writeOrGiveUp("lectern: " + sanitizedLines(sentence(for: error)) + "\n") }

  /// Writes text from outside: as it is into a file or pipe, through the sanitiser onto a terminal.
  func writeForeign(_ text: String) throws(OutputError) {
    try write(isTerminal ? sanitizedLines(text) : text)
  }
}

enum OutputError: Error, Hashable {
  case refused(errno: Int32)
}

/// Sanitises each line by itself, so that the line feeds stay.
func sanitizedLines(_ text: String) -> String {
  text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { sanitized($0) }.joined(separator: "\n")
}
