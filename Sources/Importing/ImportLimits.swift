/// How much an import may take.
public struct ImportLimits: Hashable, Sendable {
  /// A larger file is refused before it is read. In bytes.
  public var fileBytes: Int
  /// A file inside an archive, or what a gzip file holds, may unpack to so many bytes, counted as they come.
  public var partBytes: Int
  /// What is packed may grow so many times beyond the packed file, once it is more than 8 MB: text packs to a third, and
  /// what packs to a thousandth is made to fill a memory.
  public var growth: Int
  /// All files of an archive that are read may unpack to so many bytes together.
  public var totalBytes: Int
  /// So many files of a book's reading order are read.
  public var parts: Int
  /// A program that reads a format for us is stopped after so many seconds.
  public var seconds: Int

  public init(
    fileBytes: Int = 256_000_000, partBytes: Int = 64_000_000, growth: Int = 100, totalBytes: Int = 128_000_000,
    parts: Int = 20_000,
    seconds: Int = 20
  ) {
    self.fileBytes = fileBytes
    self.partBytes = partBytes
    self.growth = growth
    self.totalBytes = totalBytes
    self.parts = parts
    self.seconds = seconds
  }
}
