/// English abbreviations that end in a full stop.
enum Abbreviation {
  enum Kind {
    /// Always followed by more of the same sentence ("Mr.", "vol.").
    case leading
    /// May end a sentence ("etc.", "Inc.").
    case closing
  }

  /// By the word in small letters, without its last full stop.
  static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [:]
    for word in leading.split(separator: " ") { kinds[String(word)] = .leading }
    for word in closing.split(separator: " ") { kinds[String(word)] = .closing }
    return kinds
  }()

  private static let leading = """
    mr mrs ms mx dr prof rev fr hon messrs mlle mme mgr st ste sr.a gen lt col maj capt cmdr cpl sgt pvt adm brig \
    gov pres rep sen sec supt insp amb atty gen.l cie dept vol vols no nos pp p pg ch chap chaps sec sect art arts \
    fig figs tab eq ed eds tr trans cf viz vs v ca c approx e.g i.e ibid op loc n nn l ll par para app ser bk bks \
    fol ff.n jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat mt mts ft. \
    al.q lat long bros.n univ assn edn suppl illus incl est ste herr esq.n rt ven
    """

  private static let closing = """
    etc jr sr inc ltd co corp bros esq al et.al ff f cal calif mass conn ave blvd rd sq oz lb lbs ft in. hrs min \
    mins secs a.m p.m b.c a.d b.c.e c.e u.s u.k u.s.a u.s.s.r u.n d.c ph.d m.d b.a m.a ll.d d.phil m.p n.y i.o.u \
    ala ariz ark colo del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn tex va \
    vt wash wis wyo
    """
}
