/// "1 card", "2 cards".
package func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(count == 1 ? noun : Morphology.plural(of: noun))"
}
