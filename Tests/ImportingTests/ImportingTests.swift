import Documents
import Glibc
import Testing

@testable import Importing

@Suite struct ImportingPlainText {
  @Test func aTextKeepsItsBytes() throws {
    let bytes = Array("First.\r\nSecond — déjà vu.\r\n".utf8)
    let document = try document(of: bytes, name: "notes/first steps.txt")
    #expect(Array(document.text.utf8) == bytes)
    #expect(document.title == "first steps")
  }

  @Test(arguments: encodings)
  func encodingsAreRecognised(bytes: [UInt8], text: String) throws {
    #expect(try TextDecoding.text(of: bytes) == text)
  }

  private static let encodings: [([UInt8], String)] = [
    ([0xEF, 0xBB, 0xBF, 0x68, 0x69], "hi"),
    ([0xFF, 0xFE, 0x68, 0, 0x17, 0x04], "hЗ"),
    ([0xFE, 0xFF, 0, 0x68, 0x04, 0x17], "hЗ"),
    ([0xFF, 0xFE, 0, 0, 0x68, 0, 0, 0], "h"),
    ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x68], "h"),
    ([0x64, 0xE9, 0x6A, 0xE0], "déjà"),
    ([0x93, 0x61, 0x94, 0x97], "“a”—"),
    ([0xE4, 0xB8, 0xAD, 0x20, 0xFF], "中 \u{FFFD}"),
    ([0x61, 0x20, 0xE4, 0xB8], "a \u{FFFD}"),
  ]

  @Test(arguments: notTexts)
  func whatIsNoTextIsRefused(bytes: [UInt8], offset: Int) {
    #expect(throws: ImportError.notText(path: "x", offset: offset)) { try document(of: bytes, name: "x") }
  }

  private static let notTexts: [([UInt8], Int)] = [
    ([0x74, 0x65, 0, 0x78, 0x74], 2),
    ([1, 2, 3, 0xFF, 4], 0),
    ([0xFF, 0xFE, 0x68, 0, 0, 0], 4),
  ]

  @Test(arguments: otherFormats)
  func otherFormatsAreNamed(bytes: [UInt8], format: FileFormat) {
    #expect(throws: ImportError.unsupported(path: "x.txt", format: format)) {
      try document(of: bytes, name: "x.txt")
    }
  }

  private static let otherFormats: [([UInt8], FileFormat)] = [
    ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1], .program),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .image),
    (Array("SQLite format 3\0".utf8), .database),
  ]

  @Test(arguments: [
    (path: "/", error: ImportError.notAFile(path: "/", kind: .directory)),
    (path: "/dev/null", error: .notAFile(path: "/dev/null", kind: .device)),
    (path: "/nowhere/at/all", error: .cannotOpen(path: "/nowhere/at/all", code: ENOENT)),
    (path: "a\0b", error: .cannotOpen(path: "a\0b", code: ENOENT)),
  ])
  func whatIsNoFileIsNotRead(path: String, error: ImportError) {
    #expect(throws: error) { try readDocument(path: path) }
  }

  @Test func aLargeFileIsRefusedBeforeItIsRead() throws {
    let file = try TemporaryFile(Array("0123456789".utf8))
    #expect(throws: ImportError.tooLarge(path: file.path, bytes: 10, limit: 9)) {
      try readDocument(path: file.path, limits: ImportLimits(fileBytes: 9))
    }
    #expect(try readDocument(path: file.path, limits: ImportLimits(fileBytes: 10)).text == "0123456789")
  }

  @Test func anEmptyFileIsRefused() throws {
    let file = try TemporaryFile([])
    #expect(throws: ImportError.empty(path: file.path)) { try readDocument(path: file.path) }
  }

  @Test func aPipeIsNotWaitedFor() throws {
    let file = try TemporaryFile([])
    unlink(file.path)
    #expect(mkfifo(file.path, 0o600) == 0)
    #expect(throws: ImportError.notAFile(path: file.path, kind: .pipe)) { try readDocument(path: file.path) }
  }

  @Test func aFileIsReadToItsEnd() throws {
    let bytes = [UInt8](repeating: 0x61, count: 300_000)
    let file = try TemporaryFile(bytes)
    #expect(try readDocument(path: file.path).text.utf8.count == 300_000)
  }
}

/// A file that goes with the value that holds it.
final class TemporaryFile {
  let path: String

  struct Failure: Error { let code: Int32 }

  init(_ bytes: [UInt8], ending: String = "") throws {
    var template = Array("/tmp/lectern-test-XXXXXX\(ending)".utf8CString)
    let descriptor = mkstemps(&template, Int32(ending.utf8.count))
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard write(descriptor, bytes, bytes.count) == bytes.count else { throw Failure(code: errno) }
  }

  deinit { unlink(path) }
}
