import Exchange
import Files
import Foundation
import Languages
import Library
import Markdown

/// A tag that a test wrote itself.
func tag(_ text: String) -> LanguageTag {
  guard let tag = LanguageTag(text) else { preconditionFailure("\(text) is no language") }
  return tag
}

/// A portal of one page and one family in a folder of its own, which is gone when the value is.
final class ExchangePortalFolder: Sendable {
  let root: String
  static let day = CivilDate(daysSince1970: 20773)

  struct Unreadable: Error {}

  init(_ files: [String: String] = [:]) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("homeward-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    root = folder.resolvingSymlinksInPath().path
    try write("Content/portal.yml", Self.settings)
    for (path, text) in files { try write(path, text) }
  }

  deinit { try? FolderTree.remove(root) }

  private static let settings = """
    title: Test portal
    address: https://families.example/
    time-zone: America/New_York
    source-language: en
    languages: [en, es, ar, zh-Hans, ko, ru]
    theme: Hearth
    phone: +1 718 555 0100
    """

  func write(_ path: String, _ text: String) throws {
    let target = root + "/" + path
    if let slash = target.lastIndex(of: "/") { try Folder.create(String(target[..<slash])) }
    try AtomicFile.replace(target, Array(text.utf8))
  }

  func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: root + "/" + path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All files and what is in them.
  var state: [String: [UInt8]] {
    get throws {
      var files: [String: [UInt8]] = [:]
      for path in try FolderTree.files(below: root) { files[path] = try FileReader.bytes(of: root + "/" + path) }
      return files
    }
  }

  func portal(_ families: ExchangePortal.Families = .none) throws -> ExchangePortal {
    let read = ExchangePortal.read(root: root, families: families)
    guard let portal = read.portal else {
      print(read.diagnostics)
      throw Unreadable()
    }
    return portal
  }

  func export(
    _ language: String, _ scope: Exporter.Scope = .needed, families: ExchangePortal.Families = .none
  ) throws -> ExchangeFile {
    let audience = families == .none ? Exporter.Audience.everyone : .homes(try PieceMarks.settle(root: root))
    return try Exporter(portal(families), to: tag(language), scope: scope, audience: audience).file().file
  }

  /// Brings bytes back and writes what they change.
  @discardableResult
  func bring(
    _ bytes: [UInt8], by reviewer: String? = nil, families: ExchangePortal.Families = .none
  ) throws -> ImportPlan {
    let (file, format) = try ExchangeReader.read(bytes)
    let plan = try Importer(portal(families), date: Self.day, reviewer: reviewer).plan(file, via: format.rawValue)
    guard try plan.apply(root: root) == nil else { throw Unreadable() }
    return plan
  }

  /// Translates what is asked for: a text by its plain words.
  @discardableResult
  func translate(
    _ language: String, as format: ExchangeFormat = .xliff, _ scope: Exporter.Scope = .needed,
    families: ExchangePortal.Families = .none, by reviewer: String? = nil,
    state: ExchangeUnit.State = .human, _ words: (ExchangeUnit) -> CodedText?
  ) throws -> ImportPlan {
    var file = try export(language, scope, families: families)
    for piece in file.pieces.indices {
      for unit in file.pieces[piece].units.indices {
        guard let target = words(file.pieces[piece].units[unit]) else { continue }
        file.pieces[piece].units[unit].target = target
        file.pieces[piece].units[unit].state = state
      }
    }
    return try bring(ExchangeWriter.bytes(file, as: format), by: reviewer, families: families)
  }
}

extension CodedText {
  /// The text with each of its words changed by a rule, and its codes and numbers kept.
  func mapWords(_ change: (String) -> String) -> CodedText {
    CodedText(
      parts.map { part in
        guard case .text(let words) = part else { return part }
        return .text(
          words.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.contains(where: \.isLetter) ? change(String(word)) : String(word)
          }.joined(separator: " "))
      }, codes: codes)
  }
}
