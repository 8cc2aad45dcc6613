import CCMark
import Files
import Glibc

// The least that any generator must do with a portal, as a floor to measure against; one thread, no cache, no checks.
//
//   Floor build CONTENT OUTPUT FILES BYTES   reads every file, runs libcmark once over each text, and writes that many
//                                            files with that many bytes together into a folder that is not there yet
//   Floor walk CONTENT                       asks the file system for the status of every file, and reads none

func fail(_ words: String, status: Int32) -> Never {
  let line = words + "\n"
  write(STDERR_FILENO, line, line.utf8.count)
  exit(status)
}

let arguments = CommandLine.arguments
do {
  switch (arguments.dropFirst().first, arguments.count) {
  case ("walk"?, 3):
    let found = try StatusWalk.run(arguments[2])
    print("\(found.files) files, \(found.bytes) bytes")
  case ("build"?, 6):
    guard let files = Int(arguments[4]), let bytes = Int(arguments[5]), files > 0 else { fallthrough }
    let made = try Reading(arguments[2]).run()
    try Writing(folder: arguments[3], files: files, bytes: bytes).run()
    print("\(made.files) files read, \(made.bytes) bytes of HTML")
  default:
    fail("Floor build CONTENT OUTPUT FILES BYTES, or Floor walk CONTENT", status: 64)
  }
} catch {
  fail(error.description, status: 2)
}
