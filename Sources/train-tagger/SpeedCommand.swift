import ArgumentParser
import Documents
import Foundation
import Tagging

/// Measures the shipped models in processor time, which other programs on the machine hardly change.
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed",
    abstract: "Measure names, dates and syntax: tokens a second, loading, memory, and cost by length.",
    discussion: """
      The text is repeated to each length. Everything is told in processor time of one core. The last column is the \
      time a token beside that of the first length: it stays near 1 where the cost grows with the length alone.
      """)

  @Argument(help: "A text of the kind that is to be read.") var text: String
  @Option(parsing: .upToNextOption, help: "Lengths in kilobytes.") var sizes = [50, 1000, 20_000]

  func run() throws {
    let source = try String(contentsOfFile: text, encoding: .utf8) + "\n\n"
    let begun = Self.processorTime()
    let parser = try SyntaxParser.shipped()
    let tagger = try Tagger(model: NameModel.shipped(), parser: nil)
    print(
      String(
        format: "models loaded in %.3f s, %.0f MB resident", Self.processorTime() - begun, Self.residentMegabytes()))
    print("kilobytes     tokens      names      dates     syntax   together   MB resident   a token")
    var first: Double?
    for size in sizes {
      let costs = Self.costs(of: Self.repeated(source, bytes: size * 1000), tagger, parser)
      let base = first ?? costs.perToken
      first = base
      print(costs.line(kilobytes: size, base: base))
    }
  }

  private static func costs(of text: String, _ tagger: Tagger, _ parser: SyntaxParser) -> Costs {
    let document = Document(parsing: text)
    let sentences = document.sentences()
    let (dates, datesTime) = timed { DateGrammar().mentions(in: document, sentences: sentences) }
    let (trees, syntaxTime) = timed { parser.trees(of: sentences, in: document) }
    let (found, time) = timed { tagger.annotations(of: document) }
    return withExtendedLifetime((dates, trees, found)) {
      Costs(
        tokens: sentences.reduce(0) { $0 + $1.tokens.count }, names: max(time - datesTime, 0), dates: datesTime,
        syntax: syntaxTime, megabytes: residentMegabytes())
    }
  }

  private struct Costs {
    let tokens: Int
    /// Seconds; names with sentences and who is who.
    let names: Double, dates: Double, syntax: Double
    let megabytes: Double

    var perToken: Double { (names + dates + syntax) / Double(max(tokens, 1)) }

    func line(kilobytes: Int, base: Double) -> String {
      let rates = [names, dates, syntax, names + dates + syntax].map { seconds in
        String(format: "%11.0f", Double(tokens) / max(seconds, 1e-9))
      }
      return String(format: "%9d%11d", kilobytes, tokens) + rates.joined()
        + String(format: "%14.0f%10.2f", megabytes, perToken / base)
    }
  }

  private static func timed<Result>(_ work: () -> Result) -> (Result, Double) {
    let begun = processorTime()
    let result = work()
    return (result, processorTime() - begun)
  }

  private static func repeated(_ text: String, bytes: Int) -> String {
    let whole = String(repeating: text, count: bytes / max(text.utf8.count, 1) + 1)
    return String(decoding: whole.utf8.prefix(bytes), as: UTF8.self)
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func residentMegabytes() -> Double {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ").dropFirst()
      .first
    return Double(pages.flatMap { Int($0) } ?? 0) * Double(sysconf(Int32(_SC_PAGESIZE))) / 1e6
  }
}
