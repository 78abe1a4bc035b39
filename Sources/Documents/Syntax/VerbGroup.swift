/// The verb of a clause with its auxiliaries: "had not been founded".
public struct VerbGroup: Hashable, Sendable {
  public enum Tense: Hashable, Sendable {
    case past, present
    /// With "will", "shall" or "'ll".
    case future
  }

  public enum Voice: Hashable, Sendable { case active, passive }

  /// What the first word of the group is.
  public enum Form: Hashable, Sendable {
    case finite, infinitive
    /// "founding"
    case presentParticiple
    /// "founded", without an auxiliary
    case pastParticiple
  }

  /// Token indices of auxiliaries and the copula, in reading order.
  public let auxiliaries: [Int]
  /// The index of the main verb; `nil` in a copular clause.
  public let verb: Int?
  /// Token indices of particles ("took *up*").
  public let particles: [Int]
  /// The index of "not" or "never".
  public let negation: Int?
  /// The index of "may", "could" and the like; "will" counts as well.
  public let modal: Int?
  /// `nil` where the group is not finite.
  public let tense: Tense?
  public let voice: Voice
  public let form: Form
  /// "had founded"
  public let isPerfect: Bool
  /// "was founding"
  public let isProgressive: Bool

  public init(
    auxiliaries: [Int], verb: Int?, particles: [Int], negation: Int?, modal: Int?, tense: Tense?, voice: Voice,
    form: Form, isPerfect: Bool, isProgressive: Bool
  ) {
    self.auxiliaries = auxiliaries
    self.verb = verb
    self.particles = particles
    self.negation = negation
    self.modal = modal
    self.tense = tense
    self.voice = voice
    self.form = form
    self.isPerfect = isPerfect
    self.isProgressive = isProgressive
  }

  /// Every token of the group, in reading order.
  public var tokens: [Int] {
    (auxiliaries + particles + [verb, negation].compactMap { $0 }).sorted()
  }

  public var isFinite: Bool { form == .finite }
  public var isNegated: Bool { negation != nil }
}
