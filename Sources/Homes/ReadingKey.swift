import Library
import Views

/// A piece and a reader of one renderer, both as the objects they are.
struct ReadingKey: Hashable {
  private let piece: ObjectIdentifier
  private let reader: ObjectIdentifier

  init(_ piece: Piece, _ reader: Reader) {
    self.piece = ObjectIdentifier(piece)
    self.reader = ObjectIdentifier(reader)
  }
}
