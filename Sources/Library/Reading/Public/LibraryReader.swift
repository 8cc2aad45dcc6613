import Diagnostics
import Files
import Languages

/// Reads what the staff wrote: first everything for everyone with the index of families, then one family at a time.
package enum LibraryReader {
  /// Reads and checks all that does not belong to one family. Each file is read and parsed once, and all that is wrong
  /// is reported, not the first alone.
  ///
  /// - Parameters:
  ///   - root: the portal's folder, as `PortalRoot` gives it.
  ///   - selection: how much is read of what has not changed since it was read; nil for all.
  ///   - today: gives the day, by the portal's clocks, where days that can hardly be meant are to be told.
  ///   - forPages: whether nothing but pages is made of it, so that it may keep less of what is known of translations.
  /// - Returns: a value also where some pieces had errors and are left out of it, so that a run can go on to find more;
  ///   nothing may be built from it then. Nil where the portal's own settings cannot be used.
  package static func readPublic(
    root: String, selection: PublicSelection? = nil, today: ((PortalSettings) -> CivilDate)? = nil,
    forPages: Bool = false
  ) -> Read<(library: PublicLibrary, families: FamilyIndex)> {
    var stage = PublicStage(root: root, selection: selection, today: today)
    stage.reader.keepsLockTexts = !forPages
    let value = stage.run()
    return Read(value, stage.reader.report.sorted)
  }

  /// The portal's settings alone, for what can be begun while all else is read. What is wrong with them says `readPublic`;
  /// nil where they cannot be used.
  package static func readSettings(root: String) -> PortalSettings? {
    var stage = PublicStage(root: root)
    return stage.readSettings()
  }
}
