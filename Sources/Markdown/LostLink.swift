/// What was meant as a link or picture, and is none for CommonMark, because a space stands in its address or before it.
struct LostLink {
  enum Slip { case spaceInAddress, spaceBeforeAddress }

  /// What stands before a colon, which decides how its space can be written.
  enum Scheme { case none, web, phone }

  let slip: Slip
  let scheme: Scheme
  let isPicture: Bool
  let address: Range<Int>
  /// From the bracket that closes the words to the one that closes the address.
  let range: Range<Int>

  /// Reads on from a `]` of a text; nil where nothing follows that is surely meant as an address.
  init?(at bracket: Int, in source: UnsafeBufferPointer<UInt8>) {
    guard source[(bracket + 1)...].first(where: { !isBlank($0) }) == UInt8(ascii: "(") else { return nil }
    let line = source[bracket...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let rest = line.dropFirst().drop(while: isBlank)
    guard rest.first == UInt8(ascii: "("), let close = Self.closing(rest) else { return nil }
    let inner = rest[..<close].dropFirst().drop(while: isBlank)
    let last = inner.lastIndex { !isBlank($0) } ?? inner.startIndex
    address = inner.startIndex..<min(last + 1, inner.endIndex)
    range = bracket..<close + 1
    let (isApart, hasSpace) = (rest.startIndex > bracket + 1, source[address].contains(where: isBlank))
    scheme = Self.scheme(source[address])
    guard isApart != hasSpace, scheme != .none || Self.isFile(source[address]),
      let start = Self.opening(before: bracket, in: source)
    else { return nil }
    slip = isApart ? .spaceBeforeAddress : .spaceInAddress
    isPicture = start > 0 && source[start - 1] == UInt8(ascii: "!")
  }

  /// Where the bracket closes that a line begins with.
  private static func closing(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var depth = 0
    for index in line.indices {
      if line[index] == UInt8(ascii: "(") { depth += 1 }
      if line[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// Where the words begin; nil where one of their brackets is to be shown as it is (CommonMark 0.30, 2.4).
  private static func opening(before bracket: Int, in source: UnsafeBufferPointer<UInt8>) -> Int? {
    func isEscaped(_ index: Int) -> Bool { index > 0 && source[index - 1] == UInt8(ascii: "\\") }
    guard !isEscaped(bracket), let start = source[..<bracket].lastIndex(of: UInt8(ascii: "[")), !isEscaped(start)
    else { return nil }
    return start
  }

  private static func scheme(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Scheme {
    if text.prefix(4).isWord("tel:") { return .phone }
    let start = text.prefix(7)
    let isWeb = text.prefix(8).isWord("https://") || start.isWord("http://") || start.isWord("mailto:")
    return isWeb ? .web : .none
  }

  /// Whether it ends like the name of a file that writing may lead to.
  private static func isFile(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard text.first != UInt8(ascii: "<") else { return false }
    let path = text.prefix { $0 != UInt8(ascii: "#") }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")), dot > path.startIndex else { return false }
    return endings.contains { path[(dot + 1)...].isWord($0) }
  }

  private static let endings: [StaticString] = [
    "md", "pdf", "jpg", "jpeg", "png", "webp", "gif", "heic", "heif", "mp3", "m4a", "ogg", "opus",
  ]
}
