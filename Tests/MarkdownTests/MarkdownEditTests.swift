import Markdown
import Testing

/// Words changed in a text that somebody wrote by hand.
@Suite struct `An edited text` {
  struct Edit: Sendable {
    var before: String
    /// The words of a unit, and what takes their place.
    var from: String
    var to: String
    /// What is in the text then; nil where all must be written anew.
    var after: String?
  }

  private static let edits = [
    // Hand-made line breaks, other bullets, comments and code of the others stay.
    Edit(
      before: "<!-- mine -->\n* One\n  and more\n* Two\n\nThree\n*four*.\n", from: "Two", to: "Dos",
      after: "<!-- mine -->\n* One\n  and more\n* Dos\n\nThree\n*four*.\n"),
    Edit(before: "One\nand two.\n\n    code\n", from: "One and two.", to: "Uno.", after: "Uno.\n\n    code\n"),
    Edit(before: "One  \r\nmore\r\n\r\nTwo\r\n", from: "Two", to: "Dos", after: "One  \r\nmore\r\n\r\nDos\r\n"),
    Edit(before: "One\n\nTwo", from: "Two", to: "Dos", after: "One\n\nDos"),
    // Headings in both ways.
    Edit(before: "#   One  ##\n\nTwo\n", from: "One", to: "Uno # ##", after: "#   Uno \\# \\#\\#  ##\n\nTwo\n"),
    Edit(before: "One\nmore\n===\n\nTwo\n", from: "One more", to: "Uno", after: "Uno\n===\n\nTwo\n"),
    Edit(before: "> Two\n> ---\n>\n> x\n", from: "Two", to: "Dos", after: "> Dos\n> ---\n>\n> x\n"),
    // Lists in lists, quotes in lists, lists in quotes.
    Edit(
      before: "1) a\n   + b\n     b\n\n   + c\n2) d\n", from: "b b", to: "é",
      after: "1) a\n   + é\n\n   + c\n2) d\n"),
    Edit(before: "* > a\n  > b\n* c\n", from: "a b", to: "á", after: "* > á\n* c\n"),
    Edit(before: "> * a\n>   b\n> * c\n>\n>   d\n", from: "d", to: "ð", after: "> * a\n>   b\n> * c\n>\n>   ð\n"),
    Edit(before: "> a\nlazy\n\nb\n", from: "a lazy", to: "á", after: "> á\n\nb\n"),
    Edit(before: "* [x]  a\n* [ ] b\n", from: "a", to: "- á", after: "* [x]  \\- á\n* [ ] b\n"),
    Edit(before: "* [ ]\n* b\n", from: "b", to: "é", after: "* [ ]\n* é\n"),
    // Callouts.
    Edit(
      before: "> [!STOP]\n> a\n> b\n>\n> * c\n", from: "a b", to: "á", after: "> [!STOP]\n> á\n>\n> * c\n"),
    Edit(before: "> [!tip]\n>a\n", from: "a", to: "á", after: "> [!tip]\n>á\n"),
    // Tables.
    Edit(
      before: "| a | b |\n|:-:|---|\n|  c  |d|\n", from: "c", to: "ç|", after: "| a | b |\n|:-:|---|\n|  ç\\|  |d|\n"),
    Edit(before: "a | b\n-|-\nc \\| d | e\n", from: "c | d", to: "ç", after: "a | b\n-|-\nç | e\n"),
    Edit(before: "> a | b\n> -|-\n> c | d\n", from: "d", to: "ð", after: "> a | b\n> -|-\n> c | ð\n"),
    // Other scripts.
    Edit(before: "請坐\n在這裡。\n\n* 枕頭\n", from: "枕頭", to: "書", after: "請坐\n在這裡。\n\n* 書\n"),
    Edit(before: "اجلس\nهنا\n\n* وسادة\n", from: "وسادة", to: "كتاب", after: "اجلس\nهنا\n\n* كتاب\n"),
    // Words that would mean something.
    Edit(before: "a\n\nb\n", from: "b", to: "1. b", after: "a\n\n1\\. b\n"),
    Edit(before: "[a]: b.md\n\n[c][a]\nd\n\ne\n", from: "e", to: "é", after: "[a]: b.md\n\n[c][a]\nd\n\né\n"),
  ]

  @Test(arguments: edits) func `keeps all else to the byte`(_ edit: Edit) throws {
    let document = MarkdownDocument.parse(Array(edit.before.utf8))
    var texts: [Int: CodedText] = [:]
    for unit in document.units { texts[unit] = document.codedText(of: unit) }
    let place = try #require(document.units.firstIndex { texts[$0]?.plainText == edit.from })
    texts[document.units[place]] = CodedText(plain: edit.to)
    let model = MarkdownWriter.markdown(document, texts: texts)
    let parts = document.units.enumerated().map {
      MarkdownEdit.Part(former: $0, text: texts[$1] ?? CodedText(plain: ""))
    }
    let edited = MarkdownEdit.editing(Array(edit.before.utf8), to: parts, like: model)
    #expect(edited.map { String(decoding: $0, as: UTF8.self) } == edit.after)
  }

  struct Growth: Sendable {
    var before: String
    /// Written anew, with other units.
    var model: String
    /// For each unit of the model, its place in the text before.
    var former: [Int?]
    var after: String?
  }

