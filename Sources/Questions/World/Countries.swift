/// Names of states, of today and of history, without their articles: facts that ship with the program.
enum Countries {
  static func contains(_ name: String) -> Bool { all.contains(Folding.fold(name.withoutArticle)) }

  private static let all: Set<String> = Set(
    names.split(whereSeparator: { $0 == "," || $0 == "\n" }).map {
      Folding.fold(String($0.drop { $0 == " " }))
    })

  private static let names = """
    Afghanistan, Albania, Algeria, Angola, Argentina, Armenia, Assyria, Australia, Austria, Austria-Hungary, Azerbaijan
    Babylonia, Bangladesh, Bavaria, Belarus, Belgium, Benin, Bohemia, Bolivia, Bosnia, Botswana, Brazil, Britain
    Bulgaria, Burgundy, Burma, Byzantium, Cambodia, Cameroon, Canada, Castile, Chad, Chile, China, Colombia, Congo
    Costa Rica, Croatia, Cuba, Cyprus, Czechoslovakia, Czech Republic, Denmark, Dominican Republic, East Germany
    Ecuador, Egypt, El Salvador, England, Eritrea, Estonia, Ethiopia, Finland, France, Gabon, Georgia, Germany, Ghana
    Great Britain, Greece, Guatemala, Guinea, Guyana, Haiti, Hanover, Holland, Honduras, Hungary, Iceland, India
    Indonesia, Iran, Iraq, Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Korea
    Kuwait, Laos, Latvia, Lebanon, Liberia, Libya, Lithuania, Luxembourg, Madagascar, Malawi, Malaysia, Mali, Malta
    Mauritania, Mexico, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Naples, Nepal, Netherlands
    New Zealand, Nicaragua, Niger, Nigeria, North Korea, North Vietnam, Norway, Oman, Ottoman Empire, Pakistan
    Palestine, Panama, Papua New Guinea, Paraguay, Persia, Peru, Philippines, Piedmont, Poland, Portugal, Prussia
    Rhodesia, Romania, Rumania, Russia, Rwanda, Sardinia, Saudi Arabia, Savoy, Saxony, Scotland, Senegal, Serbia
    Siam, Sierra Leone, Singapore, Slovakia, Slovenia, Somalia, South Africa, South Korea, South Vietnam, Soviet Russia
    Soviet Union, Spain, Sri Lanka, Sudan, Sweden, Switzerland, Syria, Taiwan, Tanzania, Thailand, Tunisia, Turkey
    Tuscany, Uganda, Ukraine, United Kingdom, United States, United States of America, Uruguay, Uzbekistan, Venezuela
    Vietnam, Wales, West Germany, Württemberg, Yemen, Yugoslavia, Zambia, Zimbabwe
    """
}
