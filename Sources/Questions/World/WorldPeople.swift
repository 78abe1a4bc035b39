extension WorldNames {
  /// `name|gender|born–died|roles|region`: years astronomically by the common reckoning, those before Christ negative.
  static let people = """
    Solon|m|-630–-560|statesman|Greece
    Cleisthenes|m|-570–-508|statesman|Greece
    Miltiades|m|-550–-489|soldier|Greece
    Themistocles|m|-524–-459|statesman soldier|Greece
    Leonidas|m|-540–-480|ruler soldier|Greece
    Pericles|m|-495–-429|statesman|Greece
    Herodotus|m|-484–-425|writer|Greece
    Thucydides|m|-460–-400|writer|Greece
    Alcibiades|m|-450–-404|statesman soldier|Greece
    Socrates|m|-470–-399|philosopher|Greece
    Plato|m|-428–-348|philosopher|Greece
    Aristotle|m|-384–-322|philosopher scientist|Greece
    Xenophon|m|-430–-354|writer soldier|Greece
    Demosthenes|m|-384–-322|statesman|Greece
    Epaminondas|m|-418–-362|soldier|Greece
    Euclid|m|-325–-270|scientist|Greece
    Archimedes|m|-287–-212|scientist engineer|Greece
    Eratosthenes|m|-276–-194|scientist|Greece
    Hipparchus|m|-190–-120|scientist|Greece
    Aspasia|f|-470–-400|philosopher|Greece
    Olympias|f|-375–-316|ruler|Greece
    Cyrus the Great|m|-600–-530|ruler|Persia
    Cambyses|m|-560–-522|ruler|Persia
    Ramesses II|m|-1303–-1213|ruler|Egypt
    Hatshepsut|f|-1507–-1458|ruler|Egypt
    Akhenaten|m|-1380–-1336|ruler|Egypt
    Nefertiti|f|-1370–-1330|ruler|Egypt
    Hammurabi|m|-1810–-1750|ruler|Babylonia
    Nebuchadnezzar|m|-642–-562|ruler|Babylonia
    Ashurbanipal|m|-685–-631|ruler|Assyria
    Confucius|m|-551–-479|philosopher|China
    Mencius|m|-372–-289|philosopher|China
    Sun Tzu|m|-544–-496|soldier writer|China
    Sima Qian|m|-145–-86|writer|China
    Ban Zhao|f|49–120|writer|China
    Ashoka|m|-304–-232|ruler|India
    Chandragupta Maurya|m|-350–-295|ruler|India
    Kautilya|m|-375–-283|statesman writer|India
    Scipio Africanus|m|-236–-183|soldier statesman|Rome
    Cato the Elder|m|-234–-149|statesman writer|Rome
    Fabius Maximus|m|-280–-203|soldier statesman|Rome
    Tiberius Gracchus|m|-163–-133|statesman reformer|Rome
    Gaius Gracchus|m|-154–-121|statesman reformer|Rome
    Gaius Marius|m|-157–-86|soldier statesman|Rome
    Cornelius Sulla|m|-138–-78|soldier statesman|Rome
    Marcus Crassus|m|-115–-53|statesman|Rome
    Cicero|m|-106–-43|statesman writer|Rome
    Mark Antony|m|-83–-30|soldier statesman|Rome
    Marcus Brutus|m|-85–-42|statesman|Rome
    Spartacus|m|-103–-71|revolutionary|Rome
    Marcus Agrippa|m|-63–-12|soldier|Rome
    Livia|f|-59–29|ruler|Rome
    Agrippina|f|15–59|ruler|Rome
    Livy|m|-59–17|writer|Rome
    Virgil|m|-70–-19|writer|Rome
    Seneca|m|-4–65|philosopher statesman|Rome
    Tacitus|m|56–120|writer|Rome
    Pliny the Elder|m|23–79|writer scientist|Rome
    Plutarch|m|46–119|writer|Greece
    Trajan|m|53–117|ruler|Rome
    Hadrian|m|76–138|ruler|Rome
    Marcus Aurelius|m|121–180|ruler philosopher|Rome
    Septimius Severus|m|145–211|ruler|Rome
    Diocletian|m|244–311|ruler|Rome
    Constantine the Great|m|272–337|ruler|Rome
    Zenobia|f|240–274|ruler|Syria
    Boudica|f|25–61|ruler|Britain
    Vercingetorix|m|-82–-46|ruler soldier|Gaul
    Galen|m|129–216|scientist|Rome
    Claudius Ptolemy|m|100–170|scientist|Egypt
    Hypatia|f|355–415|scientist philosopher|Egypt
    Alaric|m|370–410|ruler soldier|Germany
    Attila|m|406–453|ruler soldier|Huns
    Theodoric the Great|m|454–526|ruler|Italy
    Justinian|m|482–565|ruler|Byzantium
    Theodora|f|497–548|ruler|Byzantium
    Belisarius|m|500–565|soldier|Byzantium
    Procopius|m|500–565|writer|Byzantium
    Heraclius|m|575–641|ruler|Byzantium
    Anna Komnene|f|1083–1153|writer|Byzantium
    Clovis|m|466–511|ruler|France
    Gregory of Tours|m|538–594|writer religious|France
    Charles Martel|m|688–741|ruler soldier|France
    Pepin the Short|m|714–768|ruler|France
    Alcuin|m|735–804|religious writer|Britain
    Bede|m|672–735|religious writer|Britain
    Alfred the Great|m|849–899|ruler|Britain
    Offa|m|730–796|ruler|Britain
    Cnut|m|990–1035|ruler|Scandinavia
    Harold Godwinson|m|1022–1066|ruler|Britain
    Otto the Great|m|912–973|ruler|Germany
    Hildegard of Bingen|f|1098–1179|religious writer|Germany
    Harun al-Rashid|m|763–809|ruler|Arabia
    Al-Khwarizmi|m|780–850|scientist|Arabia
    Avicenna|m|980–1037|scientist philosopher|Persia
    Averroes|m|1126–1198|philosopher|Spain
    Omar Khayyam|m|1048–1131|scientist writer|Persia
    Alhazen|m|965–1040|scientist|Arabia
    Saladin|m|1137–1193|ruler soldier|Arabia
    Godfrey of Bouillon|m|1060–1100|soldier|France
    Bernard of Clairvaux|m|1090–1153|religious|France
    Peter Abelard|m|1079–1142|philosopher|France
    Eleanor of Aquitaine|f|1122–1204|ruler|France
    Empress Matilda|f|1102–1167|ruler|Britain
    Thomas Becket|m|1119–1170|religious statesman|Britain
    Simon de Montfort|m|1208–1265|soldier statesman|Britain
    William Wallace|m|1270–1305|soldier revolutionary|Britain
    Robert the Bruce|m|1274–1329|ruler soldier|Britain
    Wat Tyler|m|1341–1381|revolutionary|Britain
    Roger Bacon|m|1219–1292|philosopher scientist|Britain
    Thomas Aquinas|m|1225–1274|philosopher religious|Italy
    Francis of Assisi|m|1181–1226|religious|Italy
    Dante Alighieri|m|1265–1321|writer|Italy
    Petrarch|m|1304–1374|writer|Italy
    Giovanni Boccaccio|m|1313–1375|writer|Italy
    Marco Polo|m|1254–1324|explorer writer|Italy
    Ibn Khaldun|m|1332–1406|writer philosopher|Africa
    Mansa Musa|m|1280–1337|ruler|Africa
    Ibn Battuta|m|1304–1369|explorer writer|Africa
    Kublai Khan|m|1215–1294|ruler|Mongolia
    Batu Khan|m|1205–1255|ruler soldier|Mongolia
    Tamerlane|m|1336–1405|ruler soldier|Central Asia
    Alexander Nevsky|m|1221–1263|ruler soldier|Russia
    Ivan the Terrible|m|1530–1584|ruler|Russia
    Boris Godunov|m|1551–1605|ruler|Russia
    Jan Hus|m|1370–1415|religious reformer|Bohemia
    John Wycliffe|m|1328–1384|religious reformer|Britain
    Joan of Arc|f|1412–1431|soldier|France
    Christine de Pizan|f|1364–1430|writer|France
    Johannes Gutenberg|m|1400–1468|engineer|Germany
    Lorenzo de' Medici|m|1449–1492|ruler|Italy
    Niccolò Machiavelli|m|1469–1527|writer philosopher|Italy
    Leonardo da Vinci|m|1452–1519|artist engineer|Italy
    Michelangelo|m|1475–1564|artist|Italy
    Girolamo Savonarola|m|1452–1498|religious reformer|Italy
    Isabella of Castile|f|1451–1504|ruler|Spain
    Ferdinand of Aragon|m|1452–1516|ruler|Spain
    Christopher Columbus|m|1451–1506|explorer|Italy
    Amerigo Vespucci|m|1454–1512|explorer|Italy
    Vasco da Gama|m|1469–1524|explorer|Portugal
    Bartolomeu Dias|m|1450–1500|explorer|Portugal
    Ferdinand Magellan|m|1480–1521|explorer|Portugal
    Henry the Navigator|m|1394–1460|ruler explorer|Portugal
    Hernán Cortés|m|1485–1547|explorer soldier|Spain
    Francisco Pizarro|m|1478–1541|explorer soldier|Spain
    Bartolomé de las Casas|m|1484–1566|religious reformer|Spain
    Moctezuma|m|1466–1520|ruler|Mexico
    Atahualpa|m|1502–1533|ruler|Peru
    Erasmus|m|1466–1536|philosopher writer|Netherlands
    Thomas More|m|1478–1535|statesman philosopher|Britain
    Thomas Cromwell|m|1485–1540|statesman|Britain
    Martin Luther|m|1483–1546|religious reformer|Germany
    Thomas Müntzer|m|1489–1525|religious revolutionary|Germany
    Huldrych Zwingli|m|1484–1531|religious reformer|Switzerland
    John Calvin|m|1509–1564|religious reformer|Switzerland
    Ignatius of Loyola|m|1491–1556|religious|Spain
    Suleiman the Magnificent|m|1494–1566|ruler|Turkey
    Akbar|m|1542–1605|ruler|India
    Babur|m|1483–1530|ruler soldier|India
    Oda Nobunaga|m|1534–1582|ruler soldier|Japan
    Toyotomi Hideyoshi|m|1537–1598|ruler soldier|Japan
    Tokugawa Ieyasu|m|1543–1616|ruler soldier|Japan
    Mary Stuart|f|1542–1587|ruler|Britain
    Catherine de' Medici|f|1519–1589|ruler|France
    Anne Boleyn|f|1501–1536|ruler|Britain
    Francis Drake|m|1540–1596|explorer soldier|Britain
    Walter Raleigh|m|1552–1618|explorer writer|Britain
    William the Silent|m|1533–1584|ruler soldier|Netherlands
    Nicolaus Copernicus|m|1473–1543|scientist|Poland
    Tycho Brahe|m|1546–1601|scientist|Scandinavia
    Johannes Kepler|m|1571–1630|scientist|Germany
    Galileo Galilei|m|1564–1642|scientist|Italy
    Andreas Vesalius|m|1514–1564|scientist|Netherlands
    Willebrord Snell|m|1580–1626|scientist|Netherlands
    William Harvey|m|1578–1657|scientist|Britain
    Francis Bacon|m|1561–1626|philosopher statesman|Britain
    René Descartes|m|1596–1650|philosopher scientist|France
    Blaise Pascal|m|1623–1662|scientist philosopher|France
    Pierre de Fermat|m|1607–1665|scientist|France
    Jean Picard|m|1620–1682|scientist|France
    Giovanni Cassini|m|1625–1712|scientist|France
    Christiaan Huygens|m|1629–1695|scientist|Netherlands
    Baruch Spinoza|m|1632–1677|philosopher|Netherlands
    Thomas Hobbes|m|1588–1679|philosopher|Britain
    John Locke|m|1632–1704|philosopher|Britain
    Robert Boyle|m|1627–1691|scientist|Ireland
    Robert Hooke|m|1635–1703|scientist|Britain
    Isaac Newton|m|1643–1727|scientist|Britain
    Edmond Halley|m|1656–1742|scientist|Britain
    Gottfried Leibniz|m|1646–1716|philosopher scientist|Germany
    Maria Sibylla Merian|f|1647–1717|scientist artist|Germany
    Cardinal Richelieu|m|1585–1642|statesman religious|France
    Cardinal Mazarin|m|1602–1661|statesman religious|France
    Jean-Baptiste Colbert|m|1619–1683|statesman|France
    Gustavus Adolphus|m|1594–1632|ruler soldier|Scandinavia
    Queen Christina|f|1626–1689|ruler|Scandinavia
    Albrecht von Wallenstein|m|1583–1634|soldier|Austria
    Oliver Cromwell|m|1599–1658|soldier statesman|Britain
    John Pym|m|1584–1643|statesman|Britain
    John Lilburne|m|1614–1657|revolutionary writer|Britain
    Thomas Fairfax|m|1612–1671|soldier|Britain
    Samuel Pepys|m|1633–1703|writer statesman|Britain
    John Milton|m|1608–1674|writer|Britain
    Aphra Behn|f|1640–1689|writer|Britain
    Shah Jahan|m|1592–1666|ruler|India
    Aurangzeb|m|1618–1707|ruler|India
    Kangxi|m|1654–1722|ruler|China
    Bohdan Khmelnytsky|m|1595–1657|soldier revolutionary|Ukraine
    Jan Sobieski|m|1629–1696|ruler soldier|Poland
    Prince Eugene|m|1663–1736|soldier|Austria
    Robert Walpole|m|1676–1745|statesman|Britain
    William Pitt|m|1759–1806|statesman|Britain
    Charles James Fox|m|1749–1806|statesman|Britain
    Edmund Burke|m|1729–1797|statesman philosopher|Ireland
    Adam Smith|m|1723–1790|philosopher|Britain
    David Hume|m|1711–1776|philosopher writer|Britain
    James Cook|m|1728–1779|explorer|Britain
    Joseph Banks|m|1743–1820|scientist explorer|Britain
    James Watt|m|1736–1819|engineer|Britain
    Matthew Boulton|m|1728–1809|engineer|Britain
    Richard Arkwright|m|1732–1792|engineer|Britain
    John Harrison|m|1693–1776|engineer|Britain
    Joseph Priestley|m|1733–1804|scientist|Britain
    Henry Cavendish|m|1731–1810|scientist|Britain
    William Herschel|m|1738–1822|scientist|Britain
    Caroline Herschel|f|1750–1848|scientist|Britain
    Mary Wollstonecraft|f|1759–1797|writer reformer|Britain
    Thomas Paine|m|1737–1809|writer revolutionary|USA
    William Wilberforce|m|1759–1833|statesman reformer|Britain
    Olaudah Equiano|m|1745–1797|writer reformer|Britain
    Voltaire|m|1694–1778|writer philosopher|France
    Montesquieu|m|1689–1755|philosopher|France
    Jean-Jacques Rousseau|m|1712–1778|philosopher writer|France
    Denis Diderot|m|1713–1784|philosopher writer|France
    Pierre Bouguer|m|1698–1758|scientist|France
    Charles Marie de La Condamine|m|1701–1774|scientist explorer|France
    Pierre Maupertuis|m|1698–1759|scientist|France
    Alexis Clairaut|m|1713–1765|scientist|France
    Joseph-Louis Lagrange|m|1736–1813|scientist|France
    Pierre-Simon Laplace|m|1749–1827|scientist|France
    Antoine Lavoisier|m|1743–1794|scientist|France
    Émilie du Châtelet|f|1706–1749|scientist|France
    Madame de Staël|f|1766–1817|writer|France
    Jacques Necker|m|1732–1804|statesman|France
    Honoré Mirabeau|m|1749–1791|statesman revolutionary|France
    Marquis de Lafayette|m|1757–1834|soldier statesman|France
    Georges Danton|m|1759–1794|revolutionary statesman|France
    Maximilien Robespierre|m|1758–1794|revolutionary statesman|France
    Jean-Paul Marat|m|1743–1793|revolutionary writer|France
    Camille Desmoulins|m|1760–1794|revolutionary writer|France
    Louis de Saint-Just|m|1767–1794|revolutionary|France
    Jacques-Pierre Brissot|m|1754–1793|revolutionary writer|France
    Olympe de Gouges|f|1748–1793|writer reformer|France
    Charlotte Corday|f|1768–1793|revolutionary|France
    Marie Antoinette|f|1755–1793|ruler|France
    Gracchus Babeuf|m|1760–1797|revolutionary|France
    Napoleon Bonaparte|m|1769–1821|ruler soldier|France
    Joseph Fouché|m|1759–1820|statesman|France
    Charles de Talleyrand|m|1754–1838|statesman|France
    Michel Ney|m|1769–1815|soldier|France
    Toussaint Louverture|m|1743–1803|revolutionary soldier|Haiti
    Jean-Jacques Dessalines|m|1758–1806|revolutionary ruler|Haiti
    Maria Theresa|f|1717–1780|ruler|Austria
    Frederick the Great|m|1712–1786|ruler soldier|Germany
    Immanuel Kant|m|1724–1804|philosopher|Germany
    Leonhard Euler|m|1707–1783|scientist|Switzerland
    Anders Celsius|m|1701–1744|scientist|Scandinavia
    Carl Linnaeus|m|1707–1778|scientist|Scandinavia
    Peter the Great|m|1672–1725|ruler|Russia
    Catherine the Great|f|1729–1796|ruler|Russia
    Mikhail Lomonosov|m|1711–1765|scientist writer|Russia
    Yemelyan Pugachev|m|1742–1775|revolutionary|Russia
    Alexander Suvorov|m|1730–1800|soldier|Russia
    Tadeusz Kościuszko|m|1746–1817|soldier revolutionary|Poland
    Benjamin Franklin|m|1706–1790|statesman scientist|USA
    George Washington|m|1732–1799|statesman soldier|USA
    John Adams|m|1735–1826|statesman|USA
    Abigail Adams|f|1744–1818|writer|USA
    Thomas Jefferson|m|1743–1826|statesman|USA
    James Madison|m|1751–1836|statesman|USA
    Alexander Hamilton|m|1755–1804|statesman|USA
    Samuel Adams|m|1722–1803|revolutionary statesman|USA
    Patrick Henry|m|1736–1799|revolutionary statesman|USA
    Nathanael Greene|m|1742–1786|soldier|USA
    Benedict Arnold|m|1741–1801|soldier|USA
    Charles Cornwallis|m|1738–1805|soldier|Britain
    Tecumseh|m|1768–1813|soldier|USA
    Meriwether Lewis|m|1774–1809|explorer|USA
    William Clark|m|1770–1838|explorer|USA
    Andrew Jackson|m|1767–1845|statesman soldier|USA
    Henry Clay|m|1777–1852|statesman|USA
    John C. Calhoun|m|1782–1850|statesman|USA
    Daniel Webster|m|1782–1852|statesman|USA
    Nat Turner|m|1800–1831|revolutionary|USA
    John Brown|m|1800–1859|revolutionary reformer|USA
    Frederick Douglass|m|1818–1895|reformer writer|USA
    William Lloyd Garrison|m|1805–1879|reformer writer|USA
    Sojourner Truth|f|1797–1883|reformer|USA
    Harriet Tubman|f|1822–1913|reformer|USA
    Harriet Beecher Stowe|f|1811–1896|writer reformer|USA
    Elizabeth Cady Stanton|f|1815–1902|reformer|USA
    Susan B. Anthony|f|1820–1906|reformer|USA
    Abraham Lincoln|m|1809–1865|statesman|USA
    Jefferson Davis|m|1808–1889|statesman|USA
    Stephen Douglas|m|1813–1861|statesman|USA
    William Seward|m|1801–1872|statesman|USA
    Robert E. Lee|m|1807–1870|soldier|USA
    Stonewall Jackson|m|1824–1863|soldier|USA
    Ulysses S. Grant|m|1822–1885|soldier statesman|USA
    William Sherman|m|1820–1891|soldier|USA
    George McClellan|m|1826–1885|soldier|USA
    Sitting Bull|m|1831–1890|soldier|USA
    Clara Barton|f|1821–1912|reformer|USA
    Samuel Morse|m|1791–1872|engineer artist|USA
    Thomas Edison|m|1847–1931|engineer|USA
    Alexander Graham Bell|m|1847–1922|engineer|USA
    Nikola Tesla|m|1856–1943|engineer|USA
    Wilbur Wright|m|1867–1912|engineer|USA
    Henry Ford|m|1863–1947|engineer|USA
    Andrew Carnegie|m|1835–1919|industrialist|USA
    John D. Rockefeller|m|1839–1937|industrialist|USA
    Mark Twain|m|1835–1910|writer|USA
    Booker T. Washington|m|1856–1915|reformer writer|USA
    W. E. B. Du Bois|m|1868–1963|reformer writer|USA
    Ida B. Wells|f|1862–1931|writer reformer|USA
    Jane Addams|f|1860–1935|reformer|USA
    Emma Goldman|f|1869–1940|revolutionary writer|USA
    Eugene Debs|m|1855–1926|statesman revolutionary|USA
    Samuel Gompers|m|1850–1924|reformer|USA
    William Jennings Bryan|m|1860–1925|statesman|USA
    Theodore Roosevelt|m|1858–1919|statesman|USA
    Woodrow Wilson|m|1856–1924|statesman|USA
    Henry Cabot Lodge|m|1850–1924|statesman|USA
    John Pershing|m|1860–1948|soldier|USA
    Herbert Hoover|m|1874–1964|statesman|USA
    Charles Dawes|m|1865–1951|statesman|USA
    Franklin D. Roosevelt|m|1882–1945|statesman|USA
    Eleanor Roosevelt|f|1884–1962|reformer statesman|USA
    Frances Perkins|f|1880–1965|statesman|USA
    Harry Truman|m|1884–1972|statesman|USA
    George Marshall|m|1880–1959|soldier statesman|USA
    Dwight Eisenhower|m|1890–1969|soldier statesman|USA
    Douglas MacArthur|m|1880–1964|soldier|USA
    George Patton|m|1885–1945|soldier|USA
    Chester Nimitz|m|1885–1966|soldier|USA
    Joseph McCarthy|m|1908–1957|statesman|USA
    John Foster Dulles|m|1888–1959|statesman|USA
    Adlai Stevenson|m|1900–1965|statesman|USA
    John F. Kennedy|m|1917–1963|statesman|USA
    Robert McNamara|m|1916–2009|statesman|USA
    Dean Rusk|m|1909–1994|statesman|USA
    Lyndon Johnson|m|1908–1973|statesman|USA
    Barry Goldwater|m|1909–1998|statesman|USA
    Hubert Humphrey|m|1911–1978|statesman|USA
    Richard Nixon|m|1913–1994|statesman|USA
    Henry Kissinger|m|1923–2023|statesman|USA
    Gerald Ford|m|1913–2006|statesman|USA
    Jimmy Carter|m|1924–2024|statesman|USA
    Ronald Reagan|m|1911–2004|statesman|USA
    George Shultz|m|1920–2021|statesman|USA
    Martin Luther King|m|1929–1968|reformer religious|USA
    Malcolm X|m|1925–1965|reformer|USA
    Rosa Parks|f|1913–2005|reformer|USA
    Thurgood Marshall|m|1908–1993|reformer statesman|USA
    Cesar Chavez|m|1927–1993|reformer|USA
    Rachel Carson|f|1907–1964|scientist writer|USA
    Betty Friedan|f|1921–2006|writer reformer|USA
    Robert Oppenheimer|m|1904–1967|scientist|USA
    Neil Armstrong|m|1930–2012|explorer|USA
    Richard Feynman|m|1918–1988|scientist|USA
    Linus Pauling|m|1901–1994|scientist|USA
    Edwin Hubble|m|1889–1953|scientist|USA
    Barbara McClintock|f|1902–1992|scientist|USA
    Simón Bolívar|m|1783–1830|revolutionary soldier|South America
    José de San Martín|m|1778–1850|revolutionary soldier|South America
    Bernardo O'Higgins|m|1778–1842|revolutionary statesman|South America
    Miguel Hidalgo|m|1753–1811|revolutionary religious|Mexico
    Benito Juárez|m|1806–1872|statesman|Mexico
    Porfirio Díaz|m|1830–1915|statesman soldier|Mexico
    Emiliano Zapata|m|1879–1919|revolutionary|Mexico
    Pancho Villa|m|1878–1923|revolutionary soldier|Mexico
    José Martí|m|1853–1895|revolutionary writer|Cuba
    Fidel Castro|m|1926–2016|revolutionary statesman|Cuba
    Che Guevara|m|1928–1967|revolutionary|Argentina
    Juan Perón|m|1895–1974|statesman soldier|Argentina
    Eva Perón|f|1919–1952|statesman|Argentina
    Salvador Allende|m|1908–1973|statesman|Chile
    Augusto Pinochet|m|1915–2006|statesman soldier|Chile
    Getúlio Vargas|m|1882–1954|statesman|Brazil
    Alexander von Humboldt|m|1769–1859|scientist explorer|Germany
    Carl Friedrich Gauss|m|1777–1855|scientist|Germany
    Friedrich Bessel|m|1784–1846|scientist|Germany
    Georg Hegel|m|1770–1831|philosopher|Germany
    Johann Fichte|m|1762–1814|philosopher|Germany
    Johann Wolfgang von Goethe|m|1749–1832|writer|Germany
    Friedrich Schiller|m|1759–1805|writer|Germany
    Heinrich Heine|m|1797–1856|writer|Germany
    Baron vom Stein|m|1757–1831|statesman reformer|Germany
    Gebhard von Blücher|m|1742–1819|soldier|Germany
    Carl von Clausewitz|m|1780–1831|soldier writer|Germany
    Klemens von Metternich|m|1773–1859|statesman|Austria
    Lajos Kossuth|m|1802–1894|revolutionary statesman|Hungary
    Karl Marx|m|1818–1883|philosopher revolutionary|Germany
    Friedrich Engels|m|1820–1895|philosopher revolutionary|Germany
    Ferdinand Lassalle|m|1825–1864|revolutionary writer|Germany
    August Bebel|m|1840–1913|statesman revolutionary|Germany
    Eduard Bernstein|m|1850–1932|statesman writer|Germany
    Karl Kautsky|m|1854–1938|writer statesman|Germany
    Clara Zetkin|f|1857–1933|revolutionary statesman|Germany
    Otto von Bismarck|m|1815–1898|statesman|Germany
    Helmuth von Moltke|m|1800–1891|soldier|Germany
    Alfred von Schlieffen|m|1833–1913|soldier|Germany
    Alfred von Tirpitz|m|1849–1930|soldier|Germany
    Bernhard von Bülow|m|1849–1929|statesman|Germany
    Paul von Hindenburg|m|1847–1934|soldier statesman|Germany
    Erich Ludendorff|m|1865–1937|soldier|Germany
    Friedrich Ebert|m|1871–1925|statesman|Germany
    Matthias Erzberger|m|1875–1921|statesman|Germany
    Walther Rathenau|m|1867–1922|statesman industrialist|Germany
    Gustav Stresemann|m|1878–1929|statesman|Germany
    Wolfgang Kapp|m|1858–1922|statesman|Germany
    Kurt Eisner|m|1867–1919|revolutionary writer|Germany
    Ernst Toller|m|1893–1939|revolutionary writer|Germany
    Franz von Papen|m|1879–1969|statesman|Germany
    Kurt von Schleicher|m|1882–1934|statesman soldier|Germany
    Heinrich Brüning|m|1885–1970|statesman|Germany
    Adolf Hitler|m|1889–1945|statesman|Germany
    Joseph Goebbels|m|1897–1945|statesman|Germany
    Hermann Göring|m|1893–1946|statesman soldier|Germany
    Erwin Rommel|m|1891–1944|soldier|Germany
    Konrad Adenauer|m|1876–1967|statesman|Germany
    Willy Brandt|m|1913–1992|statesman|Germany
    Walter Ulbricht|m|1893–1973|statesman|Germany
    Helmut Kohl|m|1930–2017|statesman|Germany
    Petra Kelly|f|1947–1992|statesman reformer|Germany
    Max Weber|m|1864–1920|philosopher writer|Germany
    Friedrich Nietzsche|m|1844–1900|philosopher|Germany
    Robert Koch|m|1843–1910|scientist|Germany
    Max Planck|m|1858–1947|scientist|Germany
    Albert Einstein|m|1879–1955|scientist|Germany
    Werner Heisenberg|m|1901–1976|scientist|Germany
    Otto Hahn|m|1879–1968|scientist|Germany
    Fritz Haber|m|1868–1934|scientist|Germany
    Emmy Noether|f|1882–1935|scientist|Germany
    Lise Meitner|f|1878–1968|scientist|Austria
    Erwin Schrödinger|m|1887–1961|scientist|Austria
    Sigmund Freud|m|1856–1939|scientist writer|Austria
    Gregor Mendel|m|1822–1884|scientist religious|Austria
    Bertha von Suttner|f|1843–1914|writer reformer|Austria
    Victor Adler|m|1852–1918|statesman|Austria
    Otto Bauer|m|1881–1938|statesman|Austria
    Engelbert Dollfuss|m|1892–1934|statesman|Austria
    Béla Kun|m|1886–1938|revolutionary|Hungary
    Miklós Horthy|m|1868–1957|statesman soldier|Hungary
    Imre Nagy|m|1896–1958|statesman|Hungary
    Tomáš Masaryk|m|1850–1937|statesman philosopher|Bohemia
    Edvard Beneš|m|1884–1948|statesman|Bohemia
    Alexander Dubček|m|1921–1992|statesman|Bohemia
    Václav Havel|m|1936–2011|statesman writer|Bohemia
    Józef Piłsudski|m|1867–1935|statesman soldier|Poland
    Roman Dmowski|m|1864–1939|statesman|Poland
    Lech Wałęsa|m|1943–|statesman reformer|Poland
    Josip Broz Tito|m|1892–1980|statesman revolutionary|Balkans
    Aleksandar Stamboliyski|m|1879–1923|statesman|Balkans
    Eleftherios Venizelos|m|1864–1936|statesman|Greece
    Ion Brătianu|m|1864–1927|statesman|Balkans
    Giuseppe Mazzini|m|1805–1872|revolutionary writer|Italy
    Giuseppe Garibaldi|m|1807–1882|soldier revolutionary|Italy
    Camillo Cavour|m|1810–1861|statesman|Italy
    Francesco Crispi|m|1818–1901|statesman|Italy
    Giovanni Giolitti|m|1842–1928|statesman|Italy
    Filippo Turati|m|1857–1932|statesman|Italy
    Benito Mussolini|m|1883–1945|statesman|Italy
    Antonio Gramsci|m|1891–1937|revolutionary writer|Italy
    Alessandro Volta|m|1745–1827|scientist|Italy
    Guglielmo Marconi|m|1874–1937|engineer|Italy
    Enrico Fermi|m|1901–1954|scientist|Italy
    Alcide De Gasperi|m|1881–1954|statesman|Italy
    Francisco Franco|m|1892–1975|statesman soldier|Spain
    Miguel Primo de Rivera|m|1870–1930|statesman soldier|Spain
    Manuel Azaña|m|1880–1940|statesman|Spain
    Dolores Ibárruri|f|1895–1989|statesman revolutionary|Spain
    Francisco Goya|m|1746–1828|artist|Spain
    Pablo Picasso|m|1881–1973|artist|Spain
    António Salazar|m|1889–1970|statesman|Portugal
    Adolphe Thiers|m|1797–1877|statesman writer|France
    François Guizot|m|1787–1874|statesman writer|France
    Louis Blanc|m|1811–1882|revolutionary writer|France
    Auguste Blanqui|m|1805–1881|revolutionary|France
    Pierre-Joseph Proudhon|m|1809–1865|philosopher writer|France
    Louise Michel|f|1830–1905|revolutionary writer|France
    Flora Tristan|f|1803–1844|writer reformer|France
    George Sand|f|1804–1876|writer|France
    Victor Hugo|m|1802–1885|writer|France
    Alexis de Tocqueville|m|1805–1859|writer statesman|France
    Léon Gambetta|m|1838–1882|statesman|France
    Jules Ferry|m|1832–1893|statesman|France
    Georges Boulanger|m|1837–1891|soldier statesman|France
    Alfred Dreyfus|m|1859–1935|soldier|France
    Émile Zola|m|1840–1902|writer|France
    Jean Jaurès|m|1859–1914|statesman writer|France
    Jules Guesde|m|1845–1922|statesman revolutionary|France
    Georges Clemenceau|m|1841–1929|statesman|France
    Aristide Briand|m|1862–1932|statesman|France
    Raymond Poincaré|m|1860–1934|statesman|France
    Ferdinand Foch|m|1851–1929|soldier|France
    Joseph Joffre|m|1852–1931|soldier|France
    Philippe Pétain|m|1856–1951|soldier statesman|France
    Édouard Herriot|m|1872–1957|statesman|France
    Pierre Laval|m|1883–1945|statesman|France
    Léon Blum|m|1872–1950|statesman|France
    Maurice Thorez|m|1900–1964|statesman|France
    Charles de Gaulle|m|1890–1970|soldier statesman|France
    Jean Monnet|m|1888–1979|statesman|France
    Robert Schuman|m|1886–1963|statesman|France
    Simone de Beauvoir|f|1908–1986|writer philosopher|France
    Simone Veil|f|1927–2017|statesman|France
    Louis Pasteur|m|1822–1895|scientist|France
    Marie Curie|f|1867–1934|scientist|France
    Henri Becquerel|m|1852–1908|scientist|France
    Augustin Fresnel|m|1788–1827|scientist|France
    François Arago|m|1786–1853|scientist statesman|France
    Jean-Baptiste Delambre|m|1749–1822|scientist|France
    Pierre Méchain|m|1744–1804|scientist|France
    Ferdinand de Lesseps|m|1805–1894|engineer|France
    Gustave Eiffel|m|1832–1923|engineer|France
    Sophie Germain|f|1776–1831|scientist|France
    Duke of Wellington|m|1769–1852|soldier statesman|Britain
    Horatio Nelson|m|1758–1805|soldier|Britain
    Lord Castlereagh|m|1769–1822|statesman|Britain
    George Canning|m|1770–1827|statesman|Britain
    Robert Peel|m|1788–1850|statesman|Britain
    Lord Palmerston|m|1784–1865|statesman|Britain
    John Russell|m|1792–1878|statesman|Britain
    William Gladstone|m|1809–1898|statesman|Britain
    Benjamin Disraeli|m|1804–1881|statesman writer|Britain
    Queen Victoria|f|1819–1901|ruler|Britain
    Feargus O'Connor|m|1794–1855|reformer statesman|Britain
    William Lovett|m|1800–1877|reformer|Britain
    Robert Owen|m|1771–1858|reformer industrialist|Britain
    Richard Cobden|m|1804–1865|statesman reformer|Britain
    John Bright|m|1811–1889|statesman reformer|Britain
    Florence Nightingale|f|1820–1910|reformer|Britain
    Elizabeth Fry|f|1780–1845|reformer|Britain
    Josephine Butler|f|1828–1906|reformer|Britain
    Annie Besant|f|1847–1933|reformer writer|Britain
    John Stuart Mill|m|1806–1873|philosopher statesman|Britain
    David Ricardo|m|1772–1823|philosopher|Britain
    Thomas Malthus|m|1766–1834|philosopher|Britain
    Jeremy Bentham|m|1748–1832|philosopher reformer|Britain
    Thomas Carlyle|m|1795–1881|writer|Britain
    Charles Dickens|m|1812–1870|writer|Britain
    George Eliot|f|1819–1880|writer|Britain
    Mary Shelley|f|1797–1851|writer|Britain
    Lord Byron|m|1788–1824|writer|Britain
    William Wordsworth|m|1770–1850|writer|Britain
    Humphry Davy|m|1778–1829|scientist|Britain
    Michael Faraday|m|1791–1867|scientist|Britain
    John Dalton|m|1766–1844|scientist|Britain
    Charles Babbage|m|1791–1871|scientist engineer|Britain
    Ada Lovelace|f|1815–1852|scientist|Britain
    Mary Somerville|f|1780–1872|scientist writer|Britain
    Mary Anning|f|1799–1847|scientist|Britain
    Charles Lyell|m|1797–1875|scientist|Britain
    Charles Darwin|m|1809–1882|scientist|Britain
    Alfred Russel Wallace|m|1823–1913|scientist explorer|Britain
    Thomas Huxley|m|1825–1895|scientist|Britain
    James Clerk Maxwell|m|1831–1879|scientist|Britain
    Lord Kelvin|m|1824–1907|scientist|Britain
    Joseph Lister|m|1827–1912|scientist|Britain
    George Everest|m|1790–1866|scientist engineer|Britain
    William Lambton|m|1753–1823|scientist soldier|Britain
    George Airy|m|1801–1892|scientist|Britain
    George Stephenson|m|1781–1848|engineer|Britain
    Isambard Kingdom Brunel|m|1806–1859|engineer|Britain
    Thomas Telford|m|1757–1834|engineer|Britain
    David Livingstone|m|1813–1873|explorer religious|Britain
    Henry Morton Stanley|m|1841–1904|explorer writer|Britain
    John Franklin|m|1786–1847|explorer|Britain
    Robert Falcon Scott|m|1868–1912|explorer|Britain
    Ernest Shackleton|m|1874–1922|explorer|Britain
    Cecil Rhodes|m|1853–1902|statesman industrialist|Britain
    Lord Kitchener|m|1850–1916|soldier statesman|Britain
    Joseph Chamberlain|m|1836–1914|statesman|Britain
    Lord Salisbury|m|1830–1903|statesman|Britain
    Arthur Balfour|m|1848–1930|statesman|Britain
    Herbert Asquith|m|1852–1928|statesman|Britain
    Edward Grey|m|1862–1933|statesman|Britain
    David Lloyd George|m|1863–1945|statesman|Britain
    Keir Hardie|m|1856–1915|statesman reformer|Britain
    Ramsay MacDonald|m|1866–1937|statesman|Britain
    Arthur Henderson|m|1863–1935|statesman|Britain
    Lord Curzon|m|1859–1925|statesman|Britain
    Stanley Baldwin|m|1867–1947|statesman|Britain
    Bonar Law|m|1858–1923|statesman|Britain
    Austen Chamberlain|m|1863–1937|statesman|Britain
    Neville Chamberlain|m|1869–1940|statesman|Britain
    Winston Churchill|m|1874–1965|statesman writer|Britain
    Ernest Bevin|m|1881–1951|statesman|Britain
    Clement Attlee|m|1883–1967|statesman|Britain
    Aneurin Bevan|m|1897–1960|statesman|Britain
    Anthony Eden|m|1897–1977|statesman|Britain
    Harold Macmillan|m|1894–1986|statesman|Britain
    Harold Wilson|m|1916–1995|statesman|Britain
    Margaret Thatcher|f|1925–2013|statesman|Britain
    Barbara Castle|f|1910–2002|statesman|Britain
    Douglas Haig|m|1861–1928|soldier|Britain
    John Jellicoe|m|1859–1935|soldier|Britain
    Bernard Montgomery|m|1887–1976|soldier|Britain
    Emmeline Pankhurst|f|1858–1928|reformer|Britain
    Sylvia Pankhurst|f|1882–1960|reformer revolutionary|Britain
    Millicent Fawcett|f|1847–1929|reformer|Britain
    Beatrice Webb|f|1858–1943|reformer writer|Britain
    Sidney Webb|m|1859–1947|statesman writer|Britain
    John Maynard Keynes|m|1883–1946|philosopher statesman|Britain
    Bertrand Russell|m|1872–1970|philosopher writer|Britain
    H. G. Wells|m|1866–1946|writer|Britain
    Virginia Woolf|f|1882–1941|writer|Britain
    George Orwell|m|1903–1950|writer|Britain
    Ernest Rutherford|m|1871–1937|scientist|Britain
    J. J. Thomson|m|1856–1940|scientist|Britain
    Arthur Eddington|m|1882–1944|scientist|Britain
    James Chadwick|m|1891–1974|scientist|Britain
    Alexander Fleming|m|1881–1955|scientist|Britain
    Rosalind Franklin|f|1920–1958|scientist|Britain
    Francis Crick|m|1916–2004|scientist|Britain
    Dorothy Hodgkin|f|1910–1994|scientist|Britain
    Alan Turing|m|1912–1954|scientist|Britain
    T. E. Lawrence|m|1888–1935|soldier writer|Britain
    Gertrude Bell|f|1868–1926|explorer writer|Britain
    Wolfe Tone|m|1763–1798|revolutionary|Ireland
    Daniel O'Connell|m|1775–1847|statesman reformer|Ireland
    Charles Stewart Parnell|m|1846–1891|statesman|Ireland
    James Connolly|m|1868–1916|revolutionary writer|Ireland
    Patrick Pearse|m|1879–1916|revolutionary writer|Ireland
    Michael Collins|m|1890–1922|revolutionary soldier|Ireland
    Arthur Griffith|m|1871–1922|statesman writer|Ireland
    Éamon de Valera|m|1882–1975|statesman|Ireland
    Constance Markievicz|f|1868–1927|revolutionary statesman|Ireland
    William Butler Yeats|m|1865–1939|writer|Ireland
    Alfred Nobel|m|1833–1896|engineer industrialist|Scandinavia
    Hans Christian Ørsted|m|1777–1851|scientist|Scandinavia
    Henrik Ibsen|m|1828–1906|writer|Scandinavia
    Fridtjof Nansen|m|1861–1930|explorer statesman|Scandinavia
    Roald Amundsen|m|1872–1928|explorer|Scandinavia
    Hjalmar Branting|m|1860–1925|statesman|Scandinavia
    Carl Gustaf Mannerheim|m|1867–1951|soldier statesman|Finland
    Niels Bohr|m|1885–1962|scientist|Scandinavia
    Alva Myrdal|f|1902–1986|statesman reformer|Scandinavia
    Dag Hammarskjöld|m|1905–1961|statesman|Scandinavia
    Mikhail Kutuzov|m|1745–1813|soldier|Russia
    Mikhail Speransky|m|1772–1839|statesman|Russia
    Alexander Pushkin|m|1799–1837|writer|Russia
    Alexander Herzen|m|1812–1870|writer revolutionary|Russia
    Mikhail Bakunin|m|1814–1876|revolutionary writer|Russia
    Nikolai Chernyshevsky|m|1828–1889|writer revolutionary|Russia
    Fyodor Dostoevsky|m|1821–1881|writer|Russia
    Leo Tolstoy|m|1828–1910|writer|Russia
    Dmitri Mendeleev|m|1834–1907|scientist|Russia
    Friedrich Struve|m|1793–1864|scientist|Russia
    Sofia Perovskaya|f|1853–1881|revolutionary|Russia
    Vera Zasulich|f|1849–1919|revolutionary writer|Russia
    Vera Figner|f|1852–1942|revolutionary|Russia
    Georgi Plekhanov|m|1856–1918|revolutionary writer|Russia
    Sergei Witte|m|1849–1915|statesman|Russia
    Pyotr Stolypin|m|1862–1911|statesman|Russia
    Pavel Milyukov|m|1859–1943|statesman writer|Russia
    Alexander Kerensky|m|1881–1970|statesman|Russia
    Georgy Lvov|m|1861–1925|statesman|Russia
    Lavr Kornilov|m|1870–1918|soldier|Russia
    Anton Denikin|m|1872–1947|soldier|Russia
    Alexander Kolchak|m|1874–1920|soldier|Russia
    Pyotr Wrangel|m|1878–1928|soldier|Russia
    Nestor Makhno|m|1888–1934|revolutionary soldier|Ukraine
    Symon Petliura|m|1879–1926|statesman soldier|Ukraine
    Alexandra Kollontai|f|1872–1952|revolutionary statesman|Russia
    Maxim Gorky|m|1868–1936|writer|Russia
    Ivan Pavlov|m|1849–1936|scientist|Russia
    Nikolai Vavilov|m|1887–1943|scientist|Russia
    Sergei Korolev|m|1907–1966|engineer|Russia
    Georgy Zhukov|m|1896–1974|soldier|Russia
    Vyacheslav Molotov|m|1890–1986|statesman|Russia
    Nikita Khrushchev|m|1894–1971|statesman|Russia
    Leonid Brezhnev|m|1906–1982|statesman|Russia
    Andrei Gromyko|m|1909–1989|statesman|Russia
    Mikhail Gorbachev|m|1931–2022|statesman|Russia
    Boris Yeltsin|m|1931–2007|statesman|Russia
    Andrei Sakharov|m|1921–1989|scientist reformer|Russia
    Mustafa Kemal Atatürk|m|1881–1938|statesman soldier|Turkey
    Enver Pasha|m|1881–1922|soldier statesman|Turkey
    İsmet İnönü|m|1884–1973|statesman soldier|Turkey
    Muhammad Ali Pasha|m|1769–1849|ruler|Egypt
    Ahmed Urabi|m|1841–1911|soldier revolutionary|Egypt
    Saad Zaghloul|m|1859–1927|statesman|Egypt
    Gamal Abdel Nasser|m|1918–1970|statesman soldier|Egypt
    Anwar Sadat|m|1918–1981|statesman|Egypt
    Theodor Herzl|m|1860–1904|writer|Austria
    Chaim Weizmann|m|1874–1952|statesman scientist|Israel
    David Ben-Gurion|m|1886–1973|statesman|Israel
    Golda Meir|f|1898–1978|statesman|Israel
    Mohammad Mossadegh|m|1882–1967|statesman|Persia
    Reza Shah|m|1878–1944|ruler|Persia
    Ruhollah Khomeini|m|1902–1989|religious statesman|Persia
    Mohandas Gandhi|m|1869–1948|reformer statesman|India
    Jawaharlal Nehru|m|1889–1964|statesman|India
    Muhammad Ali Jinnah|m|1876–1948|statesman|India
    Subhas Chandra Bose|m|1897–1945|revolutionary statesman|India
    B. R. Ambedkar|m|1891–1956|reformer statesman|India
    Sarojini Naidu|f|1879–1949|statesman writer|India
    Indira Gandhi|f|1917–1984|statesman|India
    Rabindranath Tagore|m|1861–1941|writer|India
    Manabendra Nath Roy|m|1887–1954|revolutionary|India
    C. V. Raman|m|1888–1970|scientist|India
    Rani of Jhansi|f|1828–1858|ruler soldier|India
    Robert Clive|m|1725–1774|soldier statesman|Britain
    Warren Hastings|m|1732–1818|statesman|Britain
    Lin Zexu|m|1785–1850|statesman|China
    Hong Xiuquan|m|1814–1864|revolutionary religious|China
    Zeng Guofan|m|1811–1872|statesman soldier|China
    Li Hongzhang|m|1823–1901|statesman|China
    Empress Cixi|f|1835–1908|ruler|China
    Kang Youwei|m|1858–1927|reformer writer|China
    Liang Qichao|m|1873–1929|reformer writer|China
    Sun Yat-sen|m|1866–1925|revolutionary statesman|China
    Yuan Shikai|m|1859–1916|statesman soldier|China
    Chiang Kai-shek|m|1887–1975|statesman soldier|China
    Chen Duxiu|m|1879–1942|revolutionary writer|China
    Wang Jingwei|m|1883–1944|statesman|China
    Lu Xun|m|1881–1936|writer|China
    Mao Zedong|m|1893–1976|statesman revolutionary|China
    Zhou Enlai|m|1898–1976|statesman revolutionary|China
    Zhu De|m|1886–1976|soldier revolutionary|China
    Lin Biao|m|1907–1971|soldier statesman|China
    Liu Shaoqi|m|1898–1969|statesman revolutionary|China
    Deng Xiaoping|m|1904–1997|statesman|China
    Song Qingling|f|1893–1981|statesman|China
    Jiang Qing|f|1914–1991|statesman|China
    Saigō Takamori|m|1828–1877|soldier statesman|Japan
    Itō Hirobumi|m|1841–1909|statesman|Japan
    Ōkubo Toshimichi|m|1830–1878|statesman|Japan
    Matthew Perry|m|1794–1858|soldier|USA
    Tōgō Heihachirō|m|1848–1934|soldier|Japan
    Hideki Tojo|m|1884–1948|soldier statesman|Japan
    Isoroku Yamamoto|m|1884–1943|soldier|Japan
    Shigeru Yoshida|m|1878–1967|statesman|Japan
    Ho Chi Minh|m|1890–1969|revolutionary statesman|Vietnam
    Võ Nguyên Giáp|m|1911–2013|soldier revolutionary|Vietnam
    Ngo Dinh Diem|m|1901–1963|statesman|Vietnam
    Sukarno|m|1901–1970|statesman|Indonesia
    José Rizal|m|1861–1896|writer reformer|Philippines
    Emilio Aguinaldo|m|1869–1964|revolutionary soldier|Philippines
    Kim Il-sung|m|1912–1994|statesman|Korea
    Syngman Rhee|m|1875–1965|statesman|Korea
    Shaka|m|1787–1828|ruler soldier|Africa
    Menelik II|m|1844–1913|ruler|Africa
    Haile Selassie|m|1892–1975|ruler|Africa
    Samori Ture|m|1830–1900|ruler soldier|Africa
    Paul Kruger|m|1825–1904|statesman|South Africa
    Jan Smuts|m|1870–1950|statesman soldier|South Africa
    Louis Botha|m|1862–1919|statesman soldier|South Africa
    Nelson Mandela|m|1918–2013|statesman reformer|South Africa
    Desmond Tutu|m|1931–2021|religious reformer|South Africa
    Kwame Nkrumah|m|1909–1972|statesman|Africa
    Jomo Kenyatta|m|1897–1978|statesman|Africa
    Julius Nyerere|m|1922–1999|statesman|Africa
    Léopold Senghor|m|1906–2001|statesman writer|Africa
    Patrice Lumumba|m|1925–1961|statesman|Africa
    Ahmed Ben Bella|m|1916–2012|revolutionary statesman|Africa
    Frantz Fanon|m|1925–1961|writer revolutionary|Africa
    Wangari Maathai|f|1940–2011|scientist reformer|Africa
    Queen Nzinga|f|1583–1663|ruler|Africa
    Yaa Asantewaa|f|1840–1921|ruler|Africa
    William Lyon Mackenzie King|m|1874–1950|statesman|Canada
    John A. Macdonald|m|1815–1891|statesman|Canada
    Louis Riel|m|1844–1885|revolutionary|Canada
    Jacques Cartier|m|1491–1557|explorer|France
    Samuel de Champlain|m|1567–1635|explorer|France
    James Wolfe|m|1727–1759|soldier|Britain
    Louis-Joseph de Montcalm|m|1712–1759|soldier|France
    Abel Tasman|m|1603–1659|explorer|Netherlands
    Billy Hughes|m|1862–1952|statesman|Australia
    John Curtin|m|1885–1945|statesman|Australia
    Edmund Hillary|m|1919–2008|explorer|New Zealand
    Richard Seddon|m|1845–1906|statesman|New Zealand
    Rosa Luxemburg|f|1871–1919|revolutionary writer|Germany
    Henriette Roland Holst|f|1869–1952|revolutionary writer|Netherlands
    Émile Vandervelde|m|1866–1938|statesman|Belgium
    Camille Huysmans|m|1871–1968|statesman|Belgium
    Daniel De Leon|m|1852–1914|revolutionary writer|USA
    Bill Haywood|m|1869–1928|revolutionary reformer|USA
    John Reed|m|1887–1920|writer revolutionary|USA
    Tom Mann|m|1856–1941|reformer revolutionary|Britain
    Henry Hyndman|m|1842–1921|writer statesman|Britain
    Jacob Bernoulli|m|1655–1705|scientist|Switzerland
    Albrecht Dürer|m|1471–1528|artist|Germany
    Rembrandt|m|1606–1669|artist|Netherlands
    Johann Sebastian Bach|m|1685–1750|composer|Germany
    Wolfgang Amadeus Mozart|m|1756–1791|composer|Austria
    Ludwig van Beethoven|m|1770–1827|composer|Germany
    Joseph Haydn|m|1732–1809|composer|Austria
    Franz Schubert|m|1797–1828|composer|Austria
    Clara Schumann|f|1819–1896|composer|Germany
    Hector Berlioz|m|1803–1869|composer|France
    Richard Wagner|m|1813–1883|composer|Germany
    Giuseppe Verdi|m|1813–1901|composer|Italy
    Pyotr Tchaikovsky|m|1840–1893|composer|Russia
    Antonín Dvořák|m|1841–1904|composer|Bohemia
    Claude Debussy|m|1862–1918|composer|France
    Igor Stravinsky|m|1882–1971|composer|Russia
    Dmitri Shostakovich|m|1906–1975|composer|Russia
    Claude Monet|m|1840–1926|artist|France
    Paul Cézanne|m|1839–1906|artist|France
    Vincent van Gogh|m|1853–1890|artist|Netherlands
    Gustave Courbet|m|1819–1877|artist|France
    Käthe Kollwitz|f|1867–1945|artist|Germany
    Frida Kahlo|f|1907–1954|artist|Mexico
    Diego Rivera|m|1886–1957|artist|Mexico
    William Shakespeare|m|1564–1616|writer|Britain
    Miguel de Cervantes|m|1547–1616|writer|Spain
    Christopher Marlowe|m|1564–1593|writer|Britain
    Ben Jonson|m|1572–1637|writer|Britain
    Jonathan Swift|m|1667–1745|writer|Ireland
    Daniel Defoe|m|1660–1731|writer|Britain
    Samuel Johnson|m|1709–1784|writer|Britain
    Jane Austen|f|1775–1817|writer|Britain
    Charlotte Brontë|f|1816–1855|writer|Britain
    Emily Dickinson|f|1830–1886|writer|USA
    Walt Whitman|m|1819–1892|writer|USA
    Herman Melville|m|1819–1891|writer|USA
    Gustave Flaubert|m|1821–1880|writer|France
    Honoré de Balzac|m|1799–1850|writer|France
    Thomas Mann|m|1875–1955|writer|Germany
    Bertolt Brecht|m|1898–1956|writer|Germany
    Franz Kafka|m|1883–1924|writer|Bohemia
    James Joyce|m|1882–1941|writer|Ireland
    Anna Akhmatova|f|1889–1966|writer|Russia
    Vladimir Lenin|m|1870–1924|revolutionary statesman|Russia
    Leon Trotsky|m|1879–1940|revolutionary statesman|Russia
    Joseph Stalin|m|1878–1953|statesman revolutionary|Russia
    Nikolai Bukharin|m|1888–1938|revolutionary writer statesman|Russia
    Grigory Zinoviev|m|1883–1936|revolutionary statesman|Russia
    Lev Kamenev|m|1883–1936|revolutionary statesman|Russia
    Felix Dzerzhinsky|m|1877–1926|revolutionary statesman|Russia
    Julius Martov|m|1873–1923|revolutionary writer|Russia
    Nicholas II|m|1868–1918|ruler|Russia
    Alexander II|m|1818–1881|ruler|Russia
    Wilhelm II|m|1859–1941|ruler|Germany
    Franz Joseph|m|1830–1916|ruler|Austria
    Karl Liebknecht|m|1871–1919|revolutionary statesman|Germany
    Philipp Scheidemann|m|1865–1939|statesman|Germany
    Gustav Noske|m|1868–1946|statesman|Germany
    Victor Serge|m|1890–1947|writer revolutionary|Russia
    Louis XIV|m|1638–1715|ruler|France
    Louis XVI|m|1754–1793|ruler|France
    Henry VIII|m|1491–1547|ruler|Britain
    Elizabeth I|f|1533–1603|ruler|Britain
    Charles I|m|1600–1649|ruler|Britain
    George III|m|1738–1820|ruler|Britain
    Philip II|m|1527–1598|ruler|Spain
    Charles V|m|1500–1558|ruler|Spain
    """
}
