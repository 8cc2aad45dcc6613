import Bytes
import Templates

/// A drawing of the theme, such as the one that stands for an area. The theme's author wrote it, so it is shown as it
/// is; a drawing among the staff's media never is.
package struct ThemePicture: Sendable {
  /// The file's name without its ending, such as `area-play`.
  package let name: String
  /// The whole SVG file, as it is served.
  package let bytes: [UInt8]
  /// In the units of the drawing.
  package let width: Int
  package let height: Int
  /// What stands behind `<svg`.
  private let rest: ArraySlice<UInt8>

  private static let opening = Array("<svg ".utf8)
  private static let viewBox = Array("viewBox=\"".utf8)

  /// Nil where the file is not an SVG that begins with `<svg ` and says `viewBox="0 0 WIDTH HEIGHT"` in whole numbers.
  init?(name: String, file: [UInt8]) {
    let bytes = SourceStripping.lines(of: file)
    guard bytes.starts(with: Self.opening), let end = bytes.firstIndex(of: UInt8(ascii: ">")),
      let box = bytes[..<end].firstRange(of: Self.viewBox)
    else { return nil }
    let numbers = bytes[box.upperBound..<end].prefix { $0 != UInt8(ascii: "\"") }
      .split(separator: UInt8(ascii: " ")).map { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 4, numbers[0] == 0, numbers[1] == 0, let width = numbers[2], let height = numbers[3],
      width > 0, height > 0
    else { return nil }
    self.name = name
    self.bytes = bytes
    self.width = width
    self.height = height
    rest = bytes[Self.opening.count...]
  }

  /// The drawing as a part of a page, for pages that may load no file.
  ///
  /// - Parameter label: what it shows; a drawing without one is for the eye alone.
  package func inlined(label: String) -> HTML {
    var out = ByteWriter(capacity: bytes.count + 128)
    if label.isEmpty {
      out.append("<svg class=\"picture\" aria-hidden=\"true\" focusable=\"false\" " as StaticString)
    } else {
      out.append("<svg class=\"picture\" role=\"img\" aria-label=\"" as StaticString)
      out.append(escapingHTML: label)
      out.append("\" " as StaticString)
    }
    out.append(rest)
    return HTML(trusted: out.array())
  }
}
