import Documents

/// Tokens that were taken for a name.
struct NameSpan: Hashable, Sendable {
  var tokens: Range<Int>
  var kind: EntityKind
}
