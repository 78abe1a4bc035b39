import Glibc
import Importing
import Scheduling
import Screens
import TOMLKit
import Themes

/// What the user has set in `config.toml`.
struct Configuration: Hashable, Sendable {
  var theme: String?
  var glyphs: Glyphs?
  var measure: Int?
  var entityMarks: Bool?
  var justified: Bool?
  var rolloverHour = 4
  var desiredRetention = 0.9
  var limits = Limits()
  var review = ReviewConfiguration()
  /// How much a text may take to be read.
  var importing = ImportLimits()
  /// The program that looks a word up; `{}` stands for the word.
  var dictionary: String?
  /// Where the keys start from.
  var preset = KeyPreset.vi
  /// Keys that the user has changed.
  var keys: [KeyTable.Change] = []

  static let measures = 20...200

  /// Reads the file; without one, everything is as it comes.
  ///
  /// - Throws: ``ConfigurationError``.
  init(file: String) throws(ConfigurationError) {
    guard let text = try contents(of: file) else {
      self.init()
      return
    }
    try self.init(parsing: text, file: file)
  }

  /// Without a file.
  static let asItComes = Configuration()

  private init() {}

  init(parsing text: String, file: String) throws(ConfigurationError) {
    self.init()
    if let fault = TOMLGuard.fault(in: text) {
      throw ConfigurationError(.syntax(fault.sentence), file: file, line: fault.line)
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ConfigurationError(.syntax(error.description), file: file, line: error.source.begin.line)
    } catch {
      throw ConfigurationError(.syntax("\(error)"), file: file)
    }
    let reader = ConfigurationReader(file: file, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    for (key, value) in table { try take(key, value, reader) }
  }

  /// The keys with the user's changes.
  func keyTable() throws(KeyTableError) -> KeyTable {
    try KeyTable(preset: preset, changing: keys.sorted { $0.command < $1.command })
  }

  private mutating func take(
    _ key: String, _ value: TOMLValueConvertible, _ reader: ConfigurationReader
  ) throws(ConfigurationError) {
    switch key {
    case "theme": theme = try reader.text(value, key)
    case "dictionary": dictionary = try reader.text(value, key)
    case "reader":
      for (key, value) in try reader.table(value, key) { try takeReading(key, value, reader) }
    case "review":
      for (key, value) in try reader.table(value, key) { try takeReview(key, value, reader) }
    case "limits":
      for (key, value) in try reader.table(value, key) { try takeLimit(key, value, reader) }
    case "keys":
      for (key, value) in try reader.table(value, key) { try takeKeys(key, value, reader) }
    default: throw reader.problem(.unknownKey(key), key)
    }
  }

  /// `preset`, a command with its keys, or a context with commands in it.
  private mutating func takeKeys(
    _ key: String, _ value: TOMLValueConvertible, _ reader: ConfigurationReader
  ) throws(ConfigurationError) {
    if key == "preset" {
      preset = try reader.choice(value, key)
    } else if let table = value.table {
      for (command, value) in table {
        keys.append(KeyTable.Change(command, try reader.texts(value, command), in: key))
      }
    } else {
      keys.append(KeyTable.Change(key, try reader.texts(value, key)))
    }
  }

  private mutating func takeReading(
    _ key: String, _ value: TOMLValueConvertible, _ reader: ConfigurationReader
  ) throws(ConfigurationError) {
    switch key {
    case "measure": measure = try reader.number(value, key, in: Self.measures)
    case "justify": justified = try reader.truth(value, key)
    case "marks": entityMarks = try reader.truth(value, key)
    case "glyphs":
      glyphs = try reader.choice(value, key) as Glyphs
    default: throw reader.problem(.unknownKey(key), key)
    }
  }

  private mutating func takeLimit(
    _ key: String, _ value: TOMLValueConvertible, _ reader: ConfigurationReader
  ) throws(ConfigurationError) {
    guard let limit = ImportLimits.table.first(where: { $0.name == key }) else {
      throw reader.problem(.unknownKey(key), key)
    }
    importing[keyPath: limit.value] = try reader.number(value, key, in: limit.range)
  }

  private mutating func takeReview(
    _ key: String, _ value: TOMLValueConvertible, _ reader: ConfigurationReader
  ) throws(ConfigurationError) {
    switch key {
    case "rollover-hour": rolloverHour = try reader.number(value, key, in: 0...23)
    case "new-per-day": limits.new = try reader.number(value, key, in: 0...9999)
    case "reviews-per-day": limits.reviews = try reader.number(value, key, in: 0...9999)
    case "desired-retention":
      guard let retention = value.double, Scheduler.retentions.contains(retention) else {
        throw reader.problem(.notInRange("0.70 to 0.99"), key)
      }
      desiredRetention = retention
    default: try review.take(key, value, reader)
    }
  }
}

/// What is wrong with a configuration file, and where.
struct ConfigurationError: Error, Hashable {
  enum Problem: Hashable {
    case unreadable(errno: Int32)
    case notText
    /// Not TOML; the reason in the words of the library.
    case syntax(String)
    case unknownKey(String)
    case wrongType(expected: String)
    case notInRange(String)
    case unknownChoice(String, among: [String])
  }

