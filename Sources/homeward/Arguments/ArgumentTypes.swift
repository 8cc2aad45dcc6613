import ArgumentParser
import Languages

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension CivilDateTime: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Times: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension LanguageTag: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
    guard isKnown else { return nil }
  }
}
