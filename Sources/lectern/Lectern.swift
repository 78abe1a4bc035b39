import ArgumentParser
import Glibc

/// The program: what its first argument may be.
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "Read a text by its sections, be asked about it, and keep what you learned.",
    discussion: """
      EXAMPLES
        lectern                      the library: your texts, and what is due today
        lectern notes.txt            read a text where you left it
        fold -s notes | lectern -    read standard input
        lectern questions notes.txt  the questions that would be asked, as text
        lectern entities notes.txt --format json
                                     people, dates and organizations for other programs
      """,
    version: Version.current,
    subcommands: [
      ReadCommand.self, TextCommand.self, SectionsCommand.self, EntitiesCommand.self, QuestionsCommand.self,
      StudyCommand.self, ReviewCommand.self, QuizCommand.self, StatsCommand.self, OptimizeCommand.self,
      RescheduleCommand.self,
      ModelCommand.self, AddCommand.self, ListCommand.self, RemoveCommand.self, NotesCommand.self,
      ErrorsCommand.self, ImportCommand.self,
      ExportCommand.self, BackupCommand.self,
      RestoreCommand.self,
      CheckCommand.self, MeasureCommand.self, ClassCommand.self, ThemesCommand.self, KeysCommand.self,
      LimitsCommand.self, DoctorCommand.self,
      ManualCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)
}

extension Lectern {
  /// The text to read, where the arguments are nothing but its name. Taking them apart would look at every command
  /// there is, and take longer than all else before the first screen.
  static func onlyFile(_ arguments: [String]) -> String? {
    guard arguments.count == 2, let file = arguments.last, !file.isEmpty, !file.hasPrefix("-") || file == "-",
      file != "help", !configuration.subcommands.contains(where: { $0._commandName == file })
    else { return nil }
    return file
  }
}

@main
enum Main {
  /// Exit status: 0 done, 1 it could not be done, 2 wrong usage.
  static func main() {
    do {
      if let file = Lectern.onlyFile(CommandLine.arguments) {
        let status = try runProgram(on: file)
        if status != 0 { throw ExitCode(status) }
      } else {
        var command = try Lectern.parseAsRoot()
        try command.run()
      }
    } catch {
      Glibc.exit(report(error))
    }
  }

  /// Says what went wrong, or what was asked for (help, version), and returns the exit status.
  private static func report(_ error: any Error) -> Int32 {
    if let code = error as? ExitCode { return code.rawValue }
    switch Lectern.exitCode(for: error) {
    case .success:
      Output.standard.writeOrGiveUp(Lectern.fullMessage(for: error) + "\n")
      return 0
    case .validationFailure:
      Output.messages.writeOrGiveUp(sanitizedLines(Lectern.fullMessage(for: error)) + "\n")
      return 2
    default:
      Output.messages.tell(error)
      return 1
    }
  }
}

enum Version {
  static let current = "0.1.0"
}
