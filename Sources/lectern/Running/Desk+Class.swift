import ClassLink
import Classroom
import Progress
import Questions
import Scheduling
import Screens

extension ClassOffer {
  fileprivate init(_ place: Meeting.Place) {
    self.init(name: place.name, teacher: Accounts.name(of: place.account), id: place.path)
  }
}

extension Desk {
  func carryOutClass(_ effect: Effect) throws -> [Event] {
    switch effect {
    case .tell(let request): membership?.say(request)
    case .answerInClass(let round, let item, let key, let answer):
      membership?.say(.answer(round: round, item: item, key: key, answer: answer))
    case .learn(let lesson): try learn(lesson)
    case .lookForClasses: lookForClasses(saysNone: true)
    case .joinClass(let offer): join(offer)
    default: preconditionFailure("not an effect on a class")
    }
    return []
  }

  /// Offers the classes that run here, as soon as they do.
  func watchForClasses() {
    let mailbox = mailbox
    guard let watch = ClassWatch(.standard(environment: Environment.variables)) else { return lookForClasses() }
    inBackground {
      watch.run { places in
        let offers = places.filter { (try? Connection(to: $0)) != nil }.map(ClassOffer.init)
        mailbox.send(.classroom(.running(offers)))
      }
    }
  }

  /// Looks once, behind the screen, which classes run here.
  func lookForClasses(saysNone: Bool = false) {
    let mailbox = mailbox
    inBackground {
      let offers = runningPlaces().map(ClassOffer.init)
      if !offers.isEmpty { mailbox.send(.classroom(.running(offers))) }
      if offers.isEmpty, saysNone {
        mailbox.send(.said("No class runs on this machine. A teacher begins one with: lectern class start TEXT"))
      }
    }
  }

  private func join(_ offer: ClassOffer) {
    let mailbox = mailbox
    inBackground {
      do {
        guard let place = runningPlaces().first(where: { $0.path == offer.id }) else {
          throw ClassError.notHere(offer.name)
        }
        let folders = try Folders(environment: Environment.variables)
        mailbox.deliver(try ClassEntry(place, part: .student, nickname: nil, folders: folders))
      } catch {
        mailbox.send(.failed(.joinClass(offer), message: sentence(for: error)))
      }
    }
  }

  /// Opens the text of a class that was entered, and listens to the class.
  func enter(_ entry: ClassEntry, _ text: ShelvedText) throws -> [Event] {
    membership?.leave()
    membership = entry.membership
    // A student's program makes no questions on the text while the class is asked about it.
    if entry.welcome.part == .student { unstudied = text.screenID }
    let opened = try layOut(text)
    let mailbox = mailbox
    mailbox.send(.classroom(.joined(entry.welcome, text: text.screenID)))
    for notice in entry.heard { mailbox.send(.classroom(.told(notice, at: WallClock.now))) }
    entry.membership.listen(on: entry.connection, entry.reader) { mailbox.send(.classroom($0)) }
    return [.textOpened(opened)]
  }

  /// Takes over classes that were entered behind the screen.
  func takeEntries() -> [Event] {
    mailbox.takeEntries().flatMap { entry -> [Event] in
      do {
        return try enter(entry, shelf.open(entry.path, at: WallClock.now))
      } catch {
        return [.said(sentence(for: error))]
      }
    }
  }

  /// An item that was answered in class becomes a card, with this answer as its first review.
  private func learn(_ lesson: ClassLesson) throws {
    guard let text = texts[lesson.text], let question = lesson.item.question else { return }
    let clock = WallClock.studyClock(rolloverHour: configuration.rolloverHour)
    let moment = clock.moment(at: WallClock.now)
    // The server tells of a round again to whoever comes back after it.
    let isKnown = try store.answers(to: question.card).contains {
      $0.given == lesson.given && moment.time.milliseconds(since: $0.time) < 12 * 3_600_000
    }
    guard !isKnown else { return }
    try store.admit(
      Registration(
        card: question.card, fact: "\(question.source.lowerBound)", section: question.section,
        type: question.type.rawValue), in: text.id)
    try store.record(
      Progress.QuizAnswer(
        question: question.card, given: lesson.given, isRight: lesson.isRight, time: moment.time, duration: 0))
    guard let card = try store.card(question.card), card.seen == nil else { return }
    let rating: Rating = lesson.isRight ? .good : .again
    let scheduler = try Scheduler(
      model: try store.model(), desiredRetention: configuration.desiredRetention)
    let outcome = scheduler.outcomes(for: card, at: moment.time, clock: clock)[rating]
    guard let seen = outcome.card.seen else { return }
    try store.record(
      Review(
        card: card.id, rating: rating, moment: moment, duration: 0, kind: ReviewKind(of: card), previousInterval: 0,
        interval: outcome.interval, due: seen.due, phase: seen.phase))
  }
}
