/// How much a text may take to be read. What each is for stands in ``table``.
public struct ImportLimits: Hashable, Sendable {
  public var fileBytes: Int
  public var partBytes: Int
  public var growth: Int
  public var totalBytes: Int
  public var parts: Int
  public var names: Int
  public var seconds: Int
  public var helperBytes: Int
  public var studyBytes: Int

  public init(
    fileBytes: Int = 256_000_000, partBytes: Int = 64_000_000, growth: Int = 100, totalBytes: Int = 128_000_000,
    parts: Int = 20_000, names: Int = 100_000, seconds: Int = 20, helperBytes: Int = 1 << 30,
    studyBytes: Int = 8_000_000
  ) {
    self.fileBytes = fileBytes
    self.partBytes = partBytes
    self.growth = growth
    self.totalBytes = totalBytes
    self.parts = parts
    self.names = names
    self.seconds = seconds
    self.helperBytes = helperBytes
    self.studyBytes = studyBytes
  }
}

/// One of the limits, under the name by which a configuration sets it.
public struct ImportLimit: Sendable {
  public let name: String
  public let sentence: String
  public let range: ClosedRange<Int>
  public let value: WritableKeyPath<ImportLimits, Int> & Sendable
}

extension ImportLimits {
  /// Every limit. Offsets in lines are kept in four bytes, which bounds a file.
  public static let table: [ImportLimit] = [
    ImportLimit(
      name: "file-bytes", sentence: "A larger file is refused before it is read; so is what a gzip file holds.",
      range: 1...4_000_000_000, value: \.fileBytes),
    ImportLimit(
      name: "part-bytes", sentence: "A file inside a book may unpack to so many bytes, counted as they come out.",
      range: 1...4_000_000_000, value: \.partBytes),
    ImportLimit(
      name: "total-bytes", sentence: "All files of a book that are read may unpack to so many bytes together.",
      range: 1...4_000_000_000, value: \.totalBytes),
    ImportLimit(
      name: "growth",
      sentence: "What is packed may grow so many times, once it is more than 8 MB: text packs to a third.",
      range: 1...1_000_000, value: \.growth),
    ImportLimit(
      name: "parts", sentence: "So many files of a book's reading order are read.", range: 1...1_000_000,
      value: \.parts),
    ImportLimit(
      name: "names", sentence: "So many names of files in an archive are looked at to find out what it is.",
      range: 1...10_000_000, value: \.names),
    ImportLimit(
      name: "seconds", sentence: "A program that reads a PDF for us is stopped after so many seconds.",
      range: 1...3600, value: \.seconds),
    ImportLimit(
      name: "helper-bytes", sentence: "Such a program may take so many bytes of memory.",
      range: 1_000_000...64_000_000_000, value: \.helperBytes),
    ImportLimit(
      name: "study-bytes",
      sentence: "A longer text can be read whole, but names and questions are looked for in so many bytes only.",
      range: 1...4_000_000_000, value: \.studyBytes),
  ]
}
