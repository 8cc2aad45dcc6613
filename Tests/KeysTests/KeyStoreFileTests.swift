import Foundation
import Glibc
import Keys
import PortalSupport
import Seal
import Testing

struct KeyStoreFileTests {
  @Test func `Saved keys come back as they were, in a file for the user alone`() throws {
    let temporary = try TemporaryFolder()
    #expect(try temporary.file.load().records.isEmpty)
    try temporary.save(Fixture.store())
    #expect(try temporary.file.load() == Fixture.store())
    #expect(temporary.mode(temporary.folder) == 0o700)
    for name in ["keys.json", "keys.lock", ".gitignore"] {
      #expect(temporary.mode("\(temporary.folder)/\(name)") == 0o600)
    }
    #expect(try temporary.bytes(temporary.folder + "/.gitignore") == Array("*\n".utf8))
  }

  @Test func `The file is JSON that other programs can read`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    let object = try JSONSerialization.jsonObject(with: Data(temporary.bytes(temporary.keys)))
    let households = try #require((object as? [String: Any])?["households"] as? [[String: Any]])
    #expect(households.map { $0["household"] as? String } == ["father", "home", "204"])
    #expect(households[2]["family"] as? String == "ch\u{E9}n \"b\"")
  }

  @Test(arguments: [0o604, 0o640, 0o660, 0o601])
  func `A file that others may read or write is refused`(mode: Int) throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    chmod(temporary.keys, mode_t(mode))
    #expect(throws: KeyStoreError.othersMayRead(temporary.keys)) { try temporary.file.load() }
    #expect(throws: KeyStoreError.othersMayRead(temporary.keys)) { try temporary.file.update { _ in } }
  }

  @Test(arguments: [0o750, 0o705, 0o701])
  func `A folder that others may enter is refused`(mode: Int) throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    chmod(temporary.folder, mode_t(mode))
    #expect(throws: KeyStoreError.othersMayRead(temporary.folder)) { try temporary.file.load() }
    #expect(throws: KeyStoreError.othersMayRead(temporary.folder)) { try temporary.file.update { _ in } }
  }

  @Test func `A symbolic link in place of the file or the folder is refused`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    let elsewhere = temporary.path + "/elsewhere"
    rename(temporary.keys, elsewhere)
    symlink(elsewhere, temporary.keys)
    #expect(throws: KeyStoreError.symbolicLink(temporary.keys)) { try temporary.file.load() }
    #expect(throws: KeyStoreError.symbolicLink(temporary.keys)) { try temporary.file.update { _ in } }

    let link = temporary.path + "/link"
    symlink(temporary.folder, link)
    #expect(throws: KeyStoreError.symbolicLink(link)) { try KeyStoreFile(folder: link).load() }
  }

  @Test func `A folder of another user is refused`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    // Only root can give a folder away; for anyone else root's own folder stands for another user's.
    let isRoot = geteuid() == 0
    if isRoot { chown(temporary.folder, 65534, 65534) }
    let path = isRoot ? temporary.folder : "/"
    #expect(throws: KeyStoreError.ownedByAnother(path)) { try KeyStoreFile(folder: path).load() }
  }

  @Test func `Keys inside the output are refused`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    for output in [temporary.path, temporary.folder, temporary.path + "/./"] {
      let file = KeyStoreFile(folder: temporary.folder, output: output)
      #expect(throws: KeyStoreError.insideOutput(temporary.folder)) { try file.load() }
      #expect(throws: KeyStoreError.insideOutput(temporary.folder)) { try file.update { _ in } }
    }
    let beside = temporary.path + "/.home"
    mkdir(beside, 0o700)
    #expect(try KeyStoreFile(folder: temporary.folder, output: beside).load().records.count == 3)
  }

  @Test func `A run killed between writing and renaming loses nothing`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    let whole = try temporary.bytes(temporary.keys)
    // What such a run leaves: a new file, whole or half, and a lock that nobody holds.
    for left in [whole.count, whole.count / 2, 0] {
      try temporary.write(Array(whole[..<left]), temporary.folder + "/keys.json.new")
      #expect(try temporary.file.load() == Fixture.store())
      try temporary.file.update { try $0.stop(Fixture.home) }
      #expect(try temporary.file.load()[Fixture.home]?.state == .stopped)
      #expect(access(temporary.folder + "/keys.json.new", F_OK) != 0)
      try temporary.save(Fixture.store())
    }
  }

  @Test func `A change that fails saves nothing`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    let before = try temporary.bytes(temporary.keys)
    let nobody = HouseholdName(family: "nobody", household: "home")
    #expect(throws: KeyStoreError.unknownHousehold(nobody)) {
      try temporary.file.update { store in
        try store.stop(Fixture.home)
        try store.stop(nobody)
      }
    }
    #expect(try temporary.bytes(temporary.keys) == before)
  }

  @Test func `While another program holds the keys a change waits, then says so`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    let holder = Process()
    let output = Pipe()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    holder.arguments = ["--no-fork", temporary.folder + "/keys.lock", "sh", "-c", "echo held; exec sleep 60"]
    holder.standardOutput = output
    try holder.run()
    #expect(String(decoding: output.fileHandleForReading.readData(ofLength: 4), as: UTF8.self) == "held")
    #expect(throws: KeyStoreError.busy(temporary.folder)) { try temporary.file.update { _ in } }
    #expect(try temporary.file.load() == Fixture.store())
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    try temporary.file.update { try $0.stop(Fixture.home) }
    #expect(try temporary.file.load()[Fixture.home]?.state == .stopped)
  }

  @Test func `A program that is started while the keys are changed does not keep them`() throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    let lock = URL(filePath: temporary.folder).resolvingSymlinksInPath().path + "/keys.lock"
    var other: FileInOtherProgram?
    try temporary.file.update { _ in other = try? FileInOtherProgram(lock) }
    #expect(other != nil)
    try temporary.file.update { try $0.stop(Fixture.home) }
    #expect(try temporary.file.load()[Fixture.home]?.state == .stopped)
    withExtendedLifetime(other) {}
  }

  @Test func `Many changes at once are all kept`() async throws {
    let temporary = try TemporaryFolder()
    try temporary.save(Fixture.store())
    let folder = temporary.folder
    try await withThrowingTaskGroup { group in
      for number in 0..<12 {
        group.addTask {
          try KeyStoreFile(folder: folder, patience: 60).update { store in
            let before = store.records.filter { $0.name.household.hasPrefix("moved") }.count
            let name = [Fixture.home, Fixture.father, Fixture.chen][number % 3]
            let moved = HouseholdName(family: name.family, household: "moved-\(number)")
            if before < 3, store[name] != nil { try store.move(name, to: moved) }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try temporary.file.load().records.allSatisfy { $0.name.household.hasPrefix("moved") })
  }
}
