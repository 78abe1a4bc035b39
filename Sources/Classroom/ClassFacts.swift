/// What a class is made of: fixed when it starts.
public struct ClassFacts: Hashable, Codable, Sendable {
  public let name: String
  /// The teacher's account by name.
  public let teacher: String
  public let text: TextFacts
  public var roll: Roll
  /// Whether people may be called otherwise than their account.
  public let allowsNicknames: Bool
  /// The titles of the sections by their ids, in reading order.
  public let sections: [SectionTitle]
  public let items: [ClassItem]
  /// Names of the text that an answer might mean.
  public let confusable: [String]

  public init(
    name: String, teacher: String, text: TextFacts, roll: Roll, allowsNicknames: Bool, sections: [SectionTitle],
    items: [ClassItem], confusable: [String]
  ) {
    self.name = name
    self.teacher = teacher
    self.text = text
    self.roll = roll
    self.allowsNicknames = allowsNicknames
    self.sections = sections
    self.items = items
    self.confusable = confusable
  }

  /// Whether a class may be called so: letters, digits, `-`, `_` and `.`, up to 32, none of them a path.
  public static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 32 && !name.hasPrefix(".")
      && name.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || [0x2D, 0x2E, 0x5F].contains(byte)
      }
  }
}

public struct SectionTitle: Hashable, Codable, Sendable {
  public let id: String
  public let title: String
  public let start: Int

  public init(id: String, title: String, start: Int) {
    self.id = id
    self.title = title
    self.start = start
  }
}
