import Documents

/// Given names that are common in English prose, with the gender they tell.
enum GivenNames {
  /// The gender that a given name tells; `nil` for an unknown name or one that both bear.
  static func gender(of name: String) -> Entity.Gender? {
    if male.contains(name) { return .male }
    return female.contains(name) ? .female : nil
  }

  static func contains(_ name: String) -> Bool {
    male.contains(name) || female.contains(name) || either.contains(name)
  }

  /// The full names that a pet name may stand for ("Ted": "Edward", "Theodore").
  static func fullNames(ofPetName name: String) -> [String] { petNames[name] ?? [] }

  static let male = words(
    """
    Aaron Abdul Abraham Adam Adolf Adolph Adrian Ahmed Alan Albert Albrecht Aldo Alec Aleksandr Aleksei Alex Alexander
    Alexandre Alexei Alexis Alfonso Alfred Ali Allan Allen Alphonse Ambrose Amos Anatole Anatoly Anders Andre André
    Andreas Andrei Andrew Andy Angus Anselm Anthony Antoine Anton Antonio Archibald Aristide Armand Arnold Arthur
    Augustus August Auguste Augustin Baldwin Barry Bartholomew Basil Ben Benedict Benito Benjamin Bernard Bernardo
    Bertrand Bill Bob Boris Brian Bruce Bruno Caleb Calvin Camille Carl Carlo Carlos Casimir Caspar Cecil Cesare Chaim
    Charles Charlie Chester Chris Christian Christopher Clarence Claude Clement Clive Conrad Constantine Cornelius
    Craig Cyril Cyrus Dan Daniel Dave David Dennis Derek Desmond Diego Dietrich Dick Dmitri Dmitry Domingo Dominic
    Don Donald Douglas Duncan Dwight Earl Ebenezer Ed Edgar Edmond Edmund Eduard Edouard Eduardo Edward Edwin Egon Eli
    Elias Elijah Emil Emile Émile Emilio Emmanuel Enoch Enrico Enrique Eric Erich Ernest Ernst Erwin Ethan Eugen Eugene
    Evan Ezra Felipe Felix Ferdinand Fernando Fidel Floyd Francesco Francis Francisco François Frank Franklin Franz
    Fred Frederic Frederick Friedrich Fritz Fyodor Gabriel Gaston Gavin Gene Geoffrey Georg George Georges Georgi
    Gerald Gerard Gerhard Gideon Gilbert Giles Giovanni Giulio Giuseppe Godfrey Gordon Graham Gregor Gregory Grigory
    Guido Guillaume Gunther Gustav Gustave Guy Hamilton Hans Harold Harry Harvey Hassan Hector Heinrich Helmut Henri
    Henry Herbert Herman Hermann Hiram Horace Horatio Howard Hubert Hugh Hugo Humphrey Hussein Ian Ibrahim Ignatius
    Igor Ilya Immanuel Ira Irving Isaac Isaiah Israel Ivan Jack Jackson Jacob Jacopo Jacques Jakob James Jan Jason
    Jasper Javier Jawaharlal Jean Jefferson Jeff Jeffrey Jeremiah Jeremy Jerome Jerry Jesse Jim Jimmy Joachim Joe Joel
    Johan Johann Johannes John Johnny Jonathan Jorge Jose José Josef Joseph Joshua Josiah Josip Juan Jules Julian
    Julius Jürgen Justin Karl Kaspar Keith Ken Kenneth Kevin Klaus Klement Konrad Konstantin Kurt Lambert Lars Laurence
    Lawrence Lazar Leo Leon Léon Leonard Leonardo Leonid Leopold Leroy Levi Lewis Lionel Lloyd Lorenzo Louis Lucas
    Luca Lucien Lucius Ludwig Luigi Luis Luke Luther Lyndon Maksim Malcolm Manfred Manuel Marc Marcel Marco Marcus
    Mario Mark Marshall Martin Marvin Mathew Matthew Matthias Maurice Max Maxim Maximilian Maximilien Michael Michel
    Miguel Mike Mikhail Miles Milton Mohamed Mohammed Mohandas Morris Moses Muhammad Mustafa Napoleon Nathan Nathaniel
    Ned Neil Nelson Neville Nicholas Nicolas Nicolae Nicolaus Niels Nigel Nikita Nikola Nikolai Nikolaus Noah Noel
    Norman Oleg Oliver Omar Oscar Oskar Oswald Otis Otto Owen Pablo Pascal Patrick Paul Pavel Pedro Perry Peter Petr
    Phil Philip Philipp Philippe Phillip Pierre Pietro Piotr Pyotr Quentin Quincy Ralph Ramon Randolph Raoul Raphael
    Ray Raymond Reginald Reinhard René Ricardo Richard Rob Robert Roberto Rodney Rodrigo Roger Roland Rolf Ron Ronald
    Roosevelt Roy Rudolf Rudolph Rufus Rupert Russell Salvador Sam Samuel Saul Scott Sean Sebastian Sergei Sergey
    Sergio Seth Sidney Siegfried Sigismund Sigmund Silas Simeon Simon Solomon Spencer Stanislav Stanley Stefan Stephen
    Steve Steven Stewart Stuart Sydney Sylvester Ted Terence Thaddeus Theo Theobald Theodor Theodore Thomas Thurgood
    Tim Timothy Tobias Toby Tom Tommy Tony Ulrich Ulysses Umberto Vaclav Valentin Vasily Victor Viktor Vincent Vincenzo
    Virgil Vittorio Vladimir Vladislav Vyacheslav Wallace Walter Ward Warren Washington Wayne Werner Wendell Wilbur
    Wilfred Wilfrid Wilhelm Will Willem William Willy Winfield Winston Wladyslaw Wolfgang Woodrow Xavier Yakov Yasser
    Yitzhak Yuri Yves Zachary
    """)

