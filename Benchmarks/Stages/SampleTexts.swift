/// Writing such as a portal has, of the length it has there.
enum SampleTexts {
  /// About 2.5 KB.
  static let strategy =
    Array(
      """
      A calm corner is a small, quiet place at home. Your child goes there to **rest**, not as a punishment.

      > [!TIP]
      > Choose the place together. A child who helped to make it likes to go there.

      ## Why it helps

      Noise, light and many people can be *too much* at the end of a school day. A place with few things to look at lets
      the body slow down. After some weeks many children go there on their own, before they get upset.

      ## What to do

      1. Pick a corner with a soft mat and **one** or two quiet toys.
      2. Sit there with your child for {{minutes}} at a calm time of the day.
      3. Breathe in for 3 counts and out for 4 counts, together, five times.
      4. Say what you feel: "My shoulders are soft now."
      5. Leave when your child is ready, and say where you are going next.

      | When | How long | Who |
      |---|---|---|
      | After school | 5 minutes | You and your child |
      | Before dinner | 5 minutes | Your child, with you near |
      | Before bed | 3 minutes | A brother or sister may come too |

      > [!DONT]
      > Do not send your child there because of something they did. It is not a time-out.

      - [ ] We picked the place together.
      - [ ] We went there once when all was well.
      - [x] Nobody uses it to punish.

      More ideas are in [the list of quiet toys](../resources/quiet-toys.md) and in
      [our winter newsletter](../newsletters/winter.md). Call +1 718 555 0100 between 8:00 and 3:30 if you have questions;
      we are glad when you call. Your child's therapist can show you the breathing at school, too.

      What works for one child may not work for another. If your child cries or pushes you away, stop, and try again on
      another day. Tell us how it went: we learn from you, and what you see at home helps us choose what to try next.

      """.utf8)
    + Array(String(repeating: "A short walk to the corner and back is a good first step.\n\n", count: 8).utf8)

  /// Five keys.
  static let frontMatter = Array(
    """
    title: A calm corner at home
    summary: A small, quiet place where your child can rest.
    areas: [sensory, behavior]
    minutes: 5
    times: 3 per week

    """.utf8)

  /// A list of maps, as a therapist writes what a child practises.
  static let practice = Array(
    (1...6).map { number in
      """
      - child: maya
        strategy: strategy-\(number)
        from: 2026-09-08
        until: 2026-12-20
        minutes: 5
        times: 3 per week
        note:
          en: Start with the easy one.
          es: Empiecen con la fácil.

      """
    }.joined().utf8)
}
