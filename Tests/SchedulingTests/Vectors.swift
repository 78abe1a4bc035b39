import Foundation
import Scheduling

/// The lines of a file of figures, each split at its commas.
func figures(_ name: String) throws -> [[String]] {
  guard let url = Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Vectors") else {
    throw CocoaError(.fileNoSuchFile)
  }
  return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { line in
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}

extension String {
  var number: Double { Double(self) ?? .nan }
  var whole: Int { Int(self) ?? .min }
  /// Numbers with spaces between them.
  var wholes: [Int] { split(separator: " ").map { Int($0) ?? .min } }
  var rating: Rating { Rating(rawValue: whole) ?? .again }
}

/// Whether two figures agree within a share of the greater one.
func agree(_ left: Double, _ right: Double, within share: Double) -> Bool {
  abs(left - right) <= share * max(abs(left), abs(right))
}
