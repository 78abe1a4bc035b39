import Testing

@testable import Importing

@Suite struct Limits {
  @Test func everyLimitStandsInTheTable() {
    let limits = ImportLimits()
    #expect(ImportLimits.table.count == Mirror(reflecting: limits).children.count)
    #expect(Set(ImportLimits.table.map(\.name)).count == ImportLimits.table.count)
    for limit in ImportLimits.table {
      #expect(limit.range.contains(limits[keyPath: limit.value]), "\(limit.name)")
      #expect(limit.sentence.hasSuffix("."))
    }
    #expect(Set(ImportLimits.table.map { limits[keyPath: $0.value] }).count > 5)
  }
}
