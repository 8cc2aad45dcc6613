/// Why a file as a whole is not read, as data. Its words are in `RefusedFile+Words.swift`.
package enum RefusedFile: Error, Sendable, Hashable {
  case empty
  case tooLarge(limit: Int)
  case unknownKind
  /// XML that cannot be read, with its line.
  case brokenXML(line: Int)
  /// A file with declarations, which can be made to swell or to read other files.
  case declarations
  case tooDeep
  case brokenZip
  case noDocument
  /// An archive that would swell.
  case zipBomb
  case notXLIFF(version: String)
  /// No unit in it is ours.
  case notOurs
  /// A table whose quotes do not fit, with the line.
  case brokenTable(line: Int)
  /// A table in letters of one region alone, as Excel saves it where nobody says otherwise (Windows-1252 and its like):
  /// which region's, the file does not say.
  case regionalLetters
  case noColumns
  case wrongLanguage(String)
  case wrongSourceLanguage(String, expected: String)
  case severalLanguages([String])
  /// It says that it is of the portal at this address.
  case otherPortal(String, expected: String)
  /// Families' writing, where it was not said that the file holds any.
  case privateWriting
  /// What is known of a translation here cannot be read, and would be written over.
  case damagedRecord(String)
}
