/// What parts of books, articles and textbooks are called again and again.
enum PartNames {
  static func contains(_ key: String) -> Bool { names.contains(key) }

  private static let names: Set<String> = [
    "introduction", "preface", "preamble", "foreword", "prologue", "epilogue", "afterword", "abstract", "summary",
    "overview",
    "background", "conclusion", "conclusions", "exercises", "questions", "review questions", "key terms",
    "key concepts", "key points", "further reading", "suggested reading", "references", "notes", "sources",
    "bibliography", "discussion", "examples", "problems", "footnotes", "endnotes", "chronology", "results",
    "methods", "studies", "glossary", "critical thinking questions", "early life", "later life", "personal life",
    "death", "legacy", "career", "life", "works", "see also", "external links", "answers", "acknowledgements",
    "acknowledgments", "dedication", "learning objectives", "objectives", "chapter summary", "discussion questions",
    "self check questions", "timeline", "index", "to the reader",
  ]
}
