import Exchange
import Foundation
import Languages
import Library
import Markdown
import PortalSupport
import Testing

/// A page that the staff go on writing while translators work.
private struct LivingPage {
  var paragraphs = ["The first part.", "The **second** part.", "- A list", "The last [part](b.md)."]
  var materials = ["A pillow", "A book"]

  var text: String {
    "---\ntitle: A page\nmaterials:\n" + materials.map { "  - \($0)\n" }.joined() + "---\n\n"
      + paragraphs.joined(separator: "\n\n") + "\n"
  }

  mutating func change(_ generator: inout SeededGenerator) {
    let index = Int.random(in: paragraphs.indices, using: &generator)
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: paragraphs[index] += " More of it."
    case 1: paragraphs[index] = paragraphs[index].replacing(" More of it.", with: "")
    case 2: paragraphs.insert("A new part *here*.", at: index)
    case 3: if paragraphs.count > 2 { paragraphs.remove(at: index) }
    case 4: paragraphs.swapAt(index, 0)
    case 5: materials.append("A lamp")
    default: if materials.count > 1 { materials.removeLast() }
    }
  }
}

/// A glossary that the staff go on writing too: one word stands there in Spanish, the others in English alone.
private struct LivingGlossary {
  var mat = "A mat"
  var words = ["goal", "swing", "school"]

  mutating func change(_ generator: inout SeededGenerator) {
    let index = Int.random(in: words.indices, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: mat += " too"
    case 1: mat = mat.replacing(" too", with: "")
    case 2: words[index] += " here"
    case 3: words.swapAt(index, 0)
    default: if words.count > 1 { words.remove(at: index) } else { words.append("goal") }
    }
  }

  /// - Parameter old: the file as it is, whose Spanish stays.
  func text(_ old: String?) -> String {
    let spanish = old?.split(separator: "\n").first { $0.contains("es: ") }.map(String.init) ?? "    es: Una alfombra"
    return "- plain:\n    en: \(mat)\n\(spanish)\n  term: mat\n" + words.map { "- term: \($0)\n" }.joined()
  }
}

@Suite struct `Whatever happens` {
  /// A word that nothing else has: its number in letters.
  private func word(_ number: Int) -> String {
    "zz"
      + String(number, radix: 20).map {
        String(UnicodeScalar(UInt8(97 + ($0.hexDigitValue ?? Int($0.asciiValue ?? 97) - 87))))
      }.joined() + "zz"
  }

  @Test(arguments: Array(0..<40) + [249] as [UInt64]) func `no returned translation is lost`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var page = LivingPage()
    var glossary = LivingGlossary()
    let folder = try ExchangePortalFolder([
      "Content/strategies/a.md": page.text, "Content/strategies/b.md": "---\ntitle: B\n---\n",
      "Content/glossary.yml": glossary.text(nil),
    ])
    var onTheWay: [[UInt8]] = []
    var returned: [String] = []
    for step in 0..<20 {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:
        page.change(&generator)
        try folder.write("Content/strategies/a.md", page.text)
        glossary.change(&generator)
        try folder.write("Content/glossary.yml", glossary.text(folder.text("Content/glossary.yml")))
      case 1, 2:
        var file = try folder.export("es", [.needed, .unreviewed, .all].randomElement(using: &generator) ?? .all)
        for piece in file.pieces.indices {
          for unit in file.pieces[piece].units.indices where Bool.random(using: &generator) {
            // One in nine is wrong: it has a number that the source does not have.
            let isWrong = Int.random(in: 0..<9, using: &generator) == 0
            let word = word(returned.count + onTheWay.count * 100 + step * 2000 + unit * 20 + piece)
            file.pieces[piece].units[unit].target = file.pieces[piece].units[unit].source.mapWords { _ in
              isWrong ? word + "7" : word
            }
            file.pieces[piece].units[unit].state = .human
          }
        }
        let format = ExchangeFormat.allCases.randomElement(using: &generator) ?? .csv
        if file.unitCount > 0 { onTheWay.append(try ExchangeWriter.bytes(file, as: format)) }
      default:
        guard !onTheWay.isEmpty else { continue }
        let bytes = onTheWay.remove(at: Int.random(in: onTheWay.indices, using: &generator))
        try folder.bring(bytes)
        for unit in try ExchangeReader.read(bytes).file.units {
          let words = unit.target?.plainText.split { !$0.isLetter }.filter { $0.hasPrefix("zz") } ?? []
          returned += Set(words).map(String.init)
        }
      }
      let everything = try folder.state.values.map { String(decoding: $0, as: UTF8.self) }.joined()
      let lost = returned.filter { !everything.contains($0) }
      try #require(lost.isEmpty, "step \(step): \(lost)")
    }
  }
}
