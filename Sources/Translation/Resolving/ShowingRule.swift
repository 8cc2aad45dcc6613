import Library

/// Whether a translated part may be shown in place of its source.
///
/// What a person confirmed is shown as long as the source stands. A machine's words are shown by policy and never of
/// critical writing. Where the source changed since, it depends on policy too, and no translation is shown that may
/// still say another number: of what was confirmed the source's former words and its new ones are compared, of all
/// else the translation and the source.
struct ShowingRule {
  private let isMachineShown: Bool
  private let isStaleShown: Bool

  init(_ policy: PortalSettings.Policy, isCritical: Bool) {
    isMachineShown = !isCritical && policy.machine == .notice
    isStaleShown = !isCritical && policy.stale == .notice
  }

  /// What must be compared before a part may be shown.
  enum Verdict {
    case shown
    case hidden
    /// Shown if the translation has the same protected tokens as the source.
    case ifTranslationAgrees
    /// Shown if the source has the same protected tokens as the words that were translated.
    case ifSourceKeeps
  }

  func verdict(on state: UnitState) -> Verdict {
    if state.trust.isMachine, !isMachineShown { return .hidden }
    switch state.freshness {
    case .missing: return .hidden
    case .current: return state.trust.isMachine ? .ifTranslationAgrees : .shown
    case .edited: return .ifTranslationAgrees
    case .stale:
      guard isStaleShown else { return .hidden }
      return state.trust.isMachine ? .ifTranslationAgrees : .ifSourceKeeps
    }
  }
}
