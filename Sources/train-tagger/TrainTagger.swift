import ArgumentParser

/// Makes, applies and scores the models that Tagging reads.
@main
struct TrainTagger: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-tagger",
    abstract: "Train and score the models for names, dates and syntax.",
    subcommands: [
      Train.self, Tag.self, Evaluate.self, Figures.self, CrossValidate.self, Clusters.self, DatesCommand.self,
      SyntaxCommand.self, SpeedCommand.self,
    ])
}
