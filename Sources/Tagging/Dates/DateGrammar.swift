import Documents

/// Finds what an English text says about when, how long and how often, and gives dates their values.
///
/// The grammar covers what histories write; values follow EDTF (``EDTF``) and TIMEX3 (``TIMEX3``). Dates that leave
/// something out take it from the narrative. One pass, linear in the length of the text.
public struct DateGrammar: Hashable, Sendable {
  public init() {}

  /// The expressions of time in a document, in reading order; no two overlap.
  ///
  /// - Parameters:
  ///   - sentences: the document's own; they tell a verb from a month where a sentence begins.
  ///   - skipped: ranges in which nothing counts, such as titles of books; in any order.
  public func mentions(
    in document: Document, sentences: [Sentence], skipping skipped: [ByteRange] = []
  ) -> [DateMention] {
    let skips = skipped.sorted { $0.lowerBound < $1.lowerBound }
    var text = document.text
    return text.withUTF8 { bytes in
      mentions(in: bytes, blocks: document.blocks, starts: sentences.map(\.range.lowerBound), skipping: skips)
    }
  }

  /// The expressions of a plain text as TIMEX3, in reading order.
  public func timexes(in text: String) -> [TIMEX3] {
    let document = Document(parsing: text)
    return mentions(in: document, sentences: document.sentences()).flatMap(\.timexes)
  }

  private func mentions(
    in bytes: UnsafeBufferPointer<UInt8>, blocks: [Block], starts: [Int], skipping skips: [ByteRange]
  ) -> [DateMention] {
    var resolver = DateResolver()
    var start = 0
    var skip = 0
    var end = 0
    for block in blocks {
      if block.range.lowerBound - end >= 4 { Self.resolveYear(in: bytes, end..<block.range.lowerBound, &resolver) }
      end = block.range.upperBound
      var lexemes = DateLexer.lexemes(of: bytes, in: block.range)
      Self.mark(&lexemes, starts: starts, from: &start)
      let parser = DateParser(lexemes: lexemes)
      var expressions = parser.expressions()
      if !skips.isEmpty { expressions.removeAll { Self.touches($0, in: parser, skips, from: &skip) } }
      var isHeading = false
      if case .heading = block.kind { isHeading = true }
      resolver.resolve(expressions, in: parser, isHeading: isHeading)
    }
    return resolver.mentions
  }

  /// A year on a line of its own is no block (it might be a page's number), but it heads what follows.
  private static func resolveYear(
    in bytes: UnsafeBufferPointer<UInt8>, _ gap: ByteRange, _ resolver: inout DateResolver
  ) {
    let lexemes = DateLexer.lexemes(of: bytes, in: gap)
    guard lexemes.count == 1, lexemes[0].kind == .number, lexemes[0].digits == 4,
      (1400...2100).contains(lexemes[0].number)
    else { return }
    let parser = DateParser(lexemes: lexemes)
    resolver.resolve(parser.expressions(), in: parser, isHeading: true)
  }

  /// Marks the lexemes that begin a sentence, behind opening marks too.
  private static func mark(_ lexemes: inout [DateLexeme], starts: [Int], from next: inout Int) {
    var isPending = false
    for index in lexemes.indices {
      let position = lexemes[index].start
      while next < starts.count, starts[next] <= position {
        isPending = true
        next += 1
      }
      guard isPending else { continue }
      lexemes[index].traits.insert(.startsSentence)
      switch lexemes[index].kind {
      case .quote, .apostrophe, .open, .mark, .hyphen: continue
      default: isPending = false
      }
    }
  }

  private static func touches(
    _ expression: DateExpression, in parser: DateParser, _ skips: [ByteRange], from skip: inout Int
  ) -> Bool {
    let start = parser[expression.lexemes.lowerBound].start
    let end = parser[expression.lexemes.upperBound - 1].end
    while skip < skips.count, skips[skip].upperBound <= start { skip += 1 }
    return skip < skips.count && skips[skip].lowerBound < end
  }
}
