import Classroom
import TestSupport
import Testing

@Suite struct WireTests {
  private let requests: [Request] = [
    .hello(SampleClass.hello()), .move(offset: 7), .mark(Stretch(1..<9)),
    .ask(key: "k", words: "Wäs\u{1B}?", passage: Stretch(1..<9)),
    .open(RoundOrder(items: ["a"], seconds: 3)), .answer(round: 1, item: 0, key: "k", answer: .arrangement([1, -1])),
    .forget(PersonID(account: 5)), .fetch(.text, from: 0),
  ]

  @Test(arguments: 0..<200 as Range<UInt64>) func framesArriveWholeHoweverTheyAreCut(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let bytes = try requests.flatMap { try Wire.frame($0) }
    var reader = FrameReader()
    var arrived: [Request] = []
    var at = 0
    while at < bytes.count {
      let end = min(bytes.count, at + Int.random(in: 1...60, using: &generator))
      reader.feed(bytes[at..<end])
      at = end
      while let body = try reader.next() { arrived.append(try Wire.message(Request.self, in: body)) }
    }
    #expect(arrived == requests && reader.waiting == 0)
  }

  @Test func aLengthOverTheLimitIsRefusedBeforeAnythingFollows() {
    var reader = FrameReader()
    reader.feed([0, 1, 0, 1])
    #expect(throws: WireError.tooLong(65_537)) { _ = try reader.next() }
    reader = FrameReader()
    reader.feed([0xFF, 0xFF, 0xFF, 0xFF])
    #expect(throws: WireError.tooLong(4_294_967_295)) { _ = try reader.next() }
  }

  /// Changed, cut and doubled frames are refused or are a message; nothing traps.
  @Test(arguments: 0..<400 as Range<UInt64>) func damagedFramesAreRefusedOrUnderstood(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var bytes = try Wire.frame(requests.randomElement(using: &generator) ?? .close)
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: index)
      default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
      }
    }
    var reader = FrameReader()
    reader.feed(bytes)
    var state = ClassState(SampleClass.facts())
    state.letIn(1001)
    state.letIn(SampleClass.teacher, as: .teacher)
    while let body = try? reader.next() {
      guard let request = try? Wire.message(Request.self, in: body) else { break }
      for account in [1000, 1001] as [UInt32] { _ = state.take(request, from: PersonID(account: account), at: 0) }
    }
  }

  @Test func deeplyNestedMessagesAreRefused() {
    let nested = Array(String(repeating: "[", count: 60_000).utf8)
    #expect(throws: WireError.malformed) { try Wire.message(Request.self, in: nested) }
  }

  @Test func aFloodIsHeldToItsRate() {
    var rate = RateLimit(burst: 10, perSecond: 5, at: 0)
    let taken = (0..<10_000).count { _ in rate.takes(at: 1000) }
    #expect(taken == 10)
    let later = (0..<100).count { _ in rate.takes(at: 2000) }
    #expect(later == 5)
    // A clock that is set back gives nothing.
    let before = rate.takes(at: 0)
    #expect(!before)
  }
}
