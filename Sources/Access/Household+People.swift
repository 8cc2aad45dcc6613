import Keys
import Library

extension Household {
  /// Its adults, as keys are compared with them.
  package var describedPeople: DescribedPeople {
    DescribedPeople(text: peopleText) { peopleTraces }
  }
}
