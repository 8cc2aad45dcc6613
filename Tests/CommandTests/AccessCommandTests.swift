import Foundation
import Testing

@Suite("Commands on keys")
struct AccessCommandTests {
  struct Listed: Decodable, Equatable {
    var family: String
    var household: String
    var fid: String
    var link: String
    var code: String
  }

  /// A new portal whose sample family has its keys.
  private func portal() throws -> Program.Place {
    let place = try Program.Place()
    #expect(try Program.run("new", "portal", ".", "--date", "2026-11-16", in: place).status == 0)
    let made = try Program.run("access", "create", in: place)
    #expect(made.status == 0)
    #expect(made.output == "Made keys for sample-family/home\n")
    return place
  }

  private func list(_ place: Program.Place) throws -> [Listed] {
    let run = try Program.run("access", "list", "--json", in: place)
    #expect(run.status == 0)
    return try JSONDecoder().decode([Listed].self, from: Data(run.output.utf8))
  }

  @Test("Keys are made once, are named by seal.yml, and are listed with the whole link")
  func create() throws {
    let place = try portal()
    let listed = try list(place)
    #expect(listed.map(\.family) == ["sample-family"])
    #expect(listed.map(\.household) == ["home"])
    let home = try #require(listed.first)
    #expect(home.link.hasPrefix("https://families.example.org/f/\(home.fid)/#k="))
    #expect(home.code.wholeMatch(of: /([0-9]{4} ){4}[0-9]{4}/) != nil)
    #expect(place.text("Content/families/sample-family/seal.yml")?.contains("fid: \"\(home.fid)\"") == true)
    let again = try Program.run("access", "create", in: place)
    #expect(again.status == 0)
    #expect(again.output == "")
    #expect(try list(place) == listed)
    let mode = try FileManager.default.attributesOfItem(atPath: place.path + "/.homeward/keys.json")[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("A renewal keeps the page's place and changes what was asked for alone", arguments: [nil, "link", "code"])
  func renew(_ only: String?) throws {
    let place = try portal()
    let before = try #require(try list(place).first)
    let run = try Program.run(["access", "renew", "sample-family"] + (only.map { ["--only", $0] } ?? []), in: place)
    #expect(run.status == 0)
    let after = try #require(try list(place).first)
    #expect(after.fid == before.fid)
    #expect((after.link == before.link) == (only == "code"))
    #expect((after.code == before.code) == (only == "link"))
  }

  @Test("A renamed folder keeps its keys; a lost seal.yml is written again when somebody says so")
  func rename() throws {
    let place = try portal()
    let before = try list(place)
    let families = place.path + "/Content/families/"
    try FileManager.default.moveItem(atPath: families + "sample-family", toPath: families + "other")
    let moved = try list(place)
    #expect(moved.map(\.family) == ["other"])
    #expect(moved.map(\.link) == before.map(\.link))
    #expect(try Program.run("access", "create", in: place).output == "")
    try FileManager.default.removeItem(atPath: families + "other/seal.yml")
    let lost = try Program.run("access", "list", in: place)
    #expect(lost.status == 1)
    #expect(lost.output == "")
    #expect(lost.errors.contains("homeward access move other other"))
    #expect(try Program.run("access", "move", "other", "other", in: place).status == 0)
    #expect(try list(place).map(\.link) == before.map(\.link))
  }

  @Test("A stopped home loses its files now, is not listed, and comes back with new keys")
  func stop() throws {
    let place = try portal()
    let home = try #require(try list(place).first)
    let page = place.path + "/Public/f/\(home.fid)/a"
    try FileManager.default.createDirectory(atPath: page, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: place.path + "/Public/f/other", withIntermediateDirectories: true)
    let run = try Program.run("access", "stop", "sample-family", "home", in: place)
    #expect(run.status == 0)
    #expect(run.errors == "Nothing is stopped for the family until you publish the site again.\n")
    #expect(place.names.filter { $0.hasPrefix("Public/f/") } == ["Public/f/other"])
    #expect(try list(place) == [])
    #expect(try Program.run("access", "create", in: place).output == "")
    #expect(try Program.run("access", "renew", "sample-family", in: place).status == 0)
    #expect(try list(place).first?.fid == home.fid)
    #expect(try list(place).first?.link != home.link)
  }

  @Test("A copy brings the keys back, and never turns them back unless forced")
  func backup() throws {
    let place = try portal()
    let before = try list(place)
    #expect(try Program.run("access", "backup", "copy.json", in: place).status == 0)
    #expect(try Program.run("access", "backup", "copy.json", in: place).status == 64)
    try FileManager.default.removeItem(atPath: place.path + "/.homeward")
    #expect(try Program.run("access", "list", in: place).status == 1)
    #expect(try Program.run("access", "restore", "copy.json", in: place).status == 0)
    #expect(try list(place) == before)
    #expect(try Program.run("access", "renew", "sample-family", in: place).status == 0)
    #expect(try Program.run("access", "restore", "copy.json", in: place).status == 64)
    #expect(try list(place) != before)
    #expect(try Program.run("access", "restore", "copy.json", "--force", in: place).status == 0)
    #expect(try list(place) == before)
  }

  @Test("A copy of keys that were renewed elsewhere is newer where the family's file names them")
  func newerCopy() throws {
    let place = try portal()
    let (keys, seal) = (".homeward/keys.json", "Content/families/sample-family/seal.yml")
    let before = (keys: try #require(place.text(keys)), seal: try #require(place.text(seal)))
    #expect(try Program.run("access", "renew", "sample-family", in: place).status == 0)
    let renewed = try list(place)
    #expect(try Program.run("access", "backup", "copy.json", in: place).status == 0)

    // The other computer has its old keys, and the new writing.
    try place.write(keys, before.keys)
    let run = try Program.run("access", "restore", "copy.json", in: place)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try list(place) == renewed)
    #expect((run.output + run.errors).contains("Other links and codes count now for sample-family/home"))
    #expect(place.text(".homeward/keys.json.before") == before.keys)

    // Neither that writing nor those keys have come.
    try place.write(keys, before.keys)
    try place.write(seal, before.seal)
    #expect(try Program.run("access", "restore", "copy.json", in: place).status == 64)
  }

  @Test("Without keys there is no copy, and nobody is told that there is")
  func emptyBackup() throws {
    let place = try portal()
    try FileManager.default.removeItem(atPath: place.path + "/.homeward")
    let run = try Program.run("access", "backup", "copy.json", in: place)
    #expect(run.status == 64)
    #expect(run.errors.contains("There are no keys here to save."))
    #expect(!place.names.contains("copy.json"))
  }

  @Test("Keys are not said to be moved where a family's file keeps them, or where there is no such family")
  func move() throws {
    let place = try portal()
    let before = place.text(".homeward/keys.json")
    let nobody = try Program.run("access", "move", "sample-family", "sampel-family", in: place)
    #expect(nobody.status == 64)
    #expect(nobody.errors.contains("Did you mean \"sample-family\"?"))
    #expect(try Program.run("new", "family", "Rivera", "--child", "Ana", in: place).status == 0)
    let other = try Program.run("access", "move", "sample-family", "rivera", in: place)
    #expect(other.status == 64, "\(other.output)\(other.errors)")
    #expect(other.errors.contains("Content/families/sample-family/seal.yml says whose they are."))
    #expect(place.text(".homeward/keys.json") == before)
  }

  @Test("A copy of keys that is not there is told of in plain words")
  func copyThatIsNotThere() throws {
    let run = try Program.run("access", "restore", "keys.bak", in: portal())
    #expect(run.errors.hasPrefix("error: There are no keys here: keys.bak\n  Check the name, and the folder"))
  }

  @Test("Each home that gets no letter is named with the reason")
  func homesWithoutLetters() throws {
    let place = try portal()
    for (folder, more) in [("poe", ""), ("roe", ", online: no")] {
      let home = "{id: home, languages: [en]\(more), adults: [{name: Ann, channels: [page]}]}"
      try place.write(
        "Content/families/\(folder)/family.yml", "children: [{id: \(folder), name: Zed}]\nhouseholds: [\(home)]\n")
    }
    let all = try Program.run("access", "letter", in: place)
    #expect(all.output.contains("sample-family-home.html"))
    #expect(all.errors.hasPrefix("No letter for poe/home: no keys yet (homeward access create)\n"))
    #expect(!all.errors.contains("roe/home"), "paper alone is no surprise where nobody asked for it")
    let paper = try Program.run("access", "letter", "roe", in: place)
    #expect(paper.errors == "No letter for roe/home: on paper only\n" && paper.status == 0)
  }

  @Test("A letter has the code and the address, for its owner alone, and is never written into the site")
  func letter() throws {
    let place = try portal()
    let home = try #require(try list(place).first)
    let run = try Program.run("access", "letter", "sample-family", in: place)
    #expect(run.status == 0)
    #expect(run.errors.contains("homeward access backup"))
    let path = ".homeward/letters/sample-family-home.html"
    let letter = try #require(place.text(path))
    #expect(letter.contains(home.code))
    #expect(letter.contains("https://families.example.org/f/\(home.fid)/<"))
    // The household reads Spanish first. The link itself is in the drawing alone.
    #expect(letter.contains("<html lang=\"es\""))
    #expect(letter.contains("<svg"))
    #expect(!letter.contains("#k="))
    let mode = try FileManager.default.attributesOfItem(atPath: "\(place.path)/\(path)")[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let published = try Program.run("access", "letter", "--output", "Public/letters", in: place)
    #expect(published.status == 64)
    #expect(place.names.filter { $0.hasPrefix("Public/") && $0.hasSuffix(".html") } == [])
    #expect(try Program.run("access", "backup", "copy.json", in: place).status == 0)
    #expect(try Program.run("access", "letter", in: place).errors == "")
  }

  static let wrong: [[String]] = [
    ["access", "renew", "sampel-family"], ["access", "stop", "sample-family", "hmoe"], ["access", "letter", "nobody"],
    ["access", "renew", "sample-family", "--only", "all"], ["access", "move", "sample-family", "a/b"],
    ["access", "move", "nobody", "other"], ["access", "renew"], ["access", "zebra"],
  ]

  @Test("Wrong usage ends with 64 and changes no key", arguments: wrong)
  func usage(_ arguments: [String]) throws {
    let place = try portal()
    let before = try list(place)
    let run = try Program.run(arguments, in: place)
    #expect(run.status == 64)
    #expect(!run.errors.isEmpty)
    #expect(try list(place) == before)
  }
}
