import CMalloc
import Glibc

/// What the program takes of the machine's memory. A class shares one machine.
enum Footprint {
  /// Gives back free memory: reading a long text takes several times what is kept of it.
  static func trim() { malloc_trim(0) }

  /// Gives back what only the work behind the screen needed: free memory, and pages of the program itself, which
  /// come from its file again where they are wanted.
  static func shrink() {
    trim()
    for pages in programPages() { madvise(pages.baseAddress, pages.count, MADV_DONTNEED) }
  }

  /// The parts of the program that nobody writes to and that nothing was written to when it was loaded, as the kernel
  /// says (proc(5), `smaps`): nothing in them is ours to lose.
  private static func programPages() -> [UnsafeMutableRawBufferPointer] {
    guard let maps = fopen("/proc/self/smaps", "r") else { return [] }
    defer { fclose(maps) }
    let program = absolutePath("/proc/self/exe")
    var pages: [UnsafeMutableRawBufferPointer] = []
    var candidate: UnsafeMutableRawBufferPointer?
    var line = [CChar](repeating: 0, count: Int(PATH_MAX) + 128)
    while fgets(&line, Int32(line.count), maps) != nil {
      let parts = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self).split {
        $0 == " " || $0 == "\n"
      }
      if parts.count >= 5, let range = addresses(parts[0]) {
        candidate = parts.count == 6 && parts[1].hasPrefix("r-") && parts[5] == program ? range : nil
      } else if parts.first == "Anonymous:", parts.dropFirst().first == "0", let range = candidate {
        pages.append(range)
      }
    }
    return pages
  }

  /// What `first-last` in hexadecimal digits stands for.
  private static func addresses(_ text: Substring) -> UnsafeMutableRawBufferPointer? {
    let ends = text.split(separator: "-").compactMap { UInt($0, radix: 16) }
    guard ends.count == 2, ends[0] < ends[1] else { return nil }
    return UnsafeMutableRawBufferPointer(
      start: UnsafeMutableRawPointer(bitPattern: ends[0]), count: Int(ends[1] - ends[0]))
  }
}
