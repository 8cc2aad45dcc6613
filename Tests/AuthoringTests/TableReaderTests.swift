import Authoring
import Testing

@Suite("Tables from spreadsheets")
struct TableReaderTests {
  @Test(
    "Every usual way of saving a table gives the same rows",
    arguments: [
      "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2", "\u{FEFF}a,b\n1,2\n", "a;b\n1;2\n", "a\tb\n1\t2\n",
      "sep=;\r\na;b\r\n1;2\r\n", "\"a\",\"b\"\n\"1\",\"2\"\n", " a , \"b\" \n1,2\n",
    ])
  func forms(_ text: String) throws {
    let rows = try TableReader.rows(of: Array(text.utf8))
    #expect(rows.map(\.cells).map { $0.map { $0.filter { $0 != " " } } } == [["a", "b"], ["1", "2"]])
  }

  @Test("Excel's Unicode text is UTF-16, in either order of bytes", arguments: [false, true])
  func utf16(_ isBigEndian: Bool) throws {
    let bytes = "\u{FEFF}Álvarez\t🎉\r\n".utf16.flatMap { unit in
      isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
    }
    #expect(try TableReader.rows(of: bytes).map(\.cells) == [["Álvarez", "🎉"]])
  }

  @Test(
    "Quoted cells hold separators, quotation marks and lines",
    arguments: [
      ("\"a,b\",c", ["a,b", "c"]), ("\"say \"\"hi\"\"\",c", ["say \"hi\"", "c"]), ("\"x\ny\",c", ["x\ny", "c"]),
      ("\"\",c", ["", "c"]), (",,", ["", "", ""]), ("a\"b,c", ["a\"b", "c"]), ("\"a;b\",c", ["a;b", "c"]),
      ("\"a,b,c\";d", ["a,b,c", "d"]),
    ])
  func quotes(_ text: String, _ cells: [String]) throws {
    #expect(try TableReader.rows(of: Array(text.utf8)).map(\.cells) == [cells])
  }

  @Test("Rows are counted as a spreadsheet does, lines as an editor does")
  func counting() throws {
    let rows = try TableReader.rows(of: Array("a,b\n\"x\ny\r\nz\",1\n\nlast,2\n".utf8))
    #expect(rows.map(\.number) == [1, 2, 3, 4])
    #expect(rows.map(\.line) == [1, 2, 5, 6])
    #expect(rows.map(\.isEmpty) == [false, false, true, false])
  }

  static let broken: [(bytes: [UInt8], problem: TableProblem, line: Int)] = [
    (Array("a,b\n\"open".utf8), .unclosedQuote, 2),
    (Array("a,b\n\"x\"y,2\n".utf8), .textAfterQuote, 2),
    (Array("name\n".utf8) + [0xC1, 0x6C, 0x76], .notUTF8, 0),
    ([0x41, 0xC1, 0x2C, 0x0A], .notUTF8, 0),
    ([0x41, 0x00, 0x42, 0x00], .hasNul, 0),
    ([0xFF, 0xFE, 0x41], .brokenUTF16, 0),
    ([0xFF, 0xFE, 0x00, 0xD8], .brokenUTF16, 0),
    ([0x50, 0x4B, 0x03, 0x04, 0x00, 0x00], .hasNul, 0),
  ]

  @Test("What cannot be read right is refused, with its line", arguments: broken.indices)
  func refuses(_ index: Int) {
    let (bytes, problem, line) = Self.broken[index]
    do throws(TableProblemError) {
      let rows = try TableReader.rows(of: bytes)
      Issue.record("read as \(rows)")
    } catch {
      #expect(error.problem == problem)
      #expect(error.place.line == line)
    }
  }

  @Test("An empty file has no rows")
  func empty() throws {
    #expect(try TableReader.rows(of: []).isEmpty)
    #expect(try TableReader.rows(of: [0xEF, 0xBB, 0xBF]).isEmpty)
  }
}
