/// Says how each role looks.
///
/// Roles are dotted names. `list.selection.unfocused` takes what its own rule leaves open from `list.selection`, then
/// from `list`, then from `text`, which is the page; attributes do not come from `text`.
public struct Theme: Hashable, Sendable, Identifiable {
  /// The name by which it is chosen.
  public let id: String
  public let description: String
  /// By role name; also by a name above roles, such as `entity` or `chart`.
  public let rules: [String: StyleRule]
  private let styles: [Role: Style]

  public init(id: String, description: String, rules: [String: StyleRule]) {
    self.id = id
    self.description = description
    self.rules = rules
    styles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, Self.resolve($0, rules)) })
  }

  public subscript(role: Role) -> Style { styles[role] ?? Style() }

  private static func resolve(_ role: Role, _ rules: [String: StyleRule]) -> Style {
    let chain = role.lineage.compactMap { rules[$0] }
    let page = rules[Role.text.rawValue]
    return Style(
      foreground: chain.firstNonNil(\.foreground) ?? page?.foreground ?? .standard,
      background: chain.firstNonNil(\.background) ?? page?.background ?? .standard,
      attributes: chain.firstNonNil(\.attributes) ?? [])
  }

  /// Every name that may have a rule: the roles and the names above them.
  public static let ruleNames = Set(Role.allCases.flatMap(\.lineage))
}

extension Role {
  /// The role's name and those above it, the role itself first: `a.b.c`, `a.b`, `a`.
  var lineage: [String] {
    var names = [rawValue]
    while let dot = names[names.count - 1].lastIndex(of: ".") { names.append(String(names[names.count - 1][..<dot])) }
    return names
  }
}

extension Sequence {
  fileprivate func firstNonNil<Value>(_ value: (Element) -> Value?) -> Value? {
    for element in self { if let found = value(element) { return found } }
    return nil
  }
}
