import ClassLink
import Classroom
import Foundation
import Glibc

/// The measurements.
struct Load {
  let host: Host
  let students: Int
  private var round = 0

  init(host: Host, students: Int) {
    self.host = host
    self.students = students
  }

  /// A class with its teacher; everything that the server says at first was read.
  private func enter(_ count: Int) throws -> (teacher: Int32, crowd: Crowd) {
    let crowd = Crowd()
    for number in 0..<count {
      guard let descriptor = host.enter(as: .student, seat: "s\(number)") else { throw LoadError.notLetIn }
      crowd.add(descriptor)
    }
    guard let teacher = host.enter(as: .teacher, seat: "t") else { throw LoadError.notLetIn }
    crowd.add(teacher)
    crowd.listen(for: .seconds(1)) { _, _ in false }
    return (teacher, crowd)
  }

  // MARK: Fan-out

  mutating func measureRaw() throws {
    guard let raw = RawFanOut(listeners: students) else { throw LoadError.notLetIn }
    let crowd = Crowd()
    for descriptor in raw.listeners { crowd.add(dup(descriptor)) }
    var times = Times()
    for _ in 0..<60 {
      let start = ContinuousClock.now
      var left = students
      send([0, 0, 0, 4, 1, 2, 3, 4], to: raw.speaker)
      crowd.listen(for: .seconds(5)) { _, _ in
        times.add(ContinuousClock.now - start)
        left -= 1
        return left == 0
      }
      usleep(60_000)
    }
    raw.end()
    say("a bare socket to \(students) others:         \(times.line)")
  }

  mutating func measureMoves() throws {
    let (teacher, crowd) = try enter(students)
    say("a teacher's move to \(students) clients:      \(moves(teacher, crowd, students).line)")
  }

  private func moves(_ teacher: Int32, _ crowd: Crowd, _ count: Int, besides silent: Int32? = nil) -> Times {
    var times = Times()
    let listeners = crowd.descriptors.filter { $0 != silent && $0 != teacher }
    for number in 0..<60 {
      guard let frame = try? Wire.frame(Request.move(offset: number)) else { continue }
      let start = ContinuousClock.now
      var left = listeners.count
      send(frame, to: teacher)
      crowd.listen(listeners, for: .seconds(5)) { _, body in
        guard let body, contains(body, "place") else { return false }
        times.add(ContinuousClock.now - start)
        left -= 1
        return left == 0
      }
      usleep(60_000)
    }
    return times
  }

