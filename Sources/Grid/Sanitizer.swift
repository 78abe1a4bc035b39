/// The one gate through which text from outside reaches a screen, a message or an export.
public func sanitized(_ text: some StringProtocol) -> String {
  String(text.map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 32 || $0.value == 127 } ? "\u{FFFD}" : $0 })
}
