import Languages
import Library
import Testing
import Translation

@Suite struct `A confirmed translation` {
  private let source = text("en", "One.\n\nStay 5 minutes.\n\n- Two", [.title: ["Title"]])
  private let twin = text("es", "Uno.\n\nQuédese cinco minutos.\n\n- Dos", [.title: ["Título"]])

  @Test func `is shown as a person confirmed it, with numbers spelled out`() throws {
    let twin = try confirmed(source, twin) { $0.includesOtherNumbers = true }
    let read = read(piece(source, twin), "es")
    #expect(read.shown == ["es Uno.", "es Quédese cinco minutos.", "es Dos"])
    #expect(read.notices == [])
    #expect(read.isWhole)
  }

  @Test func `is not confirmed where its numbers are not the source's`() throws {
    let twin = try confirmed(source, twin)
    #expect(read(piece(source, twin), "es").shown == ["es Uno.", "en Stay 5 minutes.", "es Dos"])
    #expect(freshness(source, twin) == [.current, .current, .edited, .current])
  }

  @Test func `that nobody read stays a machine's, and its numbers are compared`() throws {
    let twin = try confirmed(source, twin, .machine)
    let read = read(piece(source, twin), "es")
    #expect(read.shown == ["es Uno.", "en Stay 5 minutes.", "es Dos"])
    #expect(read.notices == [.machine, .otherLanguage(tag("en"))])
    #expect(TranslationTests.read(piece(source, twin, isCritical: true), "es").shown.allSatisfy { $0.hasPrefix("en") })
    #expect(TranslationTests.read(piece(source, twin), "es", machine: .withhold)[.title]?.language == tag("en"))
  }

  struct Change: Sendable {
    var source: String
    var shown: [String]
    var isStale = false
  }

  private static let changes = [
    // A word of the first block: its translation is old, and is shown under a notice.
    Change(source: "First.\n\nSit.\n\n- Two", shown: ["es Uno.", "es Siéntese.", "es Dos"], isStale: true),
    // Another step of a list, put in front: it alone is missing.
    Change(source: "One.\n\nSit.\n\n- New\n- Two", shown: ["es Uno.", "es Siéntese.", "en New", "es Dos"]),
    // A block in the middle, beside one of its kind.
    Change(source: "One.\n\nNew.\n\nSit.\n\n- Two", shown: ["es Uno.", "en New.", "es Siéntese.", "es Dos"]),
    // Blocks that changed places.
    Change(source: "Sit.\n\nOne.\n\n- Two", shown: ["es Siéntese.", "es Uno.", "es Dos"]),
    // A block that was taken out.
    Change(source: "One.\n\n- Two", shown: ["es Uno.", "es Dos"]),
    // A number is new: the translation cannot have it.
    Change(source: "One.\n\nSit 5 minutes.\n\n- Two", shown: ["es Uno.", "en Sit 5 minutes.", "es Dos"]),
    // Nothing of the words.
    Change(source: "One.\n\n\n\nSit.\n\n* Two", shown: ["es Uno.", "es Siéntese.", "es Dos"]),
  ]

  @Test(arguments: changes) func `survives what happens to its source`(_ change: Change) throws {
    let before = text("en", "One.\n\nSit.\n\n- Two")
    let twin = try confirmed(before, text("es", "Uno.\n\nSiéntese.\n\n- Dos"))
    let after = text("en", change.source)
    let read = read(piece(after, twin), "es")
    #expect(read.shown == change.shown)
    #expect(read.notices.isStale == change.isStale)
    #expect(read.notices.staleSince == (change.isStale ? confirmationDay : nil))
  }

  @Test func `of critical writing, or where the portal says so, is not shown when it is old`() throws {
    let before = text("en", "One.\n\nSit.")
    let twin = try confirmed(before, text("es", "Uno.\n\nSiéntese."))
    let after = text("en", "One.\n\nSit down.")
    #expect(read(piece(after, twin), "es").shown == ["es Uno.", "es Siéntese."])
    #expect(read(piece(after, twin, isCritical: true), "es").shown == ["es Uno.", "en Sit down."])
    var policy = PortalSettings.Policy()
    policy.stale = .source
    let ladder = Ladder(reader: [tag("es")], source: tag("en"))
    #expect(PieceResolver(policy).resolve(piece(after, twin), for: ladder).shown == ["es Uno.", "en Sit down."])
  }

