import Diagnostics

extension KeyResolution {
  /// The names of all errors that `diagnostic(for:at:)` makes.
  package static let errors: Set = [
    "key-on-another-computer", "key-renewed-elsewhere", "keys-without-seal-file", "keys-claimed-twice",
    "household-ids-changed", "home-has-other-people",
  ]

  /// Said once, with the first build after a folder got another name.
  package static func renamedFolder(
    _ old: HouseholdName, to new: HouseholdName, at place: SourcePlace
  ) -> Diagnostic {
    .warning(
      "family-folder-renamed",
      "The folder \"\(new.family)\" has the keys of \"\(old.family)\" for household \"\(new.household)\".", at: place,
      remedy: "That is right if you renamed the folder. If it is another family, delete its seal.yml before you "
        + "publish.")
  }

  static func renaming(of family: String, _ gone: [String]) -> Diagnostic {
    let names = gone.map { "\"\($0)\"" }.joined(separator: ", ")
    return .error(
      "household-ids-changed",
      "This file names the keys of \(names), which family.yml no longer has, and family.yml has a household without "
        + "keys. With a wrong guess, one home's letter would open another home's page.",
      at: SourcePlace(file: "Content/families/\(family)/\(SealFile.name)"),
      remedy: "For each home that got another id: \"homeward access move \(family)/OLD \(family)/NEW\". If a home left "
        + "and another came: delete the lines of \(names) in this file.")
  }

  /// What to tell the keeper; nil where there is nothing to tell.
  ///
  /// Keys that two folders name are an error at the copy's file, also when it is the owner's page that is not made.
  ///
  /// - Parameter place: the family's `seal.yml`, or its `family.yml` where there is none.
  package func diagnostic(for name: HouseholdName, at place: SourcePlace) -> Diagnostic? {
    switch self {
    case .found, .stopped, .missing:
      nil
    case .elsewhere:
      .error(
        "key-on-another-computer", "The key of household \"\(name.household)\" is on another computer.", at: place,
        remedy: "Build there, or bring the keys here with \"homeward access restore\".")
    case .otherKey:
      .error(
        "key-renewed-elsewhere",
        "The key of household \"\(name.household)\" is not the one that this file names; it was renewed on another "
          + "computer, a renewal was cut off, or an older file came back.", at: place,
        remedy: "Bring the newest keys here with \"homeward access restore\", or renew with \"homeward access renew "
          + "\(name.family)\" and print the letter again.")
    case .notInSealFile:
      .error(
        "keys-without-seal-file",
        "There are keys for household \"\(name.household)\" of a folder with this name, but its seal.yml does not "
          + "name them. It may be another family with the same name.", at: place,
        remedy: "If it is the same family: \"homeward access move \(name.family) \(name.family)\". If it is a new "
          + "family: \"homeward access move \(name.family) \(name.family)-before\".")
    case .claimed(_, let owner, let others): Self.claimed(owner, others, name, at: place)
    }
  }

  private static func claimed(
    _ owner: HouseholdName?, _ others: [HouseholdName], _ name: HouseholdName, at place: SourcePlace
  ) -> Diagnostic {
    let copy = others.contains(name) ? name : others.first ?? name
    let first = owner ?? others.first { $0 != copy } ?? name
    return .error(
      "keys-claimed-twice",
      "The folders \"\(first.family)\" and \"\(copy.family)\" name the same keys for household "
        + "\"\(name.household)\"; a folder was copied.",
      at: copy == name ? place : SourcePlace(file: "Content/families/\(copy.family)/\(SealFile.name)"),
      remedy: owner.map {
        "The keys are those of \"\($0.family)\". Delete seal.yml in \"\(copy.family)\", and that family gets keys "
          + "of its own."
      } ?? "Delete seal.yml in the newer folder, and that family gets keys of its own.")
  }
}
