/// Reads what came back, whatever its name says it is.
package enum ExchangeReader {
  /// - Throws: why nothing of it can be taken.
  package static func read(_ bytes: [UInt8]) throws(RefusedFile) -> (file: ReturnedFile, format: ExchangeFormat) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= XMLReading.limit else { throw .tooLarge(limit: XMLReading.limit) }
    let (file, format) = try parsed(bytes)
    guard !file.units.isEmpty else { throw .notOurs }
    return (file, format)
  }

  private static func parsed(_ bytes: [UInt8]) throws(RefusedFile) -> (ReturnedFile, ExchangeFormat) {
    if bytes.starts(with: [0x50, 0x4B]) { return (try DOCXReader.read(bytes), .docx) }
    let isWide = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    // Enough to tell what it is, in either width.
    let start = String(decoding: bytes.prefix(2000).filter { $0 != 0 }, as: UTF8.self).lowercased()
    if start.contains("<xliff") || start.contains("<?xml") && !start.contains("<html") {
      return (try XLIFFReader.read(bytes), .xliff)
    }
    if start.contains("<!doctype html") || start.contains("<html") { return (try HTMLSheet.read(bytes), .html) }
    guard isWide || !bytes.prefix(1000).contains(0) else { throw .unknownKind }
    return (try CSVSheet.read(bytes), .csv)
  }
}
