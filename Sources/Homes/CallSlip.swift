import Languages
import Templates
import Theme
import Views

/// "Call us, we will read this to you", on a page and on the letter.
enum CallSlip {
  /// For a home with an adult who cannot read the page: in the page's language, and in each language that such an adult
  /// speaks and the theme has words in.
  static func values(_ contents: HomeContents, _ reader: Reader, _ plan: HomesPlan) -> [Value] {
    let listeners = contents.listeners(strategies: plan.strategies)
    guard !listeners.isEmpty else { return [] }
    var packs = [reader.pack]
    for language in listeners.compactMap(\.speaks) {
      let known = language.bestMatch(in: plan.theme.packs.languages)
      guard let known, let pack = plan.theme.packs[known], !packs.contains(where: { $0.language == known }) else {
        continue
      }
      packs.append(pack)
    }
    let phone = plan.library.settings.phone
    var link = HTML.Builder()
    link.link(Reader.phoneLink(phone), phone)
    let number = link.html
    return packs.map { pack in
      .object([
        "title": .text(pack.text("slip-title")), "text": .html(pack.html("slip-text", ["phone": number])),
        "attrs": reader.attributes(for: pack.language),
      ])
    }
  }
}
