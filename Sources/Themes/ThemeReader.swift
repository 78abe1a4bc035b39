import Grid
import TOMLKit

/// Reads one theme file.
struct ThemeReader {
  private let file: String
  private let lines: KeyLines

  init(file: String, text: String) {
    self.file = file
    lines = KeyLines(text)
  }

  func source(_ text: String) throws(ThemeError) -> ThemeSource {
    if let fault = TOMLGuard.fault(in: text) {
      throw ThemeError(.syntax(fault.sentence), file: file, line: fault.line)
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ThemeError(.syntax(error.description), file: file, line: error.source.begin.line)
    } catch {
      throw ThemeError(.syntax("\(error)"), file: file)
    }
    var source = ThemeSource(description: "")
    for (key, value) in table {
      switch key {
      case "description": source.description = try self.text(value, key: key, section: nil)
      case "inherits": source.parent = try self.text(value, key: key, section: nil)
      case "palette": source.palette = try palette(value)
      case "roles": source.rules = try rules(value)
      default: throw problem(.unknownKey(key), key: key, section: nil)
      }
    }
    return source
  }

  /// Where the theme says what it inherits.
  var lineOfParent: Int? { line(of: "inherits", section: nil) }

  private func palette(_ value: TOMLValueConvertible) throws(ThemeError) -> [String: String] {
    guard let table = value.table else {
      throw problem(.wrongType(key: "palette", expected: .table), key: "palette", section: nil)
    }
    var palette: [String: String] = [:]
    for (name, value) in table {
      let text = try self.text(value, key: name, section: "palette")
      guard Color(text) != nil else { throw problem(.unknownColor(text), key: name, section: "palette") }
      palette[name] = text
    }
    return palette
  }

  private func rules(_ value: TOMLValueConvertible) throws(ThemeError) -> [String: ThemeSource.Rule] {
    guard let table = value.table else {
      throw problem(.wrongType(key: "roles", expected: .table), key: "roles", section: nil)
    }
    var rules: [String: ThemeSource.Rule] = [:]
    for (role, value) in table {
      guard Theme.ruleNames.contains(role) else { throw problem(.unknownRole(role), key: role, section: "roles") }
      guard let fields = value.table else {
        throw problem(.wrongType(key: role, expected: .table), key: role, section: "roles")
      }
      rules[role] = try rule(fields, role: role)
    }
    return rules
  }

  private func rule(_ fields: TOMLTable, role: String) throws(ThemeError) -> ThemeSource.Rule {
    var rule = ThemeSource.Rule()
    for (key, value) in fields {
      switch key {
      case "foreground": rule.foreground = try color(value, key: key, role: role)
      case "background": rule.background = try color(value, key: key, role: role)
      case "attributes": rule.attributes = try attributes(value, role: role)
      default: throw problem(.unknownKey(key), key: role, section: "roles")
      }
    }
    return rule
  }

  private func color(
    _ value: TOMLValueConvertible, key: String, role: String
  ) throws(ThemeError) -> ThemeSource.Name {
    guard let text = value.string else {
      throw problem(.wrongType(key: key, expected: .text), key: role, section: "roles")
    }
    return .written(text, file: file, line: line(of: role, section: "roles"))
  }

  private func attributes(_ value: TOMLValueConvertible, role: String) throws(ThemeError) -> Attributes {
    guard let list = value.array else {
      throw problem(.wrongType(key: "attributes", expected: .listOfTexts), key: role, section: "roles")
    }
    var attributes: Attributes = []
    for item in list {
      guard let name = item.string else {
        throw problem(.wrongType(key: "attributes", expected: .listOfTexts), key: role, section: "roles")
      }
      guard let attribute = Attributes.named[name] else {
        throw problem(.unknownAttribute(name), key: role, section: "roles")
      }
      attributes.insert(attribute)
    }
    return attributes
  }

  private func text(_ value: TOMLValueConvertible, key: String, section: String?) throws(ThemeError) -> String {
    guard let text = value.string else {
      throw problem(.wrongType(key: key, expected: .text), key: key, section: section)
    }
    return text
  }

  private func problem(_ problem: ThemeError.Problem, key: String, section: String?) -> ThemeError {
    ThemeError(problem, file: file, line: line(of: key, section: section))
  }

  private func line(of key: String, section: String?) -> Int? { lines.line(of: key, section: section) }
}
