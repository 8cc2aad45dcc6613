import Build
import Diagnostics
import Testing

extension SmallPortal {
  /// A portal of which a build is remembered: the first one makes keys, so the second is the one to remember.
  ///
  /// - Parameter more: writing beside that of every small portal.
  static func remembered(_ more: String...) async throws -> SmallPortal {
    let portal = try SmallPortal("portal", more.joined(separator: "\n"))
    #expect(await portal.build().outcome == .done)
    #expect(await portal.build().outcome == .done)
    #expect(portal.exists(".homeward/cache/manifest.index"))
    return portal
  }

  /// Builds with nothing that was kept, into a folder beside the site.
  func buildCold(date: String = "2026-11-20") async -> BuildReport {
    var request = request(date: date)
    request.output = "\(root)/Cold"
    request.usesCache = false
    return await Builder(request).build()
  }

  /// Builds with what was kept, then without, and tells what is different: paths, and what was said.
  func differencesFromCold(date: String = "2026-11-20") async throws -> [String] {
    let cached = await Builder(request(date: date)).build()
    let cold = await buildCold(date: date)
    // What is wrong leaves a site as it was.
    let (left, right) = cold.outcome == .done ? (try contents(), try contents(of: "Cold")) : ([:], [:])
    let paths = Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
    let said = cached.diagnostics == cold.diagnostics ? [] : cached.lines + ["but cold:"] + cold.lines
    return (cached.outcome == cold.outcome ? [] : ["\(cached.outcome), but cold: \(cold.outcome)"]) + said + paths
  }
}
