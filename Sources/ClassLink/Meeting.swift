import Glibc

/// Where the sockets of running classes lie: each account has a folder of its own, which only it may write.
///
/// A folder is believed if it is a folder, belongs to the account whose number its name carries, and nobody else may
/// write into it; a socket in it, if it belongs to the same account. So nobody can put a socket where another's is
/// looked for. Whoever takes the plain name of somebody's folder away gains nothing: any name that goes on after the
/// account's number serves as well.
public struct Meeting: Hashable, Sendable {
  public let folder: String
  /// How the folders of accounts begin.
  public static let prefix = "lectern-class-"

  public init(folder: String) { self.folder = folder }

  /// `LECTERN_CLASS_DIR`, else `/run/lectern` where the administrator has made it, else `/tmp`.
  public static func standard(environment: [String: String]) -> Meeting {
    if let folder = environment["LECTERN_CLASS_DIR"], folder.hasPrefix("/") { return Meeting(folder: folder) }
    var facts = stat()
    let isMade =
      lstat("/run/lectern", &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR && facts.st_uid == 0
      && facts.st_mode & S_ISVTX != 0
    return Meeting(folder: isMade ? "/run/lectern" : "/tmp")
  }

  /// A class that a socket promises.
  public struct Place: Hashable, Sendable {
    public let name: String
    /// Whose class it is.
    public let account: UInt32
    public let path: String
  }

  /// The classes whose sockets may be believed, by name; whether a server listens shows when one connects.
  public func places() -> [Place] {
    folders().flatMap { path -> [Place] in
      guard let account = Self.account(inPath: path), Self.belongs(path, to: account, S_IFDIR, others: 0o022) else {
        return []
      }
      return names(in: path).filter { $0.hasSuffix(".sock") }.compactMap { file in
        guard Self.belongs(path + "/" + file, to: account, S_IFSOCK, others: 0) else { return nil }
        return Place(name: String(file.dropLast(5)), account: account, path: path + "/" + file)
      }
    }.sorted { ($0.name, $0.account) < ($1.name, $1.account) }
  }

  /// The folders that are called like an account's.
  public func folders() -> [String] {
    names(in: folder).filter { $0.hasPrefix(Self.prefix) }.map { folder + "/" + $0 }
  }

  private static func account(inPath path: String) -> UInt32? {
    let rest = (path.split(separator: "/").last ?? "").dropFirst(prefix.count)
    return UInt32(rest.prefix { $0 != "-" })
  }

  private static func belongs(_ path: String, to account: UInt32, _ kind: mode_t, others: mode_t) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == kind && facts.st_uid == account
      && facts.st_mode & others == 0
  }

  /// Listens for a class of this account.
  ///
  /// The caller holds the class's own lock, so that a socket of this name that nobody answers is a dead one.
  ///
  /// - Returns: the listening socket, which does not block, and its path.
  public func listen(as name: String) throws(MeetingError) -> (descriptor: Int32, path: String) {
    let path = try ownFolder() + "/\(name).sock"
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | streamFlags, 0)
    guard descriptor >= 0 else { throw .cannotListen(path: path, code: errno) }
    // It gets its name when it listens, so that nobody finds one that does not.
    let unnamed = path + "-"
    unlink(unnamed)
    let isListening =
      withAddress(unnamed) { bind(descriptor, $0, $1) == 0 } ?? false
      && chmod(unnamed, 0o666) == 0 && Glibc.listen(descriptor, 4096) == 0 && rename(unnamed, path) == 0
    guard isListening else {
      let code = errno
      close(descriptor)
      throw .cannotListen(path: path, code: code)
    }
    return (descriptor, path)
  }

  /// The folder of this account, made if it is missing; under another name where that one is not ours.
  private func ownFolder() throws(MeetingError) -> String {
    let account = geteuid()
    let plain = "\(folder)/\(Self.prefix)\(account)"
    for attempt in 0..<16 {
      let path = attempt == 0 ? plain : plain + "-\(UInt32.random(in: 0 ... .max))"
      if mkdir(path, 0o755) == 0 { chmod(path, 0o755) }
      if Self.belongs(path, to: account, S_IFDIR, others: 0o022) { return path }
    }
    throw .cannotListen(path: plain, code: EACCES)
  }

  /// Connects to a class and makes sure whose it is.
  public static func connect(to place: Place) throws(MeetingError) -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw .notRunning(name: place.name) }
    guard withAddress(place.path, { Glibc.connect(descriptor, $0, $1) == 0 }) ?? false else {
      close(descriptor)
      throw .notRunning(name: place.name)
    }
    guard Peer.account(of: descriptor) == place.account else {
      close(descriptor)
      throw .wrongAccount(name: place.name)
    }
    return descriptor
  }
}

private let streamFlags = Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)

public enum MeetingError: Error, Hashable {
  case cannotListen(path: String, code: Int32)
  case notRunning(name: String)
  /// Another account answers than the one whose socket it is.
  case wrongAccount(name: String)
  case lost
}

/// - Returns: `nil` if the path is too long for a socket.
private func withAddress<Result>(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result? {
  var address = sockaddr_un()
  address.sun_family = sa_family_t(AF_UNIX)
  let bytes = Array(path.utf8)
  guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
  withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
  return withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
  }
}

private func names(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    names.append(withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
  }
  return names.sorted()
}
