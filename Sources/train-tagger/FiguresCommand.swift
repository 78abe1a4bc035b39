import ArgumentParser
import Foundation
import Tagging

/// Compares the figures of a page of documentation with the shipped models.
struct Figures: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the figures in a page of documentation with what the shipped models score.",
    discussion: """
      Reads the page's tables whose first column is headed `dev part`. Each row names a folder of CORPORA (gum-open) \
      or the last part of its name (GUM); its figures are those of dev.conll where the columns are types of names, and \
      of dev.conllu where they are measures of syntax. Exits with 1 if a figure differs.
      """)

  @Argument(help: "A page in Markdown.") var page: String
  @Argument(help: "The folder with the corpora.") var corpora: String

  func run() throws {
    let rows = FigureTable.rows(of: try String(contentsOfFile: page, encoding: .utf8))
    guard !rows.isEmpty else { throw ValidationError("\(page) has no table whose first column is `dev part`.") }
    var differences = 0
    for row in rows {
      let found = try row.measuresSyntax ? syntax(of: row) : names(of: row)
      for (measure, written) in row.figures where found[measure] != written {
        print("\(row.part), \(measure): the page says \(written), the model scores \(found[measure] ?? "nothing")")
        differences += 1
      }
    }
    guard differences == 0 else { throw ExitCode(1) }
    print("\(rows.map(\.figures.count).reduce(0, +)) figures of \(page) are as the models score")
  }

  private func names(of row: FigureRow) throws -> [String: String] {
    let report = NameReport(model: try NameModel.shipped(), documents: try Conll.read(try file("dev.conll", of: row)))
    return report.figures
  }

  private func syntax(of row: FigureRow) throws -> [String: String] {
    let gold = try SyntaxFiles.treebank(path: try file("dev.conllu", of: row), part: "dev")
    var score = SyntaxScore()
    for (sentence, tree) in zip(gold, try SyntaxParser.shipped().trees(of: gold.map(\.words))) {
      score.add(gold: sentence.tree, predicted: tree)
    }
    return Dictionary(uniqueKeysWithValues: SyntaxFiles.figures(score).map { ($0.measure, $0.figure) })
  }

  /// The file of that name in the one folder that the row names.
  private func file(_ name: String, of row: FigureRow) throws -> String {
    let part = row.part.lowercased()
    let folders = try FileManager.default.contentsOfDirectory(atPath: corpora).sorted().filter { folder in
      (folder == part || folder.split(separator: "-").contains { $0 == part })
        && FileManager.default.isReadableFile(atPath: "\(corpora)/\(folder)/\(name)")
    }
    guard let folder = folders.first, folders.count == 1 || folder == part else {
      throw ValidationError("`\(row.part)` names \(folders.count) folders of \(corpora) with a file \(name).")
    }
    return "\(corpora)/\(folder)/\(name)"
  }
}

/// A line of a table of figures.
struct FigureRow: Hashable {
  let part: String
  /// By measure, with two digits after the point.
  let figures: [String: String]

  var measuresSyntax: Bool { figures.keys.contains("UPOS") }
}

/// The tables of a page in Markdown that give figures on dev parts.
enum FigureTable {
  static func rows(of page: String) -> [FigureRow] {
    var measures: [String]?
    var rows: [FigureRow] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      let cells = cells(of: line)
      if cells.isEmpty {
        measures = nil
      } else if cells[0] == "dev part" {
        measures = cells
      } else if let measures, !cells[0].hasPrefix("-") {
        let figures = zip(measures, cells).dropFirst().filter { Double($1) != nil }
        rows.append(FigureRow(part: cells[0], figures: Dictionary(figures) { first, _ in first }))
      }
    }
    return rows
  }

  /// The cells of a line of a table without their emphasis; none of another line.
  private static func cells(of line: Substring) -> [String] {
    guard line.hasPrefix("|"), line.hasSuffix("|") else { return [] }
    return line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
      String($0).replacingOccurrences(of: "*", with: "").trimmingCharacters(in: .whitespaces)
    }
  }
}
