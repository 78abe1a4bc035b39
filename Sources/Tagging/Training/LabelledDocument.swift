/// A document whose tokens bear labels, as CoNLL files hold it.
package struct LabelledDocument: Hashable, Sendable {
  package var sentences: [LabelledSentence]

  package init(sentences: [LabelledSentence]) { self.sentences = sentences }
}

/// A sentence with a label for each word.
package struct LabelledSentence: Hashable, Sendable {
  package var words: [String] = []
  /// BIO: "O", "B-PER", "I-PER" ….
  package var labels: [String] = []
  /// What the middle column holds, or an empty string.
  package var details: [String] = []

  package init(words: [String] = [], labels: [String] = [], details: [String] = []) {
    self.words = words
    self.labels = labels
    self.details = details
  }
}
