/// Reads the YAML that nearly all files of a portal are made of, several times faster than libyaml: `key: value` lines,
/// where a value is a plain or simply quoted text on one line, words in brackets or braces, or a list or map of the same
/// in lines of their own.
///
/// It is strict: it gives up at anything else, and libyaml reads the whole document instead. What it does read it reads
/// as libyaml does, which a property test shows.
package struct PlainScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var at = 0
  var lineStart = 0
  var line: Int

  /// How deep lists and maps may lie in each other; deeper ones are left to libyaml.
  private static let deepest = 8

  /// Adds the document to an empty tree; false where it is not plain, and then the tree is of no use.
  package static func scan(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int, into tree: inout YAMLTree) -> Bool {
    var scanner = PlainScanner(bytes: bytes, line: firstLine)
    tree.take(bytes)
    return scanner.document(&tree)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    self.bytes = bytes
    self.line = line
  }

  private mutating func document(_ tree: inout YAMLTree) -> Bool {
    skipEmptyLines()
    guard at < bytes.count, indentation() == 0 else { return false }
    return block(&tree, indent: 0, depth: 0) && at == bytes.count
  }

  /// A list or a map whose first line is in hand.
  ///
  /// - Parameter indent: how many spaces stand before each of its lines.
  private mutating func block(_ tree: inout YAMLTree, indent: Int, depth: Int) -> Bool {
    guard depth < Self.deepest else { return false }
    if isItem(at + indent) { return list(&tree, indent: indent, depth: depth) }
    at += indent
    return map(&tree, indent: indent, depth: depth)
  }

  /// Entries that are all indented alike; the first key is in hand.
  private mutating func map(_ tree: inout YAMLTree, indent: Int, depth: Int) -> Bool {
    let map = tree.open(.map, line: line, column: indent + 1)
    while true {
      guard entry(&tree, indent: indent, depth: depth) else { return false }
      skipEmptyLines()
      let next = indentation()
      guard at < bytes.count, next >= indent else { break }
      guard next == indent else { return false }
      at += indent
    }
    tree.close(map)
    return true
  }

  /// Lines that begin with `- `, all indented alike.
  private mutating func list(_ tree: inout YAMLTree, indent: Int, depth: Int) -> Bool {
    let list = tree.open(.list, line: line, column: indent + 1)
    while true {
      at += indent + 1
      skipSpaces()
      guard item(&tree, depth: depth) else { return false }
      skipEmptyLines()
      let next = indentation()
      guard at < bytes.count, next >= indent, next > indent || isItem(at + next) else { break }
      guard next == indent else { return false }
    }
    tree.close(list)
    return true
  }

  private mutating func item(_ tree: inout YAMLTree, depth: Int) -> Bool {
    if byte(at) == Sign.openBrace { return wordMap(&tree) }
    guard isKeyAhead else { return text(&tree) }
    guard depth + 1 < Self.deepest else { return false }
    return map(&tree, indent: at - lineStart, depth: depth + 1)
  }

  private mutating func entry(_ tree: inout YAMLTree, indent: Int, depth: Int) -> Bool {
    guard key(&tree) else { return false }
    if byte(at) == Sign.newline {
      endLine()
      skipEmptyLines()
      let next = indentation()
      guard at < bytes.count, next > indent || next == indent && isItem(at + next) else { return false }
      return block(&tree, indent: next, depth: depth + 1)
    }
    guard byte(at) == Sign.space else { return false }
    skipSpaces()
    switch byte(at) {
    case Sign.openBracket: return wordList(&tree)
    case Sign.openBrace: return wordMap(&tree)
    default: return text(&tree)
    }
  }

  /// A key and the colon after it.
  private mutating func key(_ tree: inout YAMLTree) -> Bool {
    let end = endOfKey
    guard end > at, end - at <= 64, byte(end) == Sign.colon else { return false }
    tree.addScalar(at: at..<end, isPlain: true, line: line, column: at - lineStart + 1, width: end - at)
    at = end + 1
    return true
  }

  /// A text to the end of its line, plain or in double quotes.
  private mutating func text(_ tree: inout YAMLTree) -> Bool {
    let column = at - lineStart + 1
    return byte(at) == Sign.quote ? quoted(&tree, column: column) : plain(&tree, column: column)
  }

  private mutating func plain(_ tree: inout YAMLTree, column: Int) -> Bool {
    guard at < bytes.count, !Sign.isIndicator(bytes[at]) else { return false }
    let start = at
    var scalars = 0
    while at < bytes.count, bytes[at] != Sign.newline {
      let byte = bytes[at]
      if byte == Sign.colon, endsWord(at + 1) { return false }
      if byte == Sign.hash, bytes[at - 1] == Sign.space { return false }
      guard mayStand(byte) else { return false }
      scalars += 1
      // The bytes after a character's first are those of its letter.
      at = min(at + lengthOfCharacter(byte), bytes.count)
      if byte < 0x80 {
        let count = ordinaryCount
        scalars += count
        at += count
      }
    }
    var end = at
    while bytes[end - 1] == Sign.space { end -= 1 }
    tree.addScalar(at: start..<end, isPlain: true, line: line, column: column, width: scalars - (at - end))
    endLine()
    return true
  }

  private mutating func quoted(_ tree: inout YAMLTree, column: Int) -> Bool {
    at += 1
    let start = at
    var scalars = 0
    while at < bytes.count, bytes[at] != Sign.quote {
      let byte = bytes[at]
      guard mayStand(byte), byte != Sign.backslash else { return false }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      at += 1
    }
    guard at < bytes.count else { return false }
    let end = at
    at += 1
    skipSpaces()
    guard at == bytes.count || bytes[at] == Sign.newline else { return false }
    tree.addScalar(at: start..<end, isPlain: false, line: line, column: column, width: scalars + 2)
    endLine()
    return true
  }

  /// `[a, b-c, 504]` on one line.
  private mutating func wordList(_ tree: inout YAMLTree) -> Bool {
    let list = tree.open(.list, line: line, column: at - lineStart + 1)
    at += 1
    while true {
      skipSpaces()
      guard word(&tree) else { return false }
      let sign = byte(at)
      at += 1
      if sign == Sign.closeBracket { break }
      guard sign == Sign.comma else { return false }
    }
    tree.close(list)
    return endsHere()
  }

  /// `{kind: iep, on: 2026-09-08}` on one line.
  private mutating func wordMap(_ tree: inout YAMLTree) -> Bool {
    let map = tree.open(.map, line: line, column: at - lineStart + 1)
    at += 1
    while true {
      skipSpaces()
      guard key(&tree), byte(at) == Sign.space else { return false }
      skipSpaces()
      guard word(&tree) else { return false }
      let sign = byte(at)
      at += 1
      if sign == Sign.closeBrace { break }
      guard sign == Sign.comma else { return false }
    }
    tree.close(map)
    return endsHere()
  }

  /// A word of letters, digits and hyphens, and the spaces after it.
  private mutating func word(_ tree: inout YAMLTree) -> Bool {
    let start = at
    guard isWord(byte(at)) else { return false }
    while isWord(byte(at)) || byte(at) == Sign.hyphen { at += 1 }
    tree.addScalar(at: start..<at, isPlain: true, line: line, column: start - lineStart + 1, width: at - start)
    skipSpaces()
    return true
  }

  /// Goes over the end of a line that has nothing more.
  private mutating func endsHere() -> Bool {
    skipSpaces()
    guard at == bytes.count || bytes[at] == Sign.newline else { return false }
    endLine()
    return true
  }
}
