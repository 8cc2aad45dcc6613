import Authoring
import Diagnostics
import Languages
import Library
import Testing

@Suite("A caseload")
struct CaseloadTests {
  static let day = TemporaryPortal.day
  static let head = "child,school,class,adults,phones,languages,reads,strategies\n"

  private func read(_ table: String, in portal: TemporaryPortal, by: String? = "t-rivera") throws -> Caseload {
    try Caseload(
      Array(table.utf8), file: "children.csv", roster: portal.roster,
      defaults: .init(by: by, from: Self.day, until: Self.day.adding(days: 30)), existing: { try portal.bytes($0) })
  }

  private func apply(_ table: String, in portal: TemporaryPortal) throws -> Caseload {
    let caseload = try read(table, in: portal)
    #expect(caseload.problems == [])
    for change in caseload.changes { try change.write(root: portal.root) }
    return caseload
  }

  @Test("A row makes a family that reads well, and a second run changes nothing")
  func oneFamily() throws {
    let portal = try TemporaryPortal()
    let table =
      Self.head
      + "Noor,Our School,204,\"Huda Saleh (Mother); Ali Saleh\",+1 555 0140; +1 555 0141,\"Spanish; ar\",a little; yes,"
      + "Sock Match\n"
    _ = try apply(table, in: portal)
    #expect(portal.diagnostics == [])
    let family = try portal.family("saleh")
    let child = try #require(family.children.first)
    #expect(child.id == "noor")
    #expect(child.school == "our-school")
    #expect(child.classroom == "204")
    #expect(child.team == ["t-rivera"])
    let adults = try #require(family.households.first).adults
    #expect(adults.map(\.name) == ["Huda Saleh", "Ali Saleh"])
    #expect(adults.map(\.relation) == ["mother", nil])
    #expect(adults.map(\.phone) == ["+1 555 0140", "+1 555 0141"])
    #expect(adults.map(\.reads) == [.aLittle, .yes])
    #expect(family.households.first?.languages.map(\.identifier) == ["es", "ar"])
    #expect(family.practice.map(\.strategy) == ["sock-match"])
    #expect(family.practice.first?.until == Self.day.adding(days: 30))
    let paths = try portal.paths
    let again = try apply(table, in: portal)
    #expect(again.changes == [])
    #expect(again.counts.known == 1)
    #expect(try portal.paths == paths)
  }

  @Test("What staff changed by hand stays, whatever the table says")
  func staysAsChanged() throws {
    let portal = try TemporaryPortal()
    let table = Self.head + "Noor,,204,Huda Saleh,+1 555 0140,en,,sock-match\n"
    _ = try apply(table, in: portal)
    let file = "Content/families/saleh/family.yml"
    let byHand = try portal.text(file).replacing("class: 204", with: "class: 301   # moved")
    try portal.replace(file, byHand)
    try portal.replace("Content/families/saleh/practice/t-rivera.yml", "# nothing for now\n")
    #expect(try apply(table, in: portal).changes == [])
    #expect(try portal.text(file) == byHand)
    #expect(try portal.text("Content/families/saleh/practice/t-rivera.yml") == "# nothing for now\n")
  }

  @Test("A run that was cut off before family.yml is finished by the next one")
  func resumes() throws {
    let portal = try TemporaryPortal()
    let table = Self.head + "Noor,,,Huda Saleh,+1 555 0140,en,,sock-match\n"
    let caseload = try read(table, in: portal)
    #expect(caseload.changes.last?.path == "Content/families/saleh/family.yml")
    try caseload.changes[0].write(root: portal.root)
    #expect(try apply(table, in: portal).changes.map(\.path) == ["Content/families/saleh/family.yml"])
    #expect(portal.diagnostics == [])
  }

  @Test("A folder with writing that has lost its family.yml is never given to another family")
  func lostFamilyFile() throws {
    let portal = try TemporaryPortal()
    let letter = "---\nkind: letter\ndate: 2026-11-01\n---\nHi.\n"
    try portal.write([NewFile("Content/families/reyes/2026-11-01-letter.md", letter)])
    for (table, column) in [
      ("child,adults\nDan,Rosa Reyes\n", "adults"), ("child,adults,family\nDan,Rosa Reyes,reyes\n", "family"),
    ] {
      let caseload = try read(table, in: portal)
      #expect(caseload.changes == [])
      #expect(caseload.problems.map(\.id) == ["broken-family"])
      let words = "Row 2, column \"\(column)\": The file family.yml in Content/families/reyes has errors or is missing"
      #expect(caseload.problems.first?.summary.hasPrefix(words) == true)
    }
    let other = try read("child,adults,family\nDan,Rosa Reyes,Reyes Dan\n", in: portal)
    #expect(other.changes.map(\.path) == ["Content/families/reyes-dan/family.yml"])
  }

