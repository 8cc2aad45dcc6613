/// Goes through the states of a tree, entry by entry.
struct TreeCursor {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// The names of the folders that were entered.
  private var folders: [String] = []

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// What stands here; nil behind the last entry. What is no kind ends it, so nothing damaged is gone through.
  var kind: TreeStates.Kind? {
    guard position < bytes.endIndex, let kind = TreeStates.Kind(rawValue: bytes[position]) else { return nil }
    return kind == .end || position + size(kind) <= bytes.endIndex ? kind : nil
  }

  private var nameCount: Int { position + 1 < bytes.endIndex ? Int(bytes[position + 1]) : 0 }

  private func size(_ kind: TreeStates.Kind) -> Int { TreeStates.size(kind, name: nameCount) }

  var nameBytes: ArraySlice<UInt8> { bytes[position + 2..<position + 2 + nameCount] }
  var name: String { String(decoding: nameBytes, as: UTF8.self) }
  var path: String { folders.isEmpty ? name : folders.joined(separator: "/") + "/" + name }

  /// Head and states of this entry, without what is in it.
  var entry: ArraySlice<UInt8> { bytes[position..<position + (kind.map(size) ?? 0)] }

  /// The latest of the times of this entry and of what it leads to.
  var newest: Int {
    var newest = Int.min
    var at = position + 2 + nameCount
    let end = position + (kind.map(size) ?? 0)
    while at + 32 <= end {
      newest = max(newest, number(at: at + 8), number(at: at + 16))
      at += 32
    }
    return newest
  }

  private func number(at start: Int) -> Int {
    var number: UInt64 = 0
    for index in stride(from: start + 7, through: start, by: -1) { number = number << 8 | UInt64(bytes[index]) }
    return Int(Int64(bitPattern: number))
  }

  /// Goes into the folder that stands here.
  mutating func enter() {
    folders.append(name)
    position += size(.folder)
  }

  /// Goes past the end that stands here, out of the folder.
  mutating func leave() {
    _ = folders.popLast()
    position += 1
  }

  /// Goes past this entry; past a folder with all that is in it.
  mutating func skip() {
    guard let kind else { return }
    guard kind == .folder else {
      position += size(kind)
      return
    }
    let depth = folders.count
    enter()
    while folders.count > depth, let kind = self.kind {
      switch kind {
      case .end: leave()
      case .folder: enter()
      default: position += size(kind)
      }
    }
  }
}
