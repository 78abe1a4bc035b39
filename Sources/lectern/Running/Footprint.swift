import CMalloc
import Glibc

/// What the program takes of the machine's memory. A class shares one machine.
enum Footprint {
  /// Gives back what only the work behind the screen needed: free memory, and pages of the program itself, which
  /// come from its file again where they are wanted.
  static func shrink() {
    malloc_trim(0)
    for pages in programPages() { madvise(pages.baseAddress, pages.count, MADV_DONTNEED) }
  }

  /// The parts of the program that can only be read and run (proc(5), `maps`): nothing in them is ours to lose.
  private static func programPages() -> [UnsafeMutableRawBufferPointer] {
    guard let maps = fopen("/proc/self/maps", "r") else { return [] }
    defer { fclose(maps) }
    let program = absolutePath("/proc/self/exe")
    var pages: [UnsafeMutableRawBufferPointer] = []
    var line = [CChar](repeating: 0, count: Int(PATH_MAX) + 128)
    while fgets(&line, Int32(line.count), maps) != nil {
      let parts = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self).split {
        $0 == " " || $0 == "\n"
      }
      guard parts.count == 6, parts[1] == "r-xp", parts[5] == program else { continue }
      let ends = parts[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      guard ends.count == 2, ends[0] < ends[1] else { continue }
      pages.append(
        UnsafeMutableRawBufferPointer(
          start: UnsafeMutableRawPointer(bitPattern: ends[0]), count: Int(ends[1] - ends[0])))
    }
    return pages
  }
}