  @Test(
    "A phone number that the table may have is one that family.yml may have, and no other",
    arguments: [
      ("718-555-0134 ext 12", true), ("(718) 555-0134", true), ("+1 718 555 0134 x12", true), ("911", true),
      ("/718-555-0135", false), ("x718", false), ("718 555 O134", false), ("12", false),
    ])
  func phones(_ phone: String, isOne: Bool) throws {
    let portal = try TemporaryPortal()
    let caseload = try read("child,adults,phones\nAna,Eva Stone,\(phone)\n", in: portal)
    #expect(caseload.problems.map(\.id) == (isOne ? [] : ["cell-phone"]))
    let text = FamilyFile(
      folder: "stone", children: [.init(id: "ana", name: "Ana")],
      households: [
        .init(
          id: "home", children: ["ana"], languages: [.english], adults: [.init(name: "Eva Stone", phone: phone)])
      ])
    try portal.write([text.file])
    #expect(portal.diagnostics.isEmpty == isOne)
  }

  /// Tables without their head, and what the folders then hold: folder, children, and the children of each home.
  static let grouping: [(rows: String, families: [String: [[String]]])] = [
    // The same adults and phones: one family and home.
    ("Ana,,,Eva Stone,555 0101,en,,\nBen,,,Eva Stone,(555) 0101,en,,\n", ["stone": [["ana", "ben"]]]),
    // The same name, but no phone to tell: two families, as a wrong guess would show one to the other.
    ("Ana,,,Eva Stone,,en,,\nBen,,,Eva Stone,,en,,\n", ["stone": [["ana"]], "stone-ben": [["ben"]]]),
    // The same name and another phone: two families.
    ("Ana,,,Eva Stone,555 0101,en,,\nBen,,,Eva Stone,555 0102,en,,\n", ["stone": [["ana"]], "stone-ben": [["ben"]]]),
    // One phone, other adults: two families.
    ("Ana,,,Eva Stone,555 0101,en,,\nBen,,,Dan Reed,555 0101,en,,\n", ["stone": [["ana"]], "reed": [["ben"]]]),
  ]

