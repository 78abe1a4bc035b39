import ClassLink
import Classroom
import Foundation
import Testing

@Suite struct ServerTests {
  @Test func aRoundGoesFromTheTeacherToTheStudentsAndBack() throws {
    let served = try ServedClass()
    defer { served.stop() }
    let teacher = try served.member(.teacher)
    let students = try ["a", "b", "c"].map { try served.member(.student, seat: $0, nickname: "student \($0)") }
    try teacher.send(.move(offset: 321))
    for student in students { #expect(try student.wait { if case .place(let at) = $0 { at } else { nil } } == 321) }

    try teacher.send(.open(RoundOrder(items: ["q"], seconds: 60, hasScoreboard: true)))
    for (index, student) in students.enumerated() {
      let asked = try student.wait { if case .asked(_, let item) = $0 { item } else { nil } }
      #expect(asked.stem == "Where?" && asked.question?.isTyped == true)
      try student.send(.answer(round: 1, item: 0, key: "k", answer: .typed(index == 0 ? "zanzibar" : "Mombasa")))
      _ = try student.wait { if case .received(let key, _) = $0 { key } else { nil } }
    }
    try teacher.send(.reveal)
    let shown = try students[1].wait { if case .shown(_, let item) = $0 { item } else { nil } }
    #expect(shown.right == 1 && shown.answers == 3 && shown.item.key == "Zanzibar")
    #expect(shown.tally.map(\.given) == ["Mombasa", "zanzibar"] && shown.tally.map(\.count) == [2, 1])
    let isRight = try students[0].wait { if case .result(_, _, _, let isRight) = $0 { isRight } else { nil } }
    #expect(isRight)
    let mine = try students[0].wait { if case .board(_, let mine) = $0 { mine } else { nil } }
    #expect(mine == Score(rank: 1, name: "student a", points: 100))
  }

  @Test func theTextComesInPiecesByteForByte() throws {
    let served = try ServedClass(textBytes: 100_001)
    defer { served.stop() }
    let student = try served.member(.student)
    var bytes = 0
    while bytes < 100_001 {
      try student.send(.fetch(.text, from: bytes))
      let piece = try student.wait { if case .piece(.text, _, 100_001, let base64) = $0 { base64 } else { nil } }
      bytes += try #require(Data(base64Encoded: piece)).count
    }
    #expect(bytes == 100_001)
  }

  @Test(
    arguments: [
      [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 2, 0x7B, 0x7D], [0, 0, 0, 0], [0, 0, 0, 3, 0xFF, 0xFE, 0xFD],
      Array(0...255), Array(repeating: 0, count: 40_000),
    ] as [[UInt8]])
  func whatIsNoMessageClosesItsConnectionAndNoOther(bytes: [UInt8]) throws {
    let served = try ServedClass()
    defer { served.stop() }
    let (teacher, student) = (try served.member(.teacher), try served.member(.student))
    let attacker = Member(try served.connection())
    try? attacker.connection.send(bytes: bytes)
    #expect(attacker.isClosed())
    try teacher.send(.move(offset: 5))
    #expect(try student.wait { if case .place(let at) = $0 { at } else { nil } } == 5)
  }

  @Test func aFrameThatIsNeverFinishedDelaysNobody() throws {
    let served = try ServedClass()
    defer { served.stop() }
    let (teacher, student) = (try served.member(.teacher), try served.member(.student))
    let slow = try served.connection()
    try slow.send(bytes: [0, 0])
    try teacher.send(.move(offset: 6))
    #expect(try student.wait { if case .place(let at) = $0 { at } else { nil } } == 6)
  }

  @Test func nothingIsSaidBeforeHello() throws {
    let served = try ServedClass()
    defer { served.stop() }
    let stranger = Member(try served.connection())
    try stranger.send(.move(offset: 3))
    #expect(stranger.isClosed())
    #expect(stranger.heard == [.refused(.malformed)])
  }

  @Test func aFloodIsSlowedDownAndTheClassGoesOn() throws {
    let served = try ServedClass()
    defer { served.stop() }
    let (teacher, student) = (try served.member(.teacher), try served.member(.student, seat: "b"))
    let flooder = try served.member(.student, seat: "c")
    let flood = try (0..<400).flatMap { _ in try Wire.frame(Request.reading(offset: 1, follows: true)) }
    try flooder.connection.send(bytes: flood)
    try teacher.send(.move(offset: 9))
    #expect(try student.wait { if case .place(let at) = $0 { at } else { nil } } == 9)
  }

  @Test func foldersThatAreNotTheirAccountsAreNotBelieved() throws {
    let folder = NSTemporaryDirectory() + "meeting-\(UUID().uuidString.prefix(8))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // A folder that carries another account's number, one that all may write, and a link.
    for (name, mode) in [("lectern-class-4242", 0o755), ("lectern-class-\(geteuid())", 0o777)] {
      let path = folder + "/" + name
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      chmod(path, mode_t(mode))
      let socket = try Meeting(folder: path).listen(as: "inner")
      defer { close(socket.descriptor) }
      try FileManager.default.moveItem(atPath: socket.path, toPath: path + "/history.sock")
    }
    let meeting = Meeting(folder: folder)
    #expect(meeting.places().isEmpty)
    // Our own folder's name is spoilt, and yet a class finds a place that is believed.
    let (descriptor, path) = try meeting.listen(as: "history")
    defer { close(descriptor) }
    #expect(meeting.places().map(\.path) == [path])
  }
}
