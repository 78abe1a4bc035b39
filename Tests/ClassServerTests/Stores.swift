import Classroom
import Foundation
import Ledgers
import TestSupport

/// The kinds of stores that a class may have.
enum StoreKind: String, CaseIterable, Sendable {
  case sqlite, postgres

  /// Those that this machine can have.
  static let here = allCases.filter { $0 == .sqlite || PostgresCluster.isHere }
}

/// A database that is ready for classes of the login `anna`.
let preparedCluster = Result { () throws -> PostgresCluster in
  let cluster = try PostgresCluster.shared.get()
  try prepare(cluster)
  return cluster
}

func prepare(_ cluster: PostgresCluster) throws {
  for login in ["anna", "bea"] { try cluster.makeLogin(login) }
  _ = try PostgresPreparation.prepare(cluster.info(), admitting: ["anna", "bea"])
}

/// A place for one ledger, which may be opened again and again.
struct StorePlace {
  let kind: StoreKind
  let folder = NSTemporaryDirectory() + "lectern-ledger-\(UUID().uuidString)"
  let name = "class-\(UUID().uuidString.prefix(8))"

  init(_ kind: StoreKind) throws {
    self.kind = kind
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  func store() throws -> any LedgerStore {
    switch kind {
    case .sqlite: try SQLiteLedger(path: folder + "/class.sqlite")
    case .postgres: try PostgresLedger(info: preparedCluster.get().info(user: "anna"), name: name)
    }
  }
}
