import Glibc

import class Foundation.Bundle

/// Files that the program is shipped with.
enum FileContents {
  /// All bytes of the file at `path`; `nil` if it cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    guard fseek(file, 0, SEEK_END) == 0, case let size = ftell(file), size >= 0 else { return nil }
    rewind(file)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
    return bytes.count == size ? bytes : nil
  }

  /// Where the resource `name` of this module is: beside the program, in `../share/lectern` of an installation,
  /// or where the package was built.
  static func path(ofResource name: String) -> String {
    let folder = programFolder
    let places = ["\(folder)/lectern_Tagging.resources/Resources/\(name)", "\(folder)/../share/lectern/\(name)"]
    return places.first { access($0, R_OK) == 0 } ?? Bundle.module.bundlePath + "/Resources/\(name)"
  }

  private static var programFolder: String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = max(0, readlink("/proc/self/exe", &path, path.count))
    let bytes = path.prefix(length).map { UInt8(bitPattern: $0) }
    return String(decoding: bytes.prefix(upTo: bytes.lastIndex(of: 0x2F) ?? 0), as: UTF8.self)
  }
}
