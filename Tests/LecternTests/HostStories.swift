import ClassLink
import Classroom
import Foundation
import Glibc
import TestSupport
import Testing

private let (teacher, ben, cleo, dora): (UInt32, UInt32, UInt32, UInt32) = (64_011, 64_012, 64_013, 64_014)

/// A class over three hosts: real servers that share a real database.
@Suite(
  .serialized,
  .enabled(if: Machine.hasAccounts && PostgresCluster.isHere, "needs root, setpriv and PostgreSQL's server"))
struct HostStories {
  @Test func threeHostsShareAClassAndOneIsLost() throws {
    let cluster = try PostgresCluster.shared.get()
    let machines = try (0..<3).map { _ in try Machine() }
    try cluster.makeLogin("carla")
    try cluster.makeDatabase("school")
    let database = cluster.info(user: "carla", database: "school")
    let early = try machines[0].runs(
      as: teacher, "class", "start", machines[0].text, "--name", "lights", "--background", "--database", database)
    #expect(early.isOneClearLine && early.messages.contains("not ready for classes"), "\(early.messages)")
    let ready = try machines[0].runs(as: 0, "class", "database", cluster.info(database: "school"), "--admit", "carla")
    #expect(ready.status == 0 && ready.output.contains("ready"), "\(ready.messages)")

    let started = try machines[0].runs(
      as: teacher, "class", "start", machines[0].text, "--name", "lights", "--background", "--database", database)
    #expect(started.status == 0, "\(started.messages)")
    for machine in machines[1...] {
      let opened = try machine.runs(as: teacher, "class", "host", "lights", "--database", database)
      #expect(opened.status == 0, "\(opened.messages)")
    }
    func guest(_ account: UInt32, _ host: Int) throws -> Guest {
      let guest = try Guest(account, in: "lights", of: teacher, on: machines[host])
      try guest.comesIn(as: account == teacher ? .teacher : .student)
      return guest
    }
    let anna = try guest(teacher, 0)
    let items = try anna.wait { if case .stock(let stock) = $0 { stock.items } else { nil } }
    let students = try [guest(ben, 0), guest(cleo, 1), guest(dora, 2)]
    _ = try anna.wait { if case .dashboard(let board) = $0, board.present.count == 3 { true } else { nil } }
    let item = try #require(items.first { $0.type == "cloze" || $0.type == "short" })
    try anna.say(.open(RoundOrder(items: [item.id], seconds: 600)))
    for student in students { _ = try student.wait { if case .asked = $0 { true } else { nil } } }
    let answer = Request.answer(round: 1, item: 0, key: "1.0", answer: .typed("nobody"))
    try students[1].say(answer)
    _ = try students[1].wait { if case .received = $0 { true } else { nil } }

    // The second host is lost; the others go on, and who sat there comes back elsewhere.
    let place = try #require(Meeting(folder: machines[1].folder).places().first)
    let descriptor = try Meeting.connect(to: place)
    kill(try #require(Peer.process(of: descriptor)), SIGKILL)
    close(descriptor)
    #expect(try students[1].isClosed())
    let again = try guest(cleo, 2)
    let mine = try again.wait { if case .opened(let head) = $0 { head.mine } else { nil } }
    #expect(mine == [0])
    try students[2].say(answer)
    _ = try students[2].wait { if case .received = $0 { true } else { nil } }
    try anna.say(.reveal)
    for student in [students[0], students[2], again] {
      #expect(try student.wait { if case .shown(_, let shown) = $0 { shown.answers } else { nil } } == 2)
    }
    #expect(try anna.gradebook().answers.map(\.name) == ["\(cleo)", "\(dora)"])
    #expect(try machines[2].runs(as: teacher, "class", "end", "lights").status == 0)
    for guest in [anna, students[2]] { _ = try guest.wait { if case .ended = $0 { true } else { nil } } }
  }

  @Test func aServerThatComesUpBeforeItsDatabaseWaitsForIt() throws {
    let cluster = try PostgresCluster()
    let machine = try Machine()
    try cluster.makeLogin("carla")
    try cluster.makeDatabase("school")
    _ = try machine.runs(as: 0, "class", "database", cluster.info(database: "school"), "--admit", "carla")
    let started = try machine.runs(
      as: teacher, "class", "start", machine.text, "--name", "lights", "--background", "--database",
      cluster.info(user: "carla", database: "school"))
    #expect(started.status == 0, "\(started.messages)")
    machine.stopServers()
    cluster.crash()
    let server = try machine.opens(as: teacher, "class", "serve", "lights")
    try server.wait(for: "cannot be reached")
    try cluster.startAgain()
    try server.wait("the class to be there") { _ in
      guard let place = Meeting(folder: machine.folder).places().first,
        let descriptor = try? Meeting.connect(to: place)
      else { return false }
      close(descriptor)
      return true
    }
    let anna = try Guest(teacher, in: "lights", of: teacher, on: machine)
    try anna.comesIn(as: .teacher)
    server.signal(SIGTERM)
    #expect(try server.waitForEnd() == .exited(0))
  }
}
