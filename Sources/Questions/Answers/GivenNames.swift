/// One given name in several languages: "Pyotr", "Peter", "Pierre".
enum GivenNames {
  static func areOne(_ left: String, _ right: String) -> Bool {
    guard let group = groupOf[left] else { return false }
    return group == groupOf[right]
  }

  private static let groupOf: [String: Int] = Dictionary(
    groups.enumerated().flatMap { index, names in names.split(separator: " ").map { (String($0), index) } }
  ) { first, _ in first }

  private static let groups = [
    "leo lev leon", "peter pyotr piotr petr pierre pedro pietro pieter", "karl carl charles carlos carlo karel",
    "john johann johannes jean ivan juan giovanni jan joao", "william wilhelm guillaume willem guillermo guglielmo",
    "nicholas nikolai nikolay nicolas nicola nikolaus mikolaj", "joseph josef iosif jose giuseppe jozef",
    "michael mikhail michel miguel michele mihail", "alexander aleksandr alexandre alejandro alessandro aleksander",
    "george georg georgi georgy georges jorge giorgio georgii", "paul pavel pablo paolo pawel",
    "gregory grigory grigori grigorii gregor", "frederick friedrich frederic federico fredrik",
    "henry heinrich henri enrique enrico henrik", "louis ludwig luis luigi lewis",
    "francis francois francisco franz francesco frans", "catherine katharina ekaterina yekaterina katherine catalina",
    "elizabeth elisabeth isabel elisaveta elzbieta", "mary marie maria mariya",
    "philip philipp philippe felipe filippo",
    "stephen steven stefan etienne esteban stepan istvan", "edward edvard eduard edouard eduardo",
    "andrew andrei andre andreas andrey andrzej", "theodore fyodor fedor teodor theodor feodor",
    "anthony antoine anton antonio antony", "constantine konstantin", "basil vasily vasili vasilii",
    "eugene evgeny yevgeny eugen eugenio", "niels nils", "sergei serge sergey sergius sergio", "ferdinand fernando",
    "lawrence laurence laurent lorenzo lorenz", "mark marc marco marcus markus", "anna anne ana", "helen elena helene",
    "james jaime jacobo", "vincent vicente vincenzo", "matthew mathieu mateo matthias", "rudolf rudolph rodolfo",
    "ernest ernst ernesto", "albert alberto albrecht", "robert roberto ruprecht", "thomas tomas tommaso tomasz",
    "christopher christoph cristobal cristoforo christophe", "julius julio jules giulio", "sophia sofia sophie sofya",
    "alexandra aleksandra alejandra", "ladislas laszlo wladyslaw ladislaus", "stanislas stanislaw stanislav",
    "wenceslas vaclav wenzel", "adalbert vojtech wojciech", "vladimir wladimir volodymyr",
  ]
}

/// Names that one place has in English and at home at the same time.
enum PlaceNames {
  static func areOne(_ left: String, _ right: String) -> Bool {
    guard let group = groupOf[left] else { return false }
    return group == groupOf[right]
  }

  private static let groupOf: [String: Int] = Dictionary(
    groups.enumerated().flatMap { index, names in names.split(separator: ",").map { (String($0), index) } }
  ) { first, _ in first }

  private static let groups = [
    "beijing,peking", "nanjing,nanking", "guangzhou,canton", "chongqing,chungking", "tianjin,tientsin", "xian,sian",
    "mumbai,bombay", "kolkata,calcutta", "chennai,madras", "cologne,koln", "munich,munchen", "vienna,wien",
    "nuremberg,nurnberg", "brunswick,braunschweig", "moscow,moskva", "warsaw,warszawa", "cracow,krakow",
    "prague,praha,prag", "florence,firenze", "venice,venezia", "naples,napoli", "turin,torino", "milan,milano",
    "rome,roma", "genoa,genova", "leghorn,livorno", "kiev,kyiv", "kharkov,kharkiv", "lvov,lviv", "odessa,odesa",
    "lisbon,lisboa", "seville,sevilla", "saragossa,zaragoza", "copenhagen,kobenhavn", "gothenburg,goteborg",
    "the hague,den haag,hague", "antwerp,antwerpen,anvers", "brussels,bruxelles", "bruges,brugge", "ghent,gent",
    "louvain,leuven", "geneva,geneve,genf", "basel,basle", "bucharest,bucuresti", "belgrade,beograd", "athens,athinai",
    "mecca,makkah", "tehran,teheran", "rangoon,yangon", "burma,myanmar", "ivory coast,cote divoire",
    "sevastopol,sebastopol", "yekaterinburg,ekaterinburg", "holland,netherlands,the netherlands",
  ]
}
