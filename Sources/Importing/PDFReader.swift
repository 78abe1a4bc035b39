import CMarkup
import Glibc

/// Takes the text out of a PDF with poppler's `pdftotext`, in a process of its own that has limits of time and memory:
/// a PDF is a program for a large machine, and its bugs are not ours.
struct PDFReader {
  enum Outcome: Equatable {
    case text(String)
    case nothing, damaged, missing, tooLong, tooLarge
  }

  let limits: ImportLimits

  func text(of bytes: [UInt8]) -> Outcome {
    var process: pid_t = 0
    let pipe = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map {
          lectern_pdf_start($0, characters.count, Int32(limits.seconds), Self.memory, &process)
        }
      }
    }
    guard let pipe, pipe >= 0 else { return .damaged }
    let output = read(from: pipe)
    close(pipe)
    return outcome(of: process, output)
  }

  /// In bytes; poppler takes a tenth of it for a book.
  private static let memory = 1 << 30

  private enum Output { case bytes([UInt8]), tooLong, tooLarge }

  private func read(from pipe: Int32) -> Output {
    var bytes: [UInt8] = []
    let end = ContinuousClock.now + .seconds(limits.seconds)
    while true {
      let left = (end - ContinuousClock.now).components
      guard left.seconds >= 0, left.attoseconds > 0 || left.seconds > 0 else { return .tooLong }
      var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(left.seconds + 1) * 1000) > 0 else { continue }
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, filled in
        count = Glibc.read(pipe, buffer.baseAddress, buffer.count)
        filled = max(count, 0)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return .bytes(bytes) }
      bytes += chunk
      if bytes.count > limits.totalBytes { return .tooLarge }
    }
  }

  private func outcome(of process: pid_t, _ output: Output) -> Outcome {
    var bytes: [UInt8] = []
    var stopped: Outcome?
    switch output {
    case .bytes(let read): bytes = read
    case .tooLong: stopped = .tooLong
    case .tooLarge: stopped = .tooLarge
    }
    if stopped != nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    if let stopped { return stopped }
    guard status == 0 else { return status & 0xFF00 == 127 << 8 ? .missing : .damaged }
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.contains { $0 > 32 } ? .text(text) : .nothing
  }
}
