import Exchange
import Library
import Markdown
import Testing

/// The same sentence stands on a page for everyone, in a group's news and in the notes of two families.
@Suite struct `A translation for one family` {
  private static let words = "Thank you for your help at home!"
  private static let secret = "Gracias por cuidar a Lupita."
  private static let page = "Content/pages/same"
  private static let news = "Content/groups/room/news"
  private static let first = "Content/families/f1/note"
  private static let fourth = "Content/families/f4/note"

  private func folder(_ more: [String: String] = [:]) throws -> ExchangePortalFolder {
    let note = "---\nkind: good-news\ndate: 2026-11-12\n---\n\n\(Self.words)\n"
    var files = [
      Self.page + ".md": "---\ntitle: Same\n---\n\n\(Self.words)\n",
      Self.news + ".md": note.replacing("good-news", with: "note"),
      "Content/groups/room/group.yml": "members: [f1, f4]\n",
    ]
    for (path, child) in [(Self.first, "Ana"), (Self.fourth, "Leo")] {
      files[path + ".md"] = note
      files[path.replacing("/note", with: "/family.yml")] = """
        children:
          - {id: child, name: \(child)}
        households:
          - id: home
            languages: [es]
            adults:
              - {name: Rosa, relation: mother}
        """
    }
    files.merge(more) { $1 }
    return try ExchangePortalFolder(files)
  }

  /// The file that goes out for a family, with the secret in its only text.
  private func exported(
    _ folder: ExchangePortalFolder, for families: ExchangePortal.Families = .folders(["f4"])
  ) throws -> ExchangeFile {
    var file = try folder.export("es", families: families)
    file.pieces.removeAll { !families.isAll && $0.name.hasPrefix("Content/groups/") }
    for piece in file.pieces.indices {
      for unit in file.pieces[piece].units.indices
      where file.pieces[piece].units[unit].source.canonical == Self.words {
        file.pieces[piece].units[unit].target = CodedText(canonical: Self.secret)
        file.pieces[piece].units[unit].state = .human
      }
    }
    return file
  }

  private func translated(_ folder: ExchangePortalFolder) -> [String] {
    [Self.page, Self.news, Self.first, Self.fourth].filter {
      folder.text($0 + ".es.md")?.contains("Lupita") ?? false
    }
  }

