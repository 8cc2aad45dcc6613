import Diagnostics
import Markdown

extension YAMLTextEdit {
  /// The words of the entries of a file: of each that is a text, or a list of texts. Nil where the file cannot be read.
  package static func texts(in file: [UInt8]) -> [String: [String]]? {
    guard let tree = tree(of: withoutMark(file)), tree.nodes.first?.kind == .map else { return nil }
    var found: [String: [String]] = [:]
    for (key, texts) in scalars(of: tree) { found[key] = texts.map { tree.string($0) } }
    return found
  }

  /// Gives the texts of one entry other words.
  ///
  /// - Parameter bare: how a text is written whose old one stands without quotes, where it may stand so.
  /// - Returns: nil where the entry has not as many texts, and where something else would change.
  package static func replacing(
    _ key: String, by texts: [String], in file: [UInt8], bare: (String) -> String
  ) -> [UInt8]? {
    guard let tree = tree(of: withoutMark(file)), tree.nodes.first?.kind == .map,
      let nodes = scalars(of: tree).first(where: { $0.key == key })?.texts, nodes.count == texts.count
    else { return nil }
    var wanted: [SourcePlace: String] = [:]
    for (node, text) in zip(nodes, texts)
    where MarkdownDocument.composedText(ofPlain: tree.string(node)) != MarkdownDocument.composedText(ofPlain: text) {
      wanted[SourcePlace(file: "", line: Int(tree.nodes[node].line), column: Int(tree.nodes[node].column))] = text
    }
    return wanted.isEmpty ? file : replacing(wanted, in: file, bare: bare) ?? replacing(wanted, in: file)
  }

  private static func withoutMark(_ file: [UInt8]) -> [UInt8] {
    file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
  }

  /// The nodes of the texts of each entry that has nothing else.
  private static func scalars(of tree: YAMLTree) -> [(key: String, texts: [Int])] {
    var found: [(key: String, texts: [Int])] = []
    var entries = tree.children(of: 0)
    while let key = entries.next(), let value = entries.next() {
      switch tree.nodes[value].kind {
      case .scalar: found.append((tree.string(key), [value]))
      case .list:
        let items = Array(tree.children(of: value))
        if items.allSatisfy({ tree.nodes[$0].kind == .scalar }) { found.append((tree.string(key), items)) }
      case .map: break
      }
    }
    return found
  }
}