  /// A client that stops reading, while the class gets two megabytes that it does not take.
  mutating func measureOneThatStopsReading() throws {
    let (teacher, crowd) = try enter(students)
    let silent = crowd.descriptors[0]
    for number in 0..<4000 {
      guard let frame = try? Wire.frame(Request.fetch(.text, from: number % 2)) else { continue }
      _ = frame.withUnsafeBytes { Glibc.send(silent, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT)) }
    }
    say("the same while one reads nothing:       \(moves(teacher, crowd, students, besides: silent).line)")
  }

  // MARK: Real programs

  /// Students in their own programs, each in a terminal at the end of an SSH connection to this machine.
  mutating func measureTerminals(_ count: Int) throws {
    guard let ssh = SSHHost(folder: host.folder) else {
      return say("programs over SSH:                      left out; needs root and openssh-server")
    }
    let terminals = try Terminals(count, host: host, ssh: ssh)
    guard let teacher = host.enter(as: .teacher, seat: "t") else { throw LoadError.notLetIn }
    defer { close(teacher) }
    say("a teacher's move to \(count) screens by SSH:   \(terminals.moves(teacher).line)")
    let memory = terminals.privateMemory()
    if let least = memory.first, let most = memory.last {
      say(
        "memory of a student's program:          \(least / 1024) to \(most / 1024) MiB of its own (\(memory.count))")
    }
    say("processor for a key, \(count) at once:         \(terminals.keys().line)")
  }

  // MARK: Answers

  private mutating func open(_ teacher: Int32, _ crowd: Crowd, seconds: Int) throws {
    guard let item = host.firstItem else { throw LoadError.noItem }
    send(try Wire.frame(Request.open(RoundOrder(items: [item], seconds: seconds))), to: teacher)
    var left = crowd.descriptors.count
    var number = round + 1
    crowd.listen(for: .seconds(10)) { _, body in
      guard let body, contains(body, "\"asked\""), let notice = try? Wire.message(Notice.self, in: body),
        case .asked(let round, _) = notice
      else { return false }
      number = round
      left -= 1
      return left == 0
    }
    round = number
  }

  mutating func measureAnswers() throws {
    let (teacher, crowd) = try enter(students)
    try open(teacher, crowd, seconds: 60)
    let frame = try answer("a")
    let begin = ContinuousClock.now
    // Everybody at a moment of their own within one second.
    let due = crowd.descriptors.filter { $0 != teacher }.map { ($0, begin + .milliseconds(Int.random(in: 0..<1000))) }
      .sorted { $0.1 < $1.1 }
    var sent: [Int32: ContinuousClock.Instant] = [:]
    var times = Times()
    var next = 0
    while times.count < students, ContinuousClock.now - begin < .seconds(20) {
      while next < due.count, due[next].1 <= ContinuousClock.now {
        sent[due[next].0] = ContinuousClock.now
        send(frame, to: due[next].0)
        next += 1
      }
      let wait = next < due.count ? due[next].1 - ContinuousClock.now : .milliseconds(50)
      crowd.listen(for: max(wait, .microseconds(100))) { descriptor, body in
        if let body, contains(body, "received"), let start = sent[descriptor] { times.add(ContinuousClock.now - start) }
        return times.count == students
      }
    }
    say("\(students) answers in a second, on the disk: \(times.line)")
    send(try Wire.frame(Request.close), to: teacher)
  }

  private func answer(_ key: String) throws -> [UInt8] {
    try Wire.frame(Request.answer(round: round, item: 0, key: "\(round).\(key)", answer: host.answer))
  }

  // MARK: Memory

  mutating func measureMemory(connections: Int) throws {
    let (_, crowd) = try enter(connections)
    say(
      "the server with \(crowd.descriptors.count) connections:    \(host.residentMemory / 1024) MiB, "
        + "\(host.privateMemory / 1024) MiB of them its own")
  }

  // MARK: Killing

  /// Kills the server in the middle of rounds; the clients come back by themselves and send again what was not
  /// acknowledged.
  mutating func measureKills(_ count: Int) throws {
    var (acknowledged, lost, twice, backTimes) = (0, 0, 0, Times())
    for _ in 0..<count {
      let clients = 40
      let (teacher, crowd) = try enter(clients)
      try open(teacher, crowd, seconds: 120)
      var waiting = Set(0..<clients)
      for number in 0..<clients { send(try answer("\(number)"), to: crowd.descriptors[number]) }
      let killTime = Duration.microseconds(Int.random(in: 0..<8000))
      let descriptors = crowd.descriptors
      crowd.listen(for: killTime) { descriptor, body in
        if let body, contains(body, "received"), let number = descriptors.firstIndex(of: descriptor) {
          waiting.remove(number)
        }
        return false
      }
      host.killServer()
      // What had been sent before the end still counts as acknowledged.
      crowd.listen(for: .milliseconds(20)) { descriptor, body in
        if let body, contains(body, "received"), let number = descriptors.firstIndex(of: descriptor) {
          waiting.remove(number)
        }
        return false
      }
      let early = Set(0..<clients).subtracting(waiting)
      acknowledged += early.count
      let start = ContinuousClock.now
      host.start()
      let again = Crowd()
      for number in waiting {
        guard let descriptor = host.enter(as: .student, seat: "s\(number)") else { throw LoadError.notLetIn }
        again.add(descriptor)
        send(try answer("\(number)"), to: descriptor)
      }
      var left = waiting.count
      if left > 0 {
        again.listen(for: .seconds(20)) { _, body in
          guard let body, contains(body, "received") else { return false }
          left -= 1
          return left == 0
        }
      }
      backTimes.add(ContinuousClock.now - start)
      let counted = try tally()
      let people = Dictionary(grouping: counted) { $0 }
      lost += Set(0..<clients).count { people["s\($0)"] == nil }
      twice += people.values.count { $0.count > 1 }
      guard let other = host.enter(as: .teacher, seat: "t") else { throw LoadError.notLetIn }
      send(try Wire.frame(Request.close), to: other)
      close(other)
    }
    say(
      "\(count) times killed in a round:            \(acknowledged) acknowledged before, \(lost) lost, \(twice) counted "
        + "twice; all answered again after \(backTimes.line)")
  }

  /// The names of those whose answers of this round the ledger holds.
  private func tally() throws -> [String] {
    guard let place = host.meeting.places().first else { throw LoadError.notLetIn }
    let connection = try Connection(to: place)
    try connection.send(.hello(Hello(program: "load", part: .teacher, seat: "t")))
    var reader = FrameReader()
    var bytes: [UInt8] = []
    try connection.send(.fetch(.gradebook, from: 0))
    while let notice = try connection.next(&reader, timeout: 20_000) {
      guard case .piece(.gradebook, _, let total, let base64) = notice else { continue }
      bytes += Data(base64Encoded: base64).map { Array($0) } ?? []
      if bytes.count >= total { break }
      try connection.send(.fetch(.gradebook, from: bytes.count))
    }
    let gradebook = try JSONDecoder().decode(Gradebook.self, from: Data(bytes))
    return gradebook.answers.filter { $0.round == round }.map(\.name)
  }
}

enum LoadError: Error {
  case notLetIn, noItem
}

/// Whether a frame's body holds a word near its start.
func contains(_ body: ArraySlice<UInt8>, _ word: String) -> Bool {
  let wanted = Array(word.utf8)
  let head = body.prefix(24)
  guard head.count >= wanted.count else { return false }
  return head.indices.dropLast(wanted.count - 1).contains { head[$0..<$0 + wanted.count].elementsEqual(wanted) }
}
