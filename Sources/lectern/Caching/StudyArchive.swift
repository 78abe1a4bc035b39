import Documents
import Foundation
import Questions

/// What a study finds in a text by itself: no word of the learner is in it.
struct Findings: Hashable, Sendable {
  let annotations: Annotations
  let questions: [Question]
}

/// Findings as the bytes of a file: a line of magic, key and checksum, the lengths of two parts, and the parts.
enum StudyArchive {
  private static let magic = "lectern-study/1"

  static func bytes(of findings: Findings, key: CacheKey) throws -> [UInt8] {
    let annotations = findings.annotations
    let sentences = PackedSentences.bytes(sentences: annotations.sentences, trees: annotations.trees)
    let rest = Rest(
      entities: annotations.entities, quotations: annotations.quotations, questions: findings.questions)
    let body = try sentences + PropertyListEncoder.binary.encode(rest)
    let head = "\(magic) \(key.digest) \(sum(body[...])) \(sentences.count) \(body.count - sentences.count)\n"
    return Array(head.utf8) + body
  }

  /// - Parameter length: bytes of the text.
  /// - Returns: `nil` for bytes of another key, of another version, or that are damaged.
  static func findings(in bytes: [UInt8], key: CacheKey, length: Int) -> Findings? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), end < 200 else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ").map(String.init)
    guard head.count == 5, head[0] == magic, head[1] == key.digest, let first = Int(head[3]), let second = Int(head[4]),
      first >= 0, second >= 0, first <= bytes.count, second <= bytes.count, end + 1 + first + second == bytes.count,
      head[2] == sum(bytes[(end + 1)...])
    else { return nil }
    let sentences = bytes.withUnsafeBufferPointer {
      PackedSentences.read(UnsafeBufferPointer(rebasing: $0[end + 1..<end + 1 + first]), length: length)
    }
    guard let sentences,
      let rest = try? PropertyListDecoder().decode(Rest.self, from: Data(bytes[(end + 1 + first)...])),
      rest.fits(length)
    else { return nil }
    return Findings(
      annotations: Annotations(
        sentences: sentences.sentences, entities: rest.entities, quotations: rest.quotations, trees: sentences.trees),
      questions: rest.questions)
  }

  /// FNV-1a over words of eight bytes, in hexadecimal digits: against damage, not against a forger.
  private static func sum(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.withUnsafeBytes { raw in
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325
      var position = 0
      while position + 8 <= raw.count {
        sum = (sum ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)) &* 0x100_0000_01b3
        sum ^= sum >> 29
        position += 8
      }
      for byte in raw[position...] { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return String(sum, radix: 16)
    }
  }

  /// Everything but the sentences: little enough for a general format.
  private struct Rest: Codable {
    let entities: [Entity]
    let quotations: [Quotation]
    let questions: [Question]

    func fits(_ length: Int) -> Bool {
      let whole = 0..<length + 1
      return entities.allSatisfy { $0.mentions.allSatisfy { whole.contains($0.range) } }
        && quotations.allSatisfy { whole.contains($0.range) } && questions.allSatisfy { whole.contains($0.source) }
    }
  }
}

extension PropertyListEncoder {
  fileprivate static var binary: PropertyListEncoder {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    return encoder
  }
}
