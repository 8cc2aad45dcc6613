import Access
import Diagnostics
import Files
import Homes
import Keys
import Library
import Seal
import Views

/// Writes a household's pages, with its pictures and recordings, as one file that opens without the internet. It is as
/// sealed as the page on the web.
package struct OfflineCopier: Sendable {
  private let request: BuildRequest

  package init(_ request: BuildRequest) { self.request = request }

  /// - Parameters:
  ///   - folder: the family's folder.
  ///   - household: a household's id; nil for all that have a page.
  ///   - target: the folder to write into, made where it is missing.
  /// - Returns: the files written; their names tell nothing of the family. None are where the portal or the family has an
  ///   error, as in a build.
  package func copy(
    _ folder: String, household: String? = nil, to target: String
  ) -> (files: [String], diagnostics: [Diagnostic]) {
    do {
      var diagnostics: [Diagnostic] = []
      guard let portal = try LoadedPortal.load(request, into: &diagnostics), let pages = portal.pages,
        !diagnostics.hasErrors
      else {
        return ([], diagnostics)
      }
      guard let entry = portal.families.entries.first(where: { $0.folder == folder }) else {
        let nearest = NearestName.find(folder, in: portal.families.entries.map(\.folder))
        return ([], [BuildWords.unknownFamily(folder, nearest: nearest)])
      }
      let (family, problems) = LibraryReader.readFamily(entry, in: portal.context)
      diagnostics += problems
      guard let family, !problems.hasErrors else { return ([], diagnostics) }
      let ids = family.households.map(\.id)
      if let household, !ids.contains(household) {
        let nearest = NearestName.find(household, in: ids)
        return ([], [BuildWords.unknownHousehold(household, of: folder, nearest: nearest)])
      }
      let wanted = family.households.filter { $0.hasPage && (household ?? $0.id) == $0.id }
      let made = try copy(wanted, of: family, portal, pages, to: target)
      diagnostics += made.diagnostics
      if made.files.isEmpty, !made.diagnostics.hasErrors {
        diagnostics.append(BuildWords.noPageToCopy(folder, household))
      }
      return (made.files, diagnostics)
    } catch {
      return ([], BuildStop(error).diagnostics)
    }
  }

  private func copy(
    _ households: [Household], of family: Family, _ portal: LoadedPortal, _ pages: LoadedPortal.Pages,
    to target: String
  ) throws -> (files: [String], diagnostics: [Diagnostic]) {
    let seal = try SealFiles(root: portal.root).read(family.folder)
    let store = try KeyStoreFile(folder: "\(request.root)/.homeward", passphrase: request.passphrase).load()
    let resolver = try SealFiles(root: portal.root).claims(portal.families, store, portal.context).resolver
    let keyring = Keyring(store, resolver, isCheck: false)
    var renderer = HomeRenderer(pages.homes)
    var scratch = SealScratch()
    var reader = MediaReader(root: portal.root, photos: portal.photos)
    var media: [String: MediaFile] = [:]
    for file in pages.homes.mediaFiles(of: family) { media[file] = reader.read(file, for: .family(family.folder)) }
    var diagnostics = seal.diagnostics + reader.diagnostics
    var files: [String] = []
    for household in households where !diagnostics.hasErrors {
      let name = HouseholdName(family: family.folder, household: household.id)
      switch keyring.choose(name, seal.file?.entries[household.id], household, at: household.place) {
      case .keys(let record, _):
        let (home, problems) = renderer.render(household, of: family, media: media, scratch: &scratch)
        diagnostics += problems
        let shell = renderer.shell(for: household)
        guard !problems.hasErrors else { break }
        files.append(try write(home, shell, record, to: target, &scratch))
      case .refused(let diagnostic): diagnostics.append(diagnostic)
      case .noPage, .missing, .notHere: break
      }
    }
    return (files, diagnostics)
  }

  private func write(
    _ home: HomePages, _ shell: LockedShell, _ record: HouseholdRecord, to target: String, _ scratch: inout SealScratch
  ) throws -> String {
    let sealer = try HouseholdSealer(record.keys)
    var assets: [SealedAsset] = []
    for asset in home.assets { assets.append(try sealer.sealAsset(asset, scratch: &scratch)) }
    let content = home.bundle(fid: sealer.household.text, kid: sealer.keyID.hex, assets: assets)
    let bundle = try sealer.sealBundle(content, scratch: &scratch)
    let page = try sealer.copy(shell, bundle, assets, scratch: &scratch)
    try Folder.create(target)
    let path = "\(target)/family-page-\(sealer.household).html"
    try AtomicFile.replace(path, page)
    return path
  }
}
