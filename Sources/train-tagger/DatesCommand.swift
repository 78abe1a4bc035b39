import ArgumentParser
import Foundation
import Tagging

/// Marks expressions of time in JSON Lines, for scoring against TIMEX3 annotation.
struct DatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: "Mark dates, times, durations and sets with their TIMEX3 values.",
    discussion: """
      Reads one document a line, {"doc": …, "text": …}, and writes {"doc": …, "timex": [{"start": …, "end": …, \
      "type": …, "value": …, "mod": …}]}. Offsets count code points of the text; the end is not included.
      """)

  @Argument(help: "JSON Lines with documents; other keys than doc and text are ignored.") var input: String
  @Option(name: .shortAndLong, help: "Where to write; standard output without it.") var output: String?

  func run() throws {
    var lines = Data()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    for line in try Data(contentsOf: URL(fileURLWithPath: input)).split(separator: UInt8(ascii: "\n")) {
      let document = try JSONDecoder().decode(Input.self, from: Data(line))
      lines += try encoder.encode(Output(document))
      lines.append(UInt8(ascii: "\n"))
    }
    if let output {
      try lines.write(to: URL(fileURLWithPath: output))
    } else {
      FileHandle.standardOutput.write(lines)
    }
  }

  private struct Input: Decodable {
    let doc: String
    let text: String
  }

  private struct Output: Encodable {
    struct Timex: Encodable {
      let start, end: Int
      let type, value, mod: String
    }

    let doc: String
    let timex: [Timex]

    init(_ input: Input) {
      doc = input.doc
      let codePoints = Self.codePoints(of: input.text)
      timex = DateGrammar().timexes(in: input.text).map { timex in
        Timex(
          start: codePoints[timex.range.lowerBound], end: codePoints[timex.range.upperBound],
          type: timex.kind.rawValue, value: timex.value, mod: timex.mod)
      }
    }

    /// How many code points begin before each byte, and before the end.
    private static func codePoints(of text: String) -> [Int] {
      var counts: [Int] = []
      counts.reserveCapacity(text.utf8.count + 1)
      for (index, scalar) in text.unicodeScalars.enumerated() {
        counts += repeatElement(index, count: UTF8.width(scalar))
      }
      counts.append(text.unicodeScalars.count)
      return counts
    }
  }
}
