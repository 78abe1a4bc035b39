/// A moment on the world's clock: milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
public struct Timestamp: RawRepresentable, Hashable, Sendable, Comparable {
  /// Milliseconds since 1970 in UTC; negative before.
  public let rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }

  public init(milliseconds: Int64) { rawValue = milliseconds }

  public init(seconds: Int64) { rawValue = seconds.multipliedSaturating(by: 1000) }

  public var milliseconds: Int64 { rawValue }

  /// Whole seconds since 1970, rounded down.
  public var seconds: Int64 { rawValue.flooredQuotient(by: 1000) }

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.rawValue < right.rawValue }

  /// The moment `milliseconds` later; the last one that can be written if that is past it.
  public func advanced(milliseconds: Int64) -> Timestamp {
    let (sum, overflow) = rawValue.addingReportingOverflow(milliseconds)
    if overflow { return Timestamp(rawValue: milliseconds < 0 ? .min : .max) }
    return Timestamp(rawValue: sum)
  }

  /// The moment `seconds` later.
  public func advanced(seconds: Int) -> Timestamp {
    advanced(milliseconds: Int64(seconds).multipliedSaturating(by: 1000))
  }

  /// Milliseconds from `earlier` to here; negative if `earlier` is later.
  public func milliseconds(since earlier: Timestamp) -> Int64 {
    let (difference, overflow) = rawValue.subtractingReportingOverflow(earlier.rawValue)
    if overflow { return rawValue < 0 ? .min : .max }
    return difference
  }
}

extension Int64 {
  /// The quotient rounded towards minus infinity, as days need it before 1970. `divisor` is above zero.
  func flooredQuotient(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  func multipliedSaturating(by factor: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    if overflow { return (self < 0) == (factor < 0) ? .max : .min }
    return product
  }
}
