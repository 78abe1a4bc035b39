import Documents
import Tagging

/// A text whose expected mentions stand in brackets, and what is found in it.
struct MarkedText {
  let text: String
  /// The bracketed stretches, in reading order.
  let expected: [ByteRange]

  /// - Parameter marked: "It fell on [May 3, 1811]."; a bracket of the text itself cannot be written.
  init(_ marked: String) {
    var text: [UInt8] = []
    var expected: [ByteRange] = []
    var start = 0
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "["): start = text.count
      case UInt8(ascii: "]"): expected.append(start..<text.count)
      default: text.append(byte)
      }
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.expected = expected
  }

  var mentions: [DateMention] { mentionsOfDates(in: text) }
}

func mentionsOfDates(in text: String, skipping skipped: [ByteRange] = []) -> [DateMention] {
  let document = Document(parsing: text)
  return DateGrammar().mentions(in: document, sentences: document.sentences(), skipping: skipped)
}

func slice(_ text: String, _ range: ByteRange) -> String {
  String(decoding: Array(text.utf8)[range], as: UTF8.self)
}

/// "[May 3, 1811] 1811-05-03", one mention each.
func described(_ mentions: [DateMention], in text: String) -> [String] {
  mentions.map { "[\(slice(text, $0.range))] \($0.value?.description ?? "-")" }
}

/// The same from a marked text and its values, parted by spaces.
func described(_ marked: MarkedText, values: String) -> [String] {
  zip(marked.expected, values.split(separator: " ")).map { "[\(slice(marked.text, $0))] \($1)" }
}

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
struct DatesRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
