import FoundationEssentials

/// Frames: four bytes with the length, most significant first, then a message in JSON.
public enum Wire {
  /// The versions of the protocol that this program speaks.
  public static let lowest = 1
  public static let highest = 1

  /// The highest version that both speak.
  static func common(_ hello: Hello) -> Int? {
    let version = min(highest, hello.highest)
    return version >= max(lowest, hello.lowest) ? version : nil
  }

  /// A message with its length in front.
  ///
  /// - Throws: ``WireError/tooLong`` if it does not fit into a frame.
  public static func frame(_ message: some Encodable) throws(WireError) -> [UInt8] {
    guard let body = try? JSONEncoder().encode(message) else { throw .malformed }
    guard body.count <= Limits.frameBytes else { throw .tooLong(body.count) }
    let length = UInt32(body.count)
    return [UInt8(length >> 24), UInt8(length >> 16 & 0xFF), UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF)] + body
  }

  /// The message in a frame's body.
  public static func message<Message: Decodable>(_ type: Message.Type, in body: some Collection<UInt8>)
    throws(WireError) -> Message
  {
    do { return try JSONDecoder().decode(type, from: Data(body)) } catch { throw .malformed }
  }
}

public enum WireError: Error, Hashable {
  /// A frame announces or would need this many bytes.
  case tooLong(Int)
  case malformed
}

/// Cuts what arrives into frames, wherever it was cut on its way.
public struct FrameReader: Hashable, Sendable {
  private var bytes: [UInt8] = []
  private var start = 0

  public init() {}

  /// Bytes that wait for the rest of their frame.
  public var waiting: Int { bytes.count - start }

  /// Whether a whole frame waits, or a length that no frame may have.
  public var hasNext: Bool {
    guard waiting >= 4 else { return false }
    let length = length
    return length > Limits.frameBytes || waiting >= 4 + length
  }

  private var length: Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }

  public mutating func feed(_ more: some Collection<UInt8>) {
    if start > 0 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// The body of the next frame that is whole; `nil` if there is none.
  ///
  /// - Throws: ``WireError/tooLong`` as soon as a length is read that no frame may have.
  public mutating func next() throws(WireError) -> ArraySlice<UInt8>? {
    guard waiting >= 4 else { return nil }
    let length = length
    guard length <= Limits.frameBytes else { throw .tooLong(length) }
    guard waiting >= 4 + length else { return nil }
    let body = bytes[start + 4..<start + 4 + length]
    start += 4 + length
    return body
  }
}
