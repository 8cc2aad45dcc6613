import Diagnostics

extension TableProblem {
  var words: (id: String, summary: String, remedy: String) { formWords ?? cellWords }

  private var formWords: (String, String, String)? {
    switch self {
    case .notUTF8:
      (
        "table-not-utf8", "Some letters in this file are not stored as UTF-8, so names would come out wrong.",
        Self.saveAgain
      )
    case .hasNul: ("table-not-text", "This file is not a table in plain text.", Self.saveAgain)
    case .brokenUTF16: ("table-not-text", "This file is cut off, or is not a table in plain text.", Self.saveAgain)
    case .empty: ("table-empty", "This file is empty.", "Save the table again, with the names of the columns in row 1.")
    case .unclosedQuote:
      ("table-quote", "A quotation mark (\") is opened here and never closed.", "Close it, or take it away.")
    case .textAfterQuote:
      (
        "table-quote", "There is text after the closing quotation mark (\").",
        "Write a quotation mark inside a text twice (\"\"), or take it away."
      )
    case .tooManyCells(let expected):
      (
        "table-cells", "This row has more cells than there are columns (\(expected)).",
        "Put a text that holds a comma in quotation marks (\")."
      )
    case .unknownColumn(let name, let nearest):
      (
        "table-column", "\"\(name)\" is not the name of a column.",
        nearest.map { "Did you mean \"\($0)\"?" }
          ?? "Known are: \(CaseloadColumn.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    case .columnTwice(let name): ("table-column", "There are two columns \"\(name)\".", "Take one of them away.")
    case .columnMissing(let name):
      ("table-column", "There is no column \"\(name)\".", "Write the names of the columns in row 1.")
    case .noRows: ("table-empty", "This table has no rows below the names of its columns.", "Write one row a child.")
    default: nil
    }
  }

  private var cellWords: (String, String, String) {
    switch self {
    case .cellEmpty: ("cell-empty", "This is empty.", "Fill it in, or delete the row.")
    case .noName(let text):
      (
        "cell-name", "No short name can be made of \"\(text)\": it needs letters from a to z.",
        "Add a column \"id\" (for a child) or \"family\" with a short name, such as \"maya\"."
      )
    case .notAName(let text, let proposed):
      (
        "cell-name", "\"\(text)\" is not a short name: it may hold a-z, 0-9 and \"-\".",
        proposed.map { "Write \"\($0)\"." } ?? "Write a word with these letters."
      )
    case .adultsUnclear(let text):
      (
        "cell-adults", "It is not clear who the adults are in \"\(text)\".",
        "Write each one's whole name, first name first, and \";\" between two: \"Rosa Diaz (mother); Luis Diaz (father)\". "
          + "Is it one person? Then leave the cell empty, and write the name into family.yml."
      )
    case .notAPhone(let text):
      ("cell-phone", "\"\(text)\" is not a phone number.", "Write it like this: +1 718 555 0134.")
    case .notALanguage(let text):
      (
        "cell-language", "\"\(text)\" is not a language that is known here.",
        "Use a code such as en, es, ar or zh-Hans."
      )
    case .notReads(let text): ("cell-reads", "\"\(text)\" cannot be read.", "Write yes, a-little or no.")
    case .notADate(let text): ("cell-date", "\"\(text)\" is not a date.", "Write it year first: 2026-11-12.")
    case .unknown(let subject, let name, let nearest):
      (
        "cell-\(subject.rawValue)", "There is no \(subject.noun) \"\(name)\".",
        nearest.map { "Did you mean \"\($0)\"?" } ?? subject.whereToLook
      )
    case .notReady(let subject, let name):
      (
        "cell-\(subject.rawValue)", "The \(subject.noun) \"\(name)\" is still a draft, or has errors.",
        "Make it ready first. \"homeward check\" shows what is wrong."
      )
    case .tooManyPhones(let adults):
      (
        "cell-phone", "There are more phone numbers than adults (\(adults)).",
        "Write the numbers in the order of the adults, with \";\" between them."
      )
    case .readsCount(let adults):
      ("cell-reads", "There are \(adults) adults here.", "Write one word for all of them, or one for each.")
    case .therapistMissing:
      (
        "cell-therapist", "It is not clear who gives these strategies.",
        "Fill in the column \"by\", or add --by to the command."
      )
    case .untilMissing:
      (
        "cell-until", "It is not clear until when these strategies are for.",
        "Fill in the column \"until\", or add --until to the command."
      )
    case .untilPassed(let day): ("cell-until", "\(day) has passed.", "Write the last day on which they are practiced.")
    case .differs(let row, let value):
      (
        "cell-differs", "Row \(row) says \"\(value)\" for the same child.",
        "Write the same in both rows, or give one child another id."
      )
    case .strangers(let row):
      (
        "rows-unrelated",
        "This family also stands in row \(row), but the two rows have no child, adult or phone in common.",
        "If they are two families, give one of them another name here."
      )
    case .folderOfOthers(let folder):
      (
        "folder-of-others", "There is already a folder \"\(folder)\", and it is of other people.",
        "Give this family another name here."
      )
    case .brokenFamily(let folder):
      (
        "broken-family",
        "The file family.yml in Content/families/\(folder) has errors or is missing, so it is not known who is in it.",
        "Mend it first: \"homeward check\" shows what is wrong. "
          + "If these are other people, write another name in a column \"family\"."
      )
    default: ("table", "This cannot be used.", Self.saveAgain)
    }
  }

  private static let saveAgain =
    "In Excel, choose Save As and the type \"CSV UTF-8\". In Numbers or Google Sheets, export as CSV."
}

extension TableProblem {
  func diagnostic(at place: CellPlace, of file: String) -> Diagnostic {
    let (id, summary, remedy) = words
    var lead = place.row > 0 ? "Row \(place.row)" : ""
    if let column = place.column { lead += (lead.isEmpty ? "Column" : ", column") + " \"\(column)\"" }
    let text = lead.isEmpty ? summary : "\(lead): \(summary)"
    return .error(id, text, at: SourcePlace(file: file, line: place.line), remedy: remedy)
  }
}
