/// The lists of a Word document: which levels are numbered, and where their numbers stand (ECMA-376, part 1, 17.9).
struct WordNumbering {
  private struct Level: Hashable {
    var start = 1
    var isNumbered = false
  }

  private struct Place: Hashable {
    let list: String
    let depth: Int
  }

  /// By the id of the definition, then by depth.
  private var definitions: [String: [Int: Level]] = [:]
  /// The definition of each list.
  private var lists: [String: String] = [:]
  private var counts: [Place: Int] = [:]

  init(_ bytes: [UInt8]) {
    guard !bytes.isEmpty, var markup = MarkupReader(xml: bytes) else { return }
    var definition = ""
    var list: String?
    var depth = 0
    while let event = markup.next() {
      guard case .open(let name) = event else { continue }
      switch name {
      case "abstractNum": definition = markup.attribute("abstractNumId") ?? ""
      case "num": list = markup.attribute("numId")
      case "abstractNumId": if let list { lists[list] = markup.attribute("val") }
      case "lvl": depth = markup.attribute("ilvl").flatMap { Int($0) } ?? 0
      case "start" where list == nil:
        definitions[definition, default: [:]][depth, default: Level()].start =
          markup.attribute("val").flatMap { Int($0) } ?? 1
      case "numFmt" where list == nil:
        let format = markup.attribute("val")
        definitions[definition, default: [:]][depth, default: Level()].isNumbered =
          format != "bullet" && format != "none" && format != nil
      default: break
      }
    }
  }

  /// What stands before the next item of a list: its number, or a dash.
  ///
  /// - Parameter isNumbered: what the style of the paragraph says, where no list is defined.
  mutating func marker(list: String?, depth: Int, isNumbered: Bool) -> String {
    let level = list.flatMap { lists[$0] }.flatMap { definitions[$0]?[depth] } ?? Level(isNumbered: isNumbered)
    guard level.isNumbered else { return "- " }
    let list = list ?? ""
    for place in counts.keys where place.list == list && place.depth > depth { counts[place] = nil }
    let place = Place(list: list, depth: depth)
    let number = counts[place].map { $0 &+ 1 } ?? level.start
    counts[place] = number
    return "\(number). "
  }
}
