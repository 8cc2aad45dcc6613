import Bytes
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
    var (file, language) = (file, language.identifier)
    return file.withUTF8 { file in
      language.withUTF8 { language in
        let parts = parts(of: file)
        let start = UnsafeBufferPointer(rebasing: file[..<parts.family])
        let writing = UnsafeBufferPointer(rebasing: file[parts.writing])
        // Written in one go: a build asks for the path of each translation's lock.
        let room = start.count + max(folder.utf8.count, familyFolder.utf8.count) + language.count + writing.count + 8
        return String(unsafeUninitializedCapacity: room) { path in
          var count = 0
          func append(_ bytes: UnsafeBufferPointer<UInt8>) {
            for byte in bytes {
              path[count] = byte
              count += 1
            }
          }
          append(start)
          (start.isEmpty ? folderStart : familyFolderStart).withUTF8Buffer(append)
          append(language)
          path[count] = UInt8(ascii: "/")
          count += 1
          append(writing)
          ending.withUTF8Buffer(append)
          return count
        }
      }
    }
  }

  /// The same folders, as they stand in paths.
  private static let folderStart: StaticString = "Content/translations/"
  private static let familyFolderStart: StaticString = "/.translations/"
  private static let ending: StaticString = ".json"

  /// The language of a lock's path, if it is one of a file's.
  static func language(ofLock path: String, of file: String) -> LanguageTag? {
    var (path, file) = (path, file)
    return path.withUTF8 { path in
      file.withUTF8 { file -> LanguageTag? in
        let parts = parts(of: file)
        let folder = parts.family == 0 ? folderStart : familyFolderStart
        let start = parts.family + folder.utf8CodeUnitCount
        let writing = path.count - ending.utf8CodeUnitCount - parts.writing.count
        guard start < writing, path[..<parts.family].elementsEqual(file[..<parts.family]),
          path.holds(folder, at: parts.family), path[writing - 1] == UInt8(ascii: "/"),
          path[writing..<writing + parts.writing.count].elementsEqual(file[parts.writing]),
          path.holds(ending, at: writing + parts.writing.count)
        else { return nil }
        return LanguageTag(String(decoding: path[start..<writing - 1], as: UTF8.self))
      }
    }
  }

  /// How many bytes the path of the family's folder has, 0 where the file is no family's; and the file's path within what
  /// a folder of locks is for, as locks are named: without `.md`.
  private static func parts(of file: UnsafeBufferPointer<UInt8>) -> (family: Int, writing: Range<Int>) {
    let end = file.holds(".md", at: file.count - 3) ? file.count - 3 : file.count
    let (families, content) = ("Content/families/" as StaticString, "Content/" as StaticString)
    if file.holds(families, at: 0),
      let slash = file[families.utf8CodeUnitCount...].firstIndex(of: UInt8(ascii: "/"))
    {
      return (slash, min(slash + 1, end)..<end)
    }
    return (0, (file.holds(content, at: 0) ? min(content.utf8CodeUnitCount, end) : 0)..<end)
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
