import Languages

extension TranslationLock {
  /// The folder of public and group writing's locks.
  package static let folder = "Content/translations"
  /// The folder of a family's own, inside the family's.
  package static let familyFolder = ".translations"

  /// Where the lock of a file's translation lies, from the portal's root.
  ///
  /// - Parameter file: the source file from the portal's root: a piece of writing, or a YAML file.
  package static func path(of file: String, in language: LanguageTag) -> String {
    let (root, rest) = parts(of: file)
    return root + "/" + language.identifier + "/" + (rest.hasSuffix(".md") ? String(rest.dropLast(3)) : rest) + ".json"
  }

  /// The language of a lock's path, if it is one of a file's.
  static func language(ofLock path: String, of file: String) -> LanguageTag? {
    let (root, rest) = parts(of: file)
    let before = root.utf8.count + 1
    let end = "/" + (rest.hasSuffix(".md") ? String(rest.dropLast(3)) : rest) + ".json"
    guard path.hasPrefix(root), path.hasSuffix(end), path.utf8.count > before + end.utf8.count else { return nil }
    return LanguageTag(Substring(path.utf8.dropFirst(before).dropLast(end.utf8.count)))
  }

  /// The folder that holds a file's locks, by language, and the file's path within what the folder is for.
  private static func parts(of file: String) -> (root: String, rest: String) {
    let families = "Content/families/"
    if file.hasPrefix(families), let slash = file.utf8.dropFirst(families.utf8.count).firstIndex(of: UInt8(ascii: "/"))
    {
      return (file[..<slash] + "/" + familyFolder, String(file[file.index(after: slash)...]))
    }
    return (folder, file.hasPrefix("Content/") ? String(file.dropFirst("Content/".count)) : file)
  }

  /// The source file whose translation a lock is about; nil for a path that no lock has.
  package static func source(ofLock path: String) -> (file: String, language: LanguageTag)? {
    var start: String
    var rest: Substring
    if path.hasPrefix(folder + "/") {
      (start, rest) = ("Content/", path.dropFirst(folder.count + 1))
    } else if path.hasPrefix("Content/families/"), let middle = path.firstRange(of: "/" + familyFolder + "/") {
      (start, rest) = (path[..<middle.lowerBound] + "/", path[middle.upperBound...])
    } else {
      return nil
    }
    guard let slash = rest.firstIndex(of: "/"), let language = LanguageTag(rest[..<slash]), rest.hasSuffix(".json")
    else {
      return nil
    }
    start += rest[rest.index(after: slash)...].dropLast(5)
    return (start.hasSuffix(".yml") ? start : start + ".md", language)
  }
}
