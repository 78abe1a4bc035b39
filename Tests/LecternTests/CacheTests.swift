import Documents
import Foundation
import Questions
import Tagging
import TestSupport
import Testing

@testable import lectern

private let document = Document(
  parsing: """
    # The harbor

    Anna Berg built the harbor of Kirin in May 1823. "It will stand," she wrote. The Harbor League (HL) paid for it.
    Two years later the League sold it to Paul Ost, who closed it in 1830. He died on March 2, 1841.
    """)

private func findings() throws -> Findings {
  let annotations = try Tagger.shipped().annotations(of: document)
  return Findings(
    annotations: annotations,
    questions: QuestionWriter().questions(on: document, annotations: annotations, seed: 0))
}

private func key(_ document: Document = document) -> CacheKey { CacheKey(document: document, parts: []) }

private let length = document.text.utf8.count

@Test func aStudyComesBackFromItsBytesAsItWas() throws {
  let found = try findings()
  #expect(!found.annotations.entities.isEmpty && !found.annotations.trees.isEmpty && !found.questions.isEmpty)
  let bytes = try StudyArchive.bytes(of: found, key: key())
  #expect(StudyArchive.findings(in: bytes, key: key(), length: length) == found)
}

@Test func bytesOfAnotherTextOrDamagedOnesAreNoStudy() throws {
  let bytes = try StudyArchive.bytes(of: findings(), key: key())
  let other = CacheKey(document: Document(parsing: "Another text."), parts: [])
  #expect(StudyArchive.findings(in: bytes, key: other, length: length) == nil)
  #expect(StudyArchive.findings(in: [], key: key(), length: length) == nil)
  for cut in [1, bytes.count / 2, bytes.count - 20] {
    #expect(StudyArchive.findings(in: Array(bytes.dropLast(cut)), key: key(), length: length) == nil)
  }
  for place in stride(from: 0, to: bytes.count, by: 97) {
    var damaged = bytes
    damaged[place] ^= 0x11
    #expect(StudyArchive.findings(in: damaged, key: key(), length: length) == nil)
  }
}

@Test func aChangedProgramOrModelHasAnotherKey() throws {
  let path = NSTemporaryDirectory() + "stamp-\(UUID().uuidString)"
  defer { try? FileManager.default.removeItem(atPath: path) }
  try Data("one".utf8).write(to: URL(fileURLWithPath: path))
  let before = try CacheKey(document: document, parts: [#require(FileStamp(path: path))])
  try Data("other".utf8).write(to: URL(fileURLWithPath: path))
  #expect(try CacheKey(document: document, parts: [#require(FileStamp(path: path))]) != before)
  #expect(FileStamp(path: path + "-missing") == nil)
}

@Suite struct StudyCacheTests {
  let folder = NSTemporaryDirectory() + "cache-\(UUID().uuidString)/lectern"

  private func files() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func mode(_ path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test func whatIsKeptIsFoundAndBelongsToThisAccountAlone() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cache = StudyCache(folder: folder, shortest: 0)
    let found = try findings()
    #expect(cache.findings(key(), length: length) == nil)
    cache.keep(found, key())
    #expect(cache.findings(key(), length: length) == found)
    #expect(try mode(folder) == 0o700)
    #expect(try files().map { try mode(folder + "/" + $0) } == [0o600])
  }

  @Test func aDamagedFileIsTakenAwayAndMadeAnew() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cache = StudyCache(folder: folder, shortest: 0)
    let found = try findings()
    cache.keep(found, key())
    let path = try folder + "/" + #require(files().first)
    try Data("lectern-study/1 nonsense\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(cache.findings(key(), length: length) == nil)
    #expect(files().isEmpty)
    cache.keep(found, key())
    #expect(cache.findings(key(), length: length) == found)
  }

  @Test func theOldestGoFirst() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let found = try findings()
    let size = try StudyArchive.bytes(of: found, key: key()).count
    let cache = StudyCache(folder: folder, limit: size * 7 / 2, shortest: 0)
    let keys = (0..<5).map { key(Document(parsing: "Text \($0).")) }
    for key in keys {
      cache.keep(found, key)
      for file in files() {
        let path = folder + "/" + file
        let date = try #require(FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
        try FileManager.default.setAttributes([.modificationDate: date - 100], ofItemAtPath: path)
      }
    }
    #expect(keys.map { cache.findings($0, length: length) != nil } == [false, false, true, true, true])
  }

  @Test func aFolderThatCannotBeMadeIsNoError() throws {
    let cache = StudyCache(folder: "/dev/null/lectern", shortest: 0)
    cache.keep(try findings(), key())
    #expect(cache.findings(key(), length: length) == nil)
    #expect(StudyCache(folder: folder).key(of: document) == nil, "a short text is not kept")
  }
}
