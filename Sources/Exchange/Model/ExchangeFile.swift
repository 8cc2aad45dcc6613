import Languages
import Library
import Markdown

/// What goes to a translator: units of one or more pieces, in one language, with all that helps.
package struct ExchangeFile: Sendable, Equatable {
  package var sourceLanguage: LanguageTag
  package var targetLanguage: LanguageTag
  package var pieces: [ExchangePiece]
  /// The address of the portal that it is of; nil where it does not say so, as with families' writing.
  package var portal: String?

  package init(
    sourceLanguage: LanguageTag, targetLanguage: LanguageTag, pieces: [ExchangePiece] = [], portal: String? = nil
  ) {
    self.portal = portal
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.pieces = pieces
  }

  package var unitCount: Int { pieces.reduce(0) { $0 + $1.units.count } }
}

/// The units of one piece of writing, or of one YAML file.
package struct ExchangePiece: Sendable, Equatable {
  /// The source's path from the portal's root; of a family's writing a number, so that no family is named:
  /// its units know by their marks where they belong.
  package var name: String
  package var units: [ExchangeUnit]

  package init(name: String, units: [ExchangeUnit] = []) {
    self.name = name
    self.units = units
  }

  /// What the name of a family's piece begins with.
  package static let privatePrefix = "private/"
}

/// One unit as a translator meets it.
package struct ExchangeUnit: Sendable, Equatable {
  package enum State: String, Sendable, Hashable { case missing, machine, human, reviewed }

  /// What it said before its source changed.
  package struct Former: Sendable, Equatable {
    package var source: CodedText?
    package var target: CodedText

    package init(source: CodedText?, target: CodedText) {
      self.source = source
      self.target = target
    }
  }

  package var id: UnitID
  package var source: CodedText
  package var target: CodedText?
  package var state: State
  package var former: Former?
  /// The translation of the same words elsewhere.
  package var known: CodedText?
  package var notes: [String]

  package init(
    id: UnitID, source: CodedText, target: CodedText? = nil, state: State = .missing, former: Former? = nil,
    known: CodedText? = nil, notes: [String] = []
  ) {
    self.id = id
    self.source = source
    self.target = target
    self.state = state
    self.former = former
    self.known = known
    self.notes = notes
  }
}
