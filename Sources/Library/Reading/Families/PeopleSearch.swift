import Bytes
import Diagnostics
import Files

/// Looks for families' people in what everyone may read, in the words themselves and not in the pages made of them: with
/// any signs between the digits of a number, in any capitals, with markup in the middle of a name.
package struct PeopleSearch: Sendable {
  /// Somebody's name, number or address in a file.
  package struct Finding: Sendable, Hashable {
    /// Whose it is: the how-manieth that was added.
    package let person: Int
    package let place: SourcePlace
  }

  private let root: String
  private var people: [AdultTrace] = []
  /// By the number that `TraceScanner` gives: the last entry of those who have it.
  private var last: [UInt64: Int] = [:]
  private var entries: [(person: Int, before: Int)] = []
  /// For nearly all that a text has, one look at these bits tells that it is nobody's.
  private var bits: [UInt64]
  private let shift: UInt64
  private var scanner = TraceScanner()

  /// - Parameters:
  ///   - root: the portal's folder.
  ///   - count: how many will be added.
  package init(root: String, count: Int) {
    self.root = root
    let width = max(10, Int.bitWidth - (count * 32).leadingZeroBitCount)
    shift = UInt64(UInt64.bitWidth - width)
    bits = [UInt64](repeating: 0, count: 1 << (width - 6))
    people.reserveCapacity(count)
    last.reserveCapacity(count)
  }

  package mutating func add(name: String) {
    var name = name
    var pair: UInt64?
    name.withUTF8 { text in scanner.scan(text) { trace, _ in pair = trace } }
    add(AdultTrace(what: .name, value: name), [pair].compactMap { $0 })
  }

  package mutating func add(phone: String) {
    let digits = FoldedText.digits(ofPhone: phone)
    let value = { (count: Int) in digits.suffix(count).reduce(UInt64(0)) { $0 * 10 + UInt64($1) } }
    let counts = digits.count < 7 ? [] : digits.count == 7 ? [7] : [7, min(digits.count, 10)]
    add(
      AdultTrace(what: .phone, value: phone),
      counts.map { TraceScanner.trace(ofDigits: value($0), count: $0) })
  }

  package mutating func add(email: String) {
    var email = email
    let trace = email.withUTF8 { text in
      text.firstIndex(of: UInt8(ascii: "@")).flatMap { TraceScanner.address(in: text, around: $0) }
    }
    add(AdultTrace(what: .email, value: email), [trace].compactMap { $0 })
  }

  private mutating func add(_ person: AdultTrace, _ traces: [UInt64]) {
    for trace in traces {
      entries.append((people.count, last[trace] ?? -1))
      last[trace] = entries.count - 1
      let bit = Self.bit(trace, shift)
      bits[Int(bit >> 6)] |= 1 << (bit & 63)
    }
    people.append(person)
  }

  @inline(__always) private static func bit(_ trace: UInt64, _ shift: UInt64) -> UInt64 {
    (trace &* 0x9E37_79B9_7F4A_7C15) >> shift
  }

  /// Who may stand in a text.
  private mutating func candidates(in text: UnsafeBufferPointer<UInt8>) -> Set<Int> {
    var found: Set<Int> = []
    bits.withUnsafeBufferPointer { bits in
      scanner.scan(text) { trace, shortNumber in
        let bit = Self.bit(trace, shift)
        guard bits[Int(bit >> 6)] & 1 << (bit & 63) != 0, var entry = last[trace] else { return }
        if !shortNumber.isEmpty, Self.mayBeADay(text[shortNumber]) { return }
        while entry >= 0 {
          found.insert(entries[entry].person)
          entry = entries[entry].before
        }
      }
    }
    return found
  }

  /// Whether seven to nine digits stand as in `2026-11-23`, `5.11.2026` or `5/11/2026`.
  private static func mayBeADay(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = FoldedText(KeptText(file: "", bytes: Array(bytes)))
    if text.scalars.contains("/") { return true }
    let groups = text.scalars.split { FoldedText.digit($0) == nil }.map(\.count)
    return groups.count == 3 && (groups[0] == 4 || groups[2] == 4)
  }

  /// Who stands in a text, for sure.
  mutating func people(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    let candidates = candidates(in: text)
    guard !candidates.isEmpty else { return [] }
    let folded = FoldedText(KeptText(file: "", bytes: Array(text)))
    return candidates.filter { !folded.bytes(of: people[$0]).isEmpty }.sorted()
  }

  /// Where somebody stands in a file of the portal: once for each line. Where markup stands in the middle, the file's
  /// own bytes do not tell.
  func places(of person: Int, in file: String) -> [SourcePlace] {
    guard let bytes = try? FileReader.bytes(of: "\(root)/\(file)", followingLinks: true) else { return [] }
    let lines = FoldedText(KeptText(file: file, bytes: bytes)).bytes(of: people[person]).map { range in
      bytes.withUnsafeBufferPointer { TextPosition(of: range.lowerBound, in: $0).line }
    }
    return Set(lines).sorted().map { SourcePlace(file: file, line: $0) }
  }
}

extension FoldedText {
  /// Where somebody stands in what everyone may read.
  fileprivate func bytes(of trace: AdultTrace) -> [Range<Int>] {
    switch trace.what {
    case .name: bytes(ofWholeName: trace.value)
    case .phone: bytes(ofPhone: trace.value)
    case .email: bytes(ofEmail: trace.value)
    }
  }
}
