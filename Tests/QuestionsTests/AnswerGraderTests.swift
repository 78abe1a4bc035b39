import Testing

@testable import Questions

/// A typed item with this key.
private func item(_ key: String, _ accepted: [String], _ kind: AnswerKind) -> Question {
  Question(
    id: "0", fact: "f", form: .short, stem: "Which is it?", key: key, accepted: accepted, answerKind: kind,
    entity: nil, section: "s0", source: 0..<1, explanation: "", difficulty: 0.5)
}

struct Graded: Sendable, CustomTestStringConvertible {
  let key: String
  var accepted: [String] = []
  let kind: AnswerKind
  /// Other names of the text.
  var others: [String] = []
  let answers: [String]

  var testDescription: String { "\(kind) \(key)" }
  func verdict(_ answer: String) -> Verdict {
    AnswerGrader(confusable: others + [key]).grade(answer, for: item(key, accepted, kind))
  }
}

/// Over two hundred ways to write the right answer.
private let fair: [Graded] = [
  Graded(
    key: "Marie Curie", kind: .person,
    answers: [
      "Marie Curie", "marie curie", "MARIE CURIE", "Curie", "curie", "Curie, Marie", "M. Curie", "M Curie", "Mme Curie",
      "Madame Curie", "Madame Marie Curie", "Marie  Curie ", "Marie Curie.", "Marié Curie", "Mari Curie",
      "Dr. Marie Curie",
    ]),
  Graded(
    key: "Edvard Beneš", kind: .person,
    answers: [
      "Edvard Benes", "Beneš", "Benes", "benes", "E. Benes", "Edward Benes", "President Beneš",
      "Edvard Benesh",
    ]),
  Graded(
    key: "Ignaz Semmelweis", kind: .person,
    answers: [
      "Semmelweis", "Semmelweiss", "Semelweis", "Semmelwies", "Ignaz Semmelweis", "Ignatz Semmelweis", "I. Semmelweis",
      "Dr Semmelweis", "Professor Semmelweis", "Semmelwei",
    ]),
  Graded(
    key: "Sergei Chekhov", kind: .person,
    answers: [
      "Chekhov", "Tchekhov", "Chekov", "Chekhow", "Sergei Chekov", "S. Chekhov", "Sergey Chekhov", "Tchekov",
      "Chekhoff",
    ]),
  Graded(
    key: "Hernán Cortés", kind: .person,
    answers: [
      "Hernan Cortes", "Cortes", "Cortés", "cortés", "Hernán Cortes", "H. Cortés", "Captain Cortes",
      "Cortez",
    ]),
  Graded(
    key: "Ferdinand de Lesseps", kind: .person,
    answers: [
      "Lesseps", "de Lesseps", "Ferdinand Lesseps", "Ferdinand de Lesseps", "F. de Lesseps", "Leseps", "Lessepes",
      "Ferdinand de Leseps",
    ]),
  Graded(
    key: "Otto von Bismarck", accepted: ["Bismarck", "the Iron Chancellor"], kind: .person,
    answers: [
      "Bismarck", "von Bismarck", "Otto Bismarck", "Bismark", "Otto von Bismark", "Chancellor Bismarck",
      "iron chancellor",
      "The Iron Chancellor", "Prince Bismarck", "bismarck!", "Bismarc",
    ]),
  Graded(
    key: "E. H. Gombrich", kind: .person,
    answers: [
      "Gombrich", "E.H. Gombrich", "EH Gombrich", "E. Gombrich", "Gombritch",
      "Ernst Gombrich", "e h gombrich",
    ]),
  Graded(
    key: "Ilyin-Ivanovsky", accepted: ["Ilyin Ivanovsky"], kind: .person,
    answers: [
      "Ilyin Ivanovsky", "Ilyin-Ivanovsky", "ilyin ivanovsky", "Ilyin-Ivanovski", "Ilyin-Ivanowsky", "Ilyn-Ivanovsky",
    ]),
  Graded(
    key: "Louis XIV", accepted: ["the Sun King"], kind: .person,
    answers: [
      "Louis XIV", "King Louis XIV", "louis xiv", "Louis the Fourteenth", "Louis 14", "the Sun King", "Sun King",
      "Louis 14th",
    ]),
  Graded(
    key: "Zheng He", kind: .person, answers: ["Zheng He", "zheng he", "Admiral Zheng He", "ZHENG HE"]),
  Graded(
    key: "Watson and Crick", kind: .person,
    answers: [
      "Watson and Crick", "Crick and Watson", "crick, watson", "Watson & Crick", "Watson, Crick",
      "James Watson and Francis Crick",
    ]),
  Graded(
    key: "Gallipoli", accepted: ["Gelibolu"], kind: .place,
    answers: ["Gallipoli", "gallipoli", "Galipoli", "Gallipolli", "Gelibolu", "Galippoli"]),
  Graded(
    key: "December 25, 1922", accepted: ["25 December 1922", "1922-12-25"], kind: .date,
    answers: [
      "December 25, 1922", "25 December 1922", "25 Dec 1922", "Dec. 25, 1922", "1922-12-25", "25/12/1922", "25.12.1922",
      "12/25/1922", "25th December 1922", "December 25th, 1922", "the 25th of December, 1922", "dec 25 1922",
      "on December 25, 1922", "25 december, 1922", "1922 December 25", "Decembr 25, 1922", "25-12-1922",
    ]),
  Graded(
    key: "August 1914", accepted: ["1914-08"], kind: .date,
    answers: [
      "August 1914", "Aug 1914", "Aug. 1914", "1914-08", "in August 1914", "August of 1914", "august, 1914",
      "Augst 1914",
      "1914 August", "August 4, 1914", "4 August 1914",
    ]),
  Graded(
    key: "1889", kind: .date,
    answers: [
      "1889", "in 1889", "the year 1889", "1889.", " 1889 ", "in the year 1889", "1889 AD", "AD 1889", "July 1889",
      "14 July 1889",
    ]),
  Graded(
    key: "March 2 to 6, 1919", accepted: ["1919-03-02/1919-03-06"], kind: .date,
    answers: [
      "March 2 to 6, 1919", "2-6 March 1919", "2–6 March 1919", "March 2-6, 1919", "from March 2 to March 6, 1919",
      "2 to 6 March 1919", "2 March to 6 March 1919", "2nd to 6th March 1919", "March 2, 1919 to March 6, 1919",
      "between March 2 and 6, 1919",
    ]),
  Graded(
    key: "1921 and 1922", accepted: ["1921/1922"], kind: .date,
    answers: [
      "1921 and 1922", "1921-1922", "1921–22", "1921-22", "1921/22", "1921 to 1922", "from 1921 to 1922",
      "1921 & 1922", "between 1921 and 1922", "1921 - 1922",
    ]),
  Graded(
    key: "1920s", accepted: ["192X"], kind: .date, answers: ["1920s", "the 1920s", "1920's", "in the 1920s"]),
  Graded(
    key: "summer 1936", accepted: ["1936-22"], kind: .date,
    answers: ["summer 1936", "the summer of 1936", "Summer, 1936", "in the summer of 1936"]),
  Graded(
    key: "44 BC", accepted: ["-0043"], kind: .date,
    answers: ["44 BC", "44 B.C.", "44 BCE", "in 44 BC", "44 bc"]),
  Graded(
    key: "World Health Organization", accepted: ["WHO"], kind: .organization,
    answers: [
      "World Health Organization", "the World Health Organization", "WHO", "who", "world health organization",
      "World Health Organisation", "World Helth Organization", "The World Health Organization.",
    ]),
  Graded(
    key: "Labour Party of Norway", accepted: ["Norwegian Labour Party"], kind: .organization,
    answers: [
      "Norwegian Labour Party", "the Labour Party of Norway", "labour party of norway", "Norway Labour Party",
      "Labor Party of Norway",
    ]),
  Graded(
    key: "Communist Party of Germany", accepted: ["KPD"], kind: .organization,
    answers: [
      "KPD", "the KPD", "kpd", "German Communist Party", "Communist Party of Germany", "Communist Party of germany",
    ]),
  Graded(
    key: "Girondins", kind: .organization,
    answers: ["Girondins", "the Girondins", "Girondin", "girondins", "Girondens", "The Girondins"]),
  Graded(
    key: "Second Continental Congress", kind: .organization,
    answers: [
      "Second Continental Congress", "the second Continental Congress", "2nd Continental Congress",
      "Second Continental Congres",
    ]),
  Graded(
    key: "Council of People’s Ministers", kind: .organization,
    answers: ["Council of People's Ministers", "the Council of People’s Ministers", "council of peoples ministers"]),
  Graded(
    key: "war economy", kind: .term,
    answers: ["war economy", "War Economy", "the war economy", "‘war economy’", "war-economy", "war ekonomy"]),
  Graded(
    key: "1,240,000", kind: .quantity,
    answers: ["1,240,000", "1240000", "1 240 000", "about 1,240,000", "1.24 million"]),
  Graded(
    key: "60,000", kind: .quantity,
    answers: ["60,000", "60000", "60,000 workers", "sixty thousand", "60 thousand", "only 60,000"]),
  Graded(
    key: "14", kind: .quantity, answers: ["14", "14 per cent", "14%", "14 percent", "fourteen", "fourteen per cent"]),
  Graded(
    key: "five million", kind: .quantity,
    answers: ["five million", "5 million", "5,000,000", "5000000", "about five million"]),
  Graded(key: "Fifty-one", kind: .quantity, answers: ["Fifty-one", "51", "fifty one", "fifty-one"]),
  Graded(key: "True", accepted: ["T"], kind: .truth, answers: ["True", "true", "t", "T", "yes"]),
  Graded(key: "False", accepted: ["F"], kind: .truth, answers: ["False", "false", "f", "F", "no"]),
]

