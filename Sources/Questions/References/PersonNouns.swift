/// Nouns for a person.
enum PersonNouns {
  static let all: Set<String> = [
    "king", "queen", "emperor", "empress", "tsar", "czar", "kaiser", "prince", "princess", "president", "minister",
    "premier", "chancellor", "general", "governor", "leader", "commander", "captain", "admiral", "colonel", "officer",
    "soldier", "man", "woman", "boy", "girl", "child", "son", "daughter", "wife", "husband", "brother", "sister",
    "father", "mother", "author", "writer", "poet", "artist", "scientist", "engineer", "doctor", "bishop", "pope",
    "priest", "archbishop", "cardinal", "successor", "predecessor", "heir", "rival", "founder", "director", "manager",
    "chairman", "secretary", "dictator", "monarch", "ruler", "merchant", "student", "teacher", "lawyer", "farmer",
    "worker", "senator", "deputy", "ambassador", "nephew", "uncle", "aunt", "cousin", "friend", "colleague", "comrade",
    "shogun", "sultan", "caliph", "duke", "duchess", "count", "countess", "earl", "baron", "lord", "lady", "knight",
    "monk", "nun", "missionary", "explorer", "historian", "philosopher", "assassin", "murderer", "widow", "consul",
    "dauphin", "regent", "marshal", "lieutenant", "sergeant", "professor", "editor", "journalist", "composer",
    "painter", "sculptor", "architect", "inventor", "astronomer", "mathematician", "physician", "surgeon", "judge",
    "mayor", "banker", "slave", "servant", "prisoner", "traveler", "traveller", "sailor", "delegate", "candidate",
  ]
}
