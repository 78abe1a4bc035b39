/// The training text as features.
struct TrainingMaterial {
  static let allRows = (1 << Int(NameFeatures.rowBits)) + (1 << Int(DocumentFeatures.rowBits))

  let table: WordTable
  private(set) var examples = LabelExamples()
  private var contexts: [DocumentFeatures] = []
  private var documentOfSentence: [Int] = []
  private var documentStarts: [Int] = [0]
  private var features = NameFeatures()

  init(table: WordTable) { self.table = table }

  mutating func add(_ documents: [LabelledDocument], scheme: LabelScheme) {
    for document in documents {
      var context = DocumentFeatures()
      for sentence in document.sentences {
        add(sentence, allowed: scheme.allowed(sentence))
        context.append(features)
      }
      documentOfSentence += [Int](repeating: contexts.count, count: document.sentences.count)
      contexts.append(context)
      documentStarts.append(examples.tokenCount)
    }
  }

  private mutating func add(_ sentence: LabelledSentence, allowed: [UInt16]) {
    let words = sentence.words.map { Array($0.utf8) }
    let bytes = words.flatMap { $0 }
    var starts = [0]
    for word in words { starts.append(starts[starts.count - 1] + word.count) }
    bytes.withUnsafeBufferPointer { bytes in
      features.begin(count: words.count, knowledge: table) {
        UnsafeBufferPointer(rebasing: bytes[starts[$0]..<starts[$0 + 1]])
      }
    }
    for index in words.indices {
      let rows = [UInt32](unsafeUninitializedCapacity: NameFeatures.capacity) { buffer, count in
        count = features.write(at: index, into: buffer.baseAddress!)
      }
      examples.appendToken(rows, allowed: allowed[index])
    }
    examples.endSentence()
  }

  func document(ofSentence sentence: Int) -> Int { documentOfSentence[sentence] }

  /// The same sentences with the features of the second pass added.
  func secondPass(labels: [UInt8]) -> LabelExamples {
    var result = LabelExamples()
    var contexts = contexts
    for document in contexts.indices {
      contexts[document].countLabels(Array(labels[documentStarts[document]..<documentStarts[document + 1]]))
    }
    for sentence in 0..<examples.sentenceCount {
      let tokens = examples.tokens(ofSentence: sentence)
      let start = documentStarts[documentOfSentence[sentence]]
      let local = (tokens.lowerBound - start)..<(tokens.upperBound - start)
      for token in tokens {
        let rows = [UInt32](unsafeUninitializedCapacity: DocumentFeatures.capacity) { buffer, count in
          count = contexts[documentOfSentence[sentence]].write(at: token - start, in: local, into: buffer.baseAddress!)
        }
        let shifted = rows.map { $0 + (1 << NameFeatures.rowBits) }
        result.appendToken(examples.features(ofToken: token) + shifted, allowed: examples.allowed[token])
      }
      result.endSentence()
    }
    return result
  }
}
