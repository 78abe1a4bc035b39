import Foundation

/// Writes a report as one line of JSON; the same report gives the same bytes.
func json(_ report: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return escapingInvisible(String(decoding: try encoder.encode(report), as: UTF8.self)) + "\n"
}

/// Escapes what a terminal might obey: C1 controls, DEL and the marks that turn the direction of writing.
///
/// In JSON such characters stand inside strings only, where `\u` and four digits mean the same.
private func escapingInvisible(_ json: String) -> String {
  guard json.unicodeScalars.contains(where: isInvisible) else { return json }
  var escaped = ""
  for scalar in json.unicodeScalars {
    if isInvisible(scalar) {
      let digits = String(scalar.value, radix: 16)
      escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    } else {
      escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
