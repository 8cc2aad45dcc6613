import Languages

/// The files of a new portal itself.
extension Scaffold {
  static func portal(timeZone: String) -> String {
    """
    title:
      en: Our family portal
      es: Nuestro portal de familias
    # The address that families will open. Change it before you give anyone a letter.
    address: https://families.example.org/
    time-zone: \(timeZone)
    # The language that you write in, then all languages of the portal.
    source-language: en
    languages: [en, es]
    theme: Hearth
    # The number that families call with a question.
    phone: +1 555 0100
    # Real families must never be in a git repository that has a remote, so this stays at "no".
    private-remote: no

    """
  }

  static let schools = """
    # Your schools. Families and groups name them by "id".
    - id: our-school
      name: Our School
      phone: +1 555 0100
      address: 1 School Street

    """

  static let glossary = """
    # School words that families hear. "keep: yes" means that the word stays as it is in every language.
    - term: IEP
      keep: yes
      stands-for:
        en: individualized education program
        es: programa de educación individualizado
      plain:
        en: A written plan for the help that your child gets at school. You help to write it.
        es: Un plan escrito de la ayuda que su hijo o hija recibe en la escuela. Usted ayuda a escribirlo.
    - term: OT
      keep: yes
      stands-for:
        en: occupational therapy
        es: terapia ocupacional
      plain:
        en: Help with the things of each day, such as getting dressed, writing and eating.
        es: Ayuda con las cosas de cada día, como vestirse, escribir y comer.

    """

  static let home = """
    ---
    title: Welcome, families
    summary: Small things to do at home, and how to reach us.
    ---

    You know your child best. We know some games that help children grow. Here we put the two together.

    Start with [Sock match](../strategies/sock-match.md). It takes five minutes and some laundry.

    """

  static let homeInSpanish = """
    ---
    title: Bienvenidas, familias
    summary: Cosas pequeñas para hacer en casa, y cómo comunicarse con nosotros.
    ---

    Usted conoce mejor que nadie a su hijo o hija. Nosotros conocemos juegos que ayudan a crecer. Aquí unimos las dos cosas.

    Empiece con [Calcetines en pareja](../strategies/sock-match.md). Solo toma cinco minutos y un poco de ropa limpia.

    """

  static let welcome = """
    ---
    title: How this works
    summary: What you find here, and what is only for you.
    menu: 1
    ---

    Everybody can read these pages. They are in English and Spanish.

    ## Your family's own page

    If your child works with one of us, your family has a page of its own. Only you can open it, with a letter from us. It shows what to practice this week, and good news from school.

    ## Do you have a question?

    Call us. We can call you back with an interpreter.

    """

  static let welcomeInSpanish = """
    ---
    title: Cómo funciona
    summary: Qué hay aquí, y qué es solo para usted.
    ---

    Todas las personas pueden leer estas páginas. Están en inglés y en español.

    ## La página de su familia

    Si su hijo o hija trabaja con alguien de nuestro equipo, su familia tiene una página propia. Solo usted puede abrirla, con una carta nuestra. Muestra qué practicar esta semana y las buenas noticias de la escuela.

    ## ¿Tiene una pregunta?

    Llámenos. Podemos devolverle la llamada con un intérprete.

    """
}
