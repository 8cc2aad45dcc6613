import Build
import Files
import Foundation
import Keys
import Languages
import PortalSupport

/// A portal that is edited at random, as people, editors and accidents do, and built with and without a memory.
final class EditedPortal {
  let portal: SmallPortal
  var random: SeededGenerator
  private var date = 20
  /// The writing and theme as they were when all was well.
  private var good: [String: [UInt8]] = [:]
  private(set) var count = 0

  private static let more = """
    === Content/glossary.yml
    - term: IEP
      stands-for: individualized education program
      plain: A plan for a child at school.
    \((1..<20).map { "- term: word \($0)\n  plain: It is word \($0)." }.joined(separator: "\n"))
    === Content/resources/library.md
    ---
    title: The library
    topics: [sleep]
    ---

    Open on [Mondays](../newsletters/fall.md).
    === Content/strategies/wall-push.md
    ---
    title: Push the wall
    areas: [sensory]
    minutes: 2
    times: 2 per day
    show-from: 2026-11-18
    ---

    1. Push the wall, as in [a calm corner](calm-corner.md).
    === Content/strategies/wall-push.es.md
    ---
    title: Empuje la pared
    ---

    1. Empuje la pared, como en [un rincón](calm-corner.md).
    === Content/newsletters/fall.es.md
    ---
    title: Noticias
    ---

    Caen las hojas.
    === Content/families/rivera/2026-11-02-good-news.es.md
    ---
    title: Dos botones
    ---

    Hoy abrochó un botón.
    === Content/events/fair.md
    ---
    title: The fair
    start: 2026-11-24T10:00
    place: The hall
    ---

    Come all.
    === Content/pages/about.md
    ---
    title: About us
    menu: 1
    ---

    We write.
    === Content/families/okoye/practice/r-ortiz.yml
    - child: ada
      strategy: wall-push
    === Content/families/rivera/practice/r-ortiz.yml
    - child: maya
      strategy: calm-corner
      from: 2026-11-01
    - child: maya
      strategy: wall-push
      minutes: 4
    """

  init(seed: UInt64) throws {
    portal = try SmallPortal("portal", Self.more)
    random = SeededGenerator(seed: seed)
    try confirm(.person("M. Díaz"))
  }

  private func request(_ output: String?, _ usesCache: Bool) -> BuildRequest {
    var request = portal.request(date: "2026-11-\(date)")
    request.output = output.map { "\(portal.root)/\($0)" }
    request.usesCache = usesCache
    return request
  }

  /// The first build makes keys; from the second on there is a memory.
  func buildTwice() async {
    _ = await Builder(request(nil, true)).build()
    _ = await buildBoth()
    good = (try? writing()) ?? [:]
  }

  func buildBoth() async -> (cached: BuildReport, cold: BuildReport) {
    let cached = await Builder(request(nil, true)).build()
    let cold = await Builder(request("Cold", false)).build()
    if cached.outcome == .done { good = (try? writing()) ?? good }
    return (cached, cold)
  }

