import Documents

/// A line of a laid out text, from which one steps to its neighbours.
struct LineWalker {
  let layout: TextLayout
  private var lines: [TextLine]
  private var index: Int

  /// The line in which the byte at `offset` stands, or the nearest one; `nil` for a text without blocks.
  init?(_ layout: TextLayout, at offset: Int) {
    guard let piece = layout.piece(at: offset) else { return nil }
    self.layout = layout
    lines = layout.lines(of: piece)
    index = max(0, lines.partitioningIndex { $0.range.lowerBound > offset } - 1)
  }

  init(_ layout: TextLayout, at line: TextLine) {
    self.layout = layout
    lines = layout.lines(of: line.piece)
    index = line.index
  }

  var line: TextLine { lines[index] }

  /// Rows between this line and the one before it.
  var gapBefore: Int { line.opensBlock && layout.isSpaced(before: line.piece.block) ? 1 : 0 }

  /// Steps to the next line; `false` at the last one.
  mutating func forward() -> Bool {
    if index + 1 < lines.count {
      index += 1
    } else {
      guard let next = layout.piece(after: line.piece) else { return false }
      lines = layout.lines(of: next)
      index = 0
    }
    return true
  }

  /// Steps to the line before; `false` at the first one.
  mutating func backward() -> Bool {
    if index > 0 {
      index -= 1
    } else {
      guard let previous = layout.piece(before: line.piece) else { return false }
      lines = layout.lines(of: previous)
      index = lines.count - 1
    }
    return true
  }

  /// This line, or the next one where this one ends before `offset`.
  func starting(from offset: Int) -> LineWalker {
    var next = self
    guard line.range.upperBound <= offset, !line.range.contains(offset), next.forward() else { return self }
    return next
  }

  /// The line that stands at the top of a pane in which this line has `rows` rows above it; nearer if the text begins
  /// before that, or if an empty row would stand at the top.
  func top(rowsAbove rows: Int) -> LineWalker {
    var walker = self
    var left = rows
    while left > walker.gapBefore {
      let step = walker.gapBefore + 1
      guard walker.backward() else { break }
      left -= step
    }
    return walker
  }
}
