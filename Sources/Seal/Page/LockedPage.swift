/// A household's page as it is served: read to open it, or to prove that it opens.
package struct LockedPage: Sendable, Equatable {
  package let household: PublicID
  package let keyID: KeyID
  package let salt: [UInt8]
  package let iterations: Int
  package let slots: SlotTable
  /// The sealed bundle.
  package let bundle: [UInt8]
  /// In a saved copy, the sealed assets by name.
  package let assets: [String: [UInt8]]

  /// Finds the keys and the bundle in a page, and refuses unknown versions and iteration counts out of range.
  package init(_ page: [UInt8]) throws(SealError) {
    let keysText = try Self.element(PageElement.keys, in: page)
    let header = try keysText.withUnsafeBufferPointer { (text) throws(SealError) in try PageHeader(text) }
    let bundleText = try Self.element(PageElement.bundle, in: page)
    guard let bundle = Base64Decoding.bytes(Array(bundleText)) else { throw .notAPage }
    household = header.household
    keyID = header.keyID
    salt = header.salt
    iterations = header.iterations
    slots = header.slots
    self.bundle = bundle
    assets = try Self.assets(in: page[(bundleText.endIndex + PageElement.end.utf8CodeUnitCount)...])
  }

  /// The family key, by a link's secret or a code's derived key.
  package func key(by credential: Credential) throws(SealError) -> FamilyKey {
    try slots.open(credential, of: household, keyID)
  }

  /// The bundle's JSON.
  package func openBundle(_ key: FamilyKey) throws(SealError) -> [UInt8] {
    try Inflation.bytes(try key.open(bundle, at: .bundle(of: household)))
  }

  private static func element(_ start: StaticString, in page: [UInt8]) throws(SealError) -> ArraySlice<UInt8> {
    guard let first = page[...].range(of: start) else { throw .notAPage }
    let rest = page[first.upperBound...]
    guard let end = rest.range(of: PageElement.end), rest.range(of: start) == nil else { throw .notAPage }
    return rest[..<end.lowerBound]
  }

  /// The elements that stand directly after the bundle; the page's program, which names such elements, is behind them.
  private static func assets(in page: ArraySlice<UInt8>) throws(SealError) -> [String: [UInt8]] {
    var assets: [String: [UInt8]] = [:]
    var rest = page
    while true {
      rest = rest.drop { $0 == UInt8(ascii: "\n") }
      guard let start = rest.range(of: PageElement.assetStart), start.lowerBound == rest.startIndex else {
        return assets
      }
      rest = rest[start.upperBound...]
      guard let middle = rest.range(of: PageElement.assetMiddle),
        let end = rest.range(of: PageElement.end), middle.upperBound <= end.lowerBound,
        let blob = Base64Decoding.bytes(Array(rest[middle.upperBound..<end.lowerBound]))
      else { throw .notAPage }
      assets[String(decoding: rest[..<middle.lowerBound], as: UTF8.self)] = blob
      rest = rest[end.upperBound...]
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where the text stands first.
  fileprivate func range(of text: StaticString) -> Range<Int>? {
    text.withUTF8Buffer { text in
      var start = startIndex
      while let found = self[start...].firstIndex(of: text[0]), found + text.count <= endIndex {
        if self[found..<(found + text.count)].elementsEqual(text) { return found..<(found + text.count) }
        start = found + 1
      }
      return nil
    }
  }
}
