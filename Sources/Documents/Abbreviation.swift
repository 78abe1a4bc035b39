/// English abbreviations that end in a full stop.
enum Abbreviation {
  enum Kind {
    /// Always followed by more of the same sentence ("Mr.", "vol.").
    case leading
    /// May end a sentence ("etc.", "Inc.").
    case closing
    /// An abbreviation only before a number ("No. 5", "art. IV"), a word of its own otherwise.
    case counting
  }

  /// By the word in small letters, without its last full stop.
  static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [:]
    for word in leading.split(separator: " ") { kinds[String(word)] = .leading }
    for word in counting.split(separator: " ") { kinds[String(word)] = .counting }
    for word in closing.split(separator: " ") { kinds[String(word)] = .closing }
    return kinds
  }()

  private static let leading = """
    mr mrs ms mx dr drs prof rev fr hon messrs mlle mme mgr st ste gen lt col maj capt cmdr cpl sgt pvt adm brig \
    gov pres rep sen supt insp amb atty dept viz vs v cf ca e.g i.e ibid loc approx jan feb aug sept oct nov dec \
    mon tue tues thu thur thurs mt mts lat univ assn edn suppl illus incl rt ven tr trans eds msgr ald
    """

  private static let counting = """
    no nos vol vols p pp pg ch chap chaps sec sect art arts fig figs tab eq c n nn l ll par para app ser bk bks fol \
    op ext apr jun jul mar sun pt pts cl col cols ex exs f ff vv
    """

  private static let closing = """
    etc jr sr inc ltd co corp bros esq al et.al cal calif mass conn ave blvd rd sq oz lb lbs ft in. hrs min \
    mins secs a.m p.m b.c a.d b.c.e c.e u.s u.k u.s.a u.s.s.r u.n d.c ph.d m.d b.a m.a ll.d d.phil m.p n.y i.o.u \
    ala ariz ark colo del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn tex va \
    vt wash wis wyo
    """
}
