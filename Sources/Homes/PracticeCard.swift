import Translation

/// A strategy that a child of a household practises, as one reader meets it.
struct PracticeCard {
  let practice: HomePractice
  let strategy: SharedStrategy
  let screen: DosedScreen
  /// What the therapist adds to it.
  let note: ReaderText?
}
