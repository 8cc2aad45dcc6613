/// What is wrong in a table, as data. Rows are counted as a spreadsheet shows them: the names of the columns are row 1.
package enum TableProblem: Sendable, Hashable {
  case notUTF8
  case hasNul
  case brokenUTF16
  case empty
  case unclosedQuote
  case textAfterQuote
  case tooManyCells(expected: Int)
  case unknownColumn(String, nearest: String?)
  case columnTwice(String)
  case columnMissing(String)
  case noRows
  case cellEmpty
  case noName(String)
  case notAName(String, proposed: String?)
  /// A text that may name one adult or several.
  case adultsUnclear(String)
  case notAPhone(String)
  case notALanguage(String)
  case notReads(String)
  case notADate(String)
  case unknown(AuthoringProblem.Subject, String, nearest: String?)
  case notReady(AuthoringProblem.Subject, String)
  case tooManyPhones(adults: Int)
  case readsCount(adults: Int)
  case therapistMissing
  case untilMissing
  case untilPassed(String)
  /// The same child, again, with another value here.
  case differs(row: Int, value: String)
  /// Two rows of one family that have nobody in common.
  case strangers(row: Int)
  case folderOfOthers(String)
  case brokenFamily(String)
}
