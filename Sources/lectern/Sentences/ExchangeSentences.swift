import Exchange

func sentence(for error: ExchangeError) -> String {
  switch error {
  case .cannotWrite(let path, let code):
    "'\(path)' cannot be written: \(reason(code)). Choose another folder, or make room."
  case .cannotRead(let path, let code): "'\(path)' cannot be read: \(reason(code))."
  case .noCollection(let path): "'\(path)' is no Anki package, or it is damaged. Export it from Anki again."
  case .tooLarge(let path, let limit): "'\(path)' holds more than \(limit) bytes; that much is not taken."
  case .notText(let path): "'\(path)' is not text in UTF-8. Convert it first: iconv -t UTF-8 FILE"
  }
}

func sentence(for line: NotTaken, in file: String) -> String {
  "\(file):\(line.line): \(description(of: line.reason))"
}

private func description(of reason: NotTaken.Reason) -> String {
  switch reason {
  case .noQuestion: "not taken: there is no question"
  case .noAnswer: "not taken: there is no answer"
  case .noDeletion: "not taken: nothing is deleted in it"
  case .noCard: "not taken: it belongs to no card"
  case .media(let count): "pictures and sounds were left out: \(count)"
  case .otherTemplates(let noteType, let count): "only the first of the \(count) cards of '\(noteType)' was taken"
  case .unknownNoteType: "not taken: its note type is not in the package"
  case .tooLong(let bytes): "not taken: too long for a card, or too much is deleted in it (\(bytes) bytes)"
  case .openQuotation: "not taken: a quotation mark that is opened here is never closed"
  }
}
