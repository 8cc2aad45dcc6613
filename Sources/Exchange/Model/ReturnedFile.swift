import Languages
import Markdown

/// What came back from a translator, before anything of it is believed.
package struct ReturnedFile: Sendable, Equatable {
  /// Nil where the file does not say.
  package var sourceLanguage: LanguageTag?
  package var targetLanguage: LanguageTag?
  package var units: [ReturnedUnit]
  /// The address of the portal that it says it is of.
  package var portal: String?

  /// Whether families' or groups' writing is in it.
  package var holdsPrivateWriting: Bool { units.contains(where: \.isPrivate) }

  package init(sourceLanguage: LanguageTag? = nil, targetLanguage: LanguageTag? = nil, units: [ReturnedUnit] = []) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.units = units
  }
}

/// One unit that came back.
package struct ReturnedUnit: Sendable, Equatable {
  package var id: UnitID
  /// The piece that the file names for it; nil where it names none.
  package var piece: String?
  /// What the file shows as the source; whose codes have no addresses.
  package var source: CodedText
  /// Empty or nil where nothing was written.
  package var target: CodedText?
  /// What the file says of the target; nil where it can say nothing.
  package var state: ExchangeUnit.State?
  package var comment: String

  package init(
    id: UnitID, piece: String? = nil, source: CodedText, target: CodedText? = nil, state: ExchangeUnit.State? = nil,
    comment: String = ""
  ) {
    self.id = id
    self.piece = piece
    self.source = source
    self.target = target
    self.state = state
    self.comment = comment
  }

  /// Whether a family or a group reads it, as far as the file says.
  var isPrivate: Bool { id.mark != nil || namesNumber || namesHome }
  /// Whether the file names a piece of a family by a number, which tells nothing when it comes back.
  private var namesNumber: Bool { piece?.hasPrefix(ExchangePiece.privatePrefix) ?? false }
  /// Whether the file names a piece of a family or a group by its path.
  var namesHome: Bool { ["Content/families/", "Content/groups/"].contains { piece?.hasPrefix($0) ?? false } }
  /// Whether the file names a piece by its path.
  var namesPath: Bool { piece?.hasPrefix("Content/") ?? false }
}
