import Bytes
import Diagnostics

/// A compiled template of a set.
package struct TemplateHandle: Sendable, Hashable {
  let index: Int
}

/// Templates that may include each other, compiled all at once so that nothing is wrong when the first page is written.
///
/// A class, since whatever shows one of them holds it.
package final class TemplateSet: Sendable {
  let program: TemplateProgram
  let numbers: [String: Int]
  let options: TemplateOptions

  private init(_ program: TemplateProgram, numbers: [String: Int], options: TemplateOptions) {
    self.program = program
    self.numbers = numbers
    self.options = options
  }

  /// Compiles the templates.
  ///
  /// - Returns: the set, and what is wrong; a template with an error is empty.
  package static func compile(
    _ sources: [TemplateSource], options: TemplateOptions = .typed
  ) -> (templates: TemplateSet, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var numbers: [String: Int] = [:]
    for (index, source) in sources.enumerated() {
      if let first = numbers[source.name] {
        diagnostics.append(TemplateProblem.duplicate(source, first: sources[first]))
      } else {
        numbers[source.name] = index
      }
    }
    var names = TemplateCompiler.Names(templates: numbers)
    var program = TemplateProgram()
    for source in sources {
      diagnostics += TemplateCompiler.compile(source, options: options, names: &names, into: &program)
    }
    return (TemplateSet(program, numbers: numbers, options: options), diagnostics)
  }

  /// The same templates for pages that all have these texts under this name, such as a language's words: each text
  /// stands in the template where it was asked for. A value that is nearer under the same name is not seen there.
  ///
  /// Handles of the one set are handles of the other.
  package func settling(_ name: FieldName, _ texts: Fields) -> TemplateSet {
    TemplateSet(ConstantTexts.settled(in: program, name, texts), numbers: numbers, options: options)
  }

  /// Names of all templates, sorted.
  package var names: [String] { numbers.keys.sorted() }

  /// Finds a template once, for rendering it often.
  package func handle(_ name: String) -> TemplateHandle? { numbers[name].map(TemplateHandle.init) }

  /// Writes the template with these values.
  ///
  /// - Parameters:
  ///   - contexts: where names are looked for; the last is the nearest.
  ///   - isStrict: whether a name that is found nowhere is a warning (`unknown-value`), once for each place.
  /// - Returns: what went wrong. After an error what was written is not whole and must not be used.
  package func render(
    _ template: TemplateHandle, _ contexts: [Value], into writer: inout ByteWriter, isStrict: Bool = false
  ) -> [Diagnostic] {
    contexts.withUnsafeBufferPointer { values in
      var renderer = Renderer(self, values, isStrict: isStrict)
      renderer.render(template.index, into: &writer)
      return renderer.problems
    }
  }

  /// Writes the template of that name; a name that is not in the set is an error (`unknown-template`).
  package func render(
    _ name: String, _ value: Value, into writer: inout ByteWriter, isStrict: Bool = false
  ) -> [Diagnostic] {
    guard let template = handle(name) else {
      return [TemplateProblem.unknownTemplate(name, at: nil, known: names)]
    }
    return render(template, [value], into: &writer, isStrict: isStrict)
  }
}
