/// What can be wrong with writing whose every entry reads well: rules between entries, files and people.
enum RuleProblem: Sendable {
  case unknownKind(String, nearest: String?, known: [String])
  case factInTranslation(String)
  case translationWithoutSource(expected: String, nearest: String?)
  case translationInSourceLanguage(String)
  case unusedLanguage(String, family: Bool)
  case recordingWithoutPage(String)
  case sourceLanguageNotListed(String)
  case unknownTimeZone(String)
  case badAddress(String)
  case needsDate
  case childNeeded(children: [String])
  case childOrHouseholdNeeded(children: [String])
  case householdChildrenNeeded(children: [String])
  case duplicateId(String, what: String)
  case householdNotOfChild(household: String, child: String)
  case childInNoHousehold(String)
  case emptyList(String)
  case becauseWithoutNone
  case noneWithoutBecause
  case untilBeforeFrom
  case practiceFileName(String, nearest: String?)
  case optionsNeeded
  case replyByNeeded
  case optionsNotProposed
  case outcomesNotHeld(String)
  case unitAndLevels
  case notALevel(String, count: Int)
  case stalledWithoutWhy
  case goalOfOtherChild(goal: String, child: String)
  case choicesNeeded
  case choicesNotUsed(String)
  case unknownFormField(String, nearest: String?)
  case choiceCount(field: String, source: Int)
  case noConsent(child: String, needs: String)
  case hiddenChildShown(child: String, household: String)
  case hiddenChildNamed(child: String, household: String)
  case showsNeedsPicture
  case pictureNotFound(String, nearest: String?)
  case notAPicture(String)
  case attachmentNotFound(String, nearest: String?)
  case notAPDF(String)
  case showsNeedsFolder(String)
  case groupNamesChild(String, family: String)
  case groupAudience
  case emptyRule
  case coversSelf
  case unknownPlaceholder(String, nearest: String?, known: [String])
  case placeholderWithoutValue(String)
}
