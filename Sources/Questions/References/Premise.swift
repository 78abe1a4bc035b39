/// A statement that leans on the sentence before it, with that sentence in front: "Norland wanted an empire. In 1931 it
/// founded Brunmark."
struct Premise: Hashable {
  /// The sentence before, which stands alone.
  let premise: Statement
  /// What is asked about.
  let statement: Statement

  /// Both as one statement. The slots of the second keep their numbers; those of the first follow them.
  var joined: Statement {
    let shift = statement.slots.count
    var words = premise.words.map { word in
      StatementWord(text: word.text, isGlued: word.isGlued, token: nil, slot: word.slot.map { $0 + shift })
    }
    words[0].text = words[0].text.capitalizedFirst
    if words.last?.text.hasSuffix(".") != true {
      words.append(StatementWord(text: ".", isGlued: true, token: nil, slot: nil))
    }
    var own = statement.words
    own[0].text = own[0].text.capitalizedFirst
    own[0].isGlued = false
    var result = statement
    result.words = words + own
    result.slots += premise.slots
    return result
  }

  /// Which slots may be asked for: those of the second sentence, unless the first names the same. Where something
  /// happened, two sentences seldom leave one answer to.
  var asked: [Int] {
    let known = Set(premise.liveSlots.map { premise.slots[$0].entity })
    return statement.liveSlots.filter { slot in
      statement.slots[slot].kind != .place && !known.contains(statement.slots[slot].entity)
    }
  }
}
