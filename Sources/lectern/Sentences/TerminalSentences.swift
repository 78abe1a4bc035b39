import Screens
import Terminal
import Themes

func sentence(for error: TerminalError) -> String {
  switch error {
  case .notATerminal:
    "there is no terminal to draw on. Start it in one; for files and pipes there are `lectern text`, "
      + "`sections`, `entities` and `questions`."
  case .noType: "TERM is not set, so the terminal's kind is not known. Set it, for example: export TERM=xterm-256color"
  case .unknownType(let type):
    "a terminal of the kind '\(type)' is not known here. Set TERM to one that is, for example: export TERM=xterm"
  case .dumb(let type):
    "a terminal of the kind '\(type)' cannot place its cursor. Use another, or `lectern text` and `questions`."
  case .system(let code): "the terminal cannot be used: \(reason(code))."
  }
}

func sentence(for error: ThemeError) -> String {
  "\(error.file)\(error.line.map { ", line \($0)" } ?? ""): \(description(of: error.problem))"
}

private func description(of problem: ThemeError.Problem) -> String {
  switch problem {
  case .unreadable(let code): "the theme cannot be read: \(reason(code))."
  case .notARegularFile: "a theme is a file, and this is none."
  case .tooLarge(let bytes): "a theme has at most \(ThemeCatalog.maximumBytes) bytes, and this has \(bytes)."
  case .notUTF8: "a theme is text in UTF-8, and this is not."
  case .syntax(let reason): "this cannot be understood: \(oneLine(reason))."
  case .unknownKey(let key): "a theme has nothing called '\(key)'."
  case .wrongType(let key, let expected): "'\(key)' must be \(name(of: expected))."
  case .unknownRole(let role): "there is no role '\(role)'. `lectern themes --roles` lists them."
  case .unknownColor(let color): "'\(color)' is no colour: write #rrggbb, a name of the palette, or one of the 16."
  case .unknownAttribute(let name): "there is no attribute '\(name)'."
  case .unknownTheme(let name): "there is no theme '\(name)'. `lectern themes` lists them."
  case .circle(let names): "the themes \(names.joined(separator: ", ")) inherit from each other."
  }
}

/// What a library says, as part of a sentence.
private func oneLine(_ text: String) -> String {
  text.split { $0.isNewline || $0 == " " }.joined(separator: " ").split(separator: ". ")[0].description
}

private func name(of expected: ThemeError.Expected) -> String {
  switch expected {
  case .text: "text in quotation marks"
  case .table: "a table"
  case .listOfTexts: "a list of texts"
  }
}

func sentence(for error: ConfigurationError) -> String {
  "\(error.file)\(error.line.map { ", line \($0)" } ?? ""): \(description(of: error.problem)) Mend it or move it away."
}

private func description(of problem: ConfigurationError.Problem) -> String {
  switch problem {
  case .unreadable(let code): "the configuration cannot be read: \(reason(code))."
  case .notText: "the configuration is not text in UTF-8."
  case .syntax(let reason): "this is not TOML: \(reason)."
  case .unknownKey(let key): "there is no setting '\(key)'."
  case .wrongType(let expected): "here \(expected) is wanted."
  case .notInRange(let range): "the value must be a number from \(range)."
  case .unknownChoice(let name, let choices): "'\(name)' is none of \(choices.joined(separator: ", "))."
  }
}

func sentence(for error: KeyTableError) -> String {
  switch error {
  case .unknownCommand(let name):
    "the configuration gives keys to '\(name)', and there is no such command. `lectern keys` lists them."
  case .unknownKey(let key, let command): "the configuration gives '\(command)' the key '\(key)', which is none."
  case .unknownContext(let name):
    "the configuration has keys for '\(name)', and there is no such place. There are: "
      + Context.allCases.map(\.rawValue).joined(separator: ", ") + "."
  case .noMeaning(let command, let context):
    "the configuration gives '\(command)' keys in '\(context.rawValue)', where it does nothing."
  case .twoMeanings(let key, let context, let one, let other):
    "the configuration gives the key '\(key)' to both '\(one)' and '\(other)' in '\(context.rawValue)'. Change one."
  }
}
