#if canImport(Glibc)
  import Glibc
#endif

/// Why a lock cannot be used.
package enum LockDamage: Error, Sendable, Hashable {
  /// It is not what Homeward writes, such as two people's lines that version control could not join.
  case broken(line: Int)
  /// A later version wrote it.
  case newer
  /// It says that it is for another language than its folder.
  case otherLanguage(String)
}

/// The values of one unit as ranges of the file's bytes, still escaped; empty where there is none.
struct LockFields {
  var hash = 0..<0
  var twinHash = 0..<0
  var origin = 0..<0
  var reviewedBy = 0..<0
  var at = 0..<0
  var path = 0..<0
  var via = 0..<0
  var source = 0..<0
  var text = 0..<0
}

/// Walks over the units of a lock's JSON (RFC 8259), in any order of keys and with any white space, and skips what it
/// does not know.
struct LockCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var isFirst = true
  private(set) var damage: LockDamage?
  /// What the file says its language is.
  private(set) var language = ""

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if !readHead(), damage == nil { fail() }
  }

  /// The line on which the cursor stands, from 1.
  var line: Int { bytes[..<min(index, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1 }

  /// The next unit; nil at the end, and where the file is damaged.
  mutating func next() -> LockFields? {
    guard damage == nil else { return nil }
    if take("]") {
      if !take("}") || peek() != nil { fail() }
      return nil
    }
    guard isFirst || take(",") else { return fail() }
    isFirst = false
    var fields = LockFields()
    guard take("{"), readFields(&fields) else { return fail() }
    return fields
  }

  @discardableResult
  private mutating func fail() -> LockFields? {
    damage = .broken(line: line)
    return nil
  }

  private mutating func readHead() -> Bool {
    guard take("{") else { return false }
    repeat {
      guard let key = string(), take(":") else { return false }
      switch key.count {
      case 1 where bytes[key.lowerBound] == UInt8(ascii: "v"): guard value("1") else { return false }
      case 4 where equals(key, "norm"): guard value("\"u1\"") else { return false }
      case 4 where equals(key, "lang"):
        guard let name = string() else { return false }
        language = Self.text(name, in: bytes) ?? ""
      case 5 where equals(key, "units"): return take("[")
      default: guard skip() else { return false }
      }
    } while take(",")
    return false
  }

  /// A value that must be this one; another is a later version's.
  private mutating func value(_ wanted: StaticString) -> Bool {
    _ = peek()
    let start = index
    guard skip() else { return false }
    if equals(start..<index, wanted) { return true }
    damage = .newer
    return false
  }

  private mutating func readFields(_ fields: inout LockFields) -> Bool {
    repeat {
      guard let key = string(), take(":") else { return false }
      guard peek() == UInt8(ascii: "\"") else {
        guard skip() else { return false }
        continue
      }
      guard let value = string() else { return false }
      switch key.count {
      case 1 where equals(key, "h"): fields.hash = value
      case 2 where equals(key, "th"): fields.twinHash = value
      case 2 where equals(key, "at"): fields.at = value
      case 3 where equals(key, "src"): fields.source = value
      case 3 where equals(key, "via"): fields.via = value
      case 4 where equals(key, "path"): fields.path = value
      case 4 where equals(key, "text"): fields.text = value
      case 6 where equals(key, "origin"): fields.origin = value
      case 11 where equals(key, "reviewed_by"): fields.reviewedBy = value
      default: break
      }
    } while take(",")
    return take("}")
  }

  private func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard let base = bytes.baseAddress, range.count == text.utf8CodeUnitCount else { return false }
    return memcmp(base + range.lowerBound, text.utf8Start, range.count) == 0
  }

  /// The next byte that is not white space.
  private mutating func peek() -> UInt8? {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return bytes[index]
      }
    }
    return nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  /// The inside of a string.
  private mutating func string() -> Range<Int>? {
    guard take("\""), let base = bytes.baseAddress else { return nil }
    let start = index
    while index < bytes.count, let found = memchr(base + index, Int32(UInt8(ascii: "\"")), bytes.count - index) {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      var slashes = index - 1
      while slashes > start, bytes[slashes - 1] == UInt8(ascii: "\\") { slashes -= 1 }
      if (index - 1 - slashes).isMultiple(of: 2) { return start..<index - 1 }
    }
    return nil
  }

  /// Goes over a value of any kind.
  private mutating func skip() -> Bool {
    var depth = 0
    repeat {
      guard let byte = peek() else { return false }
      switch byte {
      case UInt8(ascii: "\""): guard string() != nil else { return false }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { return false }
        depth -= 1
        index += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { return false }
        index += 1
      default: skipWord()
      }
    } while depth > 0
    return true
  }

  /// Goes over a number, `true` and their like.
  private mutating func skipWord() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: "\""), 0x20, 0x0A,
        0x0D, 0x09:
        return
      default: index += 1
      }
    }
  }
}
