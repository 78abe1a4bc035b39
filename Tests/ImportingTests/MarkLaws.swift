import Documents
import Testing

/// What holds for the marks of every document.
func checkMarks(_ document: Document) {
  var open: [InlineMark] = []
  var start = 0
  for mark in document.inlineMarks {
    #expect(mark.range.lowerBound >= start && !mark.range.isEmpty)
    start = mark.range.lowerBound
    while let last = open.last, last.range.upperBound <= start { open.removeLast() }
    if let last = open.last { #expect(mark.range.upperBound <= last.range.upperBound, "two marks cross") }
    open.append(mark)
    #expect(String(document[mark.range]).utf8.count == mark.range.count)
    #expect(document.blocks.contains { $0.range.lowerBound <= start && mark.range.upperBound <= $0.range.upperBound })
    switch mark.kind {
    case .link(.place(let place)), .note(.some(let place)):
      #expect(document.blocks.contains { $0.range.lowerBound == place })
    case .emphasis, .strong, .code, .link(.address), .note(nil): break
    }
  }
}

/// The marks as "kind:words", with the words at the place that they lead to.
func described(_ document: Document) -> [String] {
  document.inlineMarks.map { mark in
    let words = String(document[mark.range])
    func block(at place: Int) -> String {
      document.blocks.first { $0.range.lowerBound == place }.map { String(document[$0.range]) } ?? "?"
    }
    return switch mark.kind {
    case .emphasis: "emphasis:\(words)"
    case .strong: "strong:\(words)"
    case .code: "code:\(words)"
    case .link(.place(let place)): "link:\(words)>\(block(at: place))"
    case .link(.address(let address)): "link:\(words)=\(address)"
    case .note(let place): "note:\(words)>\(place.map(block) ?? "nowhere")"
    }
  }
}
