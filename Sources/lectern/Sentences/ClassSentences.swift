import ClassLink
import Classroom
import Ledgers
import Screens

func sentence(for error: ClassError) -> String {
  switch error {
  case .noSuchClass(let name): "there is no class '\(name)' of yours. `lectern class list` shows those there are."
  case .noneRunning: "no class runs on this machine. A teacher begins one with: lectern class start TEXT"
  case .several(let names): "several classes run here. Name one: \(names.joined(separator: ", "))"
  case .badName(let name): "'\(name)' cannot name a class: letters, digits, '-', '_' and '.', up to 32."
  case .running(let name): "there is a class '\(name)' on another text, or it has ended. Choose another --name."
  case .unknownAccount(let name): "there is no account '\(name)' on this machine. `getent passwd` lists them."
  case .unknownGroup(let name): "there is no group '\(name)' on this machine. `getent group` lists them."
  case .tooLarge(let path, let bytes, let limit):
    "'\(path)' has \(bytes) bytes; a class reads texts of up to \(limit). Split it: split -C 20M FILE"
  case .noFile(let path): "'\(path)' is not a file that a class can read. Name a file with text in it."
  case .notStarted(let log): "the class's server did not start. What it said stands in \(log)."
  case .refused(let reason): "you are not let in. \(reason.words)"
  case .notTheTeacher(let name, let account):
    "only its teachers may do that: the class '\(name)' is \(Accounts.name(of: account))'s, and you are not one of them."
  case .notTheText(let name): "the text that the class '\(name)' sent is not the one it announced. Ask the teacher."
  case .notHere(let name): "no class '\(name)' runs on this machine. `lectern class list` shows those that do."
  }
}

func sentence(for error: MeetingError) -> String {
  switch error {
  case .cannotListen(let path, let code):
    "the class cannot be reached by others: '\(path)' cannot be made: \(reason(code)). Set LECTERN_CLASS_DIR to a "
      + "folder that everybody may enter."
  case .notRunning(let name): "the class '\(name)' does not answer. `lectern class list` shows those that do."
  case .wrongAccount(let name):
    "another account than the teacher's answers for the class '\(name)'. Do not join it; tell whoever runs this machine."
  case .lost: "the connection to the class was lost. Join it again."
  }
}

func sentence(for error: LedgerError) -> String {
  switch error {
  case .cannotOpen(let path, let detail): "the class's database '\(path)' cannot be opened: \(detail)."
  case .newerSchema(let path): "the class's database '\(path)' was written by a newer Lectern. Use that one."
  case .unreachable(let path, let detail):
    "the class's database (\(path)) cannot be reached: \(detail). Nothing was lost; try again."
  case .unsettled: "the connection to the class's database was lost before it said what it kept. Look, and try again."
  case .forbidden(let detail): "the class's database does not allow this: \(detail)."
  case .noLibrary(let detail):
    "classes on several hosts need PostgreSQL's library: \(detail). As root: apt-get install libpq5"
  case .notPrepared(let path):
    "the database (\(path)) is not ready for classes of this Lectern. Its owner types: lectern class database CONNECTION"
  case .noSuchClass(let path, let name):
    "there is no class '\(name)' of yours in the database (\(path)). Begin it: lectern class start TEXT --database …"
  case .conflict: "the class's database holds this already. Nothing was changed."
  case .damaged(let path, let detail): "the class's database '\(path)' is damaged: \(detail)."
  case .notKept(let path, let detail): "the class's database '\(path)' took no more, so this was not kept: \(detail)."
  }
}
