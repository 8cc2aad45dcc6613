import Access
import Build
import Keys
import Testing

/// Keys and the file that names them change together.
@Suite struct RenewalTests {
  private static let home = SealFiles.Renewed(id: "home", name: HouseholdName(family: "okoye", household: "home"))

  @Test func aRenewalThatCannotNameItsKeysLeavesTheOldOnes() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let before = try portal.keys.load()
    #expect(throws: (any Error).self) {
      try SealFiles(root: portal.root).renew([Self.home], .linkAndCode, of: "nobody", portal.keys)
    }
    #expect(try portal.keys.load() == before)
  }

  @Test func aRenewalWhoseKeysCannotBeSavedLeavesTheFile() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let before = try portal.text("Content/families/okoye/seal.yml")
    // A folder where the new keys are first written.
    try portal.write(".homeward/keys.json.new/x", "")
    #expect(throws: (any Error).self) {
      try SealFiles(root: portal.root).renew([Self.home], .linkAndCode, of: "okoye", portal.keys)
    }
    #expect(try portal.text("Content/families/okoye/seal.yml") == before)
    try portal.remove(".homeward/keys.json.new")
    #expect(await portal.build().outcome == .done)
  }

  @Test func afterARenewalTheFileNamesTheNewKeys() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let before = try portal.record("okoye", "home")
    try SealFiles(root: portal.root).renew([Self.home], .linkAndCode, of: "okoye", portal.keys)
    let after = try portal.record("okoye", "home")
    #expect(after.keyID != before.keyID)
    #expect(try portal.text("Content/families/okoye/seal.yml").contains(after.keyID.hex))
    #expect(await portal.build().outcome == .done)
  }

  /// The file is written, and then the computer is switched off.
  @Test func aRenewalThatWasCutOffIsToldAtTheNextBuild() async throws {
    let portal = try SmallPortal()
    _ = await portal.build()
    let before = (keys: try portal.keys.load(), pages: try portal.contents())
    try SealFiles(root: portal.root).renew([Self.home], .linkAndCode, of: "okoye", portal.keys)
    try portal.keys.update { $0 = before.keys }
    #expect(await portal.build().lines.contains("error key-renewed-elsewhere"))
    #expect(try portal.contents() == before.pages)
  }
}
