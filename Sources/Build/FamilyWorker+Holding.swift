import Diagnostics
import Keys
import Library
import Output
import Seal

extension FamilyWorker {
  /// Keeps a family's last good pages where its own writing has errors, and says so instead of stopping. Errors in
  /// writing that others read too still stop the build, as do those of keys: with a wrong key another home reads them.
  /// So do those of `family.yml`, which tells who must not be named, or shown in a picture, to others, and those of writing
  /// that would name or show somebody: the last page may do so already.
  mutating func hold(
    _ entry: FamilyIndex.Entry, _ family: Family?, _ file: SealFile?, names: [String: [String: String]],
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    let own = "Content/families/\(entry.folder)/"
    let isOwn = { (one: Diagnostic) in one.severity == .error && one.place?.file.hasPrefix(own) ?? false }
    guard diagnostics.contains(where: isOwn) else { return false }
    let members = SourcePlace(file: own + "family.yml")
    guard let family, !diagnostics.contains(where: { isOwn($0) && $0.place?.file == members.file }) else {
      diagnostics.append(BuildWords.notHeld(entry.folder, at: members))
      return false
    }
    for index in diagnostics.indices where isOwn(diagnostics[index]) { diagnostics[index].severity = .warning }
    var (removed, isAnyKept) = ([Diagnostic](), false)
    let pages = HeldPages(snapshot: snapshot)
    for home in keyring.lastPublished(entry.folder, file) where shard.holds(home.id) {
      guard let household = family.households.first(where: { $0.id == home.household && $0.hasPage }) else { continue }
      guard let files = pages.files(of: home, names: names[home.household]) else {
        removed.append(BuildWords.notKept(home.household, of: entry.folder, at: household.place))
        continue
      }
      isAnyKept = true
      for path in files { stager.keep(path) }
    }
    if isAnyKept || removed.isEmpty { diagnostics.append(BuildWords.held(entry.folder, others: !removed.isEmpty)) }
    diagnostics += removed
    addWords(of: family, file)
    return true
  }

  /// Notes what no public page may show of a family whose pages are not made, with all keys that were ever its own.
  private mutating func addWords(of family: Family, _ file: SealFile?) {
    found.words.add(family)
    let named = file?.entries.values.compactMap { keyring.store[$0.household] } ?? []
    for record in named + keyring.store.records(ofFamily: family.folder) {
      found.words.add(record.keys)
      found.words.add(record)
    }
  }
}
