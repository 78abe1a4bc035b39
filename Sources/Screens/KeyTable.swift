import Grid

/// Which key means which command in each context. Both the dispatch and the help read this.
public struct KeyTable: Hashable, Sendable {
  /// The keys of each command, in the order to list them.
  public private(set) var keys: [Command: [Key]]
  /// What a command has instead in one context.
  private var own: [Context: [Command: [Key]]] = [:]
  private var commands: [Context: [Key: Command]]

  /// The keys that ``Command/definition`` gives.
  public static let standard = KeyTable(
    keys: Dictionary(uniqueKeysWithValues: Command.allCases.map { ($0, $0.definition.keys) }))

  /// The keys of a preset.
  public init(preset: KeyPreset) {
    self.init(keys: KeyTable.standard.keys.merging(preset.changes) { _, changed in changed })
  }

  private init(keys: [Command: [Key]], own: [Context: [Command: [Key]]] = [:]) {
    self.keys = keys
    self.own = own
    commands = [:]
    for command in Command.allCases {
      for context in command.definition.contexts {
        for key in self.keys(of: command, in: context) { commands[context, default: [:]][key] = command }
      }
    }
  }

  /// The keys of a command where it has a meaning, in the order to list them.
  public func keys(of command: Command, in context: Context) -> [Key] {
    own[context]?[command] ?? keys[command] ?? []
  }

  /// What a configuration changes: a command by its name, the names of its keys, and where it shall have them; `nil`
  /// for every context that the command has.
  public struct Change: Hashable, Sendable {
    public let command: String
    public let keys: [String]
    public let context: String?

    public init(_ command: String, _ keys: [String], in context: String? = nil) {
      self.command = command
      self.keys = keys
      self.context = context
    }
  }

  /// A preset with other keys for some commands.
  ///
  /// - Throws: ``KeyTableError`` for a command, context or key that does not exist, and for a key with two meanings.
  public init(preset: KeyPreset = .vi, changing changes: [Change]) throws(KeyTableError) {
    if changes.isEmpty, preset.changes.isEmpty {
      self = .standard
      return
    }
    var keys = KeyTable.standard.keys.merging(preset.changes) { _, changed in changed }
    var own: [Context: [Command: [Key]]] = [:]
    for change in changes {
      guard let command = Command(name: change.command) else { throw .unknownCommand(change.command) }
      let changed = try Self.keys(change)
      if let name = change.context {
        guard let context = Context(rawValue: name) else { throw .unknownContext(name) }
        guard command.definition.contexts.contains(context) else {
          throw .noMeaning(command: change.command, context: context)
        }
        own[context, default: [:]][command] = changed
      } else {
        keys[command] = changed
      }
    }
    self.init(keys: keys, own: own)
    if let conflict = conflicts.first { throw conflict }
  }

  private static func keys(_ change: Change) throws(KeyTableError) -> [Key] {
    var keys: [Key] = []
    for name in change.keys {
      guard let key = Key(name: name) else { throw .unknownKey(name, command: change.command) }
      keys.append(key)
    }
    return keys
  }

  public func command(for key: Key, in context: Context) -> Command? { commands[context]?[key] }

  /// The commands that have a key in `context`, in the order of the table.
  public func commands(in context: Context) -> [Command] {
    Command.allCases.filter { $0.definition.contexts.contains(context) && !keys(of: $0, in: context).isEmpty }
  }

  /// Each key that means two things in one context.
  public var conflicts: [KeyTableError] {
    Context.allCases.flatMap { context -> [KeyTableError] in
      var taken: [Key: Command] = [:]
      var found: [KeyTableError] = []
      for command in commands(in: context) {
        for key in keys(of: command, in: context) {
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
  case unknownContext(String)
  /// The command does nothing in that context.
  case noMeaning(command: String, context: Context)
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
