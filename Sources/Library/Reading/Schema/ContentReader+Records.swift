import Diagnostics

extension ContentReader {
  /// Reads a map by a schema. What cannot be read is reported and left out.
  ///
  /// - Parameter facts: the schema of the file that this one translates; its entries are known, but not here.
  mutating func record(_ schema: Schema, at node: Int, facts: Schema? = nil) -> Record {
    // Held once for the whole map; lent by the reader, it would be held anew for each look at it.
    let tree = yaml.tree
    let end = Int(tree.nodes[node].end)
    var record = Record(file: file, start: place(of: node))
    record.entries.reserveCapacity(min(schema.fields.count, (end - node) / 2))
    /// One bit for each field.
    var seen: UInt64 = 0
    var next = node + 1
    while next < end {
      // A key is one node, and a value goes on to the next key.
      let (key, value) = (next, next + 1)
      next = Int(tree.nodes[value].end)
      guard let index = schema.index(of: key, in: tree) else {
        reportUnknown(key, schema: schema, facts: facts)
        continue
      }
      guard seen & 1 << UInt64(index) == 0 else {
        reportDuplicate(key, first: firstKey(of: node, schema, index) ?? key)
        continue
      }
      seen |= 1 << UInt64(index)
      let field = schema.fields[index]
      if !yaml.cuts.isEmpty, field.holdsWords { reportCuts(in: value..<next) }
      guard let read = self.value(field, at: value) else { continue }
      record.entries.append(
        Record.Entry(name: field.name, textKey: field.textKey, value: read, place: place(of: value)))
    }
    for index in schema.required where seen & 1 << UInt64(index) == 0 {
      let field = schema.fields[index]
      fail(ValueProblem.missingEntry(field.name.rawValue, example: field.example), at: node)
    }
    return record
  }

  /// The first key of a map that names a field.
  private func firstKey(of node: Int, _ schema: Schema, _ index: Int) -> Int? {
    var children = yaml.tree.children(of: node)
    while let key = children.next(), children.next() != nil {
      if schema.index(of: key, in: yaml.tree) == index { return key }
    }
    return nil
  }

  /// Reads a list of maps.
  ///
  /// - Parameter name: the entry whose value it is; nil for a whole file.
  mutating func records(_ schema: Schema, at node: Int, name: String?) -> [Record] {
    guard yaml.tree.nodes[node].kind == .list else {
      failList(schema, name, at: node)
      return []
    }
    var records: [Record] = []
    var children = yaml.tree.children(of: node)
    while let item = children.next() {
      guard yaml.tree.nodes[item].kind == .map else {
        failList(schema, name, at: item)
        continue
      }
      records.append(record(schema, at: item))
    }
    return records
  }

  private mutating func failList(_ schema: Schema, _ name: String?, at node: Int) {
    if let name {
      fail(ValueProblem.wrongForm(name, needs: .entriesList(schema)), at: node)
    } else {
      fail(ValueProblem.notAList(example: schema.exampleLine), at: node)
    }
  }

  /// Says of words among these nodes that they end at a `#`.
  private mutating func reportCuts(in nodes: Range<Int>) {
    for cut in yaml.cuts where nodes.contains(cut.node) {
      report.add(
        YAMLProblem.cutAtHash, at: SourcePlace(file: file, line: cut.line, column: cut.column, width: cut.width))
    }
  }

  private mutating func reportUnknown(_ key: Int, schema: Schema, facts: Schema?) {
    let name = yaml.tree.string(key)
    if let facts, facts.index(of: key, in: yaml.tree) != nil {
      fail(WritingProblem.factInTranslation(name), at: key)
    } else {
      let nearest = NearestName.find(name, in: schema.names)
      fail(ValueProblem.unknownEntry(name, nearest: nearest, known: schema.names), at: key)
    }
  }

  mutating func reportDuplicate(_ key: Int, first: Int) {
    let related = Diagnostic.Related("The first one is here.", at: sourcePlace(of: first))
    report.add(ValueProblem.duplicateEntry(yaml.tree.string(key)), at: sourcePlace(of: key), related: [related])
  }
}
