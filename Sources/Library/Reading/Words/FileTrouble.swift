/// What can be wrong with a file as such: its name, its place, its form, or that it cannot be read.
enum FileTrouble: Sendable {
  case unreadable(String)
  case cannotList(String)
  case missing(String)
  case linkLeaves(String)
  case linkToFolder
  case brokenLink
  case notAFile
  case empty
  case notText
  case hasNul
  case twoVersions
  case noFrontMatter
  case blankBeforeFrontMatter
  case unclosedFrontMatter
  case badName(String, proposed: String?)
  case countryCode(String, for: String, meant: String, proposed: String)
  case sameName(String)
  case sameLanguage(String)
  case wrongEnding(String, proposed: String)
  case notUsed(String)
  case drawing(String)
  case leftover(String)
  /// A place-holder of iCloud for a file that is not on this computer.
  case inCloud(String)
  /// A second copy of another file, which a system or a person made.
  case copy(String, of: String)
  /// A picture or a paper that is another one, byte for byte.
  case sameContent(String, as: String)
  case sameRecording(String, as: String)
  case unknownFolder(String, nearest: String?)
  case unknownFile(String, nearest: String?)
  case folderInside(String)
  case writingTooDeep
  case noPortal
  case notInPublic(String)
  case repositoryInside
}
