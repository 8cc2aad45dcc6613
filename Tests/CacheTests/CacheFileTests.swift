import Cache
import Files
import Foundation
import Testing

/// What is kept in the cache is believed only when it is whole.
@Suite struct CacheFileTests {
  private func withFile(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cache-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body("\(folder)/cache/site.index")
  }

  private let content = (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

  @Test func whatWasWrittenIsReadForThisUserAlone() throws {
    try withFile { path in
      #expect(CacheFile.read(path) == nil)
      CacheFile.write(content, to: path)
      #expect(CacheFile.read(path).map(Array.init) == content)
      #expect(try FileStatus.of(path)?.mode == 0o600)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      #expect(CacheFile.read(path) == nil)
    }
  }

  @Test func everyCutAndEveryChangedByteIsFound() throws {
    try withFile { path in
      CacheFile.write(content, to: path)
      let whole = try FileReader.bytes(of: path)
      for index in whole.indices where index < 64 || index.isMultiple(of: 97) {
        var damaged = whole
        damaged[index] ^= 0x10
        try AtomicFile.replace(path, damaged, mode: 0o600)
        #expect(CacheFile.read(path) == nil, "byte \(index)")
        try AtomicFile.replace(path, Array(whole[..<index]), mode: 0o600)
        #expect(CacheFile.read(path) == nil, "cut at \(index)")
      }
      try AtomicFile.replace(path, whole + [0], mode: 0o600)
      #expect(CacheFile.read(path) == nil)
    }
  }

  @Test func partsThatWaitedOnDiskAreReadInTheirOrder() throws {
    try withFile { path in
      let folder = String(path.dropLast("/site.index".count))
      let spill = try #require(SpillFile(in: folder))
      // More than is copied at once.
      for _ in 0..<100 { spill.append(content[...]) }
      #expect(spill.count == 200_000)
      #expect(try Folder.entries(at: folder).isEmpty, "nothing is left of it however the build ends")
      CacheFile.write([.here([1, 2]), .spilled(spill), .here([]), .here(content[1990...])], to: path)
      let whole = [1, 2] + Array(repeatElement(content, count: 100).joined()) + content[1990...]
      #expect(CacheFile.read(path).map(Array.init) == whole)
    }
  }

  @Test func onlyWhatWasWrittenLastIsKeptForManyOutputs() throws {
    try withFile { path in
      let folder = String(path.dropLast("/site.index".count))
      CacheFile.write(content, to: "\(folder)/photos/one.index")
      for number in 1...20 {
        let memory = "\(folder)/manifest-\(number).index"
        for name in [memory, memory + ".strategies"] {
          CacheFile.write(content, to: name)
          // Each a second after the one before, whatever the disk's clock tells apart.
          try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: Double(1_000_000 + number))], ofItemAtPath: name)
        }
        CacheFolder.forgetOldest(beside: memory)
      }
      // One written long ago by its clock, and just now by the order of things.
      CacheFile.write(content, to: path)
      try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: path)
      CacheFolder.forgetOldest(beside: path)
      let last = (13...20).flatMap { ["manifest-\($0).index", "manifest-\($0).index.strategies"] }
      #expect(Set(try Folder.entries(at: folder).map(\.name)) == Set(last + ["photos", "site.index"]))
      #expect(CacheFile.read("\(folder)/photos/one.index") != nil)
    }
  }

  @Test func aRecordIsReadAsItWasWritten() throws {
    var writer = RecordWriter()
    writer.append(-5)
    writer.append(true)
    writer.append("Álvarez")
    writer.append([1, 2, 3] as [UInt8])
    writer.append(["a", ""]) { $0.append($1) }
    writer.append(nil as Int?) { $0.append($1) }
    var reader = RecordReader(writer.bytes[...])
    #expect(try reader.number() == -5)
    #expect(try reader.flag())
    #expect(try reader.text() == "Álvarez")
    #expect(try Array(reader.content()) == [1, 2, 3])
    #expect(try reader.list { (record) throws(RecordReader.Damage) in try record.text() } == ["a", ""])
    #expect(try reader.optional { (record) throws(RecordReader.Damage) in try record.number() } == nil)
    #expect(reader.isAtEnd)
    #expect(throws: RecordReader.Damage.self) { try reader.number() }
  }

  @Test func aLengthThatCannotBeIsDamage() {
    var writer = RecordWriter()
    writer.append(Int.max)
    for read in [
      { (reader: inout RecordReader) in _ = try reader.content() },
      { (reader: inout RecordReader) in
        _ = try reader.list { (record) throws(RecordReader.Damage) in try record.flag() }
      },
    ] {
      var reader = RecordReader(writer.bytes[...])
      #expect(throws: RecordReader.Damage.self) { try read(&reader) }
    }
  }
}
