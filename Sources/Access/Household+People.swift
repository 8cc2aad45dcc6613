import Keys
import Library

extension Household {
  /// Its adults, as keys are compared with them.
  package var describedPeople: DescribedPeople {
    DescribedPeople(text: peopleText) {
      DescribedPeople.Traces(
        contacts: peopleContacts, names: peopleNames.map { DescribedPeople.Name(words: $0.words, given: $0.given) })
    }
  }
}
