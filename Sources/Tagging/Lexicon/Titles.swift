import Documents

/// Titles and ranks that stand before a person's name.
enum Titles {
  static func contains(_ word: String) -> Bool { male.contains(word) || female.contains(word) || either.contains(word) }

  static func gender(of word: String) -> Entity.Gender? {
    if male.contains(word) { return .male }
    return female.contains(word) ? .female : nil
  }

  static let male = words(
    """
    Mr. Mr Messrs. Sir Lord King Emperor Prince Duke Count Baron Earl Viscount Marquis Marquess Tsar Czar Kaiser Sultan
    Shah Pope Archbishop Bishop Abbot Father Friar Brother Herr Monsieur M. Señor Don Signor Pharaoh Caliph Khan Archduke
    """)

  static let female = words(
    """
    Mrs. Mrs Miss Ms. Ms Lady Queen Empress Princess Duchess Countess Baroness Dame Madame Mme. Mademoiselle Frau
    Fräulein Señora Doña Sister Mother Tsarina Czarina Abbess Archduchess
    """)

  /// Before a given name that stands for the whole.
  static let royal = words("King Queen Emperor Empress Tsar Tsarina Czar Czarina Sultan Pharaoh Caliph Pope Saint St.")

  static let either = words(
    """
    Dr. Dr Doctor Professor Prof. Prof President Vice-President Premier Chancellor Minister Secretary Senator Sen.
    Representative Rep. Congressman Governor Gov. Mayor Judge Justice Ambassador Chairman General Gen. Gen Major Maj.
    Colonel Col. Captain Capt. Lieutenant Lt. Sergeant Sgt. Private Corporal Admiral Commodore Commander Marshal
    Field-Marshal Brigadier Consul Comrade Rev. Reverend Saint St. Cardinal Rabbi Imam Hon. Commissar Director Deputy
    Chief Inspector Officer Detective Coach
    """)
}