  @Test func `that somebody changed has nobody who stands for it, but whom it names itself`() throws {
    let before = try confirmed(source, twin) { $0.includesOtherNumbers = true }
    let changed = text("es", "Uno.\n\nQuédese cinco minutos.\n\n- Dos más", [.title: ["Título"]])
    let read = read(piece(source, text(changed, lockedAs: before)), "es")
    #expect(read.shown == ["es Uno.", "es Quédese cinco minutos.", "es Dos más"])
    #expect(read.notices == [.machine])
    let wrong = text("es", "Uno.\n\nQuédese 10 minutos.\n\n- Dos", [.title: ["Título"]], by: "A")
    let other = TranslationTests.read(piece(source, text(wrong, lockedAs: before)), "es")
    #expect(other.shown == ["es Uno.", "en Stay 5 minutes.", "es Dos"])
    #expect(other.notices == [.otherLanguage(tag("en"))])
  }

  @Test func `is not shown when another number is made of the same digits`() throws {
    let twin = try confirmed(text("en", "Give 0.5 ml."), text("es", "Dé 0,5 ml."))
    #expect(read(piece(text("en", "Give 5.0 ml."), twin), "es").shown == ["en Give 5.0 ml."])
    #expect(read(piece(text("en", "Do give 0.5 ml."), twin), "es").shown == ["es Dé 0,5 ml."])
  }

  @Test func `changed together with its source is compared with what the source says now`() throws {
    let before = try confirmed(source, twin) { $0.includesOtherNumbers = true }
    let now = text("en", "One.\n\nStay 10 minutes.\n\n- Two", [.title: ["Title"]])
    let right = text("es", "Uno.\n\nQuédese 10 minutos.\n\n- Dos", [.title: ["Título"]], by: "A")
    #expect(freshness(now, text(right, lockedAs: before)) == [.current, .current, .edited, .current])
    #expect(read(piece(now, text(right, lockedAs: before)), "es").shown[1] == "es Quédese 10 minutos.")
  }

  @Test func `keeps each text of a list`() throws {
    let source = text("en", "", [.materials: ["Pillow", "2 toys"]])
    let twin = try confirmed(source, text("es", "", [.materials: ["Almohada", "2 juguetes"]]))
    let renamed = text("en", "", [.materials: ["Soft pillow", "2 toys"]])
    let stale = read(piece(renamed, twin), "es")
    #expect(stale[.materials]?.items == ["Almohada", "2 juguetes"])
    #expect(stale.notices == [.stale(confirmationDay)])
    let counted = text("en", "", [.materials: ["Pillow", "3 toys"]])
    #expect(read(piece(counted, twin), "es")[.materials]?.items == ["Almohada", "3 toys"])
  }

  @Test func `falls back block by block along the reader's ladder`() throws {
    let before = text("en", "One.\n\nSit 5.")
    let mam = try confirmed(before, text("mam", "Jun.\n\nQ'uul 5."))
    let spanish = text("es", "Uno.\n\nSiéntese 6.", by: "A")
    let after = text("en", "One.\n\nSit 6.")
    #expect(read(piece(after, mam, spanish), "mam", "es").shown == ["mam Jun.", "es Siéntese 6."])
  }
}

@Suite struct `A text of its own` {
  private let source = text("en", "One.\n\nStay 5 minutes.\n\nThree.")
  private let twin = text("es", "Todo junto, 5 minutos.", isAdapted: true)

  @Test func `is tracked as a whole`() throws {
    let twin = try confirmed(source, twin)
    #expect(read(piece(source, twin), "es").notices == [])
    let after = text("en", "One.\n\nStay 5 minutes.\n\nThird.")
    let translation = PieceTranslation(source: after, twin: twin, language: tag("es"))
    #expect(translation.isAdapted)
    #expect(translation.changedCount == 1)
    let stale = read(piece(after, twin), "es")
    #expect(stale.shown == ["*es Todo junto, 5 minutos."])
    #expect(stale.notices == [.stale(confirmationDay)])
    #expect(read(piece(after, twin, isCritical: true), "es").shown.count == 3)
  }

  @Test func `is not shown when a number of its source changed`() throws {
    let twin = try confirmed(source, twin)
    let after = text("en", "One.\n\nStay 10 minutes.\n\nThree.")
    #expect(read(piece(after, twin), "es").shown == ["en One.", "en Stay 10 minutes.", "en Three."])
  }

  @Test func `that does not say so is neither confirmed nor lost`() throws {
    let misfit = text("es", "Uno.\n\nDos, 5 minutos.\n\nTres.\n\nCuatro.", [.title: ["T"]])
    let source = text("en", "One.\n\nStay 5 minutes.\n\nThree.", [.title: ["Title"]])
    let translation = PieceTranslation(source: source, twin: misfit, language: tag("es"))
    #expect(translation.isMisfit)
    let lock = try #require(TranslationConfirmation(.machine, on: confirmationDay).outcome(for: translation).lock)
    #expect(lock.units.map(\.path) == [.key(.title)])
    let read = read(piece(source, try confirmed(source, misfit)), "es")
    #expect(read.misfits == [misfit.file])
    #expect(read.shown.count == 4)
  }
}
