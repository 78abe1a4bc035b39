import Glibc

extension SyntaxParser {
  /// The parser with the model that comes with the program.
  ///
  /// - Throws: ``SyntaxModelError``.
  public static func shipped() throws(SyntaxModelError) -> SyntaxParser {
    try SyntaxParser(model: SyntaxModel(path: FileContents.path(ofResource: "syntax.model")))
  }
}

extension SyntaxModel {
  /// Reads the model file at `path`.
  public init(path: String) throws(SyntaxModelError) {
    guard let bytes = Self.contents(of: path) else { throw .missing(path: path) }
    try self.init(bytes: bytes)
  }

  private static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    guard fseek(file, 0, SEEK_END) == 0, case let size = ftell(file), size >= 0 else { return nil }
    rewind(file)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
    return bytes.count == size ? bytes : nil
  }
}
