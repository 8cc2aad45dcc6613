import Languages

/// What can be wrong with who is who in a family or a group, and with what each of them may see.
enum FamilyProblem: Sendable {
  /// What a text stands in: a piece of writing can name its households; of `family.yml` and practice no text can.
  enum Holder: Sendable {
    case piece, list

    init(_ file: String) { self = file.hasSuffix(".yml") || file.hasSuffix(".yml.json") ? .list : .piece }
  }

  case childNeeded(children: [String])
  case childOrHouseholdNeeded(children: [String])
  case householdChildrenNeeded(children: [String])
  case duplicateId(String, what: String)
  case householdNotOfChild(household: String, child: String)
  case childInNoHousehold(String)
  case emptyList(String)
  case practiceFileName(String, nearest: String?)
  case practiceRepeated
  case noConsent(child: String, needs: String)
  case hiddenChildShown(child: String, household: String)
  case hiddenChildNamed(child: String, household: String, in: Holder)
  case hiddenChildPerhapsNamed(child: String, household: String, in: Holder)
  case hiddenChildInFileName(child: String, household: String)
  case otherAdultNamed(AdultTrace.What, household: String, other: String, in: Holder)
  case otherFamilyNamed(AdultTrace.What, isChild: Bool)
  case copiedFromOtherFamily
  case groupNamesChild(String, family: String)
  case groupNamesAdult(AdultTrace.What, family: String)
  case groupAudience
  case emptyRule
  case groupWithoutFamily(GroupReach.Lack)
  case coversSelf
  case leftWithoutCover(String, until: CivilDate)
  case tooMuchPractice(child: String, minutes: Int, limit: Int)
}
