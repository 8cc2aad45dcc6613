import Diagnostics
import Translation

/// Finds translations whose blocks nobody can tell apart.
package enum TwinCheck {
  /// - Parameter readings: pieces as readers meet them; several may be of one piece.
  package static func findings(_ readings: some Sequence<ReaderPiece>) -> [Diagnostic] {
    var files: Set<String> = []
    for reading in readings where !reading.misfits.isEmpty { files.formUnion(reading.misfits) }
    return files.sorted().map { ViewWords.otherBlocks(in: $0) }
  }
}