  private func writing() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for folder in ["Content", "Themes"] where portal.exists(folder) {
      for (path, bytes) in try portal.contents(of: folder) { files["\(folder)/\(path)"] = bytes }
    }
    return files
  }

  /// Mends what an edit broke.
  func takeBack() throws {
    let now = try writing()
    // Families' key files are the builds' own.
    for path in now.keys where good[path] == nil && !path.hasSuffix("seal.yml") { try portal.remove(path) }
    for (path, bytes) in good where now[path] != bytes && !path.hasSuffix("seal.yml") {
      try portal.write(path, bytes)
    }
  }

  /// One edit, or two as they come between two builds; what others do to the output and the cache comes alone.
  ///
  /// - Returns: what was done.
  func edits() throws -> String {
    if Bool.random(using: &random) { return try edit(among: 0..<28) }
    return "\(try edit(among: 0..<25)), \(try edit(among: 0..<25))"
  }

  private func edit(among kinds: Range<Int>) throws -> String {
    count += 1
    switch Int.random(in: kinds, using: &random) {
    case 0, 1: return try change("a sentence", pick(".md")) { $0 + "\nSentence \(self.count).\n" }
    case 2:
      return try change("a title", pick(".md")) { Self.replacing("title: ", by: "title: New \(self.count) ", in: $0) }
    case 3: return try change("a draft", pick(".md")) { Self.toggling("draft: yes", in: $0) }
    case 4: return try change("a show-from", pick(".md")) { Self.toggling("show-from: 2026-11-22", in: $0) }
    case 5: return try twin()
    case 6: return try remove(pick(".md"))
    case 7: return try rename(pick(".md"))
    case 8: return try settings()
    case 9: return try theme()
    case 10: return try people()
    case 11: return try practice()
    case 12: return try change("a group", pick("groups/room/")) { $0 + "\n" }
    case 13: return try family()
    case 14: return try keys()
    case 15:
      date = Int.random(in: 16...26, using: &random)
      return "the date moved to the \(date)th"
    case 16: return try change("nothing", pick("")) { $0 }
    case 17: return try change("a strategy", pick("Content/strategies/")) { $0 + "\nSentence \(self.count).\n" }
    case 18: return try lists()
    case 19, 20: return try lock()
    case 21: return try picture()
    case 22: return try words()
    case 23: return try change("a family's name in public", pick("Content/newsletters/")) { $0 + "\nRosa Rivera\n" }
    case 24: return try added()
    case 25, 26: return try output()
    default: return try cache()
    }
  }

  /// One of the files of the writing whose path has this in it.
  func pick(_ part: String) throws -> String {
    let files = try writing().keys.filter { $0.contains(part) && !$0.hasSuffix("seal.yml") && !$0.hasSuffix(".png") }
    return files.sorted().randomElement(using: &random) ?? "Content/portal.yml"
  }

  func change(_ what: String, _ path: String, _ body: (String) -> String) throws -> String {
    try portal.write(path, body(try portal.text(path)))
    return "\(what) in \(path)"
  }

  static func replacing(_ old: String, by new: String, in text: String) -> String {
    guard let range = text.range(of: old) else { return text + "\n" }
    return text.replacingCharacters(in: range, with: new)
  }

  /// An entry of the front matter that is there, or is not.
  static func toggling(_ entry: String, in text: String) -> String {
    text.contains(entry)
      ? replacing("\(entry)\n", by: "", in: text) : replacing("---\n", by: "---\n\(entry)\n", in: text)
  }

  private func twin() throws -> String {
    let source = try pick(".md")
    let twin = "\(source.dropLast(3)).es.md"
    if portal.exists(twin) { return try remove(twin) }
    try portal.write(twin, "---\ntitle: Título \(count)\ntranslated-by: M. Díaz\n---\n\nFrase \(count).\n")
    return "the translation \(twin)"
  }

  func remove(_ path: String) throws -> String {
    try portal.remove(path)
    return "\(path) removed"
  }

  private func rename(_ path: String) throws -> String {
    let new = "\(path.dropLast(3))-\(count).md"
    try portal.move(path, to: new)
    return "\(path) renamed to \(new)"
  }

  private func settings() throws -> String {
    let edits = [
      ("phone: +1 718 555 0", "phone: +1 718 555 1"), ("River Portal", "River Portal \(count)"),
      ("languages: [en, es]", "languages: [es, en]"), ("policy: {", "policy: {machine: withhold, "),
    ]
    let edit = edits.randomElement(using: &random) ?? edits[0]
    return try change("settings", "Content/portal.yml") { Self.replacing(edit.0, by: edit.1, in: $0) }
  }

  private func theme() throws -> String {
    let path = "Themes/Hearth/styles/9-own.css"
    if portal.exists(path), Bool.random(using: &random) { return try remove(path) }
    try portal.write(path, "h1 { margin: \(count)px; }\n")
    return "the theme"
  }

  private func people() throws -> String {
    let edits = [
      ("name: Rosa Rivera", "name: Rosa Alba Rivera"), ("name: Ngozi Okoye", "name: Ngozi Ada Okoye"),
      ("phone: +1 718 555 01", "phone: +1 718 556 01"), ("languages: [es, en]", "languages: [en, es]"),
      ("languages: [en]", "languages: [en, es]"), ("name: Maya", "name: Mayra"), ("- id: father", "- id: dad"),
    ]
    let edit = edits.randomElement(using: &random) ?? edits[0]
    return try change("people", pick("family.yml")) { Self.replacing(edit.0, by: edit.1, in: $0) }
  }

  private func practice() throws -> String {
    let lines = ["  minutes: 5\n", "  note: Do it \(count) times.\n", "  first: yes\n"]
    return try change("practice", pick("/practice/")) { $0 + (lines.randomElement(using: &random) ?? "") }
  }

  private func family() throws -> String {
    let folders = try FileManager.default.contentsOfDirectory(atPath: "\(portal.root)/Content/families").sorted()
    guard let folder = folders.randomElement(using: &random) else { return "no family" }
    let path = "Content/families/\(folder)"
    if Bool.random(using: &random) {
      try portal.move(path, to: "\(path.prefix(26))\(count)")
      return "the folder \(folder) renamed"
    }
    try portal.write("\(path)/2026-11-0\(Int.random(in: 1...9, using: &random))-more.md", "---\nkind: letter\n---\n")
    return "an unfinished letter for \(folder)"
  }

  private func keys() throws -> String {
    guard let name = try portal.keys.load().records.map(\.name).randomElement(using: &random) else { return "no keys" }
    let isStopping = Bool.random(using: &random)
    try portal.keys.update { store in
      if isStopping { try store.stop(name) } else { try store.renew(name, .link) }
    }
    return "\(name) \(isStopping ? "stopped" : "renewed")"
  }

  /// Somebody else's hand in the output.
  private func output() throws -> String {
    let files = try portal.contents().keys.filter { $0 != ".homeward-output" }.sorted()
    guard let file = files.randomElement(using: &random) else { return "no output" }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: try portal.remove("Public/\(file)")
    case 1: try portal.write("Public/\(file)", try portal.text("Public/robots.txt") + "by hand")
    case 2: try portal.remove(".homeward/manifest.json")
    default:
      guard let home = files.first(where: { $0.hasPrefix("f/") }) else { return "no home" }
      try portal.write("Public/\(home.dropLast("index.html".count))stray.txt", "stray")
      return "a stray file beside \(home)"
    }
    return "the output's \(file)"
  }

  private func cache() throws -> String {
    let name = ["manifest.index", "manifest.index.strategies"].randomElement(using: &random) ?? ""
    let path = "\(portal.root)/.homeward/cache/\(name)"
    guard let bytes = try? FileReader.bytes(of: path), !bytes.isEmpty else { return "no cache" }
    var damaged = bytes
    switch Int.random(in: 0..<3, using: &random) {
    case 0: damaged[Int.random(in: 0..<bytes.count, using: &random)] ^= 1
    case 1: damaged = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))
    default: damaged = []
    }
    try AtomicFile.replace(path, damaged, mode: 0o600)
    return "a damaged \(name)"
  }

  /// A new file in some folder.
  private func added() throws -> String {
    let files = [
      "Content/newsletters/new-\(count).md": "---\ntitle: New \(count)\ndate: 2026-11-0\(count % 9 + 1)\n---\n\nNew.\n",
      "Content/strategies/new-\(count).md": "---\ntitle: New \(count)\nareas: [sensory]\n---\n\n1. New.\n",
      "Content/families/okoye/2026-11-10-news-\(count).md":
        "---\nkind: good-news\nchild: ada\ndate: 2026-11-10\ntitle: N\n---\n\n[Fall](../../newsletters/fall.md)\n",
      "Content/newsletters/.fall.md.swp": "an editor's", "Content/newsletters/fall.md~": "an editor's",
      "Content/team/t-new-\(count).md": "---\ntitle: New\nname: T. New\nrole: Teacher\n---\n\nHello.\n",
      "Content/families/okoye/picture.xyz": "of no kind that is known",
    ]
    let path = files.keys.sorted().randomElement(using: &random) ?? ""
    try portal.write(path, files[path] ?? "")
    return "\(path) added"
  }
}
