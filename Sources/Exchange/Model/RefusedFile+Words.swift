import Diagnostics

extension RefusedFile {
  /// What to tell whoever brought the file.
  package func diagnostic(file: String) -> Diagnostic {
    let (id, summary, remedy) = words
    return .error(id, summary, at: SourcePlace(file: file), remedy: remedy)
  }

  private var words: (String, String, String) { formWords ?? contentWords }

  private var formWords: (String, String, String)? {
    let again = "Ask for the file again, or open it in the program that made it and save it once more."
    switch self {
    case .empty: return ("empty-file", "The file is empty.", again)
    case .tooLarge(let limit):
      return (
        "file-too-large", "The file is larger than \(limit >> 20) MB, so it is none of ours.",
        "Look whether it is the right file."
      )
    case .unknownKind:
      return (
        "unknown-file-kind", "This is no file of a kind that can be read here.",
        "Bring the XLIFF, Word (.docx), CSV or HTML file that \"translate export\" made."
      )
    case .brokenXML(let line):
      return ("broken-xml", "The file is damaged on line \(line), so nothing of it was taken.", again)
    case .declarations:
      return (
        "file-declarations", "The file begins with declarations (DOCTYPE), which files from translators never need.",
        "Do not open it. Ask whoever sent it."
      )
    case .tooDeep: return ("file-too-deep", "The file is built in a way that no program writes.", again)
    case .brokenZip: return ("broken-docx", "The Word file is damaged, so nothing of it was taken.", again)
    case .noDocument: return ("not-docx", "This is an archive, but no Word file.", again)
    case .zipBomb:
      return (
        "file-swells", "The file would swell to many times its size, as no Word file does.",
        "Do not open it. Ask whoever sent it."
      )
    default: return nil
    }
  }

  private var contentWords: (String, String, String) {
    switch self {
    case .notXLIFF(let version):
      return (
        "xliff-version", "This is XLIFF \(version); only version 1.2 can be read here.",
        "Have it saved as XLIFF 1.2, or use the Word file."
      )
    case .noColumns:
      return (
        "no-columns", "The table has no columns \"id\", \"source\" and \"translation\".",
        "Leave the first row of the table as it was."
      )
    case .brokenTable(let line):
      return (
        "broken-table", "The table is damaged on line \(line), so nothing of it was taken.",
        "Open it in a spreadsheet, and save it again as \"CSV UTF-8\"."
      )
    case .regionalLetters:
      return (
        "table-letters", "The table was not saved as UTF-8, so nobody can tell which letters it means, such as ñ.",
        "Open it in the spreadsheet where it looks right, choose \"Save as\", and there \"CSV UTF-8\"."
      )
    case .wrongLanguage(let language):
      return (
        "wrong-language", "The file is in \"\(language)\", and nobody here reads that.",
        "Bring the right file, or add the language to portal.yml."
      )
    case .wrongSourceLanguage(let found, let expected):
      return (
        "wrong-source-language", "The file translates from \"\(found)\", but the writing here is in \"\(expected)\".",
        "Bring the file that \"translate export\" made."
      )
    case .severalLanguages(let languages):
      return (
        "several-languages", "The file has more than one language: \(languages.joined(separator: ", ")).",
        "Bring one file for each language."
      )
    case .privateWriting:
      return (
        "private-file", "This file holds families' writing, so nothing of it was taken.",
        "Bring it again with --private."
      )
    case .otherPortal(let found, let expected):
      return (
        "other-portal", "The file is of the portal at \(found), and this one is at \(expected).",
        "Bring it in there. If only the address in portal.yml changed, export again, and copy the words into that file."
      )
    case .damagedRecord(let path):
      return (
        "damaged-record", "\(path) is damaged, so nothing was written that would replace it.",
        "Bring back an older version of that file, or ask whoever looks after the shared folder."
      )
    default:
      return (
        "not-ours", "No part of this file is from this portal.", "Bring the file that \"translate export\" made."
      )
    }
  }
}
