import Files

extension TreeStates {
  /// Whether what stands first is a folder.
  package var beginsWithFolder: Bool {
    bytes.withUnsafeBufferPointer { KnownTree($0).kind(0) == .folder }
  }

  /// The names of what is in the folder that stands first, and in those below it; nil where none stands there.
  package func listing() -> FolderListing? {
    bytes.withUnsafeBufferPointer { bytes in
      let tree = KnownTree(bytes)
      return tree.kind(0) == .folder ? tree.listing(0).listing : nil
    }
  }
}

extension KnownTree {
  fileprivate func text(_ place: Int) -> String {
    String(decoding: bytes(place + 2..<place + 2 + nameCount(place)), as: UTF8.self)
  }

  /// What is in the folder that stands at a place, and the place after it.
  fileprivate func listing(_ place: Int) -> (listing: FolderListing, next: Int) {
    var listing = FolderListing()
    var at = place + size(place)
    while let kind = kind(at), kind != .end {
      switch kind {
      case .folder:
        listing.entries.append(Folder.Entry(name: text(at), kind: .folder))
        let inner = self.listing(at)
        listing.folders.append(inner.listing)
        at = inner.next
        continue
      case .file: listing.entries.append(Folder.Entry(name: text(at), kind: .file))
      case .link: listing.entries.append(Folder.Entry(name: text(at), kind: .link))
      case .other: listing.entries.append(Folder.Entry(name: text(at), kind: .other))
      case .missing, .end: break
      }
      at += size(at)
    }
    return (listing, afterEnd(at))
  }
}
