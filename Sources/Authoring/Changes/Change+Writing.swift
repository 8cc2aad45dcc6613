import Files

#if canImport(Glibc)
  import Glibc
#endif

extension Change {
  /// Does it, below a portal's root.
  package func write(root: String) throws {
    switch self {
    case .create(let file): try Self.create(file, root: root)
    case .append(let addition): try Self.append(addition, root: root)
    }
  }

  /// A name that is taken is refused by the system itself, so two people at once never lose a file.
  private static func create(_ file: NewFile, root: String) throws {
    let path = root + "/" + file.path
    if let slash = path.lastIndex(of: "/") { try Folder.create(String(path[..<slash])) }
    do throws(FileProblem) {
      // A team's drive may let all of the team write.
      try make(path, Array(file.text.utf8), mode: nil)
    } catch  where error.code == EEXIST {
      throw AuthoringProblem.alreadyThere(file.path)
    }
  }

  private static func append(_ addition: Addition, root: String) throws {
    let path = root + "/" + addition.path
    let now = try FileReader.bytes(of: path)
    guard now == addition.before else { throw AuthoringProblem.changedMeanwhile(addition.path) }
    let temporary = path + ".\(getpid()).tmp"
    try AtomicFile.remove(temporary)
    do {
      try make(temporary, now + Array(addition.text.utf8), mode: 0o600)
      // On a shared drive a colleague who may write the file must still be able to.
      if let status = try FileStatus.of(path), chmod(temporary, status.mode) != 0 {
        throw FileProblem.last("write", temporary)
      }
      try AtomicFile.move(temporary, to: path)
    } catch {
      try? AtomicFile.remove(temporary)
      throw error
    }
  }

  private static func make(_ path: String, _ bytes: [UInt8], mode: UInt32?) throws(FileProblem) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(FileProblem) in
      try AtomicFile.create(path, bytes, mode: mode)
    }
  }
}
