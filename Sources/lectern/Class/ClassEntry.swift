import ClassLink
import Classroom
import Foundation
import Glibc
import Screens

/// A class that was entered, its text at hand, before the screen shows it.
struct ClassEntry: Sendable {
  let membership: Membership
  let connection: Connection
  let reader: FrameReader
  let welcome: Welcome
  /// What the server said while the text came.
  let heard: [Notice]
  /// The file of the text.
  let path: String

  /// Goes in, and fetches the text where this account does not have it yet.
  ///
  /// - Parameter path: the text's file, where it is known.
  init(_ place: Meeting.Place, part: Part, nickname: String?, path: String? = nil, folders: Folders) throws {
    membership = Membership(place, part: part, nickname: nickname)
    var reader = FrameReader()
    var heard: [Notice] = []
    (connection, welcome) = try membership.comeIn(&reader)
    self.path =
      try path ?? Self.text(of: welcome, connection, &reader, &heard, folder: folders.data + "/class-texts")
    self.reader = reader
    self.heard = heard
  }

  private static func text(
    of welcome: Welcome, _ connection: Connection, _ reader: inout FrameReader, _ heard: inout [Notice], folder: String
  ) throws -> String {
    let path = folder + "/" + fileName(of: welcome.text)
    if let document = try? readDocument(named: path, limits: configuredLimits()),
      sha256(document.text) == welcome.text.sha256
    {
      return path
    }
    let bytes = try connection.fetch(.text, &reader, heard: &heard)
    try makeFolder(folder)
    let unfinished = path + ".unfinished-\(getpid())"
    guard
      FileManager.default.createFile(
        atPath: unfinished, contents: Data(bytes), attributes: [.posixPermissions: 0o600]),
      rename(unfinished, path) == 0
    else { throw CommandError.cannotWrite(path: path, errno: errno) }
    guard sha256(try readDocument(named: path, limits: configuredLimits()).text) == welcome.text.sha256 else {
      unlink(path)
      throw ClassError.notTheText(welcome.name)
    }
    return path
  }

  /// A name of our own making; of the server's only the ending, in letters and digits, which tells the format.
  private static func fileName(of text: TextFacts) -> String {
    let digits = text.sha256.filter { $0.isASCII && $0.isHexDigit }.prefix(16)
    let last = text.file.split(separator: ".").last ?? "txt"
    let ending = String(last.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(8))
    return "\(digits).\(ending)"
  }
}
