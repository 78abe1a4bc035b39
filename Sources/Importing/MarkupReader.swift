import CMarkup
import Glibc

/// Tags and texts of an HTML or XML file, one after the other.
struct MarkupReader: ~Copyable {
  enum Event: Equatable {
    case open(String)
    case close(String)
    case text(String)
  }

  private let reader: OpaquePointer
  /// The file ended before its elements did.
  private(set) var isBroken = false

  /// Whether libxml2 is installed.
  static var isAvailable: Bool { lectern_markup_available() != 0 }

  /// HTML as browsers take it. `encoding` is what the file says itself; otherwise `bytes` are UTF-8.
  init?(html bytes: [UInt8], encoding: String? = nil) {
    let opened = bytes.withCharacters { start, count in
      encoding.map { lectern_markup_open_html(start, count, $0) } ?? lectern_markup_open_html(start, count, nil)
    }
    guard let opened else { return nil }
    reader = opened
  }

  init?(xml bytes: [UInt8]) {
    guard let opened = bytes.withCharacters(lectern_markup_open_xml) else { return nil }
    reader = opened
  }

  deinit { lectern_markup_close_reader(reader) }

  mutating func next() -> Event? {
    switch lectern_markup_next(reader) {
    case lectern_markup_open: return .open(name)
    case lectern_markup_close: return .close(name)
    case lectern_markup_text: return .text(lectern_markup_value(reader).map { String(cString: $0) } ?? "")
    case lectern_markup_broken:
      isBroken = true
      return nil
    default: return nil
    }
  }

  private var name: String { lectern_markup_name(reader).map { String(cString: $0) } ?? "" }

  /// The attribute with this local name, of the element that was just opened.
  func attribute(_ name: String) -> String? {
    guard let value = lectern_markup_attribute(reader, name) else { return nil }
    defer { free(value) }
    return String(cString: value)
  }
}

extension [UInt8] {
  fileprivate func withCharacters<Result>(_ body: (UnsafePointer<CChar>, Int) -> Result) -> Result {
    withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        var empty: CChar = 0
        return characters.baseAddress.map { body($0, characters.count) } ?? body(&empty, 0)
      }
    }
  }
}