  static let female = words(
    """
    Abigail Ada Adelaide Adele Agatha Agnes Aileen Alexandra Alexandria Alice Alma Amanda Amelia Amy Anastasia Andrea
    Angela Angelica Angelina Anita Ann Anna Anne Annette Annie Antoinette Antonia Arlene Ashley Astrid Audrey Barbara
    Beatrice Beatrix Bella Bernadette Bertha Bessie Beth Betsy Betty Blanche Brenda Bridget Brigitte Camilla Carla
    Carmen Carol Caroline Carolyn Carrie Catherine Cathy Cecilia Celia Charlotte Cheryl Chloe Christina Christine
    Clara Clare Claudia Clementine Cleopatra Constance Cora Cordelia Cornelia Cynthia Daisy Daphne Deborah Delia Diana
    Diane Dolores Donna Dora Doris Dorothea Dorothy Edith Edna Eileen Elaine Eleanor Eleanora Elena Eliza Elizabeth
    Ella Ellen Elsa Elsie Elvira Emily Emma Erica Erika Esther Ethel Eugenia Eugenie Eva Eve Evelyn Fanny Fatima Fiona
    Flora Florence Frances Francesca Franziska Freda Frieda Frida Gabriela Gabrielle Georgia Georgiana Geraldine
    Gertrude Gina Gisela Gladys Gloria Golda Grace Greta Guinevere Gwendolyn Hannah Harriet Hattie Hazel Heather Hedwig
    Heidi Helen Helena Helene Henrietta Hermione Hilary Hilda Hillary Hortense Ida Indira Ines Inessa Inge Ingrid Irene
    Irina Iris Irma Isabel Isabella Isadora Jacqueline Jane Janet Janice Jeanne Jennifer Jenny Jessica Jill Joan Joanna
    Josephine Josie Joyce Juanita Judith Judy Julia Juliana Julie Juliet Karen Kate Kathleen Katherine Kathryn Katie
    Kitty Larissa Laura Lauren Leah Lena Leonora Leticia Lillian Lily Linda Lisa Lise Lois Lola Loretta Louisa Louise
    Lucia Lucille Lucinda Lucretia Lucy Ludmila Lydia Mabel Madeleine Madge Maggie Marcia Margaret Margarita Marguerite
    Maria Marian Marianne Marie Marilyn Marina Marjorie Marlene Martha Mary Matilda Maud Maude Maureen Maxine Melanie
    Melissa Mercedes Michelle Mildred Millicent Minerva Minnie Miranda Miriam Molly Monica Muriel Myrtle Nadezhda Nadia
    Nancy Naomi Natalia Natalie Natasha Nellie Nina Nora Norma Octavia Olga Olive Olivia Olympia Ophelia Pamela
    Patricia Paula Pauline Pearl Peggy Penelope Philippa Phoebe Phyllis Polly Priscilla Rachel Raisa Ramona Rebecca
    Regina Renata Renee Rhoda Rita Roberta Rosa Rosalie Rosalind Rosamund Rose Rosemary Roxana Ruby Ruth Sabina Sabine
    Sally Samantha Sandra Sara Sarah Selma Sharon Sheila Shirley Simone Sofia Sonia Sonya Sophia Sophie Stella
    Stephanie Susan Susanna Susie Suzanne Sybil Sylvia Tamara Tanya Tatiana Teresa Theodora Theresa Thérèse Tina Ursula
    Valentina Valerie Vanessa Vera Veronica Victoria Viola Violet Virginia Vivian Wanda Wilhelmina Winifred Yvonne
    Zelda Zinaida Zoe
    """)

