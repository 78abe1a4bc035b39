import Grid

/// Which key means which command in each context. Both the dispatch and the help read this.
public struct KeyTable: Hashable, Sendable {
  /// The keys of each command, in the order to list them.
  public private(set) var keys: [Command: [Key]]
  private var commands: [Context: [Key: Command]]

  /// The keys that ``Command/definition`` gives.
  public static let standard = KeyTable(
    keys: Dictionary(uniqueKeysWithValues: Command.allCases.map { ($0, $0.definition.keys) }))

  /// The keys of a preset.
  public init(preset: KeyPreset) {
    self.init(keys: KeyTable.standard.keys.merging(preset.changes) { _, changed in changed })
  }

  private init(keys: [Command: [Key]]) {
    self.keys = keys
    commands = [:]
    for command in Command.allCases {
      for context in command.definition.contexts {
        for key in keys[command] ?? [] { commands[context, default: [:]][key] = command }
      }
    }
  }

  /// A preset with other keys for some commands, by the names that a configuration uses.
  ///
  /// - Throws: ``KeyTableError`` for a command or key that does not exist, and for a key with two meanings.
  public init(
    preset: KeyPreset = .vi, changing changes: [(command: String, keys: [String])]
  ) throws(KeyTableError) {
    var keys = KeyTable(preset: preset).keys
    for (name, keyNames) in changes {
      guard let command = Command(name: name) else { throw .unknownCommand(name) }
      var changed: [Key] = []
      for keyName in keyNames {
        guard let key = Key(name: keyName) else { throw .unknownKey(keyName, command: name) }
        changed.append(key)
      }
      keys[command] = changed
    }
    self.init(keys: keys)
    if let conflict = conflicts.first { throw conflict }
  }

  public func command(for key: Key, in context: Context) -> Command? { commands[context]?[key] }

  /// The commands that have a key in `context`, in the order of the table.
  public func commands(in context: Context) -> [Command] {
    Command.allCases.filter { $0.definition.contexts.contains(context) && !(keys[$0] ?? []).isEmpty }
  }

  /// Each key that means two things in one context.
  public var conflicts: [KeyTableError] {
    Context.allCases.flatMap { context -> [KeyTableError] in
      var taken: [Key: Command] = [:]
      var found: [KeyTableError] = []
      for command in commands(in: context) {
        for key in keys[command] ?? [] {
          if let other = taken.updateValue(command, forKey: key), other != command {
            found.append(.twoMeanings(key.name, context: context, other.definition.name, command.definition.name))
          }
        }
      }
      return found
    }
  }
}

/// What can be wrong with a key map.
public enum KeyTableError: Error, Hashable {
  case unknownCommand(String)
  case unknownKey(String, command: String)
  /// A key and the names of the two commands that want it.
  case twoMeanings(String, context: Context, String, String)
}

extension Command {
  /// The command that a configuration calls `name`.
  public init?(name: String) {
    guard let command = Command.allCases.first(where: { $0.definition.name == name }) else { return nil }
    self = command
  }
}
