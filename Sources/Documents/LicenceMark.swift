/// A line that starts or ends the text proper of a Project Gutenberg file.
enum LicenceMark: Equatable {
  case start
  /// With the words of the line, without the asterisks around them.
  case end(title: ByteRange)

  init?(_ text: UTF8Text, _ line: TextLine) {
    let first = text[line.content.lowerBound]
    guard first == 0x2A || first == 0x45, line.content.count < 300 else { return nil }
    let words = Self.core(text, line.content)
    if text.has("START OF TH", at: words.lowerBound), first == 0x2A {
      self = .start
    } else if text.has("END OF TH", at: words.lowerBound), first == 0x2A {
      self = .end(title: words)
    } else if text.has("End of Project Gutenberg", at: words.lowerBound)
      || text.has("End of the Project Gutenberg", at: words.lowerBound)
    {
      self = .end(title: words)
    } else {
      return nil
    }
  }

  private static func core(_ text: UTF8Text, _ range: ByteRange) -> ByteRange {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, text[low] == 0x2A || text[low] == 0x20 { low += 1 }
    while high > low, text[high - 1] == 0x2A || text[high - 1] == 0x20 { high -= 1 }
    return low..<high
  }
}
