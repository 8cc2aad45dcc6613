/// Which of a language's plural forms a number takes: the `Plural-Forms` header of a PO file, compiled.
///
/// The header holds an expression of C. It comes from files that anybody may hand in, so it is bounded in length and
/// depth, never traps (a division by zero gives 0) and always names a form that exists.
package struct PluralRule: Sendable, Hashable {
  /// How many forms there are; 1 to 6.
  package let count: Int
  private let operations: [Operation]
  /// The forms of small numbers, which are nearly all that are asked for.
  private let small: [UInt8]

  enum Operation: Sendable, Hashable {
    case number(Int)
    case variable
    case not
    case binary(Binary)
    /// Takes condition, value if true, value if false.
    case choose
  }

  enum Binary: String, Sendable, Hashable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case greater = ">"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case modulo = "%"
  }

  /// Reads `nplurals=2; plural=(n != 1);`; nil where it is malformed, or gives a form that does not exist for a number
  /// up to 1,000 or for a million.
  package init?(_ header: String) {
    guard header.utf8.count <= 1000 else { return nil }
    var fields: [String: Substring] = [:]
    for field in header.split(separator: ";") {
      guard let equals = field.firstIndex(of: "=") else {
        guard field.allSatisfy(\.isWhitespace) else { return nil }
        continue
      }
      let name = field[..<equals].filter { !$0.isWhitespace }
      guard fields.updateValue(field[field.index(after: equals)...], forKey: name) == nil else { return nil }
    }
    guard fields.count == 2, let forms = fields["nplurals"], let expression = fields["plural"] else { return nil }
    guard let count = Int(forms.filter { !$0.isWhitespace }), (1...6).contains(count) else { return nil }
    guard let operations = PluralExpression.compile(expression) else { return nil }
    self.count = count
    self.operations = operations
    small = (0..<200).map { UInt8(truncatingIfNeeded: Self.evaluate(operations, $0)) }
    let tested = Array(0...1000) + [1_000_000, 2_000_000]
    guard tested.allSatisfy({ (0..<count).contains(Self.evaluate(operations, $0)) }) else { return nil }
  }

  /// The form for a number, from 0; the size of a negative number counts.
  package func form(for number: Int) -> Int {
    let size = number == .min ? .max : abs(number)
    if size < small.count { return Int(small[size]) }
    return min(max(Self.evaluate(operations, size), 0), count - 1)
  }

  private static func evaluate(_ operations: [Operation], _ n: Int) -> Int {
    var stack: [Int] = []
    for operation in operations {
      switch operation {
      case .number(let value): stack.append(value)
      case .variable: stack.append(n)
      case .not: stack.append(stack.removeLast() == 0 ? 1 : 0)
      case .binary(let binary):
        let right = stack.removeLast()
        stack.append(binary.apply(stack.removeLast(), right))
      case .choose:
        let (otherwise, then) = (stack.removeLast(), stack.removeLast())
        stack.append(stack.removeLast() != 0 ? then : otherwise)
      }
    }
    return stack.last ?? 0
  }
}

extension PluralRule.Binary {
  /// How tightly it binds, as in C.
  var strength: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual: 3
    case .less, .greater, .atMost, .atLeast: 4
    case .plus, .minus: 5
    case .times, .divided, .modulo: 6
    }
  }

  func apply(_ a: Int, _ b: Int) -> Int {
    switch self {
    case .or: a != 0 || b != 0 ? 1 : 0
    case .and: a != 0 && b != 0 ? 1 : 0
    case .equal: a == b ? 1 : 0
    case .notEqual: a != b ? 1 : 0
    case .less: a < b ? 1 : 0
    case .greater: a > b ? 1 : 0
    case .atMost: a <= b ? 1 : 0
    case .atLeast: a >= b ? 1 : 0
    case .plus: a &+ b
    case .minus: a &- b
    case .times: a &* b
    case .divided: b == 0 ? 0 : a.dividedReportingOverflow(by: b).partialValue
    case .modulo: b == 0 ? 0 : a.remainderReportingOverflow(dividingBy: b).partialValue
    }
  }
}