/// Answers that look alike and are wrong.
private let confusable: [Graded] = [
  Graded(
    key: "Marie Curie", kind: .person, others: ["Pierre Curie", "Irène Curie"],
    answers: ["Pierre Curie", "P. Curie", "Irène Curie", "Marie Currant", "Marie Antoinette", "Curia", "Murie Carie"]),
  Graded(key: "Marat", kind: .person, answers: ["Murat", "Mozart", "Marot", "Maret", "Karat"]),
  Graded(
    key: "Claude Monet", kind: .person, answers: ["Manet", "Édouard Manet", "Monnat", "Claude Manet", "Édouard Monet"]),
  Graded(
    key: "Franklin Roosevelt", kind: .person, others: ["Theodore Roosevelt"],
    answers: ["Theodore Roosevelt", "T. Roosevelt", "Eleanor Roosevelt"]),
  Graded(
    key: "Alexander Hamilton", kind: .person,
    answers: ["Alexander Hampton", "Hampton", "James Hamilton", "Hamlin", "Alexander"]),
  Graded(
    key: "Louis XIV", kind: .person,
    answers: ["Louis XV", "Louis XVI", "Louis", "Louis XIII", "Louis 15", "Charles XIV", "Philip XIV"]),
  Graded(key: "Nicholas II", kind: .person, answers: ["Nicholas I", "Nicholas", "Alexander II", "Nicholas III"]),
  Graded(key: "Adams", kind: .person, others: ["Addams"], answers: ["Addams", "Adam Smith", "Evans"]),
  Graded(key: "Nansen", kind: .person, others: ["Hansen"], answers: ["Hansen", "Jansen", "Nielsen", "Nilsen"]),
  Graded(
    key: "Watson and Crick", kind: .person, answers: ["Watson", "Crick", "Watson and Franklin", "Wilkins and Crick"]),
  Graded(
    key: "Jean Ribault", kind: .person, others: ["Ribaut"], answers: ["Ribaut", "Rimbaud", "Jean Rambaut", "Jean"]),
  Graded(
    key: "December 25, 1922", accepted: ["1922-12-25"], kind: .date,
    answers: [
      "December 25, 1923", "December 24, 1922", "November 25, 1922", "1922-12-24", "25 January 1922", "December 1922",
      "1922",
      "December 26, 1922", "25 December", "25 December 1932", "Christmas",
    ]),
  Graded(
    key: "August 1914", accepted: ["1914-08"], kind: .date,
    answers: [
      "July 1914", "August 1915", "1914", "August", "September 1914", "April 1914", "August 1941", "4 September 1914",
      "July to August 1914",
    ]),
  Graded(
    key: "1889", kind: .date,
    answers: ["1888", "1898", "1989", "1890", "89", "1889 BC", "1880s", "July 1888", "1889-1914"]),
  Graded(
    key: "1921 and 1922", accepted: ["1921/1922"], kind: .date,
    answers: ["1921", "1922", "1920-1921", "1921-1923", "1922 and 1923", "1912-1922"]),
  Graded(
    key: "March 2 to 6, 1919", accepted: ["1919-03-02/1919-03-06"], kind: .date,
    answers: [
      "March 2 to 7, 1919", "March 1919", "1919", "May 2 to 6, 1919", "March 2, 1919", "March 2 to 6, 1920",
      "March 3 to 6, 1919",
    ]),
  Graded(key: "44 BC", accepted: ["-0043"], kind: .date, answers: ["44", "44 AD", "43 BC", "45 BC"]),
  Graded(
    key: "Second International", kind: .organization, others: ["First International", "Third International"],
    answers: [
      "Third International", "First International", "International", "3rd International", "Fourth International",
    ]),
  Graded(
    key: "Communist Party of Germany", accepted: ["KPD"], kind: .organization,
    others: ["SPD", "Communist Party of France"],
    answers: [
      "SPD", "Communist Party", "Socialist Party of Germany", "Communist Party of France", "KPO", "KPS", "Germany",
    ]),
  Graded(
    key: "Italian Socialist Party", kind: .organization,
    answers: [
      "Italian Communist Party", "Socialist Party", "Austrian Socialist Party", "Italian Social Party", "Italy",
      "Indian Socialist Party",
    ]),
  Graded(key: "NATO", kind: .organization, answers: ["NAFTA", "NASA", "UNO", "NATA"]),
  Graded(key: "Austria", kind: .place, others: ["Australia"], answers: ["Australia", "Asturia", "Hungary"]),
  Graded(
    key: "60,000", kind: .quantity, answers: ["6,000", "600,000", "60", "sixty", "60 million", "61,000", "16,000"]),
  Graded(key: "14", kind: .quantity, answers: ["40", "41", "4", "14 million", "15"]),
  Graded(key: "True", kind: .truth, answers: ["False", "f", "maybe", "no"]),
]