  static let either = words(
    "Beverly Cameron Casey Chandra Dale Dana Francis Jean Jordan Kim Lee Leslie Lynn Marion Morgan Pat Robin Sasha Taylor Terry Tracy"
  )

  private static let petNames: [String: [String]] = [
    "Abe": ["Abraham"], "Al": ["Albert", "Alfred", "Alan"], "Alec": ["Alexander"], "Alex": ["Alexander", "Alexandra"],
    "Andy": ["Andrew"], "Annie": ["Anne", "Anna"], "Archie": ["Archibald"], "Art": ["Arthur"], "Ben": ["Benjamin"],
    "Bert": ["Albert", "Herbert"], "Bess": ["Elizabeth"], "Bessie": ["Elizabeth"], "Beth": ["Elizabeth"],
    "Betsy": ["Elizabeth"], "Betty": ["Elizabeth"], "Bill": ["William"], "Billy": ["William"], "Bob": ["Robert"],
    "Bobby": ["Robert"], "Cathy": ["Catherine"], "Charlie": ["Charles"], "Chris": ["Christopher", "Christina"],
    "Dan": ["Daniel"], "Dave": ["David"], "Dick": ["Richard"], "Don": ["Donald"], "Ed": ["Edward", "Edwin", "Edmund"],
    "Eddie": ["Edward"], "Fanny": ["Frances"], "Frank": ["Francis", "Franklin"], "Fred": ["Frederick", "Alfred"],
    "Fritz": ["Friedrich"], "Gene": ["Eugene"], "Hank": ["Henry"], "Hans": ["Johannes"], "Harry": ["Henry", "Harold"],
    "Jack": ["John"], "Jake": ["Jacob"], "Jeff": ["Jeffrey", "Geoffrey"], "Jerry": ["Gerald", "Jerome"],
    "Jim": ["James"], "Jimmy": ["James"], "Joe": ["Joseph"], "Johnny": ["John"], "Kate": ["Katherine", "Catherine"],
    "Katie": ["Katherine"], "Ken": ["Kenneth"], "Kitty": ["Katherine"], "Larry": ["Lawrence"], "Liz": ["Elizabeth"],
    "Maggie": ["Margaret"], "Matt": ["Matthew"], "Max": ["Maximilian", "Maxwell"], "Meg": ["Margaret"],
    "Mick": ["Michael"], "Mike": ["Michael"], "Molly": ["Mary"], "Nancy": ["Anne"], "Ned": ["Edward"],
    "Nell": ["Eleanor", "Helen"], "Nellie": ["Eleanor", "Helen"], "Nick": ["Nicholas"], "Pat": ["Patrick", "Patricia"],
    "Peggy": ["Margaret"], "Phil": ["Philip"], "Polly": ["Mary"], "Ray": ["Raymond"], "Rob": ["Robert"],
    "Ron": ["Ronald"], "Sally": ["Sarah"], "Sam": ["Samuel"], "Sandy": ["Alexander"], "Steve": ["Stephen", "Steven"],
    "Sue": ["Susan"], "Ted": ["Edward", "Edmund", "Theodore"], "Teddy": ["Edward", "Theodore"], "Terry": ["Terence"],
    "Theo": ["Theodore"], "Tim": ["Timothy"], "Tom": ["Thomas"], "Tommy": ["Thomas"], "Tony": ["Anthony", "Antonio"],
    "Vic": ["Victor"], "Walt": ["Walter"], "Will": ["William"], "Willie": ["William"], "Willy": ["William", "Wilhelm"],
  ]
}

/// The words of a list that is written as prose.
func words(_ list: String) -> Set<String> {
  Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
}