  @Test("It is said where two new families may be one", arguments: zip(grouping.map(\.rows), [0, 1, 0, 0]))
  func perhapsOneFamily(_ rows: String, _ count: Int) throws {
    let notes = try read(Self.head + rows, in: TemporaryPortal()).notes
    #expect(notes.map(\.id) == Array(repeating: "perhaps-one-family", count: count))
    #expect(
      notes.map(\.summary)
        == (count == 0
          ? [] : ["Row 3: stone and stone-ben have an adult of the same name. They may be one family."]))
  }

  @Test("Rows with the same adults and phone make one family, and no others do", arguments: grouping.indices)
  func groups(_ index: Int) throws {
    let portal = try TemporaryPortal()
    let (rows, families) = Self.grouping[index]
    _ = try apply(Self.head + rows, in: portal)
    #expect(portal.diagnostics == [])
    let made = try portal.roster.families.filter { $0.folder != "sample-family" }
    #expect(Dictionary(uniqueKeysWithValues: made.map { ($0.folder, $0.households.map(\.children)) }) == families)
  }

  @Test("Two homes of one child are two households, and the half-brother is seen by one alone")
  func twoHomes() throws {
    let portal = try TemporaryPortal()
    _ = try apply(
      "child,adults,phones,family\nMaya,Rosa Diaz,555 0101,Diaz\nLeo,Rosa Diaz,555 0101,Diaz\n"
        + "Maya,Dan Reyes,555 0102,Diaz\n", in: portal)
    #expect(portal.diagnostics == [])
    let family = try portal.family("diaz")
    #expect(family.children.map(\.id) == ["maya", "leo"])
    #expect(family.households.map(\.children) == [["maya", "leo"], ["maya"]])
    #expect(family.households.map { $0.adults.map(\.name) } == [["Rosa Diaz"], ["Dan Reyes"]])
  }

  @Test("A new child of a family that is there is left to a person")
  func sibling() throws {
    let portal = try TemporaryPortal()
    _ = try apply(Self.head + "Ana,,,Eva Stone,555 0101,en,,\n", in: portal)
    let caseload = try apply(Self.head + "Ben,,,Eva Stone,555 0101,en,,sock-match\n", in: portal)
    #expect(caseload.changes == [])
    #expect(caseload.notes.map(\.id) == ["child-of-known-family"])
    #expect(caseload.notes.first?.summary.hasPrefix("Row 2: ben") == true)
  }

  @Test("A folder's name never falls on that of another family")
  func folders() throws {
    let portal = try TemporaryPortal()
    try portal.write([AssignmentTests.family("stone", child: "kim", team: []).file])
    _ = try apply(Self.head + "Ana,,,Ida Stone,555 0103,en,,\n", in: portal)
    #expect(try portal.roster.families.map(\.folder) == ["sample-family", "stone", "stone-ana"])
  }

  static let wrong: [(table: String, words: String)] = [
    ("", "This file is empty."),
    (head, "This table has no rows below the names of its columns."),
    ("chidl,adults\nA,B\n", "Row 1: \"chidl\" is not the name of a column."),
    ("child,adults,child\nA,B,C\n", "Row 1: There are two columns \"child\"."),
    ("child\nA\n", "Row 1: There is no column \"adults\"."),
    ("child,adults\n,Eva\n", "Row 2, column \"child\": This is empty."),
    ("child,adults\nAna,;\n", "Row 2, column \"adults\": This is empty."),
    ("child,adults\nAna,Eva,x\n", "Row 2: This row has more cells than there are columns (2)."),
    ("child,adults\nسمير,Eva\n", "Row 2, column \"child\": No short name can be made of \"سمير\""),
    ("child,adults,id\nAna,Eva,A B\n", "Row 2, column \"id\": \"A B\" is not a short name"),
    ("child,adults,school\nAna,Eva,\"Our Scholl\"\n", "Row 2, column \"school\": There is no school \"Our Scholl\"."),
    ("child,adults,phones\nAna,Eva,call me\n", "Row 2, column \"phones\": \"call me\" is not a phone number."),
    (
      "child,adults,phones\nAna,Eva,5551;5552\n",
      "Row 2, column \"phones\": There are more phone numbers than adults (1)."
    ),
    ("child,adults,reads\nAna,Eva,so so\n", "Row 2, column \"reads\": \"so so\" cannot be read."),
    ("child,adults,reads\nAna,A;B;C,yes;no\n", "Row 2, column \"reads\": There are 3 adults here."),
    ("child,adults,languages\nAna,Eva,Klingon\n", "Row 2, column \"languages\": \"Klingon\" is not a language"),
    (
      "child,adults,strategies\nAna,Eva,sok-match\n",
      "Row 2, column \"strategies\": There is no strategy \"sok-match\"."
    ),
    ("child,adults,by\nAna,Eva,nobody\n", "Row 2, column \"by\": There is no team member \"nobody\"."),
    ("child,adults,until\nAna,Eva,12/18/26\n", "Row 2, column \"until\": \"12/18/26\" is not a date."),
    ("child,adults,until\nAna,Eva,2025-01-01\n", "Row 2, column \"until\": 2025-01-01 has passed."),
    (
      "child,adults,family\nAna,Eva,Sample Family\n",
      "Row 2, column \"family\": There is already a folder \"sample-family\""
    ),
    ("child,adults,family\nAna,Eva,Li\nBen,Dan,Li\n", "Row 3, column \"family\": This family also stands in row 2"),
    (
      "child,adults,class,family\nAna,Eva,1,Li\nAna,Eva,2,Li\n",
      "Row 3, column \"class\": Row 2 says \"1\" for the same child."
    ),
    ("child,adults\nAna,\"Eva\n", "Row 2: A quotation mark (\") is opened here and never closed."),
  ]

  @Test("An error names the row and the column, and then nothing would be written", arguments: wrong.indices)
  func errors(_ index: Int) throws {
    let portal = try TemporaryPortal()
    let (table, words) = Self.wrong[index]
    let caseload = try read(table, in: portal)
    #expect(caseload.problems.count == 1)
    #expect(caseload.problems.first?.summary.hasPrefix(words) == true, "\(caseload.problems)")
    #expect(caseload.problems.first?.remedy?.isEmpty == false)
    #expect(caseload.changes == [])
  }

  @Test("All errors are told, in the order of the rows")
  func allErrors() throws {
    let caseload = try read("child,adults,school\nAna,Eva,x\n,Dan,\nBen,,y\n", in: try TemporaryPortal())
    #expect(caseload.problems.map { $0.place?.line } == [2, 3, 4, 4])
  }

  @Test("Strategies need a therapist and a last day")
  func needs() throws {
    let portal = try TemporaryPortal()
    let caseload = try Caseload(
      Array("child,adults,strategies\nAna,Eva,sock-match\n".utf8), file: "c.csv", roster: portal.roster,
      defaults: .init(from: Self.day), existing: { try portal.bytes($0) })
    #expect(caseload.problems.map(\.id) == ["cell-therapist", "cell-until"])
  }
}
