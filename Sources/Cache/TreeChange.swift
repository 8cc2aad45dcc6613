/// A file or folder that is not as it was.
package struct TreeChange: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case added, removed
    /// Its state is another one; what is in it may still be the same.
    case touched
  }

  /// From the name of its root.
  package var path: String
  package var kind: Kind

  package init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }
}

extension TreeStates {
  /// What is different from an earlier walk over the same roots; of a folder that came or went, all that is in it too.
  package func changes(since old: TreeStates) -> [TreeChange] {
    guard bytes != old.bytes else { return [] }
    var comparison = Comparison(old: TreeCursor(old.bytes), new: TreeCursor(bytes))
    comparison.run()
    return comparison.changes
  }

  private struct Comparison {
    var old: TreeCursor
    var new: TreeCursor
    var changes: [TreeChange] = []

    mutating func run() {
      while true {
        switch (old.kind, new.kind) {
        case (nil, nil): return
        case (.end?, .end?):
          old.leave()
          new.leave()
        case (nil, _), (.end?, _): take(.added, \.new)
        case (_, nil), (_, .end?): take(.removed, \.old)
        case (let a?, let b?): compare(a, b)
        }
      }
    }

    private mutating func compare(_ a: Kind, _ b: Kind) {
      let (first, second) = (old.nameBytes, new.nameBytes)
      if first == second {
        switch (a == .folder, b == .folder) {
        case (true, true):
          old.enter()
          new.enter()
        case (false, false):
          if old.entry != new.entry { changes.append(TreeChange(path: new.path, kind: .touched)) }
          old.skip()
          new.skip()
        default:
          take(.removed, \.old)
          take(.added, \.new)
        }
      } else if first.lexicographicallyPrecedes(second) {
        take(.removed, \.old)
      } else {
        take(.added, \.new)
      }
    }

    /// Notes an entry and all that is in it, and goes past it.
    private mutating func take(_ kind: TreeChange.Kind, _ side: WritableKeyPath<Comparison, TreeCursor>) {
      var depth = 0
      repeat {
        guard let here = self[keyPath: side].kind else { return }
        if here == .end {
          self[keyPath: side].leave()
          depth -= 1
          continue
        }
        changes.append(TreeChange(path: self[keyPath: side].path, kind: kind))
        if here == .folder {
          self[keyPath: side].enter()
          depth += 1
        } else {
          self[keyPath: side].skip()
        }
      } while depth > 0
    }
  }
}
