/// Tells the parts of a saved page that are no text to study.
enum HTMLBoilerplate {
  /// Whether the element that opens is set aside with all that is in it.
  static func skips(_ name: String, isBook: Bool, attribute: (String) -> String?) -> Bool {
    if always.contains(name) { return true }
    guard !isBook, name != "html", name != "body", name != "main", name != "article" else { return false }
    if pageOnly.contains(name) || attribute("hidden") != nil { return true }
    if attribute("aria-hidden") == "true" || isInvisible(attribute("style")) { return true }
    if let role = attribute("role"), roles.contains(role) { return true }
    return names(attribute("class")) || names(attribute("id"))
  }

  private static func isInvisible(_ style: String?) -> Bool {
    guard let style else { return false }
    return style.filter { $0 != " " }.contains("display:none")
  }

  /// Whether one of the words of a class or id says that the element is not the text.
  private static func names(_ value: String?) -> Bool {
    guard let value else { return false }
    return value.lowercased().split(separator: " ").contains { word in
      let parts = word.split { $0 == "-" || $0 == "_" }
      guard let first = parts.first, let last = parts.last, !negations.contains(String(first)) else { return false }
      return furniture.contains(String(first)) || furniture.contains(String(last))
    }
  }

  private static let always: Set<String> = [
    "script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "audio", "video", "button",
    "select",
    "textarea", "nav", "annotation", "datalist",
  ]
  private static let pageOnly: Set<String> = ["footer", "aside", "form", "dialog"]
  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "menu", "menubar", "alert",
  ]
  private static let negations: Set<String> = ["has", "with", "no", "is"]
  private static let furniture: Set<String> = [
    "nav", "navbar", "navbox", "navigation", "menu", "sidebar", "footer", "breadcrumb", "breadcrumbs", "cookie",
    "cookies", "advert", "advertisement", "ads", "share", "sharing", "social", "newsletter", "noprint", "editsection",
    "pagination", "popup", "modal", "jumplink", "catlinks", "printfooter", "skiplink",
    "toc", "toolbar", "hatnote", "sitesub", "ambox", "mbox", "portlet",
  ]
}
