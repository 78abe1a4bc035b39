extension WorldNames {
  /// `name|what it is called after "which"|founded–ended|region`.
  static let organizations = """
    Labour Party|party|1900–|Britain
    Conservative Party|party|1834–|Britain
    Liberal Party|party|1859–1988|Britain
    Independent Labour Party|party|1893–1975|Britain
    Communist Party of Great Britain|party|1920–1991|Britain
    Social Democratic Party of Austria|party|1889–|Austria
    Social Democratic Party of Germany|party|1875–|Germany
    Communist Party of Germany|party|1919–1956|Germany
    Independent Social Democratic Party|party|1917–1931|Germany
    Centre Party|party|1870–1933|Germany
    German People's Party|party|1918–1933|Germany
    German Democratic Party|party|1918–1930|Germany
    German National People's Party|party|1918–1933|Germany
    Bavarian People's Party|party|1918–1933|Germany
    Progress Party|party|1861–1884|Germany
    National Liberal Party|party|1867–1918|Germany
    Radical Party|party|1901–|France
    Communist Party of France|party|1920–|France
    Socialist Party of France|party|1902–1905|France
    Italian Socialist Party|party|1892–1994|Italy
    Italian People's Party|party|1919–1926|Italy
    Communist Party of Italy|party|1921–1926|Italy
    Polish Socialist Party|party|1892–1948|Poland
    Constitutional Democratic Party|party|1905–1917|Russia
    Socialist Revolutionary Party|party|1902–1921|Russia
    Communist Party of China|party|1921–|China
    Socialist Party of America|party|1901–1972|USA
    Socialist Labor Party|party|1876–|USA
    Democratic Party|party|1828–|USA
    Republican Party|party|1854–|USA
    Whig Party|party|1833–1856|USA
    Free Soil Party|party|1848–1854|USA
    Federalist Party|party|1789–1824|USA
    Progressive Party|party|1912–1920|USA
    Populist Party|party|1892–1909|USA
    Republican People's Party|party|1923–|Turkey
    Wafd Party|party|1919–1952|Egypt
    Swedish Social Democratic Party|party|1889–|Scandinavia
    Norwegian Labour Party|party|1887–|Scandinavia
    Belgian Labour Party|party|1885–1940|Belgium
    Young Ireland Party|party|1842–1849|Ireland
    Irish Parliamentary Party|party|1874–1922|Ireland
    Spartacus League|league|1914–1919|Germany
    Communist League|league|1847–1852|Germany
    League of the Just|league|1836–1847|Germany
    Anti-Corn Law League|league|1838–1846|Britain
    Socialist League|league|1885–1901|Britain
    Land League|league|1879–1882|Ireland
    Gaelic League|league|1893–|Ireland
    Hanseatic League|league|1356–1669|Germany
    Pan-German League|league|1891–1939|Germany
    Navy League|league|1894–|Britain
    Delian League|league|-478–-404|Greece
    Peloponnesian League|league|-550–-366|Greece
    Achaean League|league|-280–-146|Greece
    Catholic League|league|1609–1635|Germany
    International Workingmen's Association|association|1864–1876|Britain
    National Association of Manufacturers|association|1895–|USA
    Trades Union Congress|congress|1868–|Britain
    Indian National Congress|congress|1885–|India
    African National Congress|congress|1912–|South Africa
    Continental Congress|congress|1774–1789|USA
    American Federation of Labor|federation|1886–1955|USA
    Miners' Federation|federation|1889–1945|Britain
    Women's Social and Political Union|union|1903–1917|Britain
    General Jewish Labour Union|union|1897–1921|Russia
    Mechanics' Union|union|1827–1831|USA
    Transport and General Workers' Union|union|1922–2007|Britain
    Union of Liberation|union|1904–1905|Russia
    East India Company|company|1600–1874|Britain
    Dutch East India Company|company|1602–1799|Netherlands
    Hudson's Bay Company|company|1670–|Canada
    South Sea Company|company|1711–1853|Britain
    Royal African Company|company|1660–1752|Britain
    Virginia Company|company|1606–1624|Britain
    Suez Canal Company|company|1858–1956|France
    Standard Oil Company|company|1870–1911|USA
    Union Pacific Company|company|1862–|USA
    British South Africa Company|company|1889–1965|Britain
    Muscovy Company|company|1555–1917|Britain
    Levant Company|company|1592–1825|Britain
    Bank of England|bank|1694–|Britain
    Bank of Amsterdam|bank|1609–1819|Netherlands
    Bank of France|bank|1800–|France
    Deutsche Bank|bank|1870–|Germany
    Medici Bank|bank|1397–1494|Italy
    World Bank|bank|1944–|USA
    Royal Society|society|1660–|Britain
    Lunar Society|society|1765–1813|Britain
    London Corresponding Society|society|1792–1799|Britain
    Anti-Slavery Society|society|1823–|Britain
    Fabian Society|society|1884–|Britain
    Royal Geographical Society|society|1830–|Britain
    American Colonization Society|society|1816–1964|USA
    Royal Astronomical Society|society|1820–|Britain
    Linnean Society|society|1788–|Britain
    Academy of Sciences|academy|1666–|France
    Prussian Academy of Sciences|academy|1700–1946|Germany
    Saint Petersburg Academy of Sciences|academy|1724–1917|Russia
    Royal Swedish Academy of Sciences|academy|1739–|Scandinavia
    Accademia dei Lincei|academy|1603–|Italy
    Royal Irish Academy|academy|1785–|Ireland
    Paris Observatory|observatory|1667–|France
    Royal Greenwich Observatory|observatory|1675–1998|Britain
    Pulkovo Observatory|observatory|1839–|Russia
    Uraniborg Observatory|observatory|1576–1597|Scandinavia
    Harvard Observatory|observatory|1839–|USA
    Royal Navy|navy|1546–|Britain
    Imperial Russian Navy|navy|1696–1917|Russia
    Continental Navy|navy|1775–1785|USA
    Confederate Navy|navy|1861–1865|USA
    New Model Army|army|1645–1660|Britain
    Continental Army|army|1775–1783|USA
    Army of the Potomac|army|1861–1865|USA
    Army of Northern Virginia|army|1862–1865|USA
    Grand Army|army|1805–1815|France
    Volunteer Army|army|1917–1920|Russia
    Irish Citizen Army|army|1913–1947|Ireland
    Irish Republican Army|army|1919–1969|Ireland
    Eighth Army|army|1941–1945|Britain
    Sixth Army|army|1939–1945|Germany
    People's Liberation Army|army|1927–|China
    Committee of Public Safety|committee|1793–1795|France
    Committee of General Security|committee|1792–1795|France
    Committees of Correspondence|committee|1772–1776|USA
    Committee of Union and Progress|committee|1889–1926|Turkey
    National Congress Committee|committee|1885–|India
    Council of Trent|council|1545–1563|Italy
    Council of Constance|council|1414–1418|Germany
    Council of the Indies|council|1524–1834|Spain
    Council of Europe|council|1949–|France
    Security Council|council|1945–|USA
    Council of Nicaea|council|325–325|Byzantium
    Frankfurt Parliament|parliament|1848–1849|Germany
    Long Parliament|parliament|1640–1660|Britain
    Rump Parliament|parliament|1648–1653|Britain
    Barebone's Parliament|parliament|1653–1653|Britain
    National Constituent Assembly|assembly|1789–1791|France
    Legislative Assembly|assembly|1791–1792|France
    House of Burgesses|assembly|1619–1776|USA
    Constituent Assembly|assembly|1918–1918|Russia
    Weimar National Assembly|assembly|1919–1920|Germany
    Provisional Government|government|1917–1917|Russia
    Government of National Defence|government|1870–1871|France
    Ministry of Munitions|ministry|1915–1921|Britain
    Ministry of Finance|ministry|1802–|Russia
    Ministry of Agriculture|ministry|1837–|Russia
    Freedmen's Bureau|bureau|1865–1872|USA
    Federal Bureau of Investigation|bureau|1908–|USA
    Bureau of Indian Affairs|bureau|1824–|USA
    Works Progress Administration|organization|1935–1943|USA
    Civilian Conservation Corps|corps|1933–1942|USA
    Afrika Korps|corps|1941–1943|Germany
    University of Paris|university|1150–|France
    University of Bologna|university|1088–|Italy
    University of Oxford|university|1096–|Britain
    University of Cambridge|university|1209–|Britain
    University of Heidelberg|university|1386–|Germany
    Harvard University|university|1636–|USA
    Moscow University|university|1755–|Russia
    Order of Saint Benedict|order|529–|Italy
    Teutonic Order|order|1190–|Germany
    Dominican Order|order|1216–|France
    Franciscan Order|order|1209–|Italy
    Knights Templar|group|1119–1312|France
    Knights Hospitaller|group|1099–|Italy
    Knights of Labor|organization|1869–1949|USA
    Industrial Workers of the World|organization|1905–|USA
    Irish Republican Brotherhood|organization|1858–1924|Ireland
    Land and Liberty|organization|1876–1879|Russia
    People's Will|organization|1879–1887|Russia
    Black Hand|organization|1901–1917|Balkans
    Young Italy|organization|1831–1848|Italy
    Young Turks|group|1902–1918|Turkey
    League of Nations|league|1920–1946|Switzerland
    League of Women Voters|league|1920–|USA
    United Nations|organization|1945–|USA
    World Health Organization|organization|1948–|Switzerland
    Fourth International|international|1938–|France
    First International|international|1864–1876|Britain
    Labour and Socialist International|international|1923–1940|Germany
    Jacobins|group|1789–1794|France
    Girondins|group|1791–1793|France
    Cordeliers|group|1790–1794|France
    Feuillants|group|1791–1792|France
    Montagnards|group|1792–1799|France
    Levellers|group|1646–1650|Britain
    Diggers|group|1649–1651|Britain
    Roundheads|group|1642–1660|Britain
    Cavaliers|group|1642–1660|Britain
    Covenanters|group|1638–1690|Britain
    Luddites|group|1811–1816|Britain
    Chartists|group|1838–1857|Britain
    Suffragettes|group|1903–1918|Britain
    Fenians|group|1858–1922|Ireland
    Carbonari|group|1800–1831|Italy
    Decembrists|group|1816–1825|Russia
    Narodniks|group|1860–1895|Russia
    Octobrists|group|1905–1917|Russia
    Kadets|group|1905–1917|Russia
    Trudoviks|group|1906–1917|Russia
    Freikorps|group|1918–1923|Germany
    Spartacists|group|1914–1919|Germany
    Blackshirts|group|1919–1943|Italy
    Falangists|group|1933–1977|Spain
    Guelphs|group|1125–1400|Italy
    Ghibellines|group|1125–1400|Italy
    Huguenots|group|1530–1789|France
    Hussites|group|1415–1436|Bohemia
    Lollards|group|1370–1530|Britain
    Mamluks|group|1250–1517|Egypt
    Janissaries|group|1363–1826|Turkey
    Boxers|group|1899–1901|China
    Taipings|group|1850–1864|China
    Abolitionists|group|1780–1865|USA
    Federalists|group|1787–1824|USA
    Minutemen|group|1774–1783|USA
    Redcoats|group|1660–1900|Britain
    Sons of Liberty|group|1765–1776|USA
    Copperheads|group|1861–1865|USA
    Muckrakers|group|1890–1917|USA
    Wobblies|group|1905–1930|USA
    Black Panthers|group|1966–1982|USA
    Sandinistas|group|1961–|South America
    Zapatistas|group|1910–1920|Mexico
    Tories|group|1678–1834|Britain
    Whigs|group|1678–1859|Britain
    Populares|group|-133–-27|Rome
    Optimates|group|-133–-27|Rome
    SPD|acronym|1890–|Germany
    KPD|acronym|1919–1956|Germany
    USPD|acronym|1917–1931|Germany
    ILP|acronym|1893–1975|Britain
    TUC|acronym|1868–|Britain
    IWW|acronym|1905–|USA
    AFL|acronym|1886–1955|USA
    CGT|acronym|1895–|France
    SFIO|acronym|1905–1969|France
    PSI|acronym|1892–1994|Italy
    POUM|acronym|1935–1980|Spain
    CNT|acronym|1910–|Spain
    IRA|acronym|1919–1969|Ireland
    ANC|acronym|1912–|South Africa
    NATO|acronym|1949–|Belgium
    NAACP|acronym|1909–|USA
    UNESCO|acronym|1945–|France
    OPEC|acronym|1960–|Austria
    NASA|acronym|1958–|USA
    FBI|acronym|1908–|USA
    CIA|acronym|1947–|USA
    KGB|acronym|1954–1991|Russia
    NKVD|acronym|1934–1946|Russia
    WHO|acronym|1948–|Switzerland
    ILO|acronym|1919–|Switzerland
    IMF|acronym|1944–|USA
    """
}
