import Files
import Foundation
import Testing

@Suite struct FolderTests {
  @Test func `A folder's entries come by their bytes, links as links`() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "a", "Z", "é", ".hidden", "deep/x"] { try folder.write(name) }
    try folder.link("to-deep", to: "deep")
    let entries = try Folder.entries(at: folder.path)
    #expect(entries.map(\.name) == [".hidden", "Z", "a", "b", "deep", "to-deep", "é"])
    #expect(entries.map(\.kind) == [.file, .file, .file, .file, .folder, .link, .file])
    #expect(throws: FileProblem.self) { try Folder.entries(at: folder.path + "/none") }
  }

  @Test func `Folders are made with those above them, and kept where they are`() throws {
    let folder = try TemporaryFolder()
    try Folder.create(folder.path + "/a/b/c")
    try folder.write("a/b/c/file")
    try Folder.create(folder.path + "/a/b/c")
    #expect(folder.has("a/b/c/file"))
  }

  @Test func `A tree's files are found without following links`() throws {
    let folder = try TemporaryFolder()
    for name in ["a/b/2", "a/1", "c"] { try folder.write(name) }
    try folder.link("a/up", to: folder.path)
    #expect(try FolderTree.files(below: folder.path) == ["a/1", "a/b/2", "a/up", "c"])
    #expect(try FolderTree.files(below: folder.path + "/none") == [])
  }

  @Test func `Removing a tree takes its links and not what they lead to`() throws {
    let folder = try TemporaryFolder()
    for name in ["kept/a", "gone/b/c"] { try folder.write(name) }
    try folder.link("gone/b/link", to: folder.path + "/kept")
    try FolderTree.remove(folder.path + "/gone")
    #expect(try folder.names == ["kept"])
    #expect(folder.has("kept/a"))
    try FolderTree.remove(folder.path + "/gone")
  }

  @Test func `Removing what is itself a link takes the link alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write("kept/a")
    try folder.link("staging", to: folder.path + "/kept")
    try FolderTree.remove(folder.path + "/staging")
    #expect(try folder.names == ["kept"])
    #expect(folder.has("kept/a"))
  }

  @Test func `Empty folders go, up to one that is not empty or the last`() throws {
    let folder = try TemporaryFolder()
    try folder.write("root/a/file")
    try Folder.create(folder.path + "/root/a/b/c")
    FolderTree.removeEmptyFolders(from: folder.path + "/root/a/b/c", upTo: folder.path + "/root")
    #expect(!folder.has("root/a/b"))
    #expect(folder.has("root/a/file"))
    try Folder.create(folder.path + "/root/d")
    FolderTree.removeEmptyFolders(from: folder.path + "/root/d", upTo: folder.path + "/root")
    #expect(folder.has("root"))
  }

  @Test(arguments: [0, 1, 100, 1 << 16, (1 << 16) + 1, 300_000])
  func `A file is read whole, whatever its size, by a reader that was used before`(_ size: Int) throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "é", count: size / 2) + (size % 2 == 1 ? "x" : "")
    try folder.write("a", text)
    try folder.write("before", String(repeating: "y", count: 200))
    var reader = FileReader(capacity: 64)
    _ = try reader.read(folder.path + "/before") { $0.count }
    #expect(try reader.read(folder.path + "/a") { Array($0) } == Array(text.utf8))
  }

  @Test func `A link is read only where links may be followed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "text")
    try folder.link("link", to: "a")
    #expect(throws: FileProblem.self) { try FileReader.bytes(of: folder.path + "/link") }
    #expect(try FileReader.bytes(of: folder.path + "/link", followingLinks: true) == Array("text".utf8))
    #expect(try FileStatus.of(folder.path + "/link")?.kind == .link)
    #expect(try FileStatus.following(folder.path + "/link")?.kind == .file)
    #expect(try FileStatus.of(folder.path + "/a/below") == nil)
    #expect(throws: FileProblem.self) { try FileReader.bytes(of: folder.path) }
  }

  @Test func `A reader that entered a folder reads what is in it and elsewhere alike`() throws {
    let folder = try TemporaryFolder()
    try folder.write("one/é/a", "in one")
    try folder.write("one-more/a", "in one-more")
    try folder.write("b", "outside")
    try folder.link("one/link", to: "../b")
    var reader = FileReader(below: folder.path)
    for entered in ["one", "nowhere", "one-more", "one"] {
      reader.enter(entered)
      #expect(try reader.read("one/é/a") { Array($0) } == Array("in one".utf8))
      #expect(try reader.read("one-more/a") { Array($0) } == Array("in one-more".utf8))
      #expect(try reader.read("b") { Array($0) } == Array("outside".utf8))
      #expect(try reader.read("one/link", followingLinks: true) { Array($0) } == Array("outside".utf8))
      #expect(throws: FileProblem.self) { try reader.read("one/link") { $0.count } }
    }
  }
}
