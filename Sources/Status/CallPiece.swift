import Languages
import Library

/// Something to be read out on a call, in one wording.
package struct CallPiece: Sendable, Hashable {
  /// By which the ledger knows it: a file's path from the portal's root, or a child's strategy with its first day.
  package let name: String
  /// 16 hexadecimal digits that change with what has to be heard again.
  package let wording: String
  /// Whether a call of which no wording was kept may have told something else: a meeting was moved or cancelled since.
  let mayHaveChanged: Bool

  package init(name: String, wording: String, mayHaveChanged: Bool = false) {
    self.name = name
    self.wording = wording
    self.mayHaveChanged = mayHaveChanged
  }
}

extension CallPiece {
  /// Of a meeting, when and where it is counts, and whether it is; of all else, the words.
  init(_ writing: FamilyWriting) {
    let source = writing.piece.source
    guard case .meeting(let meeting) = writing.facts else {
      let hashes = source.hashes ?? TextHashes(of: source)
      self.init(name: source.file, wording: UnitHash.whole(of: hashes.entries.map(\.hash) + hashes.body).hex)
      return
    }
    let facts = [meeting.start.description, meeting.state.rawValue, source[.place], meeting.online ?? ""]
    self.init(
      name: source.file, wording: Self.wording(of: facts + meeting.options.map(\.description)),
      mayHaveChanged: meeting.state == .moved || meeting.state == .cancelled)
  }

  /// A child's strategy with its first day; where it is given twice, both together, as they are seen together.
  init(_ practice: Practice, among all: [Practice], in source: LanguageTag) {
    let same = all.filter {
      $0.child == practice.child && $0.strategy == practice.strategy && $0.from == practice.from
    }
    let from = practice.from.map { " from \($0)" } ?? ""
    self.init(
      name: "practice \(practice.child) \(practice.strategy)\(from)",
      wording: Self.wording(of: same.map { $0.note?.original(in: source)?.text ?? "" }))
  }

  private static func wording(of facts: [String]) -> String {
    var hasher = UnitHasher()
    return UnitHash.whole(of: facts.map { hasher.hash(of: $0) }).hex
  }
}
