import Bytes

/// The script elements in which a page carries its keys, its bundle and, in a saved copy, its assets. They are of data
/// types, so no browser runs them.
enum PageElement {
  static let keys: StaticString = "<script type=\"application/json\" id=\"keys\">"
  static let bundle: StaticString = "<script type=\"application/octet-stream\" id=\"bundle\">"
  static let assetStart: StaticString = "<script type=\"application/octet-stream\" data-asset=\""
  static let assetMiddle: StaticString = "\">"
  static let end: StaticString = "</script>"
}

extension HouseholdSealer {
  /// The household's page, `f/<fid>/index.html`.
  package func page(
    _ shell: LockedShell, _ bundle: SealedBundle, scratch: inout SealScratch
  ) throws(SealError) -> SealedFile {
    guard bundle.household == household else { throw .otherHousehold }
    layStart(shell, to: &scratch.page)
    let start = scratch.page.count
    let encoded = start..<start + Base64.count(of: bundle.sealed.count)
    // Where it stays at once: the bundle is nearly all of it.
    let total = encoded.upperBound + PageElement.end.utf8CodeUnitCount
    let own = [UInt8](unsafeUninitializedCapacity: total) { room, count in
      guard let first = room.baseAddress else { return }
      scratch.page.withBytes { first.update(from: $0.baseAddress!, count: start) }
      bundle.sealed.encode(to: first + start)
      PageElement.end.withUTF8Buffer { (first + encoded.upperBound).update(from: $0.baseAddress!, count: $0.count) }
      count = total
    }
    return SealedFile(
      path: "f/\(household)/index.html", own: own, encoded: encoded, head: shell.beforeKeys, tail: shell.afterBundle)
  }

  /// The page with its assets inside, which opens from a folder or a memory stick. It is still sealed.
  package func copy(
    _ shell: LockedShell, _ bundle: SealedBundle, _ assets: [SealedAsset], scratch: inout SealScratch
  ) throws(SealError) -> [UInt8] {
    guard bundle.household == household, assets.allSatisfy({ $0.household == household }) else {
      throw .otherHousehold
    }
    layStart(shell, to: &scratch.page)
    scratch.page.append(base64: bundle.blob)
    scratch.page.append(PageElement.end)
    for asset in assets {
      scratch.page.append(PageElement.assetStart)
      scratch.page.append(asset.name)
      scratch.page.append(PageElement.assetMiddle)
      scratch.page.append(base64: asset.file.bytes)
      scratch.page.append(PageElement.end)
    }
    return shell.beforeKeys + scratch.page.array() + shell.afterBundle
  }

  /// Writes what is the household's own of its page before the bundle.
  private func layStart(_ shell: LockedShell, to page: inout ByteWriter) {
    page.removeAll()
    page.append(PageElement.keys)
    appendKeys(to: &page)
    page.append(PageElement.end)
    page.append(shell.between)
    page.append(PageElement.bundle)
  }

  /// `{v, suite, fid, kid, kdf, slots}`: no value needs escaping, neither in JSON nor in HTML.
  private func appendKeys(to page: inout ByteWriter) {
    page.append("{\"v\":1,\"suite\":1,\"fid\":\"" as StaticString)
    page.append(household.text)
    page.append("\",\"kid\":\"" as StaticString)
    page.append(base64: keyID.bytes)
    page.append("\",\"kdf\":{\"alg\":\"PBKDF2-SHA256\",\"iter\":" as StaticString)
    page.append(decimal: keys.iterations)
    page.append(",\"salt\":\"" as StaticString)
    page.append(base64: keys.salt)
    page.append("\"},\"slots\":[" as StaticString)
    for index in 0..<keys.slots.count {
      page.append((index == 0 ? "[\"" : ",[\"") as StaticString)
      page.append(base64: Array(keys.slots[index].tag))
      page.append("\",\"" as StaticString)
      page.append(base64: Array(keys.slots[index].wrap))
      page.append("\"]" as StaticString)
    }
    page.append("]}" as StaticString)
  }
}
