import ArgumentParser

extension Console.Format: ExpressibleByArgument {}

/// What every command takes.
struct DiagnosticOptions: ParsableArguments {
  @Option(help: "How to write what is wrong: text for people, json for tools (one object a line).")
  var diagnostics: Console.Format = .text
}
