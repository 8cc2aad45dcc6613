/// What can be wrong between a file and what is around it: its source, its languages, the files it names, the portal.
enum SurroundingsProblem: Sendable {
  case translationWithoutSource(expected: String, nearest: String?)
  case translationInSourceLanguage(String)
  case unusedLanguage(String, family: Bool)
  case recordingWithoutPage(String, nearest: String?)
  case looseRecording(String, nearest: String?)
  case recordingLanguage(String, nearest: String?)
  case sourceLanguageNotListed(String)
  case unknownTimeZone(String)
  case badAddress(String)
  case insecureAddress(String)
  case addressWithPassword
  case sharedHost
  case pictureNotFound(String, nearest: String?)
  case notAPicture(String)
  case attachmentNotFound(String, nearest: String?)
  case notAPDF(String)
  case unusedMedia(String, String)
  case showsNeedsFolder(String)
}
