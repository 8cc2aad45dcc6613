/// Who is in a new group.
package enum GroupAudience: Sendable, Hashable {
  /// Children who match every part that is named.
  case rule(school: String?, classroom: String?, team: String?)
  /// Families' folders.
  case members([String])
}
