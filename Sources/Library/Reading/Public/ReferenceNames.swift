import Diagnostics

/// The names that references may name, by what they are names of.
struct ReferenceNames: Sendable {
  private var known: [Reference: Set<String>] = [:]
  /// Kinds whose names could not be read, so that every name may be right.
  private var open: Set<Reference> = []
  /// Pieces that exist but are not built yet.
  private var drafts: [Reference: Set<String>] = [:]
  /// The names of one family beside all others: a handful, so that none of the sets is copied for them.
  private var own: [(kind: Reference, name: String)] = []

  mutating func add(_ kind: Reference, _ names: some Sequence<String>) {
    known[kind, default: []].formUnion(names)
  }

  /// Adds a name that one family alone may refer to.
  mutating func addOwn(_ kind: Reference, _ name: String) { own.append((kind, name)) }

  mutating func addDraft(_ kind: Reference, _ name: String) {
    drafts[kind, default: []].insert(name)
  }

  /// Takes every name of this kind: what lists them is an error of its own.
  mutating func leaveOpen(_ kind: Reference) { open.insert(kind) }

  func contains(_ kind: Reference, _ name: String) -> Bool {
    own.contains { $0.kind == kind && $0.name == name } || known[kind]?.contains(name) ?? false || open.contains(kind)
  }

  func names(_ kind: Reference) -> Set<String> {
    (known[kind] ?? []).union(own.lazy.filter { $0.kind == kind }.map(\.name))
  }

  func draftNames(_ kind: Reference) -> Set<String> { drafts[kind] ?? [] }

  /// Whether every name of this kind may be right.
  func isOpen(_ kind: Reference) -> Bool { open.contains(kind) }

  func isDraft(_ kind: Reference, _ name: String) -> Bool { drafts[kind]?.contains(name) ?? false }

  func nearest(_ kind: Reference, to name: String) -> String? {
    NearestName.find(name, in: names(kind).sorted())
  }

  /// Reports the references that name nothing, or something that nobody sees.
  func check(_ references: [ContentReader.PendingReference], into report: inout Report) {
    for reference in references {
      if isDraft(reference.kind, reference.name) {
        report.add(ValueProblem.referenceToDraft(reference.kind, reference.name), at: reference.place)
      } else if !contains(reference.kind, reference.name) {
        let nearest = nearest(reference.kind, to: reference.name)
        report.add(
          ValueProblem.unknownReference(reference.kind, reference.name, nearest: nearest), at: reference.place)
      }
    }
  }
}
