import Languages

/// How all texts of one language read.
package struct ReadingSummary: Sendable {
  package let language: LanguageTag
  /// Texts that are long enough to say.
  package let texts: Int
  /// Of all their sentences together.
  package let level: ReadingLevel?
  package let hard: Int

  /// One for each language, the one with most sources first.
  package static func all(of reports: [ReadingReport], aim grade: Int) -> [ReadingSummary] {
    let byLanguage = Dictionary(grouping: reports, by: \.language)
    return byLanguage.map { language, reports in
      var counts = TextCounts()
      for report in reports where report.level != nil { counts.add(report.counts) }
      return (
        sources: reports.count(where: \.isSource),
        summary: ReadingSummary(
          language: language, texts: reports.count { $0.level != nil }, level: ReadingLevel(counts, in: language),
          hard: reports.count { $0.isHard(above: grade) })
      )
    }.sorted { ($1.sources, $0.summary.language) < ($0.sources, $1.summary.language) }.map(\.summary)
  }
}