@Test func theTablesAreLongEnoughToMeanSomething() {
  #expect(fair.map(\.answers.count).reduce(0, +) >= 200)
  #expect(confusable.map(\.answers.count).reduce(0, +) >= 100)
}

@Test(arguments: fair) func fairVariantsAreAccepted(row: Graded) {
  for answer in row.answers { #expect(row.verdict(answer).isRight, "\(answer): \(row.verdict(answer))") }
}

/// Some of these are asked too much: a byname alone, a transcription of its own kind.
@Test func fairAnswersOnOtherSubjectsAreAcceptedToo() {
  let refused = moreFairAnswers.flatMap { row in
    row.answers.filter { !row.verdict($0).isRight }.map { "\(row.key): \($0) \(row.verdict($0))" }
  }
  let count = moreFairAnswers.map(\.answers.count).reduce(0, +)
  #expect(refused.count * 50 <= count, "\(refused.count) of \(count): \(refused.joined(separator: "\n"))")
}

@Test(arguments: confusable + moreConfusableAnswers) func confusableAnswersAreNot(row: Graded) {
  for answer in row.answers { #expect(!row.verdict(answer).isRight, "\(answer): \(row.verdict(answer))") }
}

@Test(arguments: [
  ("1922", Verdict.incomplete(.precision(given: .year, asked: .day))),
  ("December 1922", .incomplete(.precision(given: .month, asked: .day))),
  ("December 25, 1923", .wrong(.otherYear)), ("November 25, 1922", .wrong(.otherMonth)),
  ("December 24, 1922", .wrong(.otherDay)), ("", .incomplete(.empty)),
])
func aDateSaysWhatIsMissingOrWrong(answer: String, verdict: Verdict) {
  let question = item("December 25, 1922", ["1922-12-25"], .date)
  #expect(AnswerGrader().grade(answer, for: question) == verdict)
}

@Test func aNameSaysWhatWasForgiven() {
  let question = item("Ignaz Semmelweis", [], .person)
  let grader = AnswerGrader(confusable: ["Ignaz Semmelweis", "Joseph Lister"])
  #expect(grader.grade("Semelweis", for: question) == .right(.spelling(typed: "Semelweis", wanted: "Ignaz Semmelweis")))
  #expect(grader.grade("Lister", for: question) == .wrong(.otherAnswer))
  #expect(grader.grade("Joseph Lister", for: question) == .wrong(.otherEntity("Joseph Lister")))
  #expect(grader.grade("Ignaz", for: question) == .incomplete(.name))
  #expect(grader.grade("Karl Semmelweis", for: question) == .wrong(.otherGivenName))
}

@Test func aDifferenceShowsWhatIsTooMuchAndWhatIsMissing() {
  #expect(
    AnswerGrader().difference("Semelweiss", from: "Semmelweis") == [
      .same("Sem"), .missing("m"), .same("elweis"), .extra("s"),
    ])
}

@Test func arrangementsAreComparedWhole() {
  let ordering = Question(
    id: "0", fact: "f", form: .ordering(items: ["b", "a", "c"], order: [1, 0, 2]), stem: "Put these in order.",
    key: "a; b; c",
    accepted: [], answerKind: .arrangement, entity: nil, section: "s0", source: 0..<1, explanation: "", difficulty: 0.5)
  #expect(AnswerGrader().grade(arrangement: [1, 0, 2], for: ordering) == .right(nil))
  #expect(AnswerGrader().grade(arrangement: [0, 1, 2], for: ordering) == .wrong(.otherAnswer))
}
