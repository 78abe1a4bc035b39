/// Names that no mention stands for, told by their capitals: "the Quebec Act", "the Great Migration".
///
/// They say as well as a person or a body which event is meant.
extension Statement {
  /// Titles among the words outside `gap`: two capitals or more side by side, of which the first is no nation.
  func titles(outside gap: Range<Int>) -> [Range<Int>] {
    var (found, start) = ([Range<Int>](), 0)
    while start < words.count {
      var end = start
      while end < words.count, !gap.contains(end), isTitleWord(end) { end += 1 }
      if end - start >= 2, !ClosedClasses.nationalities.contains(words[start].text.lowercased()) {
        found.append(start..<end)
      }
      start = max(end, start + 1)
    }
    return found
  }

  /// Whether one of these is a law, a treaty or an event: there is one of each.
  func hasOccasion(outside gap: Range<Int>) -> Bool {
    titles(outside: gap).contains { title in
      let head = words[title.upperBound - 1].text.lowercased()
      return OccasionNouns.happening(head) != nil
        || ["amendment", "affair", "circular", "plan", "doctrine", "war"].contains(head)
    }
  }

  private func isTitleWord(_ index: Int) -> Bool {
    let word = words[index]
    guard word.slot == nil, index > 0, word.text.count > 1, word.text.first?.isUppercase == true else { return false }
    let lower = word.text.lowercased()
    return !WrittenDate.months.contains(lower) && !ClosedClasses.weekdays.contains(lower)
      && !Folding.functionWords.contains(lower) && !PersonNouns.all.contains(lower)
  }
}
