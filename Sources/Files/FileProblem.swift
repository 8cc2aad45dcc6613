#if canImport(Glibc)
  import Glibc
#endif

/// Something the file system refused, with the path it was about.
package struct FileProblem: Error, Sendable, Hashable {
  package var path: String
  /// What was tried: `read`, `write`, `create`, `remove`, `list`, `lock`.
  package var action: String
  /// The system's error number.
  package var code: Int32

  package init(_ action: String, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// The last call's error.
  package static func last(_ action: String, _ path: String) -> FileProblem {
    FileProblem(action, path, code: errno)
  }

  /// The reason in plain words.
  package var reason: String {
    switch code {
    case ENOENT: "it is not there"
    case EACCES, EPERM: "this account may not do that here"
    case ENOSPC, EDQUOT: "the disk is full"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of its path is not a folder"
    case ELOOP: "it is a link that leads in a circle, or a link where none may be"
    case EROFS: "the disk can only be read"
    case ENAMETOOLONG: "its name is too long"
    case EFBIG: "it is too large"
    case EXDEV: "it is on another disk"
    default: String(cString: strerror(code))
    }
  }
}

extension FileProblem: CustomStringConvertible {
  package var description: String { "Could not \(action) \(path): \(reason)." }
}
