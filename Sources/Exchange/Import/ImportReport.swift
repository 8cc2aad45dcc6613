import Markdown

/// What became of each unit that came back.
package struct ImportReport: Sendable {
  /// One unit, and why it is told of.
  package struct Item: Sendable {
    package var unit: ReturnedUnit
    /// The file whose translation it is; nil where it belongs to none here.
    package var file: String?
    package var findings: [CheckFinding]
  }

  /// Written to their pages; with questions and warnings, if any.
  package internal(set) var taken: [Item] = []
  /// Not taken for an error; kept in a file.
  package internal(set) var rejected: [Item] = []
  /// Their source has changed meanwhile: kept in memory.
  package internal(set) var late: [Item] = []
  /// As they were before somebody corrected them here by hand: the correction stays.
  package internal(set) var corrected: [Item] = []
  /// Of rows that are there twice with two texts, the first ones: kept in memory.
  package internal(set) var doubled: [Item] = []
  /// Of pages that are not here any more, or that are texts of their own; kept in a file.
  package internal(set) var homeless: [Item] = []
  /// Words of the translation's file that belonged to nothing in the source and that nobody confirmed, by their file.
  package internal(set) var displaced: [(file: String, text: String)] = []
  /// Files of translations whose text had to be written anew as a whole, because blocks came, went or moved.
  package internal(set) var rewritten: [String] = []
  /// What translators wrote beside the texts, for whoever sent the file.
  package internal(set) var remarks: [(unit: ReturnedUnit, file: String?, text: String)] = []
  /// As they are here already.
  package internal(set) var unchanged = 0
  /// Nothing was written in them, or the source stands there again.
  package internal(set) var untouched = 0

  package init() {}

  /// What has to be kept in a file, so that nothing is lost.
  package var kept: [Item] { rejected + homeless }
  package var keepsNothing: Bool { kept.isEmpty && displaced.isEmpty }

  /// Those to be kept as a table that can be mended and brought again.
  ///
  /// - Parameter file: says the languages.
  package func keptTable(_ file: ReturnedFile) -> [UInt8] {
    let languages = [file.sourceLanguage, file.targetLanguage].map { $0?.identifier ?? "?" }
    let headings = ["id", "source (\(languages[0]))", "translation (\(languages[1]))", "comment", "file"]
    var rows = [headings]
    rows += kept.map { item in
      [
        item.unit.id.description, BracedText.string(item.unit.source),
        item.unit.target.map { BracedText.string($0) } ?? "",
        item.findings.map { SheetRows.refusal + $0.words }.joined(separator: "\n"), item.unit.piece ?? item.file ?? "",
      ]
    }
    rows += displaced.map { ["", "", $0.text, "It belonged to nothing in the source.", $0.file] }
    return CSVSheet.bytes(rows)
  }
}
