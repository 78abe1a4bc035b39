/// How much an import may take.
public struct ImportLimits: Hashable, Sendable {
  /// A larger file is refused before it is read. In bytes.
  public var fileBytes: Int

  public init(fileBytes: Int = 256_000_000) {
    self.fileBytes = fileBytes
  }
}
