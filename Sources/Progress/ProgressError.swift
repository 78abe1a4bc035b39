import GRDB
import Glibc

/// Why the progress could not be kept or read, with the facts of the matter.
public enum ProgressError: Error, Hashable {
  /// The file was written by a later version: it holds migrations that this one does not know.
  case newerSchema(path: String, unknown: [String])
  /// The file is no database, or its pages contradict each other. Nothing was changed.
  case damaged(path: String, detail: String)
  /// A database of some other program.
  case foreign(path: String, applicationID: Int)
  /// `code` is an `errno`.
  case folder(path: String, code: Int32)
  /// `code` is an `errno`.
  case file(path: String, code: Int32)
  /// SQLite may not write there, as on a read-only file system.
  case notWritable(path: String, detail: String)
  case diskFull(path: String)
  /// The account has stored as much as it may.
  case overQuota(path: String)
  /// Another program held it longer than `seconds`.
  case locked(path: String, seconds: Double)
  case inputOutput(path: String, code: Int32)
  case noSuchText(Int64)
  case noSuchCard(String)
  /// A value that the schema refuses.
  case refused(path: String, detail: String)
}

extension ProgressError {
  /// What an error of SQLite means for the learner.
  ///
  /// - Parameter systemCode: the `errno` behind it, where SQLite knows it.
  init(_ error: any Error, path: String, systemCode: Int32 = 0) {
    if let error = error as? ProgressError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .refused(path: path, detail: "\(error)")
      return
    }
    let detail = error.message ?? ""
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, detail: detail)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_IOERR, .SQLITE_CANTOPEN:
      switch systemCode {
      case ENOSPC: self = .diskFull(path: path)
      case EDQUOT: self = .overQuota(path: path)
      case let code where error.resultCode == .SQLITE_IOERR || code == EIO:
        self = .inputOutput(path: path, code: error.extendedResultCode.rawValue)
      default: self = .notWritable(path: path, detail: detail)
      }
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path, seconds: ProgressStore.patience)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self = .notWritable(path: path, detail: detail)
    default: self = .refused(path: path, detail: detail)
    }
  }
}
