import Glibc

// Prints what each stage of a build costs on one core: the median of several rounds over warm storage.
//
//   StageBenchmark [--json FILE]       each stage alone, on samples
//   StageBenchmark --reading PORTAL    reading a whole portal; ends with 1 where it has errors

let arguments = Array(CommandLine.arguments.dropFirst())

switch (arguments.first, arguments.count) {
case ("--reading", 2):
  exit(readPortal(arguments[1]))
case (nil, _), ("--json", 2):
  var meter = Meter()
  measureMarkdown(&meter)
  measureFrontMatter(&meter)
  measureLocks(&meter)
  await measureTemplates(&meter)
  try measureSeal(&meter)
  try measureOutput(&meter)
  if arguments.count == 2 {
    guard let file = fopen(arguments[1], "w") else {
      perror(arguments[1])
      exit(2)
    }
    fputs(meter.json, file)
    fclose(file)
  }
default:
  print("StageBenchmark [--json FILE] | --reading PORTAL")
  exit(64)
}
