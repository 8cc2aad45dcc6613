import Diagnostics
import Files
import Languages

/// Reads one file after the other, with the buffers, the findings and the open references of the whole run.
struct ContentReader: ~Copyable {
  var yaml = YAMLReader()
  var report = Report()
  /// References that are looked up when all that they may name has been read.
  var references: [PendingReference] = []
  /// The file in hand, from the portal's root.
  var file = ""
  /// Whether its text, and so each text in it, is surely in Unicode's form NFC.
  var isComposed = false
  /// The language of a text that does not say its own.
  var language: LanguageTag
  /// Whether texts in several languages must have one in `language`, which all others are translated from.
  var needsSourceText = true
  /// The languages that were named.
  var tagsRead: [LanguageTag] = []
  /// The short names that have words.
  var knownWords: [PortalSettings.Vocabulary: [String]] = [:]

  struct PendingReference: Sendable {
    var kind: Reference
    var name: String
    var place: SourcePlace
  }

  /// What is known of translations.
  var locks = LockShelf()
  /// Whether locks keep texts that no page shows; see `ScannedLock.forgetTexts`.
  var keepsLockTexts = true
  var hasher = UnitHasher()
  /// Files whose texts have asked for their locks.
  var filledFiles: Set<String> = []
  /// The texts that came from locks, to look for names in them later.
  var filled: [KeptText] = []
  /// The files that say `draft: yes`.
  var drafts: Set<String> = []
  /// Those of them that will be goals, each with the child that it names.
  var draftGoals: [String: String?] = [:]
  /// What days are held against; nil where it is not asked whether they can be meant.
  var dayCheck: DayCheck?
  /// Whether the text of each file is kept in `texts`, to look for names in it later.
  var keepsTexts = false
  var texts: [KeptText] = []

  init(language: LanguageTag) { self.language = language }

  /// Forgets what belongs to the last family, and keeps the buffers.
  mutating func reset(language: LanguageTag) {
    report = Report()
    references.removeAll(keepingCapacity: true)
    drafts.removeAll(keepingCapacity: true)
    draftGoals.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    keepsTexts = false
    locks = LockShelf()
    filledFiles.removeAll(keepingCapacity: true)
    filled.removeAll(keepingCapacity: true)
    self.language = language
  }

  func place(of node: Int) -> Record.Place {
    let node = yaml.tree.nodes[node]
    return Record.Place(line: node.line, column: node.column, width: node.width)
  }

  func sourcePlace(of node: Int) -> SourcePlace {
    let node = yaml.tree.nodes[node]
    return SourcePlace(file: file, line: Int(node.line), column: Int(node.column), width: Int(node.width))
  }

  /// Reports ids that stand twice.
  mutating func checkIds(_ records: [Record], what: String) {
    var seen: [String: SourcePlace] = [:]
    for record in records {
      guard let id = record.text(.id) else { continue }
      let place = record.place(.id)
      guard let first = seen.updateValue(place, forKey: id) else { continue }
      let related = Diagnostic.Related("The first one is here.", at: first)
      report.add(FamilyProblem.duplicateId(id, what: what), at: place, related: [related])
    }
  }

  mutating func fail(_ problem: some Problem, at node: Int) { report.add(problem, at: sourcePlace(of: node)) }

  /// Reads the YAML in `bytes` into `yaml.tree`; false where it cannot be used, and then it is reported.
  mutating func readYAML(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) -> Bool {
    if yaml.read(bytes, firstLine: firstLine) { return true }
    for finding in yaml.findings {
      report.add(
        finding.problem,
        at: SourcePlace(file: file, line: finding.line, column: finding.column, width: finding.width))
    }
    return false
  }

  /// An entry that differs from a name by its capitals alone.
  func key(like name: EntryName) -> (text: String, node: Int)? {
    guard let root = yaml.tree.nodes.first, root.kind == .map else { return nil }
    var children = yaml.tree.children(of: 0)
    while let key = children.next(), children.next() != nil {
      let text = yaml.tree.string(key)
      if text != name.rawValue, text.lowercased() == name.rawValue { return (text, key) }
    }
    return nil
  }

  /// A scalar of the outermost map, before the schema that reads it is known.
  func peek(_ name: EntryName) -> (text: String, node: Int)? {
    guard let root = yaml.tree.nodes.first, root.kind == .map else { return nil }
    var children = yaml.tree.children(of: 0)
    while let key = children.next(), let value = children.next() {
      guard yaml.tree.equals(key, name.rawValue.utf8) else { continue }
      return yaml.tree.nodes[value].kind == .scalar ? (yaml.tree.string(value), value) : nil
    }
    return nil
  }
}
