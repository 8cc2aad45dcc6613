import Diagnostics
import Files

#if canImport(Glibc)
  import Glibc
#endif

extension ContentReader {
  /// Reports git's own folders inside what a family or a group reads, where the portal does not allow them.
  mutating func tell(of repositories: [String], _ settings: PortalSettings) {
    guard !settings.allowsPrivateRemote else { return }
    for path in repositories { report.add(FileTrouble.repositoryInside, at: SourcePlace(file: path)) }
  }

  /// Lends the text of a file to `body`; nil where it cannot be read, and then it is reported.
  ///
  /// - Parameter path: from the portal's root.
  mutating func withText<Result>(
    of path: String, by files: inout FileReader,
    _ body: (inout ContentReader, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    file = path
    var result: Result?
    do {
      result = try lend(path, followingLinks: false, by: &files, body)
    } catch  where error.code == ELOOP {
      // The listing found that this link may be followed.
      do {
        result = try lend(path, followingLinks: true, by: &files, body)
      } catch {
        report.add(FileTrouble.unreadable(error.reason), at: SourcePlace(file: path))
      }
    } catch {
      report.add(FileTrouble.unreadable(error.reason), at: SourcePlace(file: path))
    }
    return result
  }

  private mutating func lend<Result>(
    _ path: String, followingLinks: Bool, by files: inout FileReader,
    _ body: (inout ContentReader, UnsafeBufferPointer<UInt8>) -> Result
  ) throws(FileProblem) -> Result? {
    try files.read(path, followingLinks: followingLinks) { raw in
      switch SourceText.withText(raw, { keep($0, isComposed: $1, body) }) {
      case .text(let result): return result
      case .trouble(let trouble, let position):
        report.add(trouble, at: SourcePlace(file: file, line: position.line, column: position.column))
        return nil
      }
    }
  }

  private mutating func keep<Result>(
    _ text: UnsafeBufferPointer<UInt8>, isComposed: Bool,
    _ body: (inout ContentReader, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    self.isComposed = isComposed
    if keepsTexts { texts.append(KeptText(file: file, bytes: Array(text))) }
    return body(&self, text)
  }

  /// Reads a YAML file that is one map.
  mutating func map(
    _ schema: Schema, of path: String, by files: inout FileReader
  ) -> Record? {
    withText(of: path, by: &files) { reader, text in
      guard reader.readWholeYAML(text) else { return nil }
      guard reader.yaml.tree.nodes[0].kind == .map else {
        reader.fail(ValueProblem.notEntries("This file"), at: 0)
        return nil
      }
      return reader.record(schema, at: 0)
    } ?? nil
  }

  /// Reads a YAML file that is a list of maps; nil where it cannot be read. An empty file is an error, as it may be one
  /// that was cut off: a list of nothing is `[]`.
  mutating func list(
    _ schema: Schema, of path: String, by files: inout FileReader
  ) -> [Record]? {
    withText(of: path, by: &files) { reader, text -> [Record]? in
      guard reader.readWholeYAML(text) else { return nil }
      let records = reader.records(schema, at: 0, name: nil)
      return reader.yaml.tree.nodes[0].kind == .list ? records : nil
    } ?? nil
  }

  private mutating func readWholeYAML(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard readYAML(text, firstLine: 1) else { return false }
    guard yaml.tree.isEmpty else { return true }
    report.add(FileTrouble.empty, at: SourcePlace(file: file))
    return false
  }
}
