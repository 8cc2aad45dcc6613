import Languages
import Library
import Output
import Photos

/// What to build, from where, to where.
package struct BuildRequest: Sendable {
  /// The portal's folder, as `PortalRoot` gives it.
  package var root: String
  /// The folder that holds the program's own `Themes`.
  package var resources: String
  /// Where the site is written; nil for the portal's `Public`.
  package var output: String?
  /// The day that the public pages are for; nil for today in the portal's zone.
  package var date: CivilDate?
  /// The part of the site to build; nil for the whole. A part makes no keys and changes none.
  package var shard: Shard?
  /// Only to look at on this computer: keys are read and never made or changed, and households without them are left
  /// out.
  package var isPreview = false
  /// Whether what an earlier build made may be used again.
  package var usesCache = true
  /// How long after its writing a file's state tells whether it changed, in nanoseconds.
  package var settlingTime = UnsettledFile.settlingTime
  /// Families' folders whose errors do not stop the others: their last good pages stay.
  package var held: Set<String> = []
  /// Whether files in the output folder that Homeward did not write are removed.
  package var isCleaning = false
  /// For how many households at most a build makes keys by itself; each takes a tenth of a second.
  package var keysMadeAtMost = 8
  /// Opens keys that are sealed under one.
  package var passphrase: String?
  /// How many pages are made at the same time; nil for one a core.
  package var workers: Int?

  package init(root: String, resources: String) {
    self.root = root
    self.resources = resources
  }
}

extension BuildRequest {
  /// The day of the build, by the portal's clocks.
  func today(_ settings: PortalSettings) -> CivilDate {
    date ?? (TimeZoneRules(settings.timeZone) ?? .utc).today()
  }

  /// Where converted photos are kept; nil where nothing that was made before may be used.
  func photoCache(isWriting: Bool) -> PhotoCache? {
    usesCache ? PhotoCache(folder: "\(root)/.homeward/cache/photos", isWriting: isWriting) : nil
  }
}
