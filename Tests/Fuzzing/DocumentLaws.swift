import Documents
import Importing

extension FuzzTarget {
  /// Reads `bytes` as a file of this name, and holds what comes out to the laws of every document.
  func take(_ bytes: [UInt8], as name: String) {
    let limits = ImportLimits(fileBytes: 4_000_000, partBytes: 4_000_000, totalBytes: 8_000_000, parts: 100, seconds: 5)
    guard let document = try? document(of: bytes, name: name, limits: limits) else { return }
    check(document, isPlain: name.hasSuffix(".txt") || name.hasSuffix(".gz"))
  }

  /// Takes `bytes` for what poppler says of a file: text, outline and information, with a line of dashes between them.
  func readPages(_ bytes: [UInt8]) {
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n---\n", omittingEmptySubsequences: false)
    let said = parts.map { Array($0.utf8) }
    check(
      PDFOutput(
        text: said[0], outline: said.count > 1 ? said[1] : nil, information: said.count > 2 ? said[2] : nil
      ).document(named: "a.pdf"), isPlain: false)
  }

  private func check(_ document: Document, isPlain: Bool) {
    checkSections(document)
    checkBlocks(document)
    checkMarks(document)
    precondition(
      isPlain || !document.text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" && $0 != "\t" },
      "a control survived")
  }
}

private func checkSections(_ document: Document) {
  let sections = document.sections
  precondition(sections.first?.range.lowerBound == 0 && sections.last?.range.upperBound == document.text.utf8.count)
  for (one, next) in zip(sections, sections.dropFirst()) {
    precondition(one.range.upperBound == next.range.lowerBound && one.blocks.upperBound == next.blocks.lowerBound)
    precondition((1...one.level + 1).contains(next.level), "the outline is no tree")
  }
}

private func checkBlocks(_ document: Document) {
  var end = 0
  for block in document.blocks {
    precondition(block.range.lowerBound >= end && !block.range.isEmpty)
    precondition(String(document[block.range]).utf8.count == block.range.count, "a block cuts a character")
    end = block.range.upperBound
  }
}

private func checkMarks(_ document: Document) {
  var open: [InlineMark] = []
  for mark in document.inlineMarks {
    while let last = open.last, last.range.upperBound <= mark.range.lowerBound { open.removeLast() }
    precondition(mark.range.upperBound <= open.last?.range.upperBound ?? .max, "two marks cross")
    precondition(String(document[mark.range]).utf8.count == mark.range.count, "a mark cuts a character")
    open.append(mark)
  }
}

func checkSentences(_ document: Document) {
  var end = 0
  for sentence in document.sentences() {
    let block = document.blocks[sentence.block].range
    precondition(sentence.range.lowerBound >= max(end, block.lowerBound))
    precondition(sentence.range.upperBound <= block.upperBound)
    end = sentence.range.lowerBound
    for token in sentence.tokens {
      precondition(token.range.lowerBound >= end && !token.range.isEmpty)
      precondition(String(document[token.range]).utf8.count == token.range.count, "a token cuts a character")
      end = token.range.upperBound
    }
  }
}
