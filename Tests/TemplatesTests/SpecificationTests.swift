import Bytes
import Foundation
import Templates
import Testing

@Suite("The official Mustache specification")
struct SpecificationTests {
  @Test("The cases of every module are there", arguments: SpecificationCase.modules)
  func casesAreThere(module: String, count: Int) {
    let folder = SpecificationCase.folder.path
    do {
      let cases = try SpecificationCase.cases(of: module)
      #expect(cases.count >= count, "\(folder)/\(module).json has only \(cases.count) cases")
    } catch {
      Issue.record(
        """
        The specification's \(module).json cannot be read from \(folder): \(error)
        Get it from https://github.com/mustache/spec, and set MUSTACHE_SPEC to its folder "specs".
        """)
    }
  }

  @Test("Each case renders as the specification says", arguments: SpecificationCase.all)
  func rendersAsSpecified(_ specified: SpecificationCase) {
    var sources = [TemplateSource(name: "", file: "case.mustache", bytes: Array(specified.template.utf8))]
    for (name, text) in specified.partials {
      sources.append(TemplateSource(name: name, file: "\(name).mustache", bytes: Array(text.utf8)))
    }
    let (templates, diagnostics) = TemplateSet.compile(sources, options: .specification)
    #expect(diagnostics.isEmpty)
    var writer = ByteWriter()
    let problems = templates.render("", specified.data, into: &writer)
    #expect(problems.isEmpty)
    #expect(writer.string() == specified.expected)
  }
}
