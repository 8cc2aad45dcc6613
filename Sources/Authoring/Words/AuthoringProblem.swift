import Languages

/// Why something could not be written for the staff, as data. Its words are in `AuthoringProblem+Words.swift`.
package enum AuthoringProblem: Error, Sendable, Hashable {
  case unknown(Subject, name: String, nearest: String?)
  /// Something that is there, but is a draft or has errors.
  case notReady(Subject, name: String)
  /// A child's id that more than one family has.
  case ambiguousChild(String, families: [String])
  /// A family of several children, where one is needed.
  case childNeeded(family: String, children: [String])
  case familyNeeded
  /// A family or a team member whose own file cannot be used, so that it is not known who is in it.
  case brokenFamily(String)
  /// A title of which no file name can be made.
  case nameNeeded(title: String)
  /// A child's name of which no id can be made.
  case childIdNeeded(name: String)
  /// An adult's name of which no folder's name can be made.
  case familyNameNeeded(adult: String)
  case badName(String, proposed: String?)
  case alreadyThere(String)
  case folderNotEmpty(String)
  case notAFolder(String)
  case therapistNeeded(child: String, candidates: [String])
  case goalNeeded(child: String, goals: [String])
  case untilBeforeFrom(from: CivilDate, until: CivilDate)
  /// A practice file in a form that lines cannot be added to.
  case practiceForm(path: String, line: Int)
  case changedMeanwhile(String)
  case audienceNeeded
  case unknownTimeZone(String)

  /// What a name on the command line or in a table points at.
  package enum Subject: String, Sendable, Hashable {
    case child, family, strategy, school, group, goal
    case team = "team-member"
  }
}
