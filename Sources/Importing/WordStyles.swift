/// What the styles of a Word document are for.
struct WordStyles {
  enum Role: Equatable {
    case heading(Int)
    case title, quotation
    case list(isNumbered: Bool)
    /// Of characters.
    case emphasis, strong
  }

  /// By the style's id, which changes with the language of the program that wrote it; its name does not.
  private(set) var roles: [String: Role] = [:]

  init(_ bytes: [UInt8]) {
    guard !bytes.isEmpty, var markup = MarkupReader(xml: bytes) else { return }
    var id: String?
    while let event = markup.next() {
      switch event {
      case .open("style"): id = markup.attribute("styleId")
      case .open("name"): if let id, let name = markup.attribute("val") { roles[id] = Self.role(of: name) }
      case .open("outlineLvl"):
        if let id, roles[id] == nil, let level = markup.attribute("val").flatMap({ Int($0) }), 0..<9 ~= level {
          roles[id] = .heading(level + 1)
        }
      case .close("style"): id = nil
      case .open, .close, .text: break
      }
    }
  }

  /// The role of a style by its name in English, or by an id like it.
  static func role(of name: String) -> Role? {
    let name = name.lowercased()
    if name == "title" { return .title }
    if name == "strong" { return .strong }
    if name.hasSuffix("emphasis") { return .emphasis }
    if name.hasPrefix("heading"), let level = Int(name.drop { !$0.isNumber }), 1...9 ~= level { return .heading(level) }
    if name.contains("quote") { return .quotation }
    return name.hasPrefix("list") ? .list(isNumbered: name.contains("number")) : nil
  }

  func role(ofStyle id: String) -> Role? { roles[id] ?? Self.role(of: id) }
}
