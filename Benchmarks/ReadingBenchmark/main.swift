import Diagnostics
import Glibc
import Library

// Prints what it costs to read a portal through the library, public writing first, then one family after the other:
// time on one core in milliseconds, peak memory in megabytes. Ends with 1 where the portal has errors.
//
//   ReadingBenchmark PORTAL

/// User and system time of this process so far, in milliseconds.
func cost() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  let (user, system) = (usage.ru_utime, usage.ru_stime)
  return Double(user.tv_sec + system.tv_sec) * 1e3 + Double(user.tv_usec + system.tv_usec) / 1e3
}

/// The most memory this process has held, in megabytes.
func peak() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss / 1024
}

func report(_ name: String, from start: Double) {
  let time = Int(cost() - start)
  print("\(name): \(time) ms, peak memory \(peak()) MB")
}

guard CommandLine.arguments.count == 2 else {
  print("ReadingBenchmark PORTAL")
  exit(64)
}
let root = CommandLine.arguments[1]

let publicStart = cost()
let read = LibraryReader.readPublic(root: root)
var errors = read.diagnostics.filter { $0.severity == .error }
report("public writing (\(read.diagnostics.count) diagnostics)", from: publicStart)
guard let (library, families) = read.value else { exit(1) }

let familyStart = cost()
let context = LibraryContext(root: root, library: library, families: families)
var reader = FamilyReader(context: context)
var (pieces, notes) = (0, 0)
for entry in families.entries {
  let (family, diagnostics) = reader.read(entry)
  errors += diagnostics.filter { $0.severity == .error }
  notes += diagnostics.count
  pieces += family?.writing.count ?? 0
}
report("\(families.entries.count) families with \(pieces) pieces (\(notes) diagnostics)", from: familyStart)
for one in errors.prefix(10) { print(one.place?.file ?? "-", one.id, one.summary) }
print("\(errors.count) errors")
exit(errors.isEmpty ? 0 : 1)
