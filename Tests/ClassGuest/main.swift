// Somebody in a class who says what a test tells them, honest or not.
//
//     ClassGuest FOLDER CLASS ACCOUNT
//
// Reads lines: a request in JSON, or `=` and bytes in hexadecimal that are sent as they are. Prints every notice of the
// class as a line of JSON, and `closed` when the class has closed the connection. Ends with its input.
import ClassLink
import Classroom
import Foundation
import Glibc

/// At once, for whoever reads along.
func tell(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let account = UInt32(arguments[3]),
  let place = Meeting(folder: arguments[1]).places().first(where: { $0.name == arguments[2] && $0.account == account }),
  let connection = try? Connection(to: place)
else {
  tell("nowhere")
  exit(1)
}

Thread.detachNewThread {
  var reader = FrameReader()
  while true {
    do {
      _ = try connection.receive(into: &reader, timeout: 60_000)
      while let body = try reader.next() { tell(String(decoding: body, as: UTF8.self)) }
    } catch {
      return tell("closed")
    }
  }
}

func bytes(ofHexadecimal text: Substring) -> [UInt8] {
  let digits = text.compactMap(\.hexDigitValue)
  return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}

func frame(_ body: [UInt8]) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: body.count >> (24 - 8 * $0)) } + body
}

while let line = readLine() {
  try? connection.send(bytes: line.first == "=" ? bytes(ofHexadecimal: line.dropFirst()) : frame(Array(line.utf8)))
}
