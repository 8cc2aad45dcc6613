import Diagnostics
import Glibc
import Library

/// Prints what it costs to read a portal through the library, public writing first, then one family after the other:
/// time on one core in milliseconds, peak memory in megabytes.
///
/// - Returns: 1 where the portal has errors.
func readPortal(_ root: String) -> Int32 {
  var start = Meter.processorTime()
  let read = LibraryReader.readPublic(root: root)
  var errors = read.diagnostics.filter { $0.severity == .error }
  report("public writing (\(read.diagnostics.count) diagnostics)", from: start)
  guard let (library, families) = read.value else { return 1 }

  start = Meter.processorTime()
  var reader = FamilyReader(context: LibraryContext(root: root, library: library, families: families))
  var (pieces, notes) = (0, 0)
  for entry in families.entries {
    let (family, diagnostics) = reader.read(entry)
    errors += diagnostics.filter { $0.severity == .error }
    notes += diagnostics.count
    pieces += family?.writing.count ?? 0
  }
  report("\(families.entries.count) families with \(pieces) pieces (\(notes) diagnostics)", from: start)
  for one in errors.prefix(10) { print(one.place?.file ?? "-", one.id, one.summary) }
  print("\(errors.count) errors")
  return errors.isEmpty ? 0 : 1
}

private func report(_ name: String, from start: Double) {
  let time = Int((Meter.processorTime() - start) / 1e6)
  print("\(name): \(time) ms, peak memory \(peak()) MB")
}

/// The most memory this process has held, in megabytes.
private func peak() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss / 1024
}
