import Documents
import Foundation
import Tagging

/// What unlabelled text tells of words.
struct WordTables {
  /// Most frequent first.
  var clusters: [(word: String, count: Int, cluster: Int)] = []
  /// By the word in lower case: its share of capitals inside sentences.
  var capitalShares: [(word: String, share: Double)] = []

  static func counted(
    plain: String, conll: [String], clustering: ExchangeClustering, minimum: Int, limit: Int
  ) throws -> WordTables {
    var vocabulary = CorpusVocabulary()
    let names = try FileManager.default.contentsOfDirectory(atPath: plain).filter { $0.hasSuffix(".txt") }.sorted()
    for name in names { try addText(of: "\(plain)/\(name)", to: &vocabulary) }
    for path in conll {
      for document in try Conll.read(path) { for sentence in document.sentences { vocabulary.add(sentence.words) } }
    }
    note("\(names.count) texts read")
    let clusters = vocabulary.clusters(by: clustering, minimum: minimum, limit: limit) { round, moved in
      note("round \(round): \(moved) words moved")
    }
    return WordTables(clusters: clusters, capitalShares: vocabulary.capitalShares(minimum: minimum))
  }

  private static func addText(of path: String, to vocabulary: inout CorpusVocabulary) throws {
    let document = Document(parsing: try String(contentsOfFile: path, encoding: .utf8))
    let bytes = Array(document.text.utf8)
    for sentence in document.sentences() {
      vocabulary.add(sentence.tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) })
    }
  }

  /// The tables as ``Clusters`` writes them.
  var text: String {
    clusters.map { "\($0.word)\t\($0.count)\t\($0.cluster)\n" }.joined() + "\n"
      + capitalShares.map { "\($0.word)\t\($0.share)\n" }.joined()
  }

  init(clusters: [(word: String, count: Int, cluster: Int)] = [], capitalShares: [(word: String, share: Double)] = []) {
    self.clusters = clusters
    self.capitalShares = capitalShares
  }

  /// - Parameter path: a file that ``Clusters`` wrote.
  init(path: String) throws {
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count == 3, let count = Int(fields[1]), let cluster = Int(fields[2]) {
        clusters.append((String(fields[0]), count, cluster))
      } else if fields.count == 2, let share = Double(fields[1]) {
        capitalShares.append((String(fields[0]), share))
      }
    }
  }
}

/// A line to standard error.
func note(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
