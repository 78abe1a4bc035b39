/// More than a hundred and fifty fair answers on antiquity, the Middle Ages, science, the Americas, Russia and China,
/// all written down before any of them was tried.
let moreFairAnswers: [Graded] = [
  // Antiquity.
  Graded(
    key: "Gaius Julius Caesar", accepted: ["Caesar", "Julius Caesar"], kind: .person, others: ["Augustus", "Pompey"],
    answers: [
      "Julius Caesar", "Caesar", "G. Julius Caesar", "Gaius Iulius Caesar", "julius cesar", "Ceasar",
      "C. Julius Caesar",
      "Cæsar",
    ]),
  Graded(
    key: "Cleopatra VII", accepted: ["Cleopatra"], kind: .person,
    answers: ["Cleopatra", "Queen Cleopatra", "Kleopatra", "Cleopatra the Seventh", "cleopatra vii", "Cleopatra 7"]),
  Graded(
    key: "Themistocles", kind: .person,
    answers: ["Themistokles", "Themistocles", "Themistocles of Athens", "Themistocels", "themistocles"]),
  Graded(
    key: "Xerxes I", kind: .person, answers: ["King Xerxes I", "Xerxes the First", "Xerxes 1", "Xerxes I of Persia"]),
  Graded(key: "Hannibal Barca", kind: .person, answers: ["Hannibal", "Hanibal Barca", "General Hannibal Barca"]),
  Graded(
    key: "44 BC", accepted: ["-0043"], kind: .date,
    answers: ["44 B.C.", "44 B.C.E.", "44 BCE", "B.C. 44", "44 before Christ", "44bc"]),
  Graded(
    key: "March 15, 44 BC", accepted: ["-0043-03-15"], kind: .date,
    answers: ["15 March 44 BC", "15 March 44 B.C.", "the 15th of March 44 BC", "March 15th, 44 BCE"]),
  Graded(
    key: "480 BC", accepted: ["-0479"], kind: .date, answers: ["480 BC", "480 b.c.", "in 480 BCE", "the year 480 BC"]),
  Graded(
    key: "264–241 BC", accepted: ["-0263/-0240"], kind: .date,
    answers: ["264-241 BC", "264 to 241 BC", "264 BC to 241 BC", "from 264 to 241 BC", "264 BC - 241 BC"]),
  // The Middle Ages.
  Graded(
    key: "Richard I", accepted: ["Richard the Lionheart"], kind: .person,
    answers: ["Richard I", "King Richard I", "Richard the Lionheart", "Richard Lionheart", "Richard the First"]),
  Graded(
    key: "Charlemagne", accepted: ["Charles the Great", "Karl der Große"], kind: .person,
    answers: ["Charlemagne", "Emperor Charlemagne", "Charles the Great", "Karl der Grosse", "Charlemange"]),
  Graded(
    key: "Ibn Battuta", kind: .person, answers: ["Ibn Battuta", "ibn Batuta", "Ibn Battutah", "Battuta", "Ibn-Battuta"]),
  Graded(
    key: "Saladin", accepted: ["Salah ad-Din"], kind: .person, answers: ["Salah al-Din", "Saladdin", "Sultan Saladin"]),
  Graded(
    key: "Genghis Khan", accepted: ["Temüjin"], kind: .person,
    answers: ["Genghis Khan", "Genghis", "Temujin", "Gengis Khan", "Chinggis Khan", "Jenghis Khan"]),
  Graded(
    key: "Thomas Becket", kind: .person,
    answers: ["Thomas à Becket", "Thomas Beckett", "Archbishop Becket", "St Thomas Becket", "Saint Thomas Becket"]),
  Graded(
    key: "14 October 1066", accepted: ["1066-10-14"], kind: .date,
    answers: [
      "October 14, 1066", "14.10.1066", "14 Oct 1066", "the fourteenth of October 1066", "October fourteenth, 1066",
      "14th of October, 1066", "Saturday 14 October 1066", "1066 Oct 14",
    ]),
  Graded(
    key: "15th century", accepted: ["14XX"], kind: .date,
    answers: ["15th century", "the fifteenth century", "the 15th century", "fifteenth century"]),
  // Science.
  Graded(
    key: "Niels Bohr", kind: .person, others: ["Max Born", "Max Planck"],
    answers: ["Bohr", "Niels Bohr", "Neils Bohr", "Nils Bohr", "Prof. Bohr", "N. Bohr", "Bohr, Niels"]),
  Graded(
    key: "Dmitri Mendeleev", kind: .person,
    answers: [
      "Mendeleev", "Mendeleyev", "Mendelejew", "Dmitry Mendeleev", "Dmitrii Mendeleev", "Mendeleiev",
      "Dimitri Mendeleev",
      "D. I. Mendeleev",
    ]),
  Graded(
    key: "Antoine Lavoisier", kind: .person,
    answers: ["Lavoisier", "Antoine-Laurent Lavoisier", "Antoine de Lavoisier", "Lavoisiér", "Antoine Lavosier"]),
  Graded(
    key: "Erwin Schrödinger", kind: .person,
    answers: ["Schrodinger", "Schroedinger", "E. Schrödinger", "Erwin Schroedinger", "Schrödiger"]),
  Graded(
    key: "Röntgen", accepted: ["Wilhelm Röntgen"], kind: .person,
    answers: ["Roentgen", "Rontgen", "Wilhelm Roentgen", "Wilhelm Conrad Röntgen", "W. C. Röntgen"]),
  Graded(
    key: "Royal Society of London", accepted: ["Royal Society"], kind: .organization,
    answers: ["the Royal Society", "Royal society", "The Royal Society of London", "Royal Society (London)"]),
  Graded(
    key: "3,500 kilometres", kind: .quantity,
    answers: ["3500 km", "3,500 km", "3500 kilometers", "3500", "three thousand five hundred kilometres"]),
  Graded(
    key: "1.5 million", kind: .quantity,
    answers: ["1,500,000", "1500000", "1.5m", "one and a half million", "1 500 000"]),
  Graded(key: "a quarter", kind: .quantity, answers: ["a quarter", "25%", "one quarter", "1/4", "25 per cent"]),
  Graded(key: "1.83", kind: .quantity, answers: ["1.83", "1,83", "1.83 metres"]),
  Graded(
    key: "natural selection", kind: .term, answers: ["Natural Selection", "natural selektion", "the natural selection"]),
  // The Americas.
  Graded(
    key: "John F. Kennedy", accepted: ["JFK"], kind: .person, others: ["Robert Kennedy"],
    answers: [
      "JFK", "J.F.K.", "John Kennedy", "John Fitzgerald Kennedy", "J. F. Kennedy", "President Kennedy", "Kennedy",
      "John F Kennedy", "J. Kennedy",
    ]),
  Graded(
    key: "Martin Luther King Jr.", kind: .person,
    answers: [
      "Martin Luther King", "Dr. King", "King", "M. L. King", "Martin Luther King, Jr.", "Martin Luther King Junior",
    ]),
  Graded(
    key: "Ulysses S. Grant", kind: .person,
    answers: ["Grant", "General Grant", "Ulysses Grant", "U.S. Grant", "US Grant", "Gen. Ulysses S. Grant"]),
  Graded(
    key: "Harriet Tubman", kind: .person,
    answers: ["Tubman", "Harriett Tubman", "H. Tubman", "Harriet Tubmann", "Mrs. Tubman"]),
  Graded(
    key: "July 4, 1776", accepted: ["4 July 1776", "1776-07-04"], kind: .date,
    answers: [
      "4 July 1776", "7/4/1776", "4/7/1776", "July 4th 1776", "the Fourth of July, 1776", "4th July 1776",
      "July the 4th, 1776",
      "4. July 1776", "jul 4 1776",
    ]),
  Graded(
    key: "December 7, 1941", accepted: ["1941-12-07"], kind: .date,
    answers: [
      "7 Dec. 1941", "Dec 7 '41", "12/7/41", "7.12.41", "7th of December '41", "Dec. 7th, 1941",
      "December seventh, 1941",
    ]),
  Graded(
    key: "1861–1865", accepted: ["1861/1865"], kind: .date,
    answers: [
      "1861-1865", "1861-65", "1861 to 1865", "from 1861 until 1865", "between 1861 and 1865", "1861 – 65",
      "1861 till 1865",
    ]),
  Graded(
    key: "October 1962", accepted: ["1962-10"], kind: .date,
    answers: ["Oct. 1962", "10/1962", "1962-10", "Oct '62", "October of '62", "oktober 1962"]),
  Graded(
    key: "North Atlantic Treaty Organization", accepted: ["NATO"], kind: .organization,
    answers: [
      "NATO", "N.A.T.O.", "Nato", "North Atlantic Treaty Organisation", "the North Atlantic Treaty Organization",
    ]),
  Graded(
    key: "National Association for the Advancement of Colored People", accepted: ["NAACP"], kind: .organization,
    answers: ["NAACP", "N.A.A.C.P.", "the NAACP", "National Association for the Advancement of Coloured People"]),
  Graded(
    key: "Department of Labor", kind: .organization,
    answers: ["Labor Department", "Department of Labour", "Dept. of Labor", "the Department of Labor"]),
  // Russia.
  Graded(
    key: "Peter the Great", accepted: ["Peter I"], kind: .person,
    answers: ["Peter I", "Tsar Peter I", "Czar Peter the Great", "Peter the Great of Russia", "Pyotr I"]),
  Graded(
    key: "Nikita Khrushchev", kind: .person,
    answers: [
      "Khrushchev", "Kruschev", "Khruschev", "Chruschtschow", "Khrouchtchev", "Nikita Krushchev", "N. Khrushchev",
      "N. S. Khrushchev",
    ]),
  Graded(
    key: "Leo Tolstoy", kind: .person,
    answers: ["Tolstoy", "Tolstoi", "Lev Tolstoy", "Count Tolstoy", "Leo Tolstoi", "L. N. Tolstoy", "Tolstoj"]),
  Graded(
    key: "Pyotr Tchaikovsky", kind: .person,
    answers: ["Tchaikovsky", "Chaikovsky", "Tschaikowsky", "Peter Tchaikovsky", "Piotr Tchaikovsky", "Tchaikovski"]),
  Graded(
    key: "Yuri Andropov", kind: .person, answers: ["Andropov", "Juri Andropow", "Yury Andropov", "Iouri Andropov"]),
  Graded(
    key: "Sevastopol", accepted: ["Sebastopol"], kind: .place,
    answers: ["Sevastopol", "Sebastopol", "Sewastopol", "Sevastapol"]),
  // China and the East.
  Graded(
    key: "Mao Zedong", accepted: ["Mao"], kind: .person, others: ["Zhou Enlai", "Lin Biao"],
    answers: ["Mao", "Mao Tse-tung", "Mao Tsetung", "Chairman Mao", "Mao Ze Dong", "Mao Ze-dong", "mao zedong"]),
  Graded(
    key: "Zhou Enlai", kind: .person, others: ["Mao Zedong", "Zhu De"],
    answers: ["Chou En-lai", "Zhou", "Zhou En-lai", "Premier Zhou", "Chou Enlai", "zhou en lai"]),
  Graded(
    key: "Deng Xiaoping", kind: .person, answers: ["Deng", "Teng Hsiao-ping", "Deng Xiao-ping", "Deng Xiao Ping"]),
  Graded(
    key: "Guomindang", accepted: ["Nationalist Party"], kind: .organization,
    answers: ["Kuomintang", "the Guomindang", "Nationalist Party", "the Nationalists"]),
  Graded(key: "Beijing", kind: .place, answers: ["Beijing", "Peking", "Bejing", "Pei-ching"]),
  Graded(
    key: "Mohandas Gandhi", accepted: ["Mahatma Gandhi"], kind: .person,
    answers: ["Gandhi", "Ghandi", "Mahatma Gandhi", "M. K. Gandhi", "Mohandas Karamchand Gandhi", "the Mahatma Gandhi"]),
  // German, French and others.
  Graded(
    key: "Johann Wolfgang von Goethe", kind: .person,
    answers: ["Goethe", "von Goethe", "J. W. von Goethe", "Göthe", "J.W. Goethe", "Johann Goethe"]),
  Graded(
    key: "François Mitterrand", kind: .person,
    answers: ["Mitterrand", "Miterrand", "Francois Mitterand", "Mitterand", "F. Mitterrand"]),
  Graded(
    key: "Götz von Berlichingen", kind: .person,
    answers: ["Goetz von Berlichingen", "Berlichingen", "Gotz von Berlichingen", "Götz v. Berlichingen"]),
  Graded(
    key: "Søren Kierkegaard", kind: .person,
    answers: ["Soren Kierkegaard", "Kierkegaard", "Kirkegaard", "Sören Kierkegaard"]),
  Graded(key: "Lech Wałęsa", kind: .person, answers: ["Walesa", "Lech Walesa", "Wałesa", "L. Walesa"]),
  Graded(
    key: "Rosa and Karl", kind: .person, answers: ["Karl and Rosa", "Rosa, Karl", "Rosa & Karl", "Rosa und Karl"]),
  Graded(
    key: "On the Origin of Species", kind: .work,
    answers: ["The Origin of Species", "Origin of Species", "“On the Origin of Species”", "on the origin of species"]),
  Graded(
    key: "Second Punic War", kind: .event,
    answers: ["the Second Punic War", "2nd Punic War", "Punic War II", "second punic war"]),
]

