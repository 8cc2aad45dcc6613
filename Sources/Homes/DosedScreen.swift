import Bytes
import Library
import Views

/// A strategy's screen with the dose of one child: the shared page, and the words that fill it in.
struct DosedScreen: Sendable {
  private let id: String
  private let page: String
  private let minutes: String
  private let times: String
  private let both: String

  init(_ strategy: Strategy, _ dose: Dose, _ reader: Reader) {
    let filled = dose.filled(from: strategy.dose)
    id = Screen.strategy(strategy, dose)
    page = Screen.strategy(strategy.piece.slug)
    minutes = filled.minutes.map { reader.pack.text(minutes: $0) } ?? ""
    times = filled.times.map { reader.pack.text($0) } ?? ""
    both = reader.dose(filled)
  }

  /// Writes `"s.calm-corner":{"both":"…","minutes":"…","page":"…","times":"…"}` for each screen, keys sorted.
  static func write(_ screens: [DosedScreen], to out: inout ByteWriter) {
    var last: String?
    for screen in screens.sorted(by: { $0.id < $1.id }) where screen.id != last {
      if last != nil { out.append(UInt8(ascii: ",")) }
      last = screen.id
      out.append(json: screen.id)
      out.append(":{\"both\":" as StaticString)
      out.append(json: screen.both)
      out.append(",\"minutes\":" as StaticString)
      out.append(json: screen.minutes)
      out.append(",\"page\":" as StaticString)
      out.append(json: screen.page)
      out.append(",\"times\":" as StaticString)
      out.append(json: screen.times)
      out.append(UInt8(ascii: "}"))
    }
  }
}
