/// A portal with one of everything, in which nothing is wrong.
enum SamplePortal {
  static let text = """
    === Content/portal.yml
    title:
      en: River Portal
      es: Portal del Río
    address: https://families.example.org/river
    time-zone: America/New_York
    source-language: en
    languages: [en, es, ar]
    theme: Hearth
    phone: +1 718 555 0100
    fallback: {mam: [es]}
    policy: {machine: withhold, stale: source, weekly-minutes: 45, remember-days: 0, locked-page: portal}
    private-remote: no
    areas:
      cooking: Cooking together
    === Content/schools.yml
    - id: maple
      name: Maple School
      phone: 718-555-0100
      address: 1 Maple Street
      days-off: [2026-12-25, 2026-11-26]
    === Content/glossary.yml
    - term: IEP
      keep: yes
      stands-for: Individualized Education Program
      plain:
        en: A plan
        es: Un plan
    === Content/strategies/calm-corner.md
    ---
    title: A calm corner
    summary: A place to rest
    areas: [sensory, cooking]
    ages: 4-9
    routine: bedtime
    minutes: 10
    times: 3 per week
    materials:
      - Pillow
      - "Blanket: soft"
    stop-if: Your child cries.
    author: r-ortiz
    reviewed: 2026-09-01
    critical: yes
    show-from: 2026-09-02
    picture: calm.png
    ---

    Do it {{minutes}} minutes.

    1. Sit
    === Content/strategies/calm-corner.es.md
    ---
    title: Un rincón tranquilo
    materials: [Almohada, Manta]
    translated-by: M. Díaz
    mode: adapted
    ---

    Hazlo {{minutes}} minutos.
    === Content/strategies/calm.png
    not looked into
    === Content/strategies/calm-corner.ar.mp3
    not listened to
    === Content/strategies/half-done.md
    ---
    title: Half
    draft: yes
    minuts: oops
    ---
    === Content/resources/toys.md
    ---
    title: Toys
    topics: [play, rights]
    kind: place
    region: Queens
    contact: toys@example.org
    link: https://example.org/toys
    cost: Free
    verified: 2026-08-01
    ---
    === Content/newsletters/fall.md
    ---
    title: Fall
    date: 2026-10-01
    season: fall
    text-message: Read our news.
    ---
    === Content/newsletters/winter.md
    ---
    title: Winter
    date: 2026-12-01
    ---
    === Content/events/craft-night.md
    ---
    title: Craft night
    start: 2026-12-03T17:30
    minutes: 90
    place: Lunch room
    online: https://meet.example.org/a
    languages: [en, es]
    cost: Free
    contact: office@example.org
    ---
    === Content/team/r-ortiz.md
    ---
    title: Mr. Ortiz
    name: Rafael Ortiz
    role: Therapist
    languages: [en, es]
    phone: +1 718 555 0111
    email: r@example.org
    hours: Mornings
    replies-within: 2 days
    prefers: email
    schools: [maple]
    until: 2027-06-30
    ---
    === Content/team/j-lee.md
    ---
    title: Ms. Lee
    covers: r-ortiz
    ---
    === Content/forms/notice.md
    ---
    title: What I notice
    return-to: r-ortiz
    fields:
      - id: when
        label: When?
        kind: choice
        choices: [Morning, Evening]
      - {id: more, label: {en: More, es: Más}, kind: long}
    ---
    === Content/forms/notice.es.md
    ---
    title: Lo que noto
    fields:
      - id: when
        label: ¿Cuándo?
        choices: [Mañana, Noche]
    ---
    === Content/pages/home.md
    ---
    title: Welcome
    menu: 1
    ---
    Hello
    === Content/groups/room-204/group.yml
    for: {school: maple, class: "204"}
    === Content/groups/room-204/2026-11-18-news.md
    ---
    kind: newsletter
    title: Room news
    date: 2026-11-18
    ---
    We plant beans.
    === Content/groups/room-204/2026-11-20-note.md
    ---
    kind: note
    ---
    Bring boots.
    === Content/groups/room-204/2026-12-01-show.md
    ---
    kind: event
    title: Show
    start: 2026-12-01T09:00
    languages: [en]
    contact: office@example.org
    ---
    === Content/groups/friends/group.yml
    members: [reyes]
    === Content/families/reyes/family.yml
    children:
      - id: maya
        name: Maya
        grade: 2
        school: maple
        class: "204"
        team: [r-ortiz]
        plan: {kind: iep, annual-review: 2026-11-12, reevaluation: 2028-03-01}
        services: [{kind: occupational-therapy, by: r-ortiz, times: 2 per week, minutes: 30, where: therapy room}]
        consent: {photos: family, on: 2026-09-08}
        likes: [trains, music]
      - id: leo
        name: Leo
    households:
      - id: home
        children: [maya, leo]
        languages: [es, mam]
        adults:
          - name: Rosa
            relation: mother
            speaks: es
            reads: a-little
            channels: [page, text]
            phone: +1 718 555 0134
            interpreter: true
            best-times: after 5 pm
            needs: [large-print]
      - id: father
        children: [maya]
        languages: [en]
        access: none
        because: Asked by the mother
        online: false
        adults: [{name: Dan, channels: [email], email: dan@example.org}]
    === Content/families/reyes/practice/r-ortiz.yml
    - child: maya
      strategy: calm-corner
      from: 2026-11-01
      until: 2026-12-01
      minutes: 5
      times: when needed
      first: yes
      note: {en: Begin slowly, es: Empiece despacio}
    === Content/families/reyes/2026-11-01-good-news.md
    ---
    kind: good-news
    child: maya
    date: 2026-11-01
    title: Hurray
    picture: maya.jpg
    shows: [maya]
    ---
    {{child.first}} did it.
    === Content/families/reyes/maya.jpg
    not looked into
    === Content/families/reyes/2026-11-01-good-news.es.md
    Maya lo hizo.
    === Content/families/reyes/2026-11-02-letter.md
    ---
    kind: letter
    households: [home]
    date: 2026-11-02
    season: fall
    from: r-ortiz
    attachments: [plan.pdf]
    ---
    Dear Rosa
    === Content/families/reyes/plan.pdf
    not looked into
    === Content/families/reyes/2026-11-12-review.md
    ---
    kind: meeting
    child: maya
    start: 2026-11-12T15:30-05:00
    positive: Maya reads.
    minutes: 60
    place: Room 1
    online: https://meet.example.org/b
    purpose: To plan
    agenda: [One, Two]
    attendees: [{role: {en: Teacher, es: Maestra}, name: Ms. Park}]
    interpreter: true
    access-needs: Ramp
    state: proposed
    options: [2026-11-12T15:30, 2026-11-13T09:00]
    reply-by: 2026-11-05
    ---
    === Content/families/reyes/2026-11-03-draft.md
    ---
    kind: draft-plan
    child: maya
    date: 2026-11-03
    for-meeting: 2026-11-12-review
    reply-by: 2026-11-09
    ---
    === Content/families/reyes/2026-09-20-goal.md
    ---
    kind: goal
    child: maya
    title: Buttons
    measure: How many
    levels: [None, Some, All]
    baseline: 0
    target: 2
    by: 2027-06-01
    results:
      - {on: 2026-10-20, value: 1}
      - {on: 2026-09-20, value: 0}
    agreed-with: [Maya, Her mother]
    family-idea: Pillow
    child-says: I want it
    ---
    === Content/families/reyes/2026-11-10-progress.md
    ---
    kind: progress
    child: maya
    goal: 2026-09-20-goal
    date: 2026-11-10
    state: growing
    positive: Two
    why: Practice
    next: More
    ---
    === Content/families/reyes/2026-11-19-form.md
    ---
    kind: form
    child: maya
    form: notice
    due: 2026-12-04
    ---
    """
}