/// More than a hundred answers that look alike and are wrong, written down before any of them was tried.
let moreConfusableAnswers: [Graded] = [
  Graded(
    key: "Gaius Julius Caesar", accepted: ["Caesar", "Julius Caesar"], kind: .person,
    answers: ["Augustus Caesar", "Augustus", "Gaius Gracchus", "Julius", "Tiberius Caesar", "Julius Severus"]),
  Graded(
    key: "Scipio Africanus", kind: .person, others: ["Scipio Aemilianus"],
    answers: ["Scipio Aemilianus", "Africa", "Scorpio"]),
  Graded(key: "Pompey", kind: .person, answers: ["Pompeii", "Pompidou", "Poppaea", "Popeye"]),
  Graded(key: "Darius I", kind: .person, answers: ["Darius III", "Darius II", "Xerxes I", "Marius"]),
  Graded(
    key: "Philip II", kind: .person, answers: ["Philip III", "Philip", "Philip V", "Philippe Pétain", "Phillip IV"]),
  Graded(
    key: "Henry VIII", kind: .person,
    answers: ["Henry VII", "Henry VI", "Henry", "Edward VIII", "Henry 7", "Henry Tudor"]),
  Graded(
    key: "Edward the Confessor", kind: .person,
    answers: ["Edward the Elder", "Edward", "Edward the Black Prince", "Edmund the Confessor"]),
  Graded(key: "Charles V", kind: .person, answers: ["Charles IV", "Charles VI", "Charles X", "Charles", "Karl Marx"]),
  Graded(
    key: "Max Planck", kind: .person, others: ["Max Born"],
    answers: ["Max Born", "Max", "Plank Born", "Planctus", "Black"]),
  Graded(key: "Bohr", kind: .person, others: ["Born"], answers: ["Born", "Bohm", "Boer", "Boyle"]),
  Graded(
    key: "Ernest Rutherford", kind: .person,
    answers: ["Daniel Rutherford", "Rutherfurd Hayes", "Ernest", "Ernest Hemingway", "Rockefeller"]),
  Graded(
    key: "Franklin D. Roosevelt", kind: .person,
    answers: ["Theodore Roosevelt", "Teddy Roosevelt", "Benjamin Franklin", "Franklin Pierce", "Franklin"]),
  Graded(
    key: "John Adams", kind: .person, others: ["Samuel Adams", "John Quincy Adams"],
    answers: ["Samuel Adams", "John Quincy Adams", "John Adamson Smith", "John Jay", "Abigail Adams"]),
  Graded(
    key: "George H. W. Bush", kind: .person, others: ["George W. Bush"],
    answers: ["George W. Bush", "Jeb Bush", "Barbara Bush"]),
  Graded(
    key: "Andrew Jackson", kind: .person,
    answers: ["Andrew Johnson", "Stonewall Jackson", "Thomas Jackson", "Jacksonville"]),
  Graded(key: "Wilhelm II", kind: .person, answers: ["Wilhelm I", "Wilhelm", "William III", "Willem-Alexander"]),
  Graded(
    key: "Karl Liebknecht", kind: .person, others: ["Wilhelm Liebknecht"],
    answers: ["Wilhelm Liebknecht", "W. Liebknecht", "Karl Kautsky", "Karl"]),
  Graded(
    key: "Zhou Enlai", kind: .person, others: ["Zhu De"], answers: ["Zhu De", "Zhou Yu", "Chu Teh", "Zhao Ziyang"]),
  Graded(
    key: "Mao Zedong", kind: .person, others: ["Mao Zemin"],
    answers: ["Mao Zemin", "Zedong Jiang", "Liu Shaoqi", "May"]),
  Graded(key: "Kim Il-sung", kind: .person, answers: ["Kim Jong-il", "Kim Jong-un", "Syngman Rhee", "Samsung"]),
  Graded(key: "Tolstoy", kind: .person, answers: ["Trotsky", "Dostoevsky", "Toltecs"]),
  Graded(key: "Lenin", kind: .person, others: ["Levin"], answers: ["Levin", "Lennon", "Linen", "Leonid", "Stalin"]),
  Graded(
    key: "Herbert Hoover", kind: .person, answers: ["J. Edgar Hoover", "Edgar Hoover", "Herbert Spencer", "Herbert"]),
  Graded(
    key: "4 July 1776", accepted: ["1776-07-04"], kind: .date,
    answers: [
      "4 June 1776", "14 July 1776", "4 July 1767", "1776", "July 1776", "4 July", "7 July 1776", "4 July 1777",
    ]),
  Graded(
    key: "December 7, 1941", accepted: ["1941-12-07"], kind: .date,
    answers: ["December 7, 1914", "December 6, 1941", "11 September 1941", "Dec 7 '42", "7.12.14"]),
  Graded(
    key: "October 1962", accepted: ["1962-10"], kind: .date,
    answers: ["October 1926", "1962", "November 1962", "October", "Oct '26", "October 1961 to October 1962"]),
  Graded(key: "1066", kind: .date, answers: ["1606", "1660", "1065", "1067", "1066 BC", "66", "the 1060s"]),
  Graded(key: "44 BC", accepted: ["-0043"], kind: .date, answers: ["44 A.D.", "44", "45 B.C.", "144 BC", "440 BC"]),
  Graded(
    key: "264–241 BC", accepted: ["-0263/-0240"], kind: .date,
    answers: ["218-201 BC", "264-241", "264-241 AD", "264 BC", "241 BC", "264-146 BC"]),
  Graded(
    key: "1861–1865", accepted: ["1861/1865"], kind: .date,
    answers: ["1861", "1865", "1860-1865", "1861-1864", "1761-1765", "1861-1866"]),
  Graded(
    key: "15th century", accepted: ["14XX"], kind: .date,
    answers: ["14th century", "16th century", "15th century BC", "1500s", "15th"]),
  Graded(
    key: "14 October 1066", accepted: ["1066-10-14"], kind: .date,
    answers: [
      "the fifteenth of October 1066", "the fourth of October 1066", "14 October 1606", "fourteenth of November 1066",
    ]),
  Graded(
    key: "House of Lords", kind: .organization, answers: ["House of Commons", "House", "Lords Day", "Horse of Lords"]),
  Graded(
    key: "Republican Party", kind: .organization,
    answers: ["Democratic Party", "Party", "Republic", "Federalist Party"]),
  Graded(
    key: "First Continental Congress", kind: .organization,
    answers: [
      "Second Continental Congress", "Continental Congress", "First Congress of Vienna", "1st Continental Army",
    ]),
  Graded(
    key: "Department of State", kind: .organization,
    answers: ["Department of Defense", "State", "Department of Justice", "Department"]),
  Graded(key: "Royal Navy", kind: .organization, answers: ["Royal Army", "Royal Air Force", "US Navy", "Navy"]),
  Graded(
    key: "World Bank", kind: .organization,
    answers: ["World Court", "World Trade Organization", "Bank of England", "bank"]),
  Graded(key: "UNESCO", kind: .organization, answers: ["UNICEF", "UNO", "UNHCR"]),
  Graded(
    key: "Battle of Poitiers", kind: .event,
    answers: ["Battle of Tours", "Battle of Crécy", "Battle", "Siege of Poitiers"]),
  Graded(
    key: "First Punic War", kind: .event,
    answers: ["Second Punic War", "Punic War", "Third Punic War", "First World War"]),
  Graded(
    key: "3,500 kilometres", kind: .quantity, answers: ["3500 miles", "350 km", "35,000", "3.5 km", "3500 metres"]),
  Graded(key: "1.5 million", kind: .quantity, answers: ["1.5 billion", "15 million", "1.5", "150,000", "one million"]),
  Graded(key: "a quarter", kind: .quantity, answers: ["a third", "a half", "20%", "4", "three quarters"]),
]
