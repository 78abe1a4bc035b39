extension VirtualScreen {
  mutating func perform(_ token: Token) {
    switch token {
    case .scalar(let scalar): put(scalar)
    case .control(let byte): control(byte)
    case .escape(let bytes): escape(bytes)
    case .csi(let mark, let parameters, let intermediate, let last):
      guard csi(mark, parameters, intermediate, last) else {
        return unknown.append("CSI \(mark) \(parameters) \(intermediate) \(Character(Unicode.Scalar(last)))")
      }
    case .osc("11;?"): asksBackground = true
    case .osc(let text) where text.hasPrefix("52;c;"): clipboard = String(text.dropFirst(5))
    case .osc(let text): unknown.append("OSC \(text)")
    case .invalid(let bytes): unknown.append("bytes \(bytes)")
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07, 0x0E, 0x0F: break
    case 0x08: moveTo(row: row, column: column - 1)
    case 0x09: moveTo(row: row, column: (column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: moveTo(row: row, column: 0)
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func escape(_ bytes: [UInt8]) {
    switch bytes[0] {
    case 0x28, 0x29, 0x3D, 0x3E: break
    case 0x37: saved = SavedCursor(row: row, column: column, style: style)
    case 0x38:
      moveTo(row: saved.row, column: saved.column)
      style = saved.style
    case 0x44: lineFeed()
    case 0x45:
      lineFeed()
      column = 0
    case 0x4D: reverseLineFeed()
    default: unknown.append("ESC \(bytes)")
    }
  }

  /// Returns `false` if the sequence is not known.
  private mutating func csi(_ mark: UInt8, _ parameters: [Int], _ intermediate: [UInt8], _ last: UInt8) -> Bool {
    guard intermediate.isEmpty else { return false }
    if mark == 0x3F { return setPrivateModes(parameters, last) }
    guard mark == 0 else { return false }
    let first = max(1, parameters.first ?? 1)
    let second = max(1, parameters.count > 1 ? parameters[1] : 1)
    if move(last, first, second) || edit(last, first, max(0, parameters.first ?? 0)) { return true }
    switch last {
    case 0x6D: return style.select(parameters.map { max(0, $0) })
    case 0x72: setRegion(first, parameters.count > 1 ? second : size.rows)
    case 0x68 where parameters == [4]: inserts = true
    case 0x6C where parameters == [4]: inserts = false
    case 0x74 where [22, 23].contains(parameters.first): break
    case 0x6E where parameters == [5]: statusQuestions += 1
    default: return false
    }
    return true
  }

  private mutating func move(_ last: UInt8, _ first: Int, _ second: Int) -> Bool {
    switch last {
    case 0x41: moveTo(row: row - first, column: column)
    case 0x42: moveTo(row: row + first, column: column)
    case 0x43: moveTo(row: row, column: column + first)
    case 0x44: moveTo(row: row, column: column - first)
    case 0x47, 0x60: moveTo(row: row, column: first - 1)
    case 0x48, 0x66: moveTo(row: first - 1, column: second - 1)
    case 0x64: moveTo(row: first - 1, column: column)
    default: return false
    }
    return true
  }

  private mutating func edit(_ last: UInt8, _ count: Int, _ kind: Int) -> Bool {
    switch last {
    case 0x4A: eraseScreen(kind)
    case 0x4B:
      erase(row: row, columns: kind == 0 ? column..<size.columns : kind == 1 ? 0..<column + 1 : 0..<size.columns)
    case 0x58: erase(row: row, columns: column..<min(size.columns, column + count))
    case 0x40: insertBlanks(count)
    case 0x50: deleteCells(count)
    case 0x4C: scrollDown(count, from: row)
    case 0x4D: scrollUp(count, from: row)
    case 0x53: scrollUp(count, from: top)
    case 0x54: scrollDown(count, from: top)
    case 0x62: repeatLast(count)
    default: return false
    }
    isWrapPending = isWrapPending && last == 0x62
    return true
  }

  private mutating func repeatLast(_ count: Int) {
    let place = isWrapPending ? column : column - 1
    guard place >= 0, let scalar = lines[row][place].text.unicodeScalars.first else { return }
    for _ in 0..<min(count, size.columns) { put(scalar) }
  }

  private mutating func eraseScreen(_ kind: Int) {
    switch kind {
    case 0:
      erase(row: row, columns: column..<size.columns)
      for below in row + 1..<max(row + 1, size.rows) { erase(row: below, columns: 0..<size.columns) }
    case 1:
      erase(row: row, columns: 0..<column + 1)
      for above in 0..<row { erase(row: above, columns: 0..<size.columns) }
    default: for row in 0..<size.rows { erase(row: row, columns: 0..<size.columns) }
    }
  }

  private mutating func setRegion(_ first: Int, _ last: Int) {
    guard first < last, last <= size.rows else { return }
    (top, bottom) = (first - 1, last - 1)
    moveTo(row: 0, column: 0)
  }

  private mutating func setPrivateModes(_ parameters: [Int], _ last: UInt8) -> Bool {
    // The Linux console's cursor shapes.
    if last == 0x63 { return true }
    guard last == 0x68 || last == 0x6C else { return false }
    let on = last == 0x68
    for mode in parameters {
      switch mode {
      case 7: wraps = on
      case 25: isCursorVisible = on
      case 47, 1047, 1049: useAlternate(on)
      case 1000, 1006: reportsMouse = on
      case 1, 12, 1034, 2026: break
      default: return false
      }
    }
    return true
  }
}
