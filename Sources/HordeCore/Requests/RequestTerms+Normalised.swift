extension RequestTerms {
    /// The same terms with models trimmed of white space and without repetitions, no empty names,
    /// and no soft prompt where the name of it is empty.
    var normalised: RequestTerms {
        var terms = self
        terms.models = models.trimmedWithoutRepetitions
        var seen: Set<WorkerID> = []
        terms.workers = workers.filter { seen.insert($0).inserted }
        if let prompt = softPrompt, prompt.allSatisfy(\.isWhitespace) { terms.softPrompt = nil }
        return terms
    }
}

extension [String] {
    /// The strings without outer white space, the empty ones and repetitions left out.
    var trimmedWithoutRepetitions: [String] {
        var seen: Set<String> = []
        return compactMap { string in
            let trimmed = string.trimmed
            return !trimmed.isEmpty && seen.insert(trimmed).inserted ? trimmed : nil
        }
    }
}

extension String {
    /// The string without outer white space.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return first == startIndex && index(after: last) == endIndex
            ? self : String(self[first...last])
    }
}
