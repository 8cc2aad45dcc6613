import Access
import Cache
import Files
import Keys
import Library

/// The states of all that is in families' folders, where they are taken beside the reading of the writing for everyone,
/// and of each family before anything of it is read; and the files that say whose keys are whose.
///
/// The families are then not listed again: what is in their folders stands here.
package struct FamilyStates: Sendable {
  /// Files of which the state alone does not tell enough.
  private(set) var unsettled: [UnsettledFile] = []
  /// Of the folder of all families. It waits on disk where that can be, so that memory does not grow with their number.
  private(set) var bytes: KeptBytes = .here([])
  /// By the family's folder.
  private var places: [String: Range<Int>] = [:]
  /// The folders that hold a family.
  private var families: Set<String> = []
  /// The families' `seal.yml` files that are there and sound, by the family's folder.
  private(set) var sealFiles: [String: SealFile] = [:]

  /// What of a survey is left to be done.
  package struct Look: Sendable {
    /// The portal's folder.
    let root: String
    /// See `BuildSurvey.settled`.
    let settled: Int
    /// Where bytes may wait on disk.
    let cache: String

    package init(root: String, settled: Int, cache: String) {
      self.root = root
      self.settled = settled
      self.cache = cache
    }

    /// Nil where the families' files cannot be told from their states.
    package func take() -> FamilyStates? { try? FamilyStates(self) }
  }

  private init?(_ look: Look) throws(FileProblem) {
    let spill = SpillFile(in: look.cache)
    let files = SealFiles(root: look.root)
    var reader = FileReader()
    var waiting: [UInt8] = []
    var count = 0
    let isWhole = try TreeStates.walk(Self.folder, in: "\(look.root)/\(Self.above)", settled: look.settled) {
      family, states in
      waiting += states.bytes
      if let family {
        places[family] = count..<count + states.bytes.count
        if states.beginsWithFolder {
          if FamilyIndex.mayHoldFamily(family) { families.insert(family) }
          sealFiles[family] = (try? files.read(family))?.file
        }
        for file in states.files(changedAfter: look.settled) {
          let path = "\(Self.above)/\(Self.folder)/\(file)"
          unsettled.append(UnsettledFile(path: path, at: "\(look.root)/\(path)", &reader))
        }
      }
      count += states.bytes.count
      guard let spill, waiting.count >= 1 << 16 else { return }
      spill.append(waiting[...])
      waiting.removeAll(keepingCapacity: true)
    }
    spill?.append(waiting[...])
    guard isWhole, spill.map({ $0.count == count }) ?? true else { return nil }
    bytes = spill.map { .spilled($0) } ?? .here(waiting[...])
  }

  /// Whether all families that were there when the states were taken are in an index that was made beside that.
  ///
  /// One that came in between would be known by its state, never read, and so never missed by later builds.
  package func areAll(in index: FamilyIndex) -> Bool { families.isSubset(of: index.entries.map(\.folder)) }

  /// What is in a family's folder; nil where that is not known.
  ///
  /// - Parameter room: used again for the next family.
  func listing(of folder: String, _ room: inout [UInt8]) -> FolderListing? {
    guard let place = places[folder], let states = bytes.bytes(at: place, &room) else { return nil }
    return TreeStates(states).listing()
  }

  /// Where families' folders lie in the portal.
  static let above = "Content"
  static let folder = "families"
}
