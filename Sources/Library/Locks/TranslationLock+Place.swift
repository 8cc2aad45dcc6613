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
    let (family, writing) = parts(of: file)
    var path = ""
    path.reserveCapacity(file.utf8.count + language.identifier.utf8.count + folder.utf8.count)
    if let family {
      path += family
      path += "/"
      path += familyFolder
    } else {
      path += folder
    }
    path += "/"
    path += language.identifier
    path += "/"
    path += writing
    path += ".json"
    return path
  }

  /// The language of a lock's path, if it is one of a file's.
  static func language(ofLock path: String, of file: String) -> LanguageTag? {
    let (family, writing) = parts(of: file)
    var left = path.utf8[...]
    if let family {
      guard left.removeStart(family.utf8), left.removeStart("/".utf8), left.removeStart(familyFolder.utf8)
      else { return nil }
    } else {
      guard left.removeStart(folder.utf8) else { return nil }
    }
    guard left.removeStart("/".utf8), left.removeEnd(".json".utf8), left.removeEnd(writing.utf8),
      left.removeEnd("/".utf8)
    else { return nil }
    return LanguageTag(Substring(left))
  }

  /// The family's folder, if the file is a family's, and the file's path within what a folder of locks is for, as
  /// locks are named: without `.md`.
  private static func parts(of file: String) -> (family: Substring?, writing: Substring) {
    var rest = file.utf8[...]
    var family: Substring?
    if rest.removeStart("Content/families/".utf8), let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      family = file[..<slash]
      rest = file.utf8[file.utf8.index(after: slash)...]
    } else {
      rest = file.utf8[...]
      _ = rest.removeStart("Content/".utf8)
    }
    _ = rest.removeEnd(".md".utf8)
    return (family, Substring(rest))
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

extension Substring.UTF8View {
  /// Takes these bytes away where the text starts with them.
  fileprivate mutating func removeStart(_ start: some Collection<UInt8>) -> Bool {
    guard starts(with: start) else { return false }
    removeFirst(start.count)
    return true
  }

  /// Takes these bytes away where the text ends with them.
  fileprivate mutating func removeEnd(_ end: some Collection<UInt8>) -> Bool {
    guard suffix(end.count).elementsEqual(end) else { return false }
    removeLast(end.count)
    return true
  }
}
