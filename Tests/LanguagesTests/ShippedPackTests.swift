import Diagnostics
import Foundation
import Languages
import Testing

/// The packs of the Hearth theme, read from the checkout.
@Suite struct ShippedPackTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Themes/Hearth/messages")

  static func pack(_ tag: String) throws -> MessagePack {
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: "\(tag).po")))
    let (pack, problems) = try MessagePack.read(bytes, file: "\(tag).po", language: language(tag))
    #expect(problems.isEmpty)
    return try #require(pack)
  }

  static let tags: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".po") }.map { String($0.dropLast(3)) }.sorted()
  }()

  @Test func `the first four languages are there`() {
    #expect(Set(Self.tags).isSuperset(of: ["ar", "en", "es", "zh-Hans"]))
  }

  @Test(arguments: tags)
  func `a pack is as complete as the English one`(tag: String) throws {
    let problems = try Self.pack(tag).diagnostics(comparedWith: Self.pack("en"))
    #expect(problems.isEmpty)
  }

  @Test(arguments: tags.filter { $0 != "en" })
  func `a translation no native reader has seen says so, and most of it is not English`(tag: String) throws {
    let pack = try Self.pack(tag), english = try Self.pack("en")
    #expect(!pack.isReviewed)
    let same = english.keys.filter { pack.text($0) == english.text($0) }
    #expect(same.count * 20 < english.keys.count, "\(same)")
  }

  @Test func `keys are plain names that templates can look up`() throws {
    for key in try Self.pack("en").keys {
      #expect(key.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }, "\(key)")
    }
  }

  @Test func `words for people never name the machinery`() throws {
    let english = try Self.pack("en")
    for key in english.keys {
      let words = english.text(key).lowercased().split { !$0.isLetter }
      #expect(Set(words).isDisjoint(with: ["slug", "stem", "twin", "lock", "fid"]), "\(key)")
    }
  }

  @Test func `what scripts say needs no counting, since they cannot count in Arabic`() throws {
    let english = try Self.pack("en")
    for (key, message) in english.messages where key.hasPrefix("open-") || key.hasPrefix("js-") {
      #expect(!message.isPlural, "\(key)")
    }
  }

  @Test(arguments: [
    ("en", "1 minute", "10 minutes", "3 times a week", "2 times a day"),
    ("es", "1 minuto", "10 minutos", "3 veces por semana", "2 veces al día"),
    ("ar", "دقيقة واحدة", "10 دقائق", "3 مرات في الأسبوع", "مرتان في اليوم"),
    ("zh-Hans", "1 分钟", "10 分钟", "每周 3 次", "每天 2 次"), ("zh-Hant", "1 分鐘", "10 分鐘", "每星期 3 次", "每天 2 次"),
    ("bn", "1 মিনিট", "10 মিনিট", "সপ্তাহে 3 বার", "দিনে 2 বার"),
    ("fr", "1 minute", "10 minutes", "3 fois par semaine", "2 fois par jour"),
    ("ht", "1 minit", "10 minit", "3 fwa pa semèn", "2 fwa pa jou"), ("ko", "1분", "10분", "일주일에 3번", "하루에 2번"),
    ("ru", "1 минута", "10 минут", "3 раза в неделю", "2 раза в день"),
    ("ur", "1 منٹ", "10 منٹ", "ہفتے میں 3 بار", "دن میں 2 بار"),
    ("sq", "1 minutë", "10 minuta", "3 herë në javë", "2 herë në ditë"),
    ("uk", "1 хвилина", "10 хвилин", "3 рази на тиждень", "2 рази на день"),
    ("uz", "1 daqiqa", "10 daqiqa", "haftasiga 3 marta", "kuniga 2 marta"),
  ])
  func `a dose is counted right`(tag: String, one: String, ten: String, week: String, day: String) throws {
    let pack = try Self.pack(tag)
    #expect(pack.text(minutes: 1) == one)
    #expect(pack.text(minutes: 10) == ten)
    #expect(pack.text(Times.every(3, .week)) == week)
    #expect(pack.text(Times.every(2, .day)) == day)
    #expect(pack.text(Times.whenNeeded) == pack.text("dose-when-needed"))
  }
}
