/// What makes it unsure that the names of a choice are of one kind. A choice with two of these is not offered; the same
/// thing is asked by typing then.
///
/// Of 64 choices among persons that were judged on texts of many kinds, 18 of 19 with at most one doubt were good, and
/// 20 of 45 with more.
enum ChoiceDoubt: Hashable, Sendable {
  /// Nothing says what the key is: a ruler, a writer.
  case unknownKey
  /// Nothing says that a distractor is what the key is.
  case role
  /// It is not known that both belong to the same part of the world.
  case region
  /// Told of in quite another place of the text.
  case distance
  /// Named once only: in passing, as likely as not.
  case passing
  /// A man or a woman: the text does not say.
  case gender
  /// From the list, not from the text.
  case outside
  /// Nobody is told to have done anything: a town, a ship or a book may have been taken for a person.
  case idle
}

extension ChoiceDoubt {
  /// The most that a choice may have.
  static let most = 1

  /// How many sentences apart two persons may be named and still belong to one story.
  private static let reach = 25

  /// The doubts of a choice among persons.
  static func of(_ key: PooledName, against options: [PooledName]) -> Set<ChoiceDoubt> {
    options.reduce(into: own(key)) { $0.formUnion(between(key, $1)) }
  }

  private static func own(_ key: PooledName) -> Set<ChoiceDoubt> {
    var doubts: Set<ChoiceDoubt> = key.roles.isEmpty ? [.unknownKey] : []
    if key.gender == nil { doubts.insert(.gender) }
    if !key.isActing { doubts.insert(.idle) }
    return doubts
  }

  /// Those that one distractor brings.
  static func between(_ key: PooledName, _ other: PooledName) -> Set<ChoiceDoubt> {
    guard other.entity != nil else { return [.outside] }
    var doubts: Set<ChoiceDoubt> = []
    if key.roles.isDisjoint(with: other.roles) { doubts.insert(.role) }
    if key.region == nil || key.region != other.region { doubts.insert(.region) }
    if distance(key.sentences, other.sentences) > reach { doubts.insert(.distance) }
    if other.sentences.count < 2 { doubts.insert(.passing) }
    if other.gender == nil { doubts.insert(.gender) }
    if !other.isActing { doubts.insert(.idle) }
    return doubts
  }

  /// The least number of sentences between two mentions; both in reading order.
  static func distance(_ left: [Int], _ right: [Int]) -> Int {
    var (least, first, second) = (Int.max, 0, 0)
    while first < left.count, second < right.count {
      least = min(least, abs(left[first] - right[second]))
      if left[first] < right[second] { first += 1 } else { second += 1 }
    }
    return least
  }
}
