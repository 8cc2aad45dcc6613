import Bytes
import Diagnostics
import Library
import Output
import Sharing

extension Builder {
  /// Looks for families' people in the words that everyone may read. What is made of these words is searched too, but
  /// only for the bytes of some forms.
  ///
  /// - Parameter library: what may be seen on the day of the build.
  func findPeople(
    of words: PrivateWords, in library: PublicLibrary, _ work: Workshop
  ) async throws -> [NamedPerson] {
    let people = words.people
    var search = PeopleSearch(root: request.root, count: people.count)
    for index in 0..<people.count {
      let word = String(decoding: people[index], as: UTF8.self)
      switch people.kind(index) {
      case .phone: search.add(phone: word)
      case .email: search.add(email: word)
      default: search.add(name: word)
      }
    }
    let (pieces, prepared) = (library.allPieces, search)
    let found = try await Workers.share(pieces.count + 1, over: work.workers) { share in
      var search = prepared
      var room = ByteWriter()
      return share.flatMap { index in
        index < pieces.count
          ? search.findings(in: pieces[index], &room) : search.findings(inFactsOf: library, &room)
      }
    }
    return found.joined().map { NamedPerson(kind: people.kind($0.person), place: $0.place) }
  }
}

/// Somebody of a family in what everyone may read.
struct NamedPerson: Sendable, Hashable {
  var kind: PrivateWords.Kind
  var place: SourcePlace
}
