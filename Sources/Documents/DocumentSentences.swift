extension Document {
  /// The sentences of all blocks but preformatted ones, in reading order.
  ///
  /// A heading is a sentence of its own; no sentence runs over the end of a block. Tokens as ``Token`` says; a
  /// range of years ("1917-24") is one token. The signs of notes behind words belong to no sentence. A sentence of more
  /// than 1,000 tokens is cut.
  public func sentences() -> [Sentence] {
    let bytes = Array(text.utf8)
    var tokenizer = Tokenizer(text: bytes)
    let splitter = SentenceSplitter(text: bytes)
    let notes = NoteMarks(text: bytes)
    var sentences: [Sentence] = []
    sentences.reserveCapacity(bytes.count / 100)
    for (index, block) in blocks.enumerated() where block.kind != .preformatted {
      tokenizer.tokenize(block.range)
      let tokens = tokenizer.tokens
      splitter.split(tokens) { range in
        let kept = notes.left(out: range, tokens)
        sentences.append(
          Sentence(
            range: kept[0].start..<kept[kept.count - 1].end, block: index,
            tokens: kept.map { Token(range: $0.start..<$0.end) }))
      }
    }
    return sentences
  }
}
