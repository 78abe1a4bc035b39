import ArgumentParser

struct SectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sections", abstract: "List the sections of a text.")

  @OptionGroup var listing: ListingOptions

  func run() throws {
    let document = try listing.document()
    switch listing.format {
    case .text: try Output.standard.writeForeign(outline(of: document))
    case .json: try Output.standard.write(json(SectionsReport(document)))
    }
  }
}
