/// What `homeward new` writes to begin with, and what no reader may meet: each says what to write in its place.
package enum SampleWords {
  /// What a title or an entry holds.
  package enum Entry {
    package static let strategySummary = "One sentence that says what this is good for."
    package static let material = "Something that every home has"
    package static let resourceSummary = "One sentence that says what a family gets there."
    package static let newsletterSummary = "One sentence that makes a family want to read on."
    package static let eventSummary = "One sentence that says what happens and for whom it is."
    package static let place = "Where it is, with the number of the room"
    package static let attendee = "Who else takes part, such as the teacher"
    package static let unit = "What is counted, in one word"
    package static let purpose = "What this meeting is for, in one sentence"
    package static let measure = "What is counted, such as how many of 4 buttons"
    package static let why = "What helped, or what makes it hard."
    package static let next = "What comes next, and what you will change if it is stalled."

    package static func doesWell(_ child: String) -> String {
      "One thing that \(child) does well. It is read first."
    }
    package static func canDo(_ child: String) -> String { "What \(child) can do now that was hard before." }

    static let all = [
      strategySummary, material, resourceSummary, newsletterSummary, eventSummary, place, attendee, purpose, measure,
      unit, why, next, doesWell(gap), canDo(gap),
    ]
  }

  package static let strategy = """
    Two or three sentences: why this helps, and when it works best.

    1. Write the first step. Begin with a word for what to do.
    2. Write the second step. One thing a step.
    3. Say how long: about {{minutes}}, {{times}}.

    > [!TIP]
    > Write one idea that makes it easier.
    """

  package static let resource = """
    Say what it is and whom it is for.

    Say when it is open, how to get there, and what to bring. Say if papers are needed.
    """

  package static let newsletter = """
    Begin with thanks, or with something good that happened.

    ## What we do at school

    Two or three sentences.

    ## Try this at home

    - One small thing
    - Another small thing
    """

  package static let event = """
    Say what will happen, who can come, and what to bring.

    Say whom to ask for an interpreter, and by when.
    """

  package static func goodNews(of child: String) -> String {
    """
    Say one thing that \(child) did, as you saw it: where it was, and what \(child) did or said.

    Say what it means to you. No "but", please.
    """
  }

  package static let letter = """
    Dear family,

    Begin with something good.

    Say what you want to tell, in short sentences. Say what the family can do next, if there is anything.

    Say when and how to reach you.

    With warm wishes,
    """

  package static let meeting = """
    Say that the family belongs to the team, and may bring anyone they like.

    Say how to ask for another time, a phone call, or an interpreter.
    """

  package static func goal(of child: String) -> String {
    """
    Say what \(child) can do already.

    Say what will be different in daily life when the goal is met. Say how it is counted.
    """
  }

  package static let progress = """
    Add one thing that you saw, so that the family can picture it.
    """

  /// Stands where a child's name will be.
  static let gap = "\u{0}"

  /// Every line that says what to write: greetings and headings may stay.
  static let lines: [String] =
    Entry.all
    + [strategy, resource, newsletter, event, goodNews(of: gap), letter, meeting, goal(of: gap), progress]
    .flatMap { $0.split(separator: "\n").map(String.init) }.filter { $0.hasSuffix(".") || $0.hasPrefix("- ") }
}