  /// No file of the portal has the secret, but those of the family.
  private func holders(_ folder: ExchangePortalFolder) throws -> [String] {
    try folder.state.filter { String(decoding: $0.value, as: UTF8.self).contains("Lupita") }.keys.sorted()
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `goes to no page for everyone, no group and no other family`(_ format: ExchangeFormat) throws {
    let folder = try folder()
    let file = try exported(folder)
    #expect(file.unitCount == 1)
    let plan = try folder.bring(ExchangeWriter.bytes(file, as: format), families: .all)
    #expect(plan.report.taken.count == 1 && translated(folder) == [Self.fourth])
    #expect(try holders(folder).allSatisfy { $0.hasPrefix("Content/families/f4/") })
    // What memory proposes, and what it fills in elsewhere.
    let memory = try TranslationMemory(of: folder.portal(.all).pieces, in: tag("es"), from: .english)
    #expect(memory.entries.isEmpty)
    #expect(try folder.export("es", families: .all).pieces.flatMap(\.units).allSatisfy { $0.known == nil })
    #expect(try TranslationMemory.reuse(in: folder.portal(), language: tag("es"), from: .english).units.isEmpty)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `finds back where the file lost its headings`(_ format: ExchangeFormat) throws {
    let folder = try folder()
    var file = try exported(folder)
    file.pieces[0].name = "to translate.doc"
    let bytes = try ExchangeWriter.bytes(file, as: format)
    #expect(try ExchangeReader.read(bytes).file.holdsPrivateWriting)
    try folder.bring(bytes, families: .all)
    #expect(translated(folder) == [Self.fourth])
  }

  @Test func `goes nowhere else when its page is gone, or the portal's key`() throws {
    let folder = try folder()
    let bytes = try ExchangeWriter.bytes(exported(folder), as: .csv)
    let other = try self.folder()
    _ = try PieceMarks.settle(root: other.root)
    try folder.write(Self.fourth + ".md", "---\nkind: good-news\ndate: 2026-11-12\n---\n\nNew.\n")
    for place in [folder, other] {
      let plan = try place.bring(bytes, families: .all)
      #expect(translated(place).isEmpty)
      #expect(plan.report.late.map(\.file) == (place === folder ? [Self.fourth + ".md"] : []))
      #expect(plan.report.rejected.map(\.findings) == (place === folder ? [] : [[.unknownMark]]))
    }
  }

  private static let numbered = "id,source (en),translation (es),comment,file\r\n%,\(words),\(secret),,private/1\r\n"
  private static let unnamed = "id,source (en),translation (es)\r\n%,\(words),\(secret)\r\n"

  @Test(arguments: [numbered, unnamed])
  func `from an older file goes to nobody where several have the words`(_ table: String) throws {
    let folder = try folder()
    let id = try #require(exported(folder).pieces.first?.units.first?.id)
    let old = UnitID(hash: id.hash, number: 1).description
    let plan = try folder.bring(Array(table.replacing("%", with: old).utf8), families: .all)
    #expect(plan.report.rejected.map(\.findings) == [[.severalHomes]])
    #expect(plan.changes.isEmpty && translated(folder).isEmpty)
    #expect(plan.kept.flatMap { folder.text($0.path) }?.contains(Self.secret) == true)
  }

  @Test(arguments: [numbered, unnamed])
  func `from an older file goes to the only family that has the words`(_ table: String) throws {
    let other = "---\nkind: good-news\ndate: 2026-11-12\n---\n\nOther words.\n"
    let folder = try folder([
      Self.first + ".md": other, Self.news + ".md": other.replacing("good-news", with: "note"),
    ])
    let id = try #require(exported(folder).pieces.first?.units.first?.id)
    let old = UnitID(hash: id.hash, number: 1).description
    try folder.bring(Array(table.replacing("%", with: old).utf8), families: .all)
    #expect(translated(folder) == [Self.fourth])
  }

  @Test func `tells by its marks nothing of the family`() throws {
    let folder = try folder()
    let file = try exported(folder, for: .all)
    let marks = file.pieces.flatMap(\.units).compactMap(\.id.mark)
    #expect(file.unitCount == 3 && Set(marks).count == 3)
    #expect(try exported(folder, for: .all).pieces.flatMap(\.units).compactMap(\.id.mark) == marks)
    let other = try exported(self.folder(), for: .all).pieces.flatMap(\.units).compactMap(\.id.mark)
    #expect(Set(marks).isDisjoint(with: other))
  }

  @Test func `and one for a group stay with them`() throws {
    let folder = try folder()
    var file = try exported(folder, for: .all)
    file.pieces.removeAll { !$0.name.hasPrefix("Content/groups/") }
    let bytes = try ExchangeWriter.bytes(file, as: .xliff)
    #expect(try ExchangeReader.read(bytes).file.holdsPrivateWriting)
    let older = String(decoding: bytes, as: UTF8.self).replacing(#/(id="u1\.\w+\.\d+)\.\w+"/#) { "\($0.output.1)\"" }
    #expect(try ExchangeReader.read(Array(older.utf8)).file.holdsPrivateWriting)
    try folder.bring(Array(older.utf8), families: .all)
    #expect(translated(folder) == [Self.news])
  }

  @Test func `is not what everyone's page or a group gets from a page of everyone's`() throws {
    let folder = try folder(["Content/pages/again.md": "---\ntitle: Again\n---\n\n\(Self.words)\n"])
    let thanks = CodedText(canonical: "¡Gracias por su ayuda!")
    try folder.translate("es") { $0.source.canonical == Self.words ? thanks : nil }
    for path in [Self.page, "Content/pages/again"] { #expect(folder.text(path + ".es.md")?.contains("ayuda") == true) }
    for path in [Self.news, Self.first, Self.fourth] { #expect(folder.text(path + ".es.md") == nil) }
  }
}

extension ExchangePortal.Families {
  fileprivate var isAll: Bool { self == .all }
}
