import Foundation
import Readability

/// The status for other programs. It names families, so it is for the staff's own machine.
package enum StatusJSON {
  package static func text(_ status: PortalStatus) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Document(status)), as: UTF8.self)
  }

  private struct Document: Encodable {
    let date: String
    let families: [Family]
    let everyone: [Item]
    let translations: [Translation]
    let reading: [Reading]

    init(_ status: PortalStatus) {
      date = status.today.description
      families = status.families.map(Family.init)
      everyone = status.items.map(Item.init)
      translations = status.translations.map(Translation.init)
      reading = status.readings.map { Reading($0, grade: status.grade) }
    }
  }

  private struct Family: Encodable {
    let family: String
    let children: [String]
    let errors: Bool
    let items: [Item]
    let households: [Home]

    init(_ status: FamilyStatus) {
      (family, children, errors) = (status.folder, status.children, status.hasErrors)
      items = status.items.map(Item.init)
      households = status.homes.map(Home.init)
    }
  }

  private struct Home: Encodable {
    let household: String
    let items: [Item]
    let calls: [Call]
    let translations: [Translation]

    init(_ home: FamilyStatus.Home) {
      household = home.id
      items = home.items.map(Item.init)
      calls = home.calls.map(Call.init)
      translations = home.translations.map(Translation.init)
    }
  }

  private struct Item: Encodable {
    let kind: String
    let text: String
    let due: String?
    let late: Bool

    init(_ item: StatusItem) {
      (kind, text, due, late) = (item.kind.rawValue, item.text, item.due?.description, item.isLate)
    }
  }

  private struct Call: Encodable {
    struct Unread: Encodable {
      let file: String
      let date: String
      let title: String
    }

    let name: String
    let phone: String?
    let times: String?
    let speaks: String?
    let interpreter: Bool
    let unread: [Unread]

    init(_ call: DueCall) {
      (name, phone, times, speaks) = (call.name, call.phone, call.bestTimes, call.language)
      interpreter = call.needsInterpreter
      unread = call.unread.map { Unread(file: $0.file, date: $0.date.description, title: $0.title) }
    }
  }

  private struct Translation: Encodable {
    let language: String
    let pieces: Int
    let missing: Int
    let stale: Int
    let machine: Int

    init(_ count: TranslationCount) {
      (language, pieces) = (count.language.identifier, count.pieces)
      (missing, stale, machine) = (count.missing, count.stale, count.machine)
    }
  }

  private struct Reading: Encodable {
    let file: String
    let language: String
    let source: Bool
    let words: Int
    let sentence: Double
    let grade: Double?
    let ease: Double?
    let long: Double
    let hard: Bool
    let terms: [String]

    init(_ report: ReadingReport, grade aim: Int) {
      (file, language, source) = (report.file, report.language.identifier, report.isSource)
      (words, terms) = (report.counts.words, report.terms)
      sentence = Self.rounded(report.counts.sentenceLength)
      long = Self.rounded(report.counts.share(longerThan: SentenceLimit.long(in: report.language)))
      hard = report.isHard(above: aim)
      if case .grade(let found) = report.level { grade = Self.rounded(found) } else { grade = nil }
      if case .ease(let found) = report.level { ease = Self.rounded(found) } else { ease = nil }
    }

    private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
  }
}
