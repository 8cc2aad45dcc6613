import Languages

/// What is known of a translation: for each unit, from which words it was made, by whom, and who looked at it.
///
/// It is the whole of a stored file, for tools; a build reads `ScannedLock`.
package struct TranslationLock: Sendable, Equatable {
  package enum Origin: String, Sendable, Hashable, CaseIterable { case machine, human }

  package struct Unit: Sendable, Hashable {
    /// The source's wording that it was made from (`h`).
    package var hash: UnitHash
    /// The translation's own wording (`th`).
    package var twinHash: UnitHash
    package var origin: Origin
    /// A person who reads the language and stands for it.
    package var reviewedBy: String?
    /// The day it was made or reviewed.
    package var at: CivilDate?
    package var path: UnitPath
    /// How it came: `xliff`, `docx`, `confirm` and so on.
    package var via: String?
    /// The canonical text of the source that it was made from (`src`).
    package var source: String?
    /// The translation itself, where no file of its own holds it: of a YAML file's text, and in memory.
    package var text: String?

    package init(
      hash: UnitHash, twinHash: UnitHash, origin: Origin, reviewedBy: String? = nil, at: CivilDate? = nil,
      path: UnitPath, via: String? = nil, source: String? = nil, text: String? = nil
    ) {
      self.hash = hash
      self.twinHash = twinHash
      self.origin = origin
      self.reviewedBy = reviewedBy
      self.at = at
      self.path = path
      self.via = via
      self.source = source
      self.text = text
    }

    package var trust: Trust { Trust(origin: origin, reviewedBy: reviewedBy, at: at) }
  }

  package var language: LanguageTag
  /// In the order of the source when it was written; what is in memory comes last.
  package var units: [Unit]

  package init(language: LanguageTag, units: [Unit] = []) {
    self.language = language
    self.units = units
  }
}

/// Who stands for the words of a translation.
package enum Trust: Sendable, Hashable {
  /// Nobody said; it counts as a machine's.
  case unknown
  case machine
  case human
  case reviewed(by: String, at: CivilDate?)

  init(origin: TranslationLock.Origin, reviewedBy: String?, at: CivilDate?) {
    switch (reviewedBy, origin) {
    case (let name?, _): self = .reviewed(by: name, at: at)
    case (nil, .machine): self = .machine
    case (nil, .human): self = .human
    }
  }

  /// Whether readers must be told that no person stands for it.
  package var isMachine: Bool { self == .unknown || self == .machine }
}
