/// What can be wrong between the entries of a piece whose every entry reads well.
enum WritingProblem: Sendable {
  case unknownKind(String, nearest: String?, known: [String])
  case factInTranslation(String)
  case needsDate
  case farFromFileName
  case becauseWithoutNone
  case noneWithoutBecause
  case untilBeforeFrom
  case optionsNeeded
  case replyByNeeded
  case replyByTooLate
  case optionsNotProposed
  case outcomesNotHeld(String)
  case shortNotice(days: Int, needed: Int)
  case unitAndLevels
  case notALevel(String, count: Int)
  case stalledWithoutWhy
  case goalOfOtherChild(goal: String, child: String)
  case choicesNeeded
  case choicesNotUsed(String)
  case unknownFormField(String, nearest: String?)
  case choiceCount(field: String, source: Int)
  case unknownPlaceholder(String, nearest: String?, known: [String])
  case placeholderWithoutValue(String)
  case showsNeedsPicture
  case sampleWords
  case nothingWritten
}
