import CMessageDigest

/// SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as 64 hexadecimal digits.
func sha256(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 2 * Int(SHA256_DIGEST_LENGTH) + 1) { hexadecimal in
      _ = SHA256Data(bytes.baseAddress, bytes.count, hexadecimal.baseAddress)
      return String(cString: hexadecimal.baseAddress!)
    }
  }
}
