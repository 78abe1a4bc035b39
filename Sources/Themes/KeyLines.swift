/// On which lines the keys of a TOML file are set; its library does not tell.
struct KeyLines {
  /// Of the tables and of the keys in them, from 1; the first one counts.
  private var tables: [Substring: Int] = [:]
  private var keys: [Substring: [Substring: Int]] = [:]

  init(_ text: String) {
    var table: Substring = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.drop { $0 == " " || $0 == "\t" }
      if line.first == "[" {
        table = line.dropFirst().prefix { $0 != "]" }
        if tables[table] == nil { tables[table] = index + 1 }
      } else {
        for key in Self.keys(of: line) where keys[table]?[key] == nil { keys[table, default: [:]][key] = index + 1 }
      }
    }
  }

  /// The line on which `key` is set in a table, or begins a table of its own in it.
  func line(of key: String, section: String?) -> Int? {
    let section = section ?? ""
    let ownTable = [key, "\(section).\(key)", "\(section).\"\(key)\""].compactMap { tables[Substring($0)] }.min()
    return keys[Substring(section)]?[Substring(key)] ?? ownTable
  }

  /// What a line sets, without its quotation marks; a dotted key sets what stands before each dot, too.
  private static func keys(of line: Substring) -> [Substring] {
    if let quote = line.first, quote == "\"" || quote == "'" { return [line.dropFirst().prefix { $0 != quote }] }
    let key = line.prefix { $0 != "=" && $0 != " " && $0 != "\t" && $0 != "#" }
    return key.indices.filter { key[$0] == "." }.map { key[..<$0] } + (key.isEmpty ? [] : [key])
  }
}
