import ArgumentParser
import Languages
import Output

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension CivilDateTime: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Times: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Shard: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension LanguageTag: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
    guard isKnown else { return nil }
  }
}
