import ArgumentParser
import Documents
import Questions

struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "List the questions that would be asked about a text.",
    discussion: """
      The same text, options and seed give the same questions. Those that you marked as bad are left out, and so are
      those on passages that you noted as wrong (`lectern errors`), unless --all is given.
      """)

  @OptionGroup var listing: ListingOptions

  @Option(help: "At most so many questions: the most worthwhile, spread over the text.")
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "Only these types, parted by commas: \(QuestionType.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "type,…"))
  var types: String?

  @Option(
    help: ArgumentHelp("Only these sections, by the ids that `lectern sections` gives as JSON.", valueName: "id,…"))
  var sections: String?

  @Option(help: "Decides distractors, their order, and which statements are made false.")
  var seed: UInt64 = 0

  @Flag(help: ArgumentHelp("Show what was made of every sentence, and why it was refused.", visibility: .hidden))
  var explain = false
  @Flag(help: "Also what you marked as bad, and what stands on passages that you noted as wrong.")
  var all = false

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 up, not \(limit).") }
    _ = try chosenTypes()
  }

  func run() throws {
    let document = try listing.document()
    let chosenSections = try sections.map { try known($0, in: document) }
    let annotations = try annotate(document)
    if explain {
      let account = QuestionWriter().account(of: document, annotations: annotations, seed: seed)
      return try Output.standard.writeForeign(accountLines(account))
    }
    let types = try chosenTypes()
    let word = all ? nil : LearnersWord.known(on: document)
    let questions = (word ?? LearnersWord(on: document)).questions(
      annotations, seed: seed, limit: limit, types: types, sections: chosenSections)
    switch listing.format {
    case .text: try Output.standard.writeForeign(questionLines(questions, in: document))
    case .json: try Output.standard.write(json(QuestionsReport(document, annotations, questions)))
    }
  }

  private func chosenTypes() throws -> Set<QuestionType>? {
    guard let types else { return nil }
    return Set(
      try types.split(separator: ",").map { name in
        guard let type = QuestionType(rawValue: String(name)) else {
          throw ValidationError("There is no type of question called '\(name)'.")
        }
        return type
      })
  }

  private func known(_ list: String, in document: Document) throws -> Set<String> {
    let ids = Set(document.sections.map(\.id))
    return Set(
      try list.split(separator: ",").map { id in
        guard ids.contains(String(id)) else { throw CommandError.noSuchSection(id: String(id), file: listing.file) }
        return String(id)
      })
  }
}
