import Grid
import Screens
import Terminal
import Themes

extension Desk {
  /// Reads the configuration and the theme in use again, after a file of theirs has changed.
  ///
  /// What is wrong is told, and what was before holds on.
  func configureAnew(theme: String) -> [Event] {
    do {
      let changed = try Configuration(file: configurationFile)
      let keys = try changed.keyTable()
      let wanted = changed.theme ?? theme
      terminal.use(try self.theme(named: wanted))
      let isNew = changed != configuration
      configuration = changed
      let settings = try settings(changed, store: store, isUnicode: terminal.isUnicode)
      return [.configured(settings, keys), themeSummaries(current: wanted)]
        + (isNew ? [.said("The configuration was read anew.")] : [])
    } catch {
      return [.warned("Nothing has changed: " + sentence(for: error))]
    }
  }

  /// A theme by its name; `auto` is the dark or the light one, as the terminal's background is.
  func theme(named name: String) throws -> Theme {
    try themes.theme(named: ThemeChoice(name, background: background).name)
  }

  /// The terminal has told its background.
  func takeBackground(_ color: RGB, theme name: String) {
    let before = background
    background = Background(color)
    guard background != before else { return }
    // The next start then has the right colours from its first screen on.
    try? store.set(StoredSetting.background, to: background?.rawValue ?? "")
    guard name == ThemeChoice.automatic, let theme = try? theme(named: name) else { return }
    terminal.use(theme)
  }
}

/// Whether a terminal is light or dark behind its letters.
enum Background: String, Hashable {
  case light, dark

  init(_ color: RGB) {
    // The middle of the scale on which contrasts are equal.
    self = color.relativeLuminance > 0.18 ? .light : .dark
  }
}

/// Which theme a name means.
struct ThemeChoice: Hashable {
  /// Dark or light by the background; the terminal's own colours where that is not known.
  static let automatic = "auto"

  let name: String

  init(_ name: String, background: Background? = nil) {
    self.name = name == Self.automatic ? background?.rawValue ?? Theme.standard.id : name
  }
}
