import Languages

/// What every family is checked against; made once.
package struct LibraryContext: Sendable {
  let portal: PortalFiles
  let settings: PortalSettings
  /// Languages that a family's translation may be in, whatever its households read.
  let languages: [LanguageTag]
  let names: ReferenceNames
  let groups: [Group]
  let groupTexts: [String: GroupTexts]
  let allGroupTexts: GroupTexts
  /// What everyone may read: a teacher can be a mother.
  let published: [AdultTrace]
  /// By the family's folder.
  let claims: [String: [PictureClaim]]
  /// How long and how often each strategy is done, by its name.
  let doses: [String: Dose]
  /// The day on which families are read; nil where nothing is said that depends on it.
  let today: CivilDate?

  /// - Parameters:
  ///   - root: the portal's folder.
  ///   - library: as `readPublic` gave it.
  ///   - families: as `readPublic` gave it.
  ///   - standIns: what stands for strategies that were not read.
  ///   - today: the day on which families are read; nil where nothing is to be said that depends on it.
  package init(
    root: String, library: PublicLibrary, families: FamilyIndex, standIns: [Strategy] = [], today: CivilDate? = nil
  ) {
    self.today = today
    portal = PortalFiles(root: root)
    settings = library.settings
    languages = library.settings.languages + [library.settings.sourceLanguage] + library.settings.fallback.keys
    groups = families.groups
    groupTexts = families.checks.groupTexts.mapValues { GroupTexts($0) }
    allGroupTexts = GroupTexts(families.checks.groupTexts.values.joined())
    published =
      library.team.flatMap {
        [
          AdultTrace(what: .name, value: $0.name), $0.phone.map { AdultTrace(what: .phone, value: $0) },
          $0.email.map { AdultTrace(what: .email, value: $0) },
        ].compactMap { $0 }
      } + (library.schools.compactMap(\.phone) + [library.settings.phone]).map { AdultTrace(what: .phone, value: $0) }
    claims = Dictionary(grouping: families.checks.claims, by: \.family)
    names = families.checks.names
    doses = (library.strategies + standIns).reduce(into: [:]) { $0[$1.piece.slug] = $1.dose }
  }
}
