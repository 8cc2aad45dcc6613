import CXML

/// Reads XML and HTML with libxml2: nothing is fetched, no declaration of a document type is allowed, and depth and size
/// are limited, so that a hostile file costs no more than its own size.
enum XMLReading {
  /// The largest file that is read, in bytes: a district's whole writing in one language is under 10 MB.
  static let limit = 64 << 20
  /// How deep elements may lie; libxml2's own limit is 256.
  private static let deepest = 200

  /// - Throws: why it cannot be read.
  static func xml(_ bytes: [UInt8]) throws(RefusedFile) -> XMLElement {
    let bytes = try checked(bytes)
    guard !declares(bytes, "<!DOCTYPE"), !declares(bytes, "<!ENTITY") else { throw .declarations }
    guard let context = xmlNewParserCtxt() else { throw .brokenXML(line: 1) }
    defer { xmlFreeParserCtxt(context) }
    let options = [XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_NOCDATA]
      .reduce(0) { $0 | $1.rawValue }
    let document = bytes.withUnsafeBytes {
      xmlCtxtReadMemory(
        context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, nil, Int32(options))
    }
    guard let document else { throw .brokenXML(line: max(Int(context.pointee.lastError.line), 1)) }
    defer { xmlFreeDoc(document) }
    guard document.pointee.intSubset == nil, document.pointee.extSubset == nil else { throw .declarations }
    guard let root = xmlDocGetRootElement(document) else { throw .brokenXML(line: 1) }
    return try element(root, depth: 0)
  }

  /// HTML as any program saved it.
  static func html(_ bytes: [UInt8]) throws(RefusedFile) -> XMLElement {
    let bytes = try checked(bytes)
    guard !declares(bytes, "<!ENTITY") else { throw .declarations }
    let options = [HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET]
      .reduce(0) { $0 | $1.rawValue }
    let document = bytes.withUnsafeBytes {
      htmlReadMemory(
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, "UTF-8", Int32(options))
    }
    guard let document else { throw .brokenXML(line: 1) }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { throw .brokenXML(line: 1) }
    return try element(root, depth: 0)
  }

  /// UTF-16 is made UTF-8 first, so that a look for declarations finds them.
  private static func checked(_ bytes: [UInt8]) throws(RefusedFile) -> [UInt8] {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    guard isBigEndian || bytes.starts(with: [0xFF, 0xFE]) else { return bytes }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index -> UInt16 in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    let text = String(decoding: units, as: UTF16.self)
    // What it says of its encoding is no longer so.
    guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") else { return Array(text.utf8) }
    return Array(text[end.upperBound...].utf8)
  }

  private static func declares(_ bytes: [UInt8], _ declaration: StaticString) -> Bool {
    declaration.withUTF8Buffer { wanted in
      var index = 0
      while let found = bytes[index...].firstIndex(of: wanted[0]) {
        let end = min(found + wanted.count, bytes.count)
        if end - found == wanted.count, zip(bytes[found..<end], wanted).allSatisfy({ $0 & 0xDF == $1 & 0xDF }) {
          return true
        }
        index = found + 1
      }
      return false
    }
  }

  private static func element(_ node: xmlNodePtr, depth: Int) throws(RefusedFile) -> XMLElement {
    guard depth < deepest else { throw .tooDeep }
    var element = XMLElement(string(node.pointee.name))
    var attribute = node.pointee.properties
    while let current = attribute {
      var name = string(current.pointee.name)
      if let prefix = current.pointee.ns?.pointee.prefix { name = string(prefix) + ":" + name }
      element.attributes[name] = current.pointee.children.map { string($0.pointee.content) } ?? ""
      attribute = current.pointee.next
    }
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE: element.nodes.append(.element(try self.element(current, depth: depth + 1)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: element.nodes.append(.text(string(current.pointee.content)))
      default: break
      }
      child = current.pointee.next
    }
    return element
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
