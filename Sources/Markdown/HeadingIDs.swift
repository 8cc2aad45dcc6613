/// Gives headings ids that stay the same while their words do: letters, marks and digits of any script in lower case,
/// anything between them as one `-`; the second of a kind ends in `-2`.
struct HeadingIDs {
  private var used: [[UInt8]: Int] = [:]

  /// The id of the heading whose inline nodes are in the range.
  mutating func next(for view: MarkdownView, _ inlines: Range<Int>) -> [UInt8] {
    var id: [UInt8] = []
    for index in inlines {
      let node = view.nodes[index]
      switch node.kind {
      case .text, .code: appendWords(of: view.bytes(of: node), to: &id)
      case .softBreak, .lineBreak, .placeholder: separate(&id)
      default: break
      }
      if node.kind == .placeholder { appendWords(of: view.bytes(of: node), to: &id) }
    }
    if id.last == UInt8(ascii: "-") { id.removeLast() }
    return unique(id.isEmpty ? Array("section".utf8) : id)
  }

  private mutating func unique(_ id: [UInt8]) -> [UInt8] {
    guard let last = used[id] else {
      used[id] = 1
      return id
    }
    var number = last
    var numbered = id
    repeat {
      number += 1
      numbered = id + [UInt8(ascii: "-")] + String(number).utf8
    } while used[numbered] != nil
    used[id] = number
    used[numbered] = 1
    return numbered
  }

  private func separate(_ id: inout [UInt8]) {
    if let last = id.last, last != UInt8(ascii: "-") { id.append(UInt8(ascii: "-")) }
  }

  private func appendWords(of bytes: UnsafeBufferPointer<UInt8>, to id: inout [UInt8]) {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return appendScalars(of: bytes, to: &id) }
    for byte in bytes {
      if isLetter(byte) {
        id.append(byte | 0x20)
      } else if isDigit(byte) {
        id.append(byte)
      } else {
        separate(&id)
      }
    }
  }

  private func appendScalars(of bytes: UnsafeBufferPointer<UInt8>, to id: inout [UInt8]) {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
        id += scalar.properties.lowercaseMapping.utf8
      case .format: break  // Joiners stand inside words of Bangla, Persian and others.
      default: separate(&id)
      }
    }
  }
}
