import Cache
import Files
import Foundation
import Testing

/// The states of files, and what is told of two walks.
@Suite struct TreeStatesTests {
  private final class Tree {
    let root = FileManager.default.temporaryDirectory.appending(path: "tree-\(UUID().uuidString)").path

    init() throws { try Folder.create(root) }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func write(_ path: String, _ text: String) throws {
      let whole = "\(root)/\(path)"
      try Folder.create(String(whole[..<whole.lastIndex(of: "/")!]))
      try AtomicFile.replace(whole, Array(text.utf8))
    }

    func remove(_ path: String) throws { try FolderTree.remove("\(root)/\(path)") }

    func states() throws -> TreeStates {
      try #require(try TreeStates(of: [TreeStates.Root("A", at: root), TreeStates.Root("B", at: "\(root)/none")]))
    }
  }

  private func tree() throws -> Tree {
    let tree = try Tree()
    for path in ["b.md", "a.md", "a-b/one", "a-b/two/three", "a/z", ".hidden/x", "ä.md"] {
      try tree.write(path, path)
    }
    return tree
  }

  @Test func twoWalksOverTheSameFilesAreTheSame() throws {
    let tree = try tree()
    let first = try tree.states()
    #expect(try tree.states() == first)
    #expect(try tree.states().changes(since: first).isEmpty)
  }

  @Test func whatCameWentAndWasTouchedIsTold() throws {
    let tree = try tree()
    let before = try tree.states()
    try tree.write("a.md", "another")
    try tree.write("a-b/two/four", "new")
    try tree.write("c/d/e", "new")
    try tree.remove("a")
    try FileManager.default.removeItem(atPath: "\(tree.root)/b.md")
    let changes = try tree.states().changes(since: before).map { "\($0.kind) \($0.path)" }
    #expect(
      changes.sorted() == [
        "added A/a-b/two/four", "added A/c", "added A/c/d", "added A/c/d/e", "removed A/a", "removed A/a/z",
        "removed A/b.md", "touched A/a.md",
      ])
  }

  /// Folders that nobody touched are not looked at again.
  @Test func ofASecondLookOnlyTheTouchedFoldersAreNew() throws {
    let tree = try tree()
    let root = TreeStates.Root("A", at: tree.root)
    let before = try #require(try TreeStates(of: [root]))
    for path in ["a-b/one", "a/z", "new/one", "b.md"] { try tree.write(path, "another text") }
    let after = try #require(try TreeStates(of: [root], known: before, touched: ["a", "new"]))
    let changes = after.changes(since: before).map { "\($0.kind) \($0.path)" }
    #expect(changes.sorted() == ["added A/new", "added A/new/one", "touched A/a/z", "touched A/b.md"])
  }

  @Test func aFolderThatBecameAFileCameAndWent() throws {
    let tree = try tree()
    let before = try tree.states()
    try tree.remove("a")
    try tree.write("a", "a file")
    let changes = try tree.states().changes(since: before).map { "\($0.kind) \($0.path)" }
    #expect(changes == ["removed A/a", "removed A/a/z", "added A/a"])
  }

  @Test func aLinkIsKnownByWhatItLeadsTo() throws {
    let tree = try tree()
    try FileManager.default.createSymbolicLink(atPath: "\(tree.root)/link", withDestinationPath: "a.md")
    let before = try tree.states()
    try tree.write("a.md", "another")
    #expect(Set(try tree.states().changes(since: before).map(\.path)) == ["A/a.md", "A/link"])
  }

  @Test func aLinkToAFolderCannotBeKnown() throws {
    let tree = try tree()
    try FileManager.default.createSymbolicLink(atPath: "\(tree.root)/link", withDestinationPath: "a-b")
    #expect(try TreeStates(of: [TreeStates.Root("A", at: tree.root)]) == nil)
  }

  @Test func filesThatWereWrittenLateAreNamed() throws {
    let tree = try tree()
    let states = try tree.states()
    #expect(states.files(changedAfter: 0).count == 7)
    #expect(states.files(changedAfter: 0).contains("A/a-b/two/three"))
    #expect(states.files(changedAfter: Int.max).isEmpty)
    let later = try #require(try FileStatus.of("\(tree.root)/b.md")).changed
    try tree.write("c.md", "later")
    #expect(try tree.states().files(changedAfter: later).contains("A/c.md"))
  }

  @Test(arguments: ["a-b", "a", "b.md", "ä.md", ".hidden", "nowhere"])
  func aWalkInPartsIsTheSameAsAWhole(_ part: String) throws {
    let tree = try tree()
    let roots = [TreeStates.Root("A", at: tree.root), TreeStates.Root("B", at: "\(tree.root)/a-b")]
    let whole = try #require(try TreeStates(of: roots, settled: Int.max))
    let rest = try #require(try TreeStates.walk(roots, leavingOut: ("A", part), settled: Int.max))
    var bytes: [UInt8] = []
    var names: [String] = []
    let isWhole = try TreeStates.walk(part, in: tree.root, settled: Int.max) { name, states in
      bytes += states.bytes
      if let name { names.append(name) }
    }
    #expect(isWhole)
    #expect((rest.gap == nil) == (part == "nowhere"))
    let gap = rest.gap ?? 0
    #expect(Array(rest.states.bytes.prefix(gap)) + bytes + rest.states.bytes.dropFirst(gap) == Array(whole.bytes))
    #expect(names == (part == "a-b" ? ["one", "two"] : part == "a" ? ["z"] : part == ".hidden" ? ["x"] : []))
  }

  @Test func aLinkToAFolderInAPartIsTold() throws {
    let tree = try tree()
    try FileManager.default.createSymbolicLink(atPath: "\(tree.root)/a/link", withDestinationPath: "../a-b")
    try FileManager.default.createSymbolicLink(atPath: "\(tree.root)/way", withDestinationPath: "a")
    for part in ["a", "way"] {
      #expect(try !TreeStates.walk(part, in: tree.root, settled: Int.max) { _, _ in })
    }
  }

  @Test func whatIsInAFolderIsListedAsTheDiskWouldListIt() throws {
    let tree = try tree()
    try FileManager.default.createSymbolicLink(atPath: "\(tree.root)/a/link", withDestinationPath: "../b.md")
    func listing(_ folder: String) throws -> FolderListing {
      let entries = try Folder.entries(at: folder)
      return FolderListing(
        entries: entries,
        folders: try entries.filter { $0.kind == .folder }.map { try listing("\(folder)/\($0.name)") })
    }
    #expect(try tree.states().listing() == listing(tree.root))
  }

  @Test func theFoldersOfAFolderAreNamed() throws {
    #expect(try tree().states().folders(in: "A") == [".hidden", "a", "a-b"])
    #expect(try tree().states().folders(in: "A/a-b") == ["two"])
    #expect(try tree().states().folders(in: "A/nowhere").isEmpty)
  }
}
