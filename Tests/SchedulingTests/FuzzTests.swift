import Testing

@testable import Scheduling

@Suite struct FuzzTests {
  @Test func theBandIsThatOfTheSpecification() throws {
    var checked = 0
    for line in try figures("fsrs6-formulas") where line[0] == "fuzz" {
      let days = line[1].whole
      let band = line[2].isEmpty ? [days, days] : line[2].wholes
      #expect(Fuzz.band(Double(days), least: 2, most: 36_500) == max(2, band[0])...max(2, band[1]), "\(line)")
      checked += 1
    }
    #expect(checked == 19)
  }

  @Test func fuzzedDaysStayInTheBandAndReachBothEnds() {
    var seen: [Int: Int] = [:]
    for number in 0..<3000 {
      let fuzz = Fuzz(card: CardID(rawValue: "\(number)"), reviews: number % 7)
      seen[fuzz.days(10, least: 1, most: 36_500), default: 0] += 1
    }
    #expect(seen.keys.sorted() == [8, 9, 10, 11, 12])
    #expect(seen.values.allSatisfy { (450...750).contains($0) })
  }

  @Test func theLimitsHoldWhateverIsDrawn() {
    let fuzz = Fuzz(card: CardID(rawValue: "c"), reviews: 1)
    #expect((20...30).contains(fuzz.days(100, least: 20, most: 30)))
    #expect(fuzz.days(5, least: 50, most: 30) == 30)
    #expect(fuzz.days(.infinity, least: 1, most: 365) <= 365)
    #expect(fuzz.days(1.2, least: 1, most: 365) == 1)
    #expect((600...750).contains(fuzz.seconds(600)) && (86_400...86_700).contains(fuzz.seconds(86_400)))
    #expect(Fuzz.none.seconds(600) == 600 && Fuzz.none.days(7.5, least: 1, most: 365) == 8)
  }
}
