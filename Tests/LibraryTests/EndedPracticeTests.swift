import Languages
import Library
import Testing

@Suite struct EndedPracticeTests {
  /// A strategy that is given twice, and is too much already once.
  private func portal(until day: String) throws -> TestPortal {
    let days = "from: 2026-09-01, until: \(day)"
    let line = "- {child: maya, strategy: calm-corner, \(days), minutes: 10, times: 3 per day}\n"
    return try TestPortal(SamplePortal.text, "=== Content/families/reyes/practice/j-lee.yml\n" + line + line)
  }

  @Test func practiceThatHasEndedIsNeitherTooMuchNorGivenTwice() throws {
    let portal = try portal(until: "2026-10-01")
    func said(on day: String) -> [String] {
      Reading(portal, on: CivilDate(day)).diagnostics.filter { $0.place?.file.hasSuffix("j-lee.yml") ?? false }
        .map(\.id)
    }
    #expect(said(on: "2026-10-01").sorted() == ["practice-repeated", "too-much-practice"])
    #expect(said(on: "2026-10-02") == [])
  }
}
