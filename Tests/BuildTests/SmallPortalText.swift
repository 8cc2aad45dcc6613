/// A small portal in which nothing is wrong: two families with three homes, and a group.
enum SmallPortalText {
  static let whole = """
    === Content/portal.yml
    title: {en: River Portal, es: Portal del Río}
    address: https://families.example.org/river/
    time-zone: America/New_York
    source-language: en
    languages: [en, es]
    theme: Hearth
    phone: +1 718 555 0100
    policy: {remember-days: 0}
    === Content/schools.yml
    - id: maple
      name: Maple School
      phone: 718-555-0101
    === Content/strategies/calm-corner.md
    ---
    title: A calm corner
    areas: [sensory]
    minutes: 10
    times: 3 per week
    picture: calm.png
    ---

    1. Sit down for {{minutes}} minutes.
    === Content/strategies/calm-corner.es.md
    ---
    title: Un rincón tranquilo
    translated-by: M. Díaz
    ---

    1. Siéntese {{minutes}} minutos.
    === Content/newsletters/fall.md
    ---
    title: Fall news
    date: 2026-10-01
    ---

    Leaves fall.
    === Content/team/r-ortiz.md
    ---
    title: Mr. Ortiz
    name: Rafael Ortiz
    role: Therapist
    phone: +1 718 555 0111
    email: ortiz@maple.example
    ---

    Hello.
    === Content/groups/room/group.yml
    for: {school: maple, class: "204"}
    === Content/groups/room/2026-11-18-beans.md
    ---
    kind: newsletter
    title: We plant beans
    date: 2026-11-18
    ---

    Bring a cup.
    === Content/families/rivera/family.yml
    children:
      - id: maya
        name: Maya
        school: maple
        class: "204"
        team: [r-ortiz]
        consent: {photos: family, on: 2026-09-08}
    households:
      - id: home
        languages: [es, en]
        adults:
          - name: Rosa Rivera
            relation: mother
            channels: [page]
            phone: +1 718 555 0134
      - id: father
        languages: [en]
        adults:
          - name: Daniel Reyes
            relation: father
            channels: [page]
            email: dan.reyes@mail.example
    === Content/families/rivera/practice/r-ortiz.yml
    - child: maya
      strategy: calm-corner
      from: 2026-11-01
    === Content/families/rivera/2026-11-02-good-news.md
    ---
    kind: good-news
    child: maya
    date: 2026-11-02
    title: Two buttons
    ---

    Two buttons today.
    === Content/families/okoye/family.yml
    children:
      - id: ada
        name: Ada
    households:
      - id: home
        languages: [en]
        adults:
          - name: Ngozi Okoye
            relation: mother
            channels: [page]
            phone: +1 718 555 0177
    === Content/families/okoye/2026-11-03-letter.md
    ---
    kind: letter
    date: 2026-11-03
    title: About Ada
    ---

    Ada ran today.
    """

  /// A letter that cannot be built: its day is none.
  static let brokenLetter = """
    === Content/families/okoye/2026-11-04-letter.md
    ---
    kind: letter
    date: 2026-11-99
    ---

    Broken.
    """

  /// A strategy without a picture, whose page for homes can be kept, and a home that practises it.
  static let wallPush = """
    === Content/strategies/wall-push.md
    ---
    title: Push the wall
    areas: [sensory]
    minutes: 2
    times: 2 per day
    ---

    1. Push the wall.
    === Content/strategies/wall-push.es.md
    ---
    title: Empuje la pared
    translated-by: M. Díaz
    ---

    1. Empuje la pared.
    === Content/families/rivera/practice/r-ortiz.yml
    - child: maya
      strategy: calm-corner
      from: 2026-11-01
    - child: maya
      strategy: wall-push
    """
}
