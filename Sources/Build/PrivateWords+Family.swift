import Bytes
import Keys
import Library
import Output
import Seal

extension PrivateWords {
  /// No words yet; what the staff publish of themselves will not be among them.
  init(publishedBy library: PublicLibrary) {
    let team = library.team.flatMap { [$0.name, $0.phone, $0.email].compactMap { $0 } }
    self.init(published: team + library.schools.compactMap(\.phone) + [library.settings.phone])
  }

  mutating func add(_ family: Family) {
    for child in family.children { add(name: child.name, .child) }
    for adult in family.households.flatMap(\.adults) {
      add(name: adult.name, .adult)
      if let phone = adult.phone { add(phone: phone) }
      if let email = adult.email { add(email: email) }
    }
  }

  mutating func add(_ keys: HouseholdKeys) {
    var key = ByteWriter(capacity: 64)
    key.append(base64: keys.familyKey.secret.bytes)
    add(secret: key.string(), .key)
    add(secret: Hex.encode(keys.familyKey.secret.bytes), .key)
  }

  mutating func add(_ record: HouseholdRecord) {
    add(secret: record.link.revealed, .link)
    add(secret: record.code.revealed, .code)
    add(secret: record.code.revealed.filter { $0 != " " }, .code)
  }
}