  private static let growths = [
    // Blocks put in, at the end, at the beginning and between.
    Growth(before: "a\nb\n", model: "a b\n\nc\n", former: [0, nil], after: "a\nb\n\nc\n"),
    Growth(before: "a\nb", model: "c\n\na b\n", former: [nil, 0], after: "c\n\na\nb"),
    Growth(
      before: "a\n\n<!-- x -->\n\nb\n", model: "a\n\nc\n\n<!-- -->\n\nb\n", former: [0, nil, 1],
      after: "a\n\nc\n\n<!-- x -->\n\nb\n"),
    Growth(
      before: "a\r\n\r\nb\r\n", model: "a\n\n- c\n- d\n\nb\n", former: [0, nil, nil, 1],
      after: "a\r\n\r\n- c\r\n- d\r\n\r\nb\r\n"),
    Growth(before: "a\n", model: "a\n\n> [!TIP]\n> c\n", former: [0, nil], after: "a\n\n> [!TIP]\n> c\n"),
    // Items, with the marks that their neighbours have.
    Growth(before: "* a\n  b\n* d\n", model: "- a b\n- c\n- d\n", former: [0, nil, 1], after: "* a\n  b\n* c\n* d\n"),
    Growth(before: "* a\n* b\n", model: "- c\n- a\n- b\n", former: [nil, 0, 1], after: "* c\n* a\n* b\n"),
    Growth(
      before: "9) a\n10) b\n", model: "9. a\n10. b\n11. c\n\n    d\n12. e\n", former: [0, 1, nil, nil, nil],
      after: "9) a\n10) b\n11) c\n\n    d\n12) e\n"),
    Growth(before: "1) a\n2) b\n", model: "1. a\n2. b\n3. c\n", former: [0, 1, nil], after: "1) a\n2) b\n3) c\n"),
    Growth(before: "+ a\n\n+ b\n", model: "- a\n\n- b\n\n- c\n", former: [0, 1, nil], after: "+ a\n\n+ b\n\n+ c\n"),
    Growth(
      before: "> * a\n> * b\n", model: "> - a\n> - c\n> - b\n", former: [0, nil, 1], after: "> * a\n> * c\n> * b\n"),
    Growth(before: "* a\n  * b\n", model: "- a\n  - b\n  - c\n", former: [0, 1, nil], after: "* a\n  * b\n  * c\n"),
    // Rows.
    Growth(
      before: "a|b\n-|-\nc|d\n", model: "| a | b |\n| --- | --- |\n| c | d |\n| e | f |\n",
      former: [0, 1, 2, 3, nil, nil], after: "a|b\n-|-\nc|d\n| e | f |\n"),
    Growth(
      before: "a|b\n-|-\n", model: "| a | b |\n| --- | --- |\n| e | f |\n", former: [0, 1, nil, nil],
      after: "a|b\n-|-\n| e | f |\n"),
    // Taken out.
    Growth(before: "a\n\nb\nc\n\n* d\n", model: "a\n\n- d\n", former: [0, 2], after: "a\n\n* d\n"),
    Growth(before: "a\n\nb\n", model: "a\n", former: [0], after: "a\n"),
    Growth(before: "* a\n* b\n* c\n", model: "- a\n- c\n", former: [0, 2], after: "* a\n* c\n"),
    // Other words and another place: anew.
    Growth(before: "a\n\nb\n", model: "# a\n\nb\n", former: [0, 1], after: nil),
    Growth(before: "", model: "a\n", former: [nil], after: nil),
  ]

  @Test(arguments: growths) func `takes blocks in and out`(_ growth: Growth) {
    let model = MarkdownDocument.parse(Array(growth.model.utf8))
    let parts = zip(growth.former, model.units).map { MarkdownEdit.Part(former: $0, text: model.codedText(of: $1)) }
    let edited = MarkdownEdit.editing(Array(growth.before.utf8), to: parts, like: growth.model)
    #expect(edited.map { String(decoding: $0, as: UTF8.self) } == growth.after)
  }

  @Test(arguments: Array(0..<400) as [UInt64]) func `reads back as one written anew, whatever it was`(_ seed: UInt64) {
    let source = GeneratedMarkdown.document(seed: seed)
    let document = MarkdownDocument.parse(source)
    let texts = Dictionary(uniqueKeysWithValues: document.units.map { ($0, document.codedText(of: $0)) })
    for (place, unit) in document.units.enumerated() {
      var changed = texts
      changed[unit] = place.isMultiple(of: 3) ? nil : CodedText(plain: "- Dos | 2\\ #")
      let model = MarkdownWriter.markdown(document, texts: changed)
      let wanted = MarkdownDocument.parse(Array(model.utf8))
      let left = document.units.indices.filter { changed[document.units[$0]] != nil }
      let parts = left.map { MarkdownEdit.Part(former: $0, text: changed[document.units[$0]] ?? CodedText(plain: "")) }
      guard let edited = MarkdownEdit.editing(source, to: parts, like: model) else { continue }
      let read = MarkdownDocument.parse(edited)
      #expect(read.signatures() == wanted.signatures())
      #expect(
        read.units.map { read.codedText(of: $0).withoutJoints }
          == wanted.units.map { wanted.codedText(of: $0).withoutJoints })
    }
  }
}
