import Bytes

/// A strategy's screen with the dose of one child: the shared page, and the words that fill it in.
///
/// A class, since cards hold it and it is put in order.
final class DosedScreen: Sendable {
  let id: String
  let dose: DoseWords
  /// The shared page.
  private let page: String

  init(_ practice: HomePractice, _ dose: DoseWords, of strategy: SharedStrategy) {
    id = practice.screen
    page = strategy.page
    self.dose = dose
  }

  /// Writes `"s.calm-corner":{"both":"…","minutes":"…","page":"…","times":"…"}` for each screen, keys sorted.
  static func write(_ screens: [DosedScreen], to out: inout ByteWriter) {
    var last: String?
    for screen in screens.sorted(by: { $0.id < $1.id }) where screen.id != last {
      if last != nil { out.append(UInt8(ascii: ",")) }
      last = screen.id
      out.append(json: screen.id)
      out.append(":{\"both\":" as StaticString)
      out.append(json: screen.dose.both)
      out.append(",\"minutes\":" as StaticString)
      out.append(json: screen.dose.minutes)
      out.append(",\"page\":" as StaticString)
      out.append(json: screen.page)
      out.append(",\"times\":" as StaticString)
      out.append(json: screen.dose.times)
      out.append(UInt8(ascii: "}"))
    }
  }
}
