/// A strategy's text in two parts: why it helps, and from its steps on.
///
/// The staff write both as one text: a few paragraphs, then the steps as the first ordered list. Where something else
/// stands before the steps, the text has a form of its own and stays whole.
package struct StrategyBody {
  /// Empty where the text stays whole.
  package let why: ArraySlice<UInt8>
  package let rest: ArraySlice<UInt8>
  /// Whether the rest begins with the steps.
  package let beginsWithSteps: Bool

  package init(_ html: [UInt8]) {
    let end = Self.startOfSteps(html)
    why = html[..<(end ?? 0)]
    rest = html[(end ?? 0)...]
    beginsWithSteps = end != nil
  }

  /// Where `<ol` begins, when nothing but paragraphs stands before it.
  private static func startOfSteps(_ html: [UInt8]) -> Int? {
    var index = 0
    while index < html.count {
      if html[index] == UInt8(ascii: "<") {
        if html[index...].starts(with: orderedList) { return index }
        guard html[index...].starts(with: paragraph) else { return nil }
      }
      guard let end = html[index...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      index = end + 1
    }
    return nil
  }

  private static let orderedList = Array("<ol".utf8)
  private static let paragraph = Array("<p".utf8)
}
