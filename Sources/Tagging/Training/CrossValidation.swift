/// Labels every document by a model that has not read it.
package struct CrossValidation {
  /// What is left out of each model's training text.
  package enum Folds: Sendable {
    /// Every so many-th document of each corpus.
    case documents(Int)
    /// A whole corpus: how the tagger fares on a kind of text that it has not seen.
    case corpora
  }

  let trainer: NameTrainer
  let folds: Folds

  package init(trainer: NameTrainer, folds: Folds) {
    self.trainer = trainer
    self.folds = folds
  }

  /// BIO labels of the words of each corpus, by document and sentence.
  package typealias Labels = [[[[String]]]]

  /// The labels after the first pass, and after the second and the rules behind it if they are asked for.
  package func labels(
    of corpora: [[LabelledDocument]], secondPass: Bool
  ) async -> (first: Labels, second: Labels?, repaired: Labels?) {
    var material = TrainingMaterial(table: trainer.knowledge.table)
    for corpus in corpora {
      material.add(corpus, scheme: LabelScheme(documents: corpus, adjectives: trainer.knowledge.adjectives))
    }
    let foldOf = foldsOfDocuments(corpora)
    let first = await firstLabels(of: material, folds: foldOf)
    guard secondPass else { return (bio(first, corpora), nil, nil) }
    // What the second pass learns from must come from models that knew the kind of text.
    let known = foldsByDocument ? first : await firstLabels(of: material, folds: foldOf.indices.map { $0 % 5 })
    let second = await trainer.labels(
      of: material, examples: material.secondPass(labels: known), tested: material.secondPass(labels: first),
      rows: TrainingMaterial.allRows, folds: (foldOf.max() ?? 0) + 1
    ) { foldOf[$0] }
    return (bio(first, corpora), bio(second, corpora), repaired(second, corpora))
  }

  private var foldsByDocument: Bool { if case .documents = folds { true } else { false } }

  private func foldsOfDocuments(_ corpora: [[LabelledDocument]]) -> [Int] {
    corpora.enumerated().flatMap { number, corpus in
      switch folds {
      case .documents(let count): corpus.indices.map { $0 % count }
      case .corpora: corpus.map { _ in number }
      }
    }
  }

  private func firstLabels(of material: TrainingMaterial, folds: [Int]) async -> [UInt8] {
    await trainer.labels(
      of: material, examples: material.examples, rows: 1 << Int(NameFeatures.rowBits), folds: (folds.max() ?? 0) + 1
    ) { folds[$0] }
  }

  private func repaired(_ labels: [UInt8], _ corpora: [[LabelledDocument]]) -> Labels {
    var next = 0
    return corpora.map { corpus in
      corpus.map { document in
        let table = TokenTable(sentences: document.sentences.map(\.words))
        defer { next += table.count }
        return NameModel.repaired(
          Array(labels[next..<(next + table.count)]), of: table, words: trainer.knowledge.table)
      }
    }
  }

  private func bio(_ labels: [UInt8], _ corpora: [[LabelledDocument]]) -> Labels {
    var next = 0
    return corpora.map { corpus in
      corpus.map { document in
        document.sentences.map { sentence in
          let tokens = next..<(next + sentence.words.count)
          next = tokens.upperBound
          return NameModel.bio(NameLabel.spans(of: labels[tokens]), tokens)
        }
      }
    }
  }
}
