import Foundation
import Testing

@Suite("Commands on keys do no harm")
struct AccessSafetyTests {
  /// A new portal whose sample family has its keys, and a second one that cannot be read where `isBroken`.
  private func portal(isBroken: Bool = false) throws -> Program.Place {
    let place = try Program.Place()
    #expect(try Program.run("new", "portal", ".", "--date", "2026-11-16", in: place).status == 0)
    #expect(try Program.run("access", "create", in: place).status == 0)
    if isBroken {
      try FileManager.default.createDirectory(
        atPath: place.path + "/Content/families/broken", withIntermediateDirectories: true)
      try place.write("Content/families/broken/family.yml", "childern: []\n")
    }
    return place
  }

  static let sharedPaths = [
    "Public/new", "Content/new", "Themes/new", "link/new", "site/new", "repository/new", "gone/../Public/new",
  ]

  @Test(
    "Copies of keys and pages, letters and texts are never written where they would be published or shared",
    arguments: sharedPaths)
  func shared(_ path: String) throws {
    let place = try portal()
    for folder in ["Public", "Themes", "site/f", "repository/.git"] {
      try FileManager.default.createDirectory(atPath: "\(place.path)/\(folder)", withIntermediateDirectories: true)
    }
    try place.write("site/index.html", "")
    try FileManager.default.createSymbolicLink(atPath: place.path + "/link", withDestinationPath: "Public")
    let before = place.names
    for arguments in [
      ["access", "backup", path], ["access", "letter", "--output", path],
      ["offline", "sample-family", "--output", path],
      ["translate", "export", "--lang", "es", "--private", "--output", path],
    ] {
      let run = try Program.run(arguments, in: place)
      #expect(run.status == 64)
      #expect(run.errors.contains("published or shared"))
    }
    #expect(place.names == before)
  }

  @Test("Keys under a passphrase open with it and with nothing else, and can be freed of it again")
  func passphrase() throws {
    let place = try portal()
    let build = ["build", "--date", "2026-11-16"]
    #expect(try Program.run("access", "passphrase", in: place, input: "three warm words\n").status == 0)
    #expect(place.text(".homeward/keys.json")?.contains("sample-family") == false)
    #expect(try Program.run(build, in: place).status != 0)
    #expect(try Program.run(build, in: place, input: "three cold words\n").status != 0)
    #expect(!place.names.contains("Public/en/index.html"))
    let run = try Program.run(build, in: place, input: "three warm words\n")
    #expect(run.status == 0, "\(run.errors)")
    let freed = try Program.run("access", "passphrase", "--remove", in: place, input: "three warm words\n")
    #expect(freed.status == 0, "\(freed.errors)")
    #expect(place.text(".homeward/keys.json")?.contains("sample-family") == true)
    #expect(try Program.run(build, in: place).status == 0)
  }

  @Test("A host may read the site whatever the account's mask, and nobody may read the private folder")
  func mask() throws {
    let place = try Program.Place()
    #expect(try Program.run("new", "portal", ".", "--date", "2026-11-16", in: place).status == 0)
    let run = try Program.run(["build", "--date", "2026-11-16"], in: place, mask: "077")
    #expect(run.status == 0, "\(run.errors)")
    let id = try #require(place.text("Content/families/sample-family/seal.yml")?.firstMatch(of: /fid: "(\w+)"/))
    let modes = try ["Public", "Public/en", "Public/f", "Public/f/\(id.1)", ".homeward"].map {
      try FileManager.default.attributesOfItem(atPath: "\(place.path)/\($0)")[.posixPermissions] as? Int
    }
    #expect(modes == [0o755, 0o755, 0o755, 0o755, 0o700])
  }

  @Test("Letters may lie in .homeward of a portal that is in git")
  func ignored() throws {
    let place = try portal()
    try FileManager.default.createDirectory(atPath: place.path + "/.git", withIntermediateDirectories: true)
    #expect(try Program.run("access", "letter", in: place).status == 0)
    #expect(try Program.run("access", "backup", "copy.json", in: place).status == 64)
  }

  static let commands = [
    ["letter", "sample-family"], ["renew", "sample-family"], ["move", "sample-family", "sample-family"],
    ["stop", "sample-family"],
  ]

  @Test("Another family's mistake stops no command on this one", arguments: commands)
  func others(_ arguments: [String]) throws {
    let place = try portal(isBroken: true)
    let run = try Program.run(["access"] + arguments, in: place)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("1 other family has errors.") == (arguments[0] != "stop"))
    #expect(try Program.run("access", "list", in: place).status == 1)
  }

  @Test("A home is stopped also where its family cannot be read any more, and links are not followed")
  func stop() throws {
    let place = try portal()
    let page = try #require(place.text("Content/families/sample-family/seal.yml")?.firstMatch(of: /fid: "(\w+)"/))
    let kept = "\(place.path)/elsewhere/\(page.1)"
    try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: place.path + "/Public", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: place.path + "/Public/f", withDestinationPath: "../elsewhere")
    try place.write("Content/families/sample-family/family.yml", "childern: []\n")
    #expect(try Program.run("access", "stop", "sample-family", in: place).status == 2)
    #expect(FileManager.default.fileExists(atPath: kept))
    #expect(place.text(".homeward/keys.json")?.contains("\"state\":\"stopped\"") == true)
  }

  @Test("A key that was renewed on another computer can be renewed here, as the error says")
  func renewedElsewhere() throws {
    let place = try portal()
    let file = "Content/families/sample-family/seal.yml"
    let text = try #require(place.text(file))
    let other = text.replacing(/kid: "(.)/) { $0.1 == "0" ? "kid: \"1" : "kid: \"0" }
    try place.write(file, other)
    let list = try Program.run("access", "list", in: place)
    #expect(list.status == 1)
    #expect(list.errors.contains("homeward access renew sample-family"))
    #expect(try Program.run("access", "renew", "sample-family", in: place).status == 0)
    #expect(try Program.run("access", "list", in: place).status == 0)
  }

  @Test("A household that gets another id keeps its keys when somebody says so, and never by a guess")
  func newID() throws {
    let place = try portal()
    let before = try #require(place.text("Content/families/sample-family/seal.yml"))
    let family = "Content/families/sample-family/family.yml"
    try place.write(family, try #require(place.text(family)).replacing("- id: home", with: "- id: mother"))
    for command in [["access", "create"], ["build"], ["build", "--hold", "sample-family"]] {
      let run = try Program.run(command, in: place)
      #expect(run.status == 1)
      #expect(run.errors.contains("homeward access move sample-family/OLD sample-family/NEW"))
    }
    #expect(
      try Program.run("access", "move", "sample-family/home", "sample-family/mother", in: place).status == 0)
    #expect(
      place.text("Content/families/sample-family/seal.yml") == before.replacing("  home:", with: "  mother:"))
  }
}
