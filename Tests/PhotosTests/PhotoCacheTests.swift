import Digests
import Files
import Foundation
import PhotoSamples
import Photos
import Testing

@Suite final class PhotoCacheTests {
  private let root = FileManager.default.temporaryDirectory.appending(path: "photos-\(UUID().uuidString)").path
  private var folder: String { "\(root)/cache/photos" }
  private var cache: PhotoCache { PhotoCache(folder: folder, isWriting: true) }
  private var picture: String { "\(root)/mat.png" }

  init() throws {
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    try write(PhotoSample.png(width: 30, height: 20) { _, _ in .red })
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  private func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: picture)) }

  private func read(_ cache: PhotoCache?) throws -> Photo {
    try PhotoReader(cache: cache).photo(at: picture, status(of: picture))
  }

  private func status(of path: String) throws -> FileStatus { try #require(try FileStatus.of(path)) }

  private func entries(_ ending: String = ".photo") throws -> [String] {
    try FolderTree.files(below: folder).filter { $0.hasSuffix(ending) }
  }

  private func firstEntry() throws -> String { try #require(try entries().first) }

  @Test func `What was converted once is taken from the cache, byte by byte`() throws {
    let first = try read(nil)
    #expect(try read(cache) == first)
    #expect(try entries().count == 1)
    #expect(try read(cache) == first)
    // Another file with the same content is the same photo.
    try FileManager.default.moveItem(atPath: picture, toPath: root + "/other.png")
    let other = try PhotoReader(cache: cache).photo(
      at: root + "/other.png", status(of: root + "/other.png"))
    #expect(try other == first && entries().count == 1)
  }

  @Test func `A changed file is converted anew`() throws {
    let first = try read(cache)
    try write(PhotoSample.png(width: 30, height: 20) { _, _ in .blue })
    #expect(try read(cache) != first)
    #expect(try read(cache) == read(nil))
  }

  @Test func `A damaged entry is made again and never believed`() throws {
    let first = try read(cache)
    let entry = try folder + "/" + firstEntry()
    let whole = try FileReader.bytes(of: entry)
    for place in [0, 31, 32, 45, 60, whole.count - 1] {
      var spoilt = whole
      spoilt[place] ^= 1
      try Data(spoilt).write(to: URL(filePath: entry))
      #expect(try read(cache) == first)
      #expect(try FileReader.bytes(of: entry) == whole)
    }
    try Data(whole.dropLast(5)).write(to: URL(filePath: entry))
    #expect(try read(cache) == first)
  }

  @Test func `An entry under another's name is not believed`() throws {
    let first = try read(cache)
    let old = try folder + "/" + firstEntry()
    try write(PhotoSample.png(width: 30, height: 20) { _, _ in .blue })
    let second = try read(cache)
    for entry in try entries() where folder + "/" + entry != old {
      try FileManager.default.removeItem(atPath: folder + "/" + entry)
      try FileManager.default.copyItem(atPath: old, toPath: folder + "/" + entry)
    }
    #expect(try read(cache) == second && second != first)
  }

  @Test func `Entries are for the account alone`() throws {
    _ = try read(cache)
    for entry in try entries("") { #expect(try status(of: "\(folder)/\(entry)").mode == 0o600) }
    #expect(try status(of: folder).mode == 0o700)
  }

  @Test func `A check reads the cache and writes nothing`() throws {
    _ = try read(PhotoCache(folder: folder, isWriting: false))
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `A file that has rested is known without being read`() throws {
    let status = try status(of: picture)
    let digest = Digest(of: try FileReader.bytes(of: picture))
    cache.keep(digest, of: picture, status)
    #expect(cache.digest(of: picture, status) == nil, "it was just written, and may still change")
    var rested = status
    rested.changed -= 10_000_000_000
    cache.keep(digest, of: picture, rested)
    #expect(cache.digest(of: picture, rested) == digest)
    #expect(cache.digest(of: picture, status) == nil)
  }

  @Test func `What nobody has used for long is removed`() throws {
    _ = try read(cache)
    let entry = try folder + "/" + firstEntry()
    cache.sweep()
    #expect(try entries().count == 1)
    let long = Date(timeIntervalSinceNow: -31 * 86_400)
    try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: entry)
    cache.sweep()
    #expect(try entries() == [])
    // What is used stays.
    _ = try read(cache)
    try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: entry)
    _ = try read(cache)
    cache.sweep()
    #expect(try entries().count == 1)
  }
}
