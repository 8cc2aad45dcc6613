import Files
import Foundation
import Keys
import Output
import Seal

/// Which of a held family's last pages may stay although its writing has errors.
struct HeldPages {
  /// A home whose last pages nobody stopped.
  struct Published {
    let household: String
    let id: PublicID
    /// Of the keys in force.
    let keyID: KeyID
    /// Nil where this computer does not have them.
    let keys: HouseholdKeys?
  }

  let snapshot: OutputSnapshot

  /// The files of a home's last page; nil where it may not stay: where an old letter opens it since its keys were renewed,
  /// or where it is of other children than the home sees now.
  ///
  /// - Parameter names: the children's names as a new page would say them, by language; nil where none can be made.
  func files(of home: Published, names: [String: String]?) -> [String]? {
    guard let files = try? snapshot.sealedFiles(of: home.id.text) else { return nil }
    guard let path = files.first(where: { $0.hasSuffix("/index.html") }) else { return [] }
    guard let bytes = try? FileReader.bytes(of: "\(snapshot.folder)/\(path)"), let page = try? LockedPage(bytes),
      page.keyID == home.keyID
    else { return nil }
    guard let names, let old = home.keys.flatMap({ Self.names(in: page, $0) }) else { return nil }
    let both = names.filter { old[$0.key] != nil }
    return !both.isEmpty && both.allSatisfy { old[$0.key] == $0.value } ? files : nil
  }

  /// Whose page it is, in each of its languages.
  private static func names(in page: LockedPage, _ keys: HouseholdKeys) -> [String: String]? {
    struct Bundle: Decodable {
      struct Variant: Decodable { let title: String }

      let variants: [String: Variant]
    }
    guard let bytes = try? page.openBundle(keys.familyKey) else { return nil }
    return (try? JSONDecoder().decode(Bundle.self, from: Data(bytes)))?.variants.mapValues(\.title)
  }
}
