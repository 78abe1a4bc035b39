import Glibc

/// The account at the other end of a Unix socket, as the kernel reports it; no message can claim another.
public enum Peer {
  /// - Returns: the number of the account; `nil` if the socket is none, or gone.
  public static func account(of descriptor: Int32) -> UInt32? { credentials(of: descriptor)?.1 }

  /// The number of the process that listened, or connected.
  public static func process(of descriptor: Int32) -> Int32? { credentials(of: descriptor)?.0 }

  private static func credentials(of descriptor: Int32) -> (Int32, UInt32, UInt32)? {
    // struct ucred: process, account, group.
    var credentials: (Int32, UInt32, UInt32) = (0, 0, 0)
    var length = socklen_t(MemoryLayout.size(ofValue: credentials))
    let credentialsOption: Int32 = 17  // SO_PEERCRED, a macro that Swift does not see
    let result = withUnsafeMutablePointer(to: &credentials) {
      getsockopt(descriptor, SOL_SOCKET, credentialsOption, $0, &length)
    }
    return result == 0 && length == 12 ? credentials : nil
  }
}

/// The accounts of this machine.
public enum Accounts {
  /// How the machine calls an account; its number where it has no name.
  public static func name(of account: UInt32) -> String {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard getpwuid_r(account, &entry, &buffer, buffer.count, &found) == 0, found != nil, let name = entry.pw_name
    else { return "\(account)" }
    return String(cString: name)
  }

  /// The number of an account by its name, or by its number.
  public static func number(of name: String) -> UInt32? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    if getpwnam_r(name, &entry, &buffer, buffer.count, &found) == 0, found != nil { return entry.pw_uid }
    return UInt32(name)
  }

  /// The members of a group: those it lists, and those whose first group it is. `nil` if there is no such group.
  public static func members(ofGroup name: String) -> Set<UInt32>? {
    guard let group = getgrnam(name) else { return nil }
    let number = group.pointee.gr_gid
    var names: [String] = []
    var member = group.pointee.gr_mem
    while let pointer = member, let text = pointer.pointee {
      names.append(String(cString: text))
      member = pointer + 1
    }
    var members = Set(names.compactMap(Self.number(of:)))
    setpwent()
    while let entry = getpwent() { if entry.pointee.pw_gid == number { members.insert(entry.pointee.pw_uid) } }
    endpwent()
    return members
  }
}
