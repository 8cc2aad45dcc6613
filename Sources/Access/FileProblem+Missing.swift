import Files

#if canImport(Glibc)
  import Glibc
#endif

extension FileProblem {
  static var isNotThere: Int32 { ENOENT }
}
