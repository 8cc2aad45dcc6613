import CCMark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Parses with libcmark and lends its tree; the tree and all its memory are gone afterwards.
///
/// - Parameter isUTF8: whether the bytes are known to be valid UTF-8, so that libcmark need not look at each.
func withCMarkTree<Result>(
  of bytes: UnsafeBufferPointer<UInt8>, isUTF8: Bool = false, _ body: (OpaquePointer) -> Result
) -> Result {
  let arena = ParserArena.ofThread()
  let mark = arena.pointee.mark
  defer { arena.pointee.release(to: mark) }
  var memory = cmark_mem(
    calloc: { count, size in ParserArena.ofThread().pointee.allocateZeroed(count * size) },
    realloc: { memory, size in ParserArena.ofThread().pointee.reallocate(memory, size) },
    // All goes at once.
    free: { _ in })
  return withUnsafeMutablePointer(to: &memory) { memory in
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT | (isUTF8 ? 0 : CMARK_OPT_VALIDATE_UTF8), memory)
    bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    return body(cmark_parser_finish(parser))
  }
}

/// The bytes of a C string, without its NUL.
func bytes(ofString string: UnsafePointer<CChar>) -> UnsafeRawBufferPointer {
  UnsafeRawBufferPointer(start: string, count: strlen(string))
}

/// What `cmark_node_get_title` returns for a link without a title. Its HTML tells that from an empty title, and here
/// only the address of that one shared empty string does.
let addressOfNoTitle: UInt = {
  let link = cmark_node_new(CMARK_NODE_LINK)
  defer { cmark_node_free(link) }
  return UInt(bitPattern: cmark_node_get_title(link))
}()

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte at or after another, by the C library's search, which is many times faster than a loop.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard let baseAddress, start < count, let found = memchr(baseAddress + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }
}
