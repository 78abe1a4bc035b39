/// Targets of links, as files have them.
enum LinkText {
  /// `target`, if it is worth keeping: not empty, not a program or a picture written out, at most 2,000 bytes.
  static func kept(_ target: String) -> String? {
    guard !target.isEmpty, target.utf8.count <= 2000 else { return nil }
    let scheme = target.prefix { $0 != ":" }.lowercased()
    return scheme == "javascript" || scheme == "data" ? nil : target
  }

  /// The anchor that GitHub gives to a heading of Markdown: small letters, digits and hyphens.
  static func slug(_ heading: String) -> String {
    var slug = ""
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " || scalar == "-" {
        slug += "-"
      } else if scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug.unicodeScalars.append(scalar)
      }
    }
    return slug
  }
}
