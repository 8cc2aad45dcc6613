extension MarkdownDocument {
  /// A block's words and inline markup, its codes numbered in the order in which they open.
  package func codedText(of block: Int) -> CodedText {
    var builder = CodedTextBuilder()
    var open: [(end: Int, number: Int)] = []
    func close(upTo index: Int) {
      while let last = open.last, last.end <= index {
        builder.append(.close(last.number))
        open.removeLast()
      }
    }
    for index in block + 1..<max(nodes[block].end, block + 1) {
      close(upTo: index)
      switch nodes[index].kind {
      case .text: builder.append(string(of: index))
      case .placeholder: builder.append(.placeholder(string(of: index)))
      case .softBreak: if !(withView { $0.dropsSoftBreak(at: index) }) { builder.append(" ") }
      default:
        guard let code = code(at: index) else { continue }
        let number = builder.codes.count + 1
        builder.codes[number] = code
        if code.kind.isAround {
          builder.append(.open(number))
          open.append((nodes[index].end, number))
        } else {
          builder.append(.single(number))
        }
      }
    }
    close(upTo: .max)
    return builder.text
  }

  /// A block's words, with the numbers that the same codes have in the block it translates: links and pictures by their
  /// addresses and code by its text, then by kind and order. What the other does not have gets numbers beyond its own.
  package func codedText(of block: Int, translating source: CodedText) -> CodedText {
    codedText(of: block).renumbered(like: source)
  }

  private func string(of node: Int) -> String { String(decoding: bytes(of: node), as: UTF8.self) }

  private func code(at index: Int) -> CodedText.Code? {
    switch nodes[index].kind {
    case .emphasis: CodedText.Code(.emphasis)
    case .strong: CodedText.Code(.strong)
    case .lineBreak: CodedText.Code(.lineBreak)
    case .code: CodedText.Code(.code, content: string(of: index))
    case .link, .image:
      CodedText.Code(
        nodes[index].kind == .link ? .link : .image, address: string(of: index),
        title: title(of: index).map { String(decoding: $0, as: UTF8.self) })
    default: nil
    }
  }
}

extension CodedText {
  /// The same text with the numbers and the addresses of the codes of a text that it translates.
  package func renumbered(like source: CodedText) -> CodedText {
    var free = source.codes.sorted { $0.key < $1.key }
    var numbers: [Int: Int] = [:]
    func take(_ number: Int, where fits: (Code) -> Bool) {
      guard numbers[number] == nil, let index = free.firstIndex(where: { fits($0.value) }) else { return }
      numbers[number] = free.remove(at: index).key
    }
    let own = codes.sorted { $0.key < $1.key }
    for (number, code) in own { take(number) { $0 == code } }
    for (number, code) in own { take(number) { $0.kind == code.kind } }
    var last = source.codes.keys.max() ?? 0
    var codes: [Int: Code] = [:]
    for (number, taken) in numbers { codes[taken] = source.codes[taken] ?? self.codes[number] }
    for (number, code) in own where numbers[number] == nil {
      last += 1
      numbers[number] = last
      codes[last] = code
    }
    return CodedText(
      parts.map { part in
        switch part {
        case .open(let number): .open(numbers[number] ?? number)
        case .close(let number): .close(numbers[number] ?? number)
        case .single(let number): .single(numbers[number] ?? number)
        case .text, .placeholder: part
        }
      }, codes: codes)
  }
}
