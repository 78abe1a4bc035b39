/// Why the files of an archive made no document.
enum PackageFailure: Error, Equatable {
  case archive(Archive.Failure)
  /// This file is missing, or is not what it should be.
  case part(String)
  /// The files are there, and there is no text in them.
  case noText
}
