/// What a look at a returned unit found, as data. Its words are in `CheckFinding+Words.swift`.
package enum CheckFinding: Sendable, Hashable {
  // Errors: the text is not taken.
  case codeLost(Int)
  case codeDoubled(Int)
  case codeUnknown(Int)
  case codesMisnested
  case placeholderLost(String)
  case placeholderDoubled(String)
  case placeholderUnknown(String)
  case numbersChanged(missing: [String], added: [String])
  case addressChanged(missing: [String], added: [String])
  /// Letters were saved as question marks.
  case lettersLost
  /// Markdown has no way to say it.
  case cannotBeWritten
  /// A YAML file says it in a way that cannot be changed by itself.
  case onlyByHand(file: String, line: Int)
  /// The same words are written for several families, homes or groups, and the file does not say for whom these are.
  case severalHomes
  /// The file shows the source of another unit beside it.
  case otherSource
  /// It stands where the source was.
  case typedOverSource
  /// It is a machine's draft, and a person's words are there.
  case draftBesideWords
  /// Its mark is of no piece here.
  case unknownMark

  // Questions for a person: the text is taken.
  case numberSpelledOut([String])
  case orderChanged([String])
  case timeRewritten([String])
  case monthRewritten([String])

  /// Words that somebody typed by hand stood there.
  case replacesTyped
  /// Words that this person reviewed stood there.
  case replacesReviewed(by: String)

  // Warnings.
  case emphasisDropped
  case termUnused(String)
  case sameAsSource
  case oddLength
  case otherScript

  package enum Severity: Int, Sendable, Hashable, Comparable {
    case warning, question, error
    package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
  }

  package var severity: Severity {
    switch self {
    case .codeLost, .codeDoubled, .codeUnknown, .codesMisnested, .placeholderLost, .placeholderDoubled,
      .placeholderUnknown, .numbersChanged, .addressChanged, .lettersLost, .cannotBeWritten,
      .onlyByHand, .severalHomes, .otherSource, .typedOverSource, .draftBesideWords,
      .unknownMark:
      .error
    case .numberSpelledOut, .orderChanged, .timeRewritten, .monthRewritten, .replacesTyped, .replacesReviewed: .question
    case .emphasisDropped, .termUnused, .sameAsSource, .oddLength, .otherScript: .warning
    }
  }
}
