import Languages
import Library
import PortalSupport
import Testing
import Translation

/// A seeded text of different blocks, and its translation block by block.
struct RandomWriting {
  struct Block {
    var words: [String]
    var isStep: Bool
  }

  var blocks: [Block]

  init(_ random: inout SeededGenerator) {
    blocks = (0..<Int.random(in: 2...12, using: &random)).map { _ in Self.block(&random) }
  }

  static func block(_ random: inout SeededGenerator) -> Block {
    var words = (0..<Int.random(in: 3...12, using: &random)).map { _ in
      String((0..<Int.random(in: 2...7, using: &random)).map { _ in random.pick(Array("abcdefghijklmnoprstuvé")) })
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      words.insert(String(Int.random(in: 1...99, using: &random)), at: Int.random(in: 0...words.count, using: &random))
    }
    let place = Int.random(in: 0..<words.count, using: &random)
    words[place] = random.pick([
      "**\(words[place])**", "*\(words[place])*", "[\(words[place])](a.md)", "`x`", words[place],
    ])
    return Block(words: words, isStep: Bool.random(using: &random))
  }

  /// The source, or the translation: every word backwards but for numbers and marks.
  func markdown(isTranslation: Bool = false) -> String {
    blocks.map { block in
      let words = block.words.map { word in
        guard isTranslation, word.allSatisfy(\.isLetter) else { return word }
        return String(word.reversed())
      }
      return (block.isStep ? "- " : "") + words.joined(separator: " ")
    }.joined(separator: "\n\n")
  }

  var source: PieceText { text("en", markdown()) }
  var twin: PieceText { text("es", markdown(isTranslation: true)) }
}

@Suite struct `Whatever happens to a source` {
  private static let seeds = Array<UInt64>(1...60)

  @Test(arguments: seeds)
  func `new lines, other emphasis marks and other addresses keep every unit current`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let writing = RandomWriting(&random)
    let twin = try confirmed(writing.source, writing.twin)
    var text = ""
    for (index, line) in writing.markdown().split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { text += "\n" }
      let isStep = line.hasPrefix("- ")
      for (place, word) in line.split(separator: " ").enumerated() {
        // A line that began with a number or a mark would be another block.
        let mayBreak = place > (isStep ? 1 : 0) && word.first!.isLetter
        if place > 0 { text += mayBreak && Bool.random(using: &random) ? (isStep ? "\n  " : "\n") : " " }
        text += word
      }
    }
    text = text.replacing("**", with: "\u{1}").replacing("*", with: "_").replacing("\u{1}", with: "__")
      .replacing("(a.md)", with: "(b.md \"title\")")
    let after = TranslationTests.text("en", text)
    #expect(freshness(after, twin).allSatisfy { $0 == .current }, "\(text)")
    #expect(read(piece(after, twin), "es").notices == [])
  }

  @Test(arguments: seeds)
  func `a changed digit makes exactly its unit old, and shows the source there`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var writing = RandomWriting(&random)
    let block = Int.random(in: 0..<writing.blocks.count, using: &random)
    writing.blocks[block].words.append("take 5")
    let twin = try confirmed(writing.source, writing.twin)
    let number = writing.blocks[block].words.indices.filter {
      writing.blocks[block].words[$0].contains(where: \.isNumber)
    }
    let place = random.pick(number)
    let word = writing.blocks[block].words[place]
    writing.blocks[block].words[place] = word.replacing(word.first(where: \.isNumber)!.description, with: "1" + "0")
    let expected = writing.blocks.indices.map { $0 == block ? Freshness.stale : .current }
    #expect(freshness(writing.source, twin) == expected)
    let read = read(piece(writing.source, twin), "es")
    #expect(read.shown.map { $0.prefix(2) } == expected.map { $0 == .stale ? "en" : "es" })
  }

  @Test(arguments: seeds)
  func `a block put in is missing and no other, and one moved or taken out costs nothing`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let writing = RandomWriting(&random)
    let twin = try confirmed(writing.source, writing.twin)
    var longer = writing
    let place = Int.random(in: 0...writing.blocks.count, using: &random)
    longer.blocks.insert(RandomWriting.block(&random), at: place)
    #expect(
      freshness(longer.source, twin) == longer.blocks.indices.map { $0 == place ? Freshness.missing : .current })
    var shorter = writing
    shorter.blocks.remove(at: Int.random(in: 0..<writing.blocks.count, using: &random))
    #expect(freshness(shorter.source, twin).allSatisfy { $0 == .current })
    var moved = writing
    moved.blocks.shuffle(using: &random)
    let translation = PieceTranslation(source: moved.source, twin: twin, language: tag("es"))
    #expect(translation.units.allSatisfy { $0.state.freshness == .current })
    #expect(translation.units.map(\.target) == PieceUnits(of: moved.twin).units.map(\.text))
  }

  @Test(arguments: seeds)
  func `confirming again changes nothing, and what is taken out is remembered`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let writing = RandomWriting(&random)
    let twin = try confirmed(writing.source, writing.twin)
    let first = try #require(twin.lock)
    let second = try #require(try confirmed(writing.source, twin).lock)
    #expect(second.units.indices.map { second.full($0) } == first.units.indices.map { first.full($0) })
    var shorter = writing
    let place = Int.random(in: 0..<writing.blocks.count, using: &random)
    shorter.blocks.remove(at: place)
    let after = try confirmed(shorter.source, twin)
    let remembered = try #require(after.lock)
    let memory = remembered.units.indices.filter { remembered.units[$0].part == .memory }
    #expect(memory.map { remembered.text(of: $0) } == [PieceUnits(of: writing.twin).units[place].text])
    let back = text(writing.twin, lockedAs: twin)
    #expect(freshness(writing.source, back).allSatisfy { $0 == .current })
  }
}
