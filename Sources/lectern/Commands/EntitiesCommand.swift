import ArgumentParser

struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities", abstract: "List the people, dates and organizations of a text.")

  @OptionGroup var listing: ListingOptions

  func run() throws {
    let document = try listing.document()
    let annotations = try annotate(document)
    switch listing.format {
    case .text: try Output.standard.writeForeign(entityLines(annotations))
    case .json: try Output.standard.write(json(EntitiesReport(document, annotations)))
    }
  }
}
