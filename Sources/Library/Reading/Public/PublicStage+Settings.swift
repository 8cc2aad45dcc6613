import Diagnostics
import Files
import Languages

extension PublicStage {
  private static let settingsFile = "Content/portal.yml"

  /// Reads `Content/portal.yml`; nil where it does not say in which languages the portal is.
  mutating func readSettings() -> PortalSettings? {
    guard (try? FileStatus.following(portal.root + "/" + Self.settingsFile)) ?? nil != nil else {
      reader.report.add(
        FileTrouble.missing("the portal's title, address and languages"), at: SourcePlace(file: Self.settingsFile))
      return nil
    }
    // Texts without a language are in the source language, which stands in the same file.
    reader.language = sourceLanguage() ?? .english
    guard let record = reader.map(.portal, of: Self.settingsFile, by: &files),
      let source = record.language(.sourceLanguage)
    else { return nil }
    let languages = record.languages(.languages)
    guard !languages.isEmpty else {
      if record.has(.languages) {
        reader.report.add(FamilyProblem.emptyList("languages"), at: record.place(.languages))
      }
      return nil
    }
    if !languages.contains(source) {
      reader.report.add(
        SurroundingsProblem.sourceLanguageNotListed(source.identifier), at: record.place(.languages))
    }
    return settings(record, source: source, languages: languages)
  }

  private mutating func sourceLanguage() -> LanguageTag? {
    let found = reader.report.diagnostics.count
    defer { reader.report.truncate(to: found) }
    return reader.withText(of: Self.settingsFile, by: &files) { reader, text in
      reader.readYAML(text, firstLine: 1) ? reader.peek(.sourceLanguage).flatMap { LanguageTag($0.text) } : nil
    } ?? nil
  }

  private mutating func settings(_ record: Record, source: LanguageTag, languages: [LanguageTag]) -> PortalSettings {
    let zone = record.text(.timeZone) ?? "Etc/UTC"
    if record.has(.timeZone), TimeZoneRules(zone) == nil {
      reader.report.add(SurroundingsProblem.unknownTimeZone(zone), at: record.place(.timeZone))
    }
    var words: [PortalSettings.Vocabulary: [String: LocalizedText]] = [:]
    for (list, name) in [
      (PortalSettings.Vocabulary.areas, EntryName.areas), (.routines, .routines), (.topics, .topics), (.kinds, .kinds),
    ] { words[list] = record.vocabulary(name) }
    let policy = record.entries(.policy).map(Self.policy) ?? PortalSettings.Policy()
    return PortalSettings(
      title: record.localized(.title) ?? LocalizedText([]), address: address(record, policy), timeZone: zone,
      sourceLanguage: source, languages: languages, theme: record.text(.theme) ?? "Hearth",
      phone: record.text(.phone) ?? "", fallback: record.ladders(.fallback),
      policy: policy,
      allowsPrivateRemote: record.flag(.privateRemote) ?? false, words: words)
  }

  /// The portal's address with a `/` at its end.
  private mutating func address(_ record: Record, _ policy: PortalSettings.Policy) -> String {
    guard let address = record.text(.address) else { return "" }
    if address.contains("?") || address.contains("#") {
      reader.report.add(SurroundingsProblem.badAddress(address), at: record.place(.address))
    } else if Self.authority(of: address).contains("@") {
      reader.report.add(SurroundingsProblem.addressWithPassword, at: record.place(.address))
    } else if address.lowercased().hasPrefix("http:"), !Self.isThisComputer(address) {
      reader.report.add(SurroundingsProblem.insecureAddress(address), at: record.place(.address))
    } else if policy.rememberDays != 0, address.split(separator: "/").count > 2 {
      // What a browser keeps, it keeps for the whole host: scheme, name and port, whatever the path (RFC 6454).
      reader.report.add(SurroundingsProblem.sharedHost, at: record.place(.address))
    }
    return address.hasSuffix("/") ? address : address + "/"
  }

  /// What stands between `//` and the path: name and password, host and port (RFC 3986, 3.2).
  private static func authority(of address: String) -> Substring {
    guard let start = address.firstRange(of: "//") else { return "" }
    return address[start.upperBound...].prefix { $0 != "/" && $0 != "\\" }
  }

  /// Whether an address leads to the computer itself, which a browser trusts without https.
  private static func isThisComputer(_ address: String) -> Bool {
    let authority = authority(of: address).lowercased()
    guard !authority.hasPrefix("[::1]") else { return true }
    let host = authority.prefix { $0 != ":" }
    return host == "localhost" || host.hasSuffix(".localhost")
      || host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." }
  }

  private static func policy(_ record: Record) -> PortalSettings.Policy {
    var policy = PortalSettings.Policy()
    policy.machine = record.choice(.machine, PortalSettings.Policy.Machine.self) ?? policy.machine
    policy.stale = record.choice(.stale, PortalSettings.Policy.Stale.self) ?? policy.stale
    policy.weeklyMinutes = record.integer(.weeklyMinutes) ?? policy.weeklyMinutes
    policy.readingGrade = record.integer(.readingGrade) ?? policy.readingGrade
    policy.noticeDays = record.integer(.noticeDays) ?? policy.noticeDays
    policy.rememberDays = record.integer(.rememberDays) ?? policy.rememberDays
    policy.lockedPage = record.choice(.lockedPage, PortalSettings.Policy.LockedPage.self) ?? policy.lockedPage
    return policy
  }

  mutating func readSchools(isThere: Bool) -> [School] {
    guard isThere else { return [] }
    guard let records = reader.list(.school, of: "Content/schools.yml", by: &files) else {
      names.leaveOpen(.school)
      return []
    }
    reader.checkIds(records, what: "school")
    names.add(.school, records.compactMap { $0.text(.id) })
    return records.compactMap { record in
      guard let id = record.text(.id), let name = record.text(.name) else { return nil }
      return School(
        id: id, name: name, phone: record.text(.phone), address: record.text(.address), hours: record.localized(.hours),
        daysOff: record.dates(.daysOff).sorted())
    }
  }

  mutating func readGlossary(isThere: Bool) -> [GlossaryTerm] {
    guard isThere else { return [] }
    let records = reader.list(.glossaryTerm, of: "Content/glossary.yml", by: &files)
    return (records ?? []).compactMap { record in
      guard let term = record.localized(.term) else { return nil }
      return GlossaryTerm(
        term: term, standsFor: record.localized(.standsFor), plain: record.localized(.plain),
        isKept: record.flag(.keep) ?? false)
    }
  }
}
