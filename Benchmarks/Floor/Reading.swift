import CCMark
import Files
import Glibc

/// Reads every file of a folder and renders the Markdown among them once.
struct Reading {
  let folder: String

  init(_ folder: String) { self.folder = folder }

  /// The files read, and the bytes of HTML they give.
  func run() throws(FileProblem) -> (files: Int, bytes: Int) {
    var reader = FileReader()
    var (files, bytes) = (0, 0)
    for name in try FolderTree.files(below: folder) {
      files += 1
      bytes += try reader.read(folder + "/" + name) { name.utf8.hasSuffix(".md") ? Self.render($0) : 0 }
    }
    return (files, bytes)
  }

  private static func render(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = text.baseAddress else { return 0 }
    let start = bodyStart(text)
    let rest = UnsafeRawPointer(base + start).assumingMemoryBound(to: CChar.self)
    guard let html = cmark_markdown_to_html(rest, text.count - start, CMARK_OPT_DEFAULT) else { return 0 }
    defer { free(html) }
    return strlen(html)
  }

  /// Where the front matter ends, by the first line `---` after the one it begins with.
  private static func bodyStart(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard text.starts(with: "---\n".utf8), let base = text.baseAddress else { return 0 }
    var line = 4
    while line < text.count {
      if text[line...].starts(with: "---\n".utf8) { return line + 4 }
      guard let end = memchr(base + line, 0x0A, text.count - line) else { break }
      line = UnsafeRawPointer(base).distance(to: end) + 1
    }
    return 0
  }
}

extension String.UTF8View {
  fileprivate func hasSuffix(_ ending: StaticString) -> Bool {
    count >= ending.utf8CodeUnitCount
      && suffix(ending.utf8CodeUnitCount).elementsEqual(
        UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount))
  }
}