  let problem: Problem
  let file: String
  /// Counted from 1; `nil` if it is the file as a whole.
  let line: Int?

  init(_ problem: Problem, file: String, line: Int? = nil) {
    self.problem = problem
    self.file = file
    self.line = line
  }
}

/// Takes values of the types that are wanted, and knows on which line a key stands.
struct ConfigurationReader {
  let file: String
  let lines: [Substring]

  func text(_ value: TOMLValueConvertible, _ key: String) throws(ConfigurationError) -> String {
    guard let text = value.string else { throw problem(.wrongType(expected: "text in quotation marks"), key) }
    return text
  }

  func truth(_ value: TOMLValueConvertible, _ key: String) throws(ConfigurationError) -> Bool {
    guard let truth = value.bool else { throw problem(.wrongType(expected: "true or false"), key) }
    return truth
  }

  func number(
    _ value: TOMLValueConvertible, _ key: String, in range: ClosedRange<Int>
  ) throws(ConfigurationError) -> Int {
    guard let number = value.int, range.contains(number) else {
      throw problem(.notInRange("\(range.lowerBound) to \(range.upperBound)"), key)
    }
    return number
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: TOMLValueConvertible, _ key: String
  ) throws(ConfigurationError) -> Choice {
    let name = try text(value, key)
    guard let choice = Choice(rawValue: name) else {
      throw problem(.unknownChoice(name, among: Choice.allCases.map(\.rawValue)), key)
    }
    return choice
  }

  func table(_ value: TOMLValueConvertible, _ key: String) throws(ConfigurationError) -> TOMLTable {
    guard let table = value.table else { throw problem(.wrongType(expected: "a table"), key) }
    return table
  }

  func texts(_ value: TOMLValueConvertible, _ key: String) throws(ConfigurationError) -> [String] {
    guard let array = value.array else { throw problem(.wrongType(expected: "a list of keys"), key) }
    var texts: [String] = []
    for element in array { texts.append(try text(element, key)) }
    return texts
  }

  func problem(_ problem: ConfigurationError.Problem, _ key: String) -> ConfigurationError {
    let line = lines.firstIndex { line in
      let line = line.drop { $0 == " " || $0 == "\t" || $0 == "[" || $0 == "\"" }
      return line.hasPrefix(key) && !(line.dropFirst(key.count).first?.isLetter ?? false)
    }
    return ConfigurationError(problem, file: file, line: line.map { $0 + 1 })
  }
}

/// The file as text; `nil` if there is none.
private func contents(of path: String) throws(ConfigurationError) -> String? {
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else {
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw ConfigurationError(.unreadable(errno: errno), file: path)
  }
  defer { close(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 16)
  let count = read(file, &bytes, bytes.count)
  guard count >= 0 else { throw ConfigurationError(.unreadable(errno: errno), file: path) }
  guard let text = String(validating: bytes[..<count], as: UTF8.self) else {
    throw ConfigurationError(.notText, file: path)
  }
  return text
}
